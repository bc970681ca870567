/** How V8 keeps house. */
import { setFlagsFromString } from 'node:v8';

/** Of what is in use, how much V8 may let lie about beside it, in percent. */
const litter = 50;

/**
 * Has V8 clear up when the heap of this process, or of one of its threads, has grown by half. Of itself it lets the heap grow
 * to several times what is in use, which saves a few hundredths of the time: reading a long note leaves much behind, and an
 * editor has many servers.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${litter}`);
}
