/** Reads one note as text, whatever the file holds. */
import { open } from 'node:fs/promises';
import { reason, standardInput } from './findNotes.ts';

/** The text without a byte order mark, or why there is none. `warning` says that the text was not as expected. */
export type ReadNote = { readonly text: string; readonly warning?: string } | { readonly problem: string };

/** No note of a person is longer, and checking takes time. */
const maxMegabytes = 4;
const maxBytes = maxMegabytes * 1024 * 1024;

/** Reads a file, or standard input where `path` is `-`. */
export async function readNote(path: string): Promise<ReadNote> {
  try {
    const bytes = path === standardInput ? await readStart(process.stdin) : await readFile(path);
    if (bytes.length > maxBytes) {
      return { problem: `it is larger than ${maxMegabytes} MB, which is too large for a note.` };
    }
    return decode(bytes);
  } catch (error) {
    return { problem: reason(error) };
  }
}

async function readFile(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    return await readStart(file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

/** All of a stream, or of one that is too large a little more than a note may have. */
async function readStart(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) break;
  }
  return Buffer.concat(chunks);
}

/** UTF-8, or UTF-16 where a byte order mark says so; else what Windows programs wrote before there was UTF-8. */
function decode(bytes: Buffer): ReadNote {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.includes(0)) return { problem: 'this is not text.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      warning: 'it is not valid UTF-8 and was read as Windows-1252.',
    };
  }
}
