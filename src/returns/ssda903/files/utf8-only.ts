import { Transform, type TransformCallback } from 'node:stream';
import { Unreadable } from './file-refused.ts';

/**
 * Lets the bytes of UTF-8 through, with or without its byte-order mark.
 *
 * @refuses UTF-16 (by its mark, or by the zero bytes that no text has), and bytes that are no UTF-8
 */
export class Utf8Only extends Transform {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #begun = false;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const wide = (!this.#begun && hasMarkOfUtf16(chunk)) || chunk.includes(0);
    this.#begun = true;
    if (wide) done(new Unreadable('is UTF-16. Save it as CSV UTF-8.'));
    else done(this.#notUtf8(chunk), chunk);
  }

  override _flush(done: TransformCallback): void {
    done(this.#notUtf8());
  }

  #notUtf8(chunk?: Buffer): Unreadable | null {
    try {
      this.#decoder.decode(chunk, { stream: chunk !== undefined });
      return null;
    } catch {
      return new Unreadable('is not UTF-8. Save it as CSV UTF-8.');
    }
  }
}

const hasMarkOfUtf16 = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
