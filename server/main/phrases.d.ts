/**
 * Provided by the build (esbuild.mjs): what server/claims/phraseUses.ts gathers of the packs. Nothing in a browser, which loads
 * a server as one file, and that the smaller the better.
 */
declare module 'history-notes:phrases' {
  const phrases: import('../knowledge/knowledge.ts').GatheredPhrases | undefined;
  export default phrases;
}
