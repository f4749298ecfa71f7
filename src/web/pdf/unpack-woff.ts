import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const HEADER = 12;
const ENTRY = 16;

/**
 * A font as it was before it was packed for the web: its tables unpacked once, and not each time that a letter is
 * looked up.
 *
 * @source W3C, WOFF File Format 1.0, section 5
 */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(HEADER + ENTRY * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  // By these a reader finds a table in halves.
  const halvings = Math.floor(Math.log2(count));
  head.writeUInt16BE(ENTRY * 2 ** halvings, 6);
  head.writeUInt16BE(halvings, 8);
  head.writeUInt16BE(ENTRY * (count - 2 ** halvings), 10);
  const parts: Buffer[] = [head];
  let place = head.length;
  for (let index = 0; index < count; index++) {
    const entry = WOFF_HEADER + WOFF_ENTRY * index;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ];
    const stored = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(stored, { maxOutputLength: length }) : stored;
    const to = HEADER + ENTRY * index;
    woff.copy(head, to, entry, entry + 4);
    woff.copy(head, to + 4, entry + 16, entry + 20);
    head.writeUInt32BE(place, to + 8);
    head.writeUInt32BE(length, to + 12);
    const gap = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, gap);
    place += length + gap.length;
  }
  return Buffer.concat(parts);
}
