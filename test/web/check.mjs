/** Tests from outside the window: what a person sees, and what the network sees. */

/** Does one of them, prints it as mocha does, and resolves with its counts. */
export async function check(title, work) {
  try {
    await work();
  } catch (error) {
    console.error(`    ✘ ${title}\n      ${error.message.replaceAll('\n', '\n      ')}`);
    return { passed: 0, failed: 1 };
  }
  console.log(`    ✔ ${title}`);
  return { passed: 1, failed: 0 };
}
