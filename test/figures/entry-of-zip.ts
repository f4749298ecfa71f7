import { inflateRawSync } from 'node:zlib';

const IN_DIRECTORY = Buffer.from('PK\u0001\u0002');

/** The text of one file in a zip archive, found by the directory at its end. */
export function entryOfZip(zip: Buffer, name: string): string {
  for (let at = zip.indexOf(IN_DIRECTORY); at >= 0; at = zip.indexOf(IN_DIRECTORY, at + 1)) {
    const nameEnds = at + 46 + zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, nameEnds) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    return inflateRawSync(zip.subarray(begins, begins + zip.readUInt32LE(at + 20))).toString('utf8');
  }
  throw new Error(`There is no ${name} in the archive`);
}
