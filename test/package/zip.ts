/** Reading what a .vsix holds: a zip archive, of which the list at its end and plain deflate are all that is used. */
import { inflateRawSync } from 'node:zlib';

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  /** The text of the file; it is unpacked at each call. */
  text(): string;
}

const endSignature = 0x06054b50;
const headerSignature = 0x02014b50;
const deflated = 8;

/** The files of an archive, by name. Throws when it is none. */
export function readZip(zip: Buffer): ReadonlyMap<string, ZipEntry> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || zip.readUInt32LE(end) !== endSignature) throw new Error('This is no zip archive.');
  const entries = new Map<string, ZipEntry>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== headerSignature) throw new Error('The list of the zip archive is damaged.');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const header = at;
    entries.set(name, { name, text: () => unpack(zip, header) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** `header` is where the file stands in the list at the end, which says where its data is. */
function unpack(zip: Buffer, header: number): string {
  const local = zip.readUInt32LE(header + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(start, start + zip.readUInt32LE(header + 20));
  return (zip.readUInt16LE(header + 10) === deflated ? inflateRawSync(data) : data).toString('utf8');
}
