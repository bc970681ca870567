/** The words as they are in the code, for tests of what is said. */
import type { Translate } from '../../../client/statusText.ts';

export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d)\}/g, (_, at: string) => String(args[Number(at)]));
