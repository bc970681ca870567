/** How V8 keeps house: settings that only a process can make for itself, and only before the work begins. */
import { setFlagsFromString } from 'node:v8';

/** Of what is in use, how much V8 may let lie about beside it, in percent. */
const litter = { inServer: 80, inCommand: 130 } as const;

/**
 * Has V8 clear up when the heap of this process, or of one of its threads, has grown to about twice what was in use. Of
 * itself it lets it grow to several times that, which saves time: up to a tenth where much is read. But an editor has many
 * servers. A command is alone and soon over; it may have more.
 */
export function keepHeapSmall(where: keyof typeof litter): void {
  setFlagsFromString(`--heap-growing-percent=${litter[where]}`);
}

/** How much of a function has to be run before V8 optimises it; four times what V8 11 waits for of itself. */
const budget = 300_000;

/**
 * For a server, which is to answer soon rather than to do much: V8 compiles each regular expression for its interpreter
 * first, which takes several times as long as for the machine. And V8 11, the one of Node 20, optimises so early that its
 * four compiling threads take the cores from the server for as long as it is new: every twentieth answer waited for them,
 * for a slice of 4 ms. Later ones have a quick compiler in between.
 */
export function answerSoon(): void {
  setFlagsFromString('--no-regexp-tier-up');
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${budget}`);
}

/** For a command, which is to do much soon: V8 compiles a function when it first runs, quickly, instead of interpreting it first. */
export function workSoon(): void {
  setFlagsFromString('--always-sparkplug');
}
