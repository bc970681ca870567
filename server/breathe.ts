/** Letting others go first. */
import { RAL } from 'vscode-languageserver';

/**
 * Lets the messages in that wait. The protocol's own library knows how on each platform: in Node without a timer, which
 * would take a millisecond.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setImmediate(resolve);
  });
}

/** Lets everything else go first for a while. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
