import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { hasCode } from '../server/system-error.ts';
import { type BackupEnd, type BackupHeader, END_OF_ROWS, FORMAT } from './backup-lines.ts';
import { BackupRefused } from './backup-refused.ts';
import type { RecordTable } from './record-tables.ts';

/** A table as a backup has it; its rows have to be read before the next table is asked for. */
export interface BackedUpTable extends RecordTable {
  readonly rows: AsyncIterable<Buffer>;
}

export interface Backup {
  readonly header: BackupHeader;
  readonly tables: AsyncIterable<BackedUpTable>;
}

const notOne = () => new BackupRefused('This is not a backup that this Homeward can read.');
const cutShort = () => new BackupRefused('The backup is cut short or was changed.');

/**
 * Reads a backup from its beginning to its end; what it says of itself is proven once its tables have all been read.
 *
 * @refuses a file that is not there, is not a backup, is cut short or was changed
 */
export async function readBackup<Result>(
  file: string,
  work: (backup: Backup) => Promise<Result>,
): Promise<Result> {
  const source = createReadStream(file);
  const unzipped = createGunzip({ chunkSize: 2 ** 16 });
  const flowing = pipeline(source, unzipped);
  flowing.catch(() => {});
  try {
    const text = new BackupText(unzipped);
    const header = parse<BackupHeader>(await text.line());
    if (header?.format !== FORMAT) throw notOne();
    return await work({ header, tables: tablesOf(text) });
  } catch (error) {
    throw refusalOf(error);
  } finally {
    source.destroy();
    unzipped.destroy();
  }
}

/** Reads a backup to its end and does nothing with it. @refuses what `readBackup` refuses */
export const proveBackup = (file: string): Promise<BackupHeader> =>
  readBackup(file, async ({ header, tables }) => {
    for await (const { rows } of tables) for await (const _ of rows);
    return header;
  });

async function* tablesOf(text: BackupText): AsyncGenerator<BackedUpTable> {
  while (true) {
    const digest = text.digest();
    const line = parse<RecordTable & BackupEnd>(await text.line());
    if (line?.digest !== undefined) {
      if (line.digest !== digest || !(await text.ended())) throw cutShort();
      return;
    }
    if (line?.columns === undefined) throw cutShort();
    yield { name: line.name, columns: line.columns, rows: text.rows() };
  }
}

function parse<Value>(line: string | undefined): Value | undefined {
  if (line === undefined) throw cutShort();
  try {
    return JSON.parse(line) as Value;
  } catch {
    return undefined;
  }
}

function refusalOf(error: unknown): unknown {
  if (hasCode(error, 'ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'))
    return new BackupRefused(
      'The backup cannot be read: there is no file of that name, or it is closed to you.',
    );
  if (hasCode(error, 'Z_BUF_ERROR')) return cutShort();
  if (hasCode(error, 'Z_DATA_ERROR'))
    return (error as Error).message === 'incorrect header check' ? notOne() : cutShort();
  return error;
}

/** What a line that describes something may hold; a file of something else could go on for ever. */
const LONGEST_LINE = 2 ** 20;
const AFTER_ROWS = Buffer.from(`\n${END_OF_ROWS}`);

/** The text of a backup, taken line by line or row by row, with the digest of what was taken. */
class BackupText {
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #digest = createHash('sha256');
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  digest(): string {
    return this.#digest.copy().digest('hex');
  }

  async ended(): Promise<boolean> {
    return this.#rest.length === 0 && !(await this.#more());
  }

  async line(): Promise<string | undefined> {
    while (true) {
      const end = this.#rest.indexOf(10);
      if (end >= 0) return this.#take(end + 1).toString();
      if (this.#rest.length > LONGEST_LINE) throw notOne();
      if (!(await this.#more())) return undefined;
    }
  }

  /** Up to the line that ends them, in parts of any size. */
  async *rows(): AsyncGenerator<Buffer> {
    while (this.#rest.length < END_OF_ROWS.length) if (!(await this.#more())) throw cutShort();
    if (this.#rest.indexOf(END_OF_ROWS) === 0) {
      this.#take(END_OF_ROWS.length);
      return;
    }
    while (true) {
      const end = this.#rest.indexOf(AFTER_ROWS);
      if (end >= 0) {
        yield this.#take(end + 1);
        this.#take(END_OF_ROWS.length);
        return;
      }
      // What ends the rows may have come in part.
      const sure = this.#rest.length - AFTER_ROWS.length + 1;
      if (sure > 0) yield this.#take(sure);
      if (!(await this.#more())) throw cutShort();
    }
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.#digest.update(taken);
    return taken;
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }
}
