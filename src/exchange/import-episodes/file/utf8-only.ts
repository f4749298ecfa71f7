import { isUtf8 } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';
import { FileRefused } from './file-refused.ts';

const LINE_FEED = 0x0a;

/**
 * Lets UTF-8 through and refuses everything else, with the line where it stops being UTF-8. A byte-order mark of
 * UTF-8 is let through; the parser skips it.
 *
 * @refuses UTF-16 and UTF-32 (by their mark, or by the zero bytes that no text has), and bytes that are no UTF-8
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
    const fault = !begun && isWide(bytes) ? wide() : this.#faultIn(text);
    if (fault === undefined) done(null, text);
    else done(fault);
  }

  override _flush(done: TransformCallback): void {
    done(this.#rest.length === 0 ? null : notUtf8(this.#line));
  }

  #faultIn(text: Buffer): FileRefused | undefined {
    if (text.includes(0)) return wide();
    if (!isUtf8(text)) return notUtf8(this.#line + linesBeforeFault(text));
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

const wide = () =>
  new FileRefused(
    'not-utf-8',
    'The file is UTF-16 or another encoding with zero bytes. Save it as CSV UTF-8.',
  );

const notUtf8 = (line: number) =>
  new FileRefused('not-utf-8', `Line ${line} is not UTF-8. Save the file as CSV UTF-8.`);
