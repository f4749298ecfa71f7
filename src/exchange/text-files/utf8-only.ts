import { isUtf8 } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';

const LINE_FEED = 0x0a;

/** Bytes that are no UTF-8, from a line on; without one where the whole file is another encoding. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
  readonly line: number | undefined;

  constructor(line?: number) {
    super('not UTF-8');
    this.line = line;
  }
}

/**
 * Lets UTF-8 through and refuses everything else, with the line where it stops being UTF-8. A byte-order mark of
 * UTF-8 is let through; the parser skips it.
 *
 * @refuses NotUtf8: UTF-16 and UTF-32 (by their mark, or by the zero bytes that no text has), and bytes that are no UTF-8
 */
export class Utf8Only extends Transform {
  #line = 1;
  #begun = false;
  #rest: Buffer = Buffer.alloc(0);

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const begun = this.#begun;
    this.#begun = true;
    const whole = bytes.length - incompleteTail(bytes);
    this.#rest = bytes.subarray(whole);
    const text = bytes.subarray(0, whole);
    const fault = !begun && isWide(bytes) ? new NotUtf8() : this.#faultIn(text);
    if (fault === undefined) done(null, text);
    else done(fault);
  }

  override _flush(done: TransformCallback): void {
    done(this.#rest.length === 0 ? null : new NotUtf8(this.#line));
  }

  #faultIn(text: Buffer): NotUtf8 | undefined {
    if (text.includes(0)) return new NotUtf8();
    if (!isUtf8(text)) return new NotUtf8(this.#line + linesBeforeFault(text));
    this.#line += countLines(text);
    return undefined;
  }
}

const isWide = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** How many bytes at the end begin a character that the next chunk completes. */
function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return back < charactersBytes(byte) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

const charactersBytes = (first: number): number => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2);

/** Lines that are UTF-8 before the first that is not. */
function linesBeforeFault(bytes: Buffer): number {
  let lines = 0;
  let from = 0;
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, from);
    if (end === -1 || !isUtf8(bytes.subarray(from, end))) return lines;
    lines++;
    from = end + 1;
  }
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}
