import type { Directory } from '../../../domain/authorities/directory.ts';
import { notAnAuthority } from '../../../domain/authorities/not-in-directory.ts';
import { type Instant, type PlainDate, readPlainDate } from '../../../domain/time/instant.ts';
import type { When } from '../../../domain/time/when.ts';
import type { Column } from '../file/columns.ts';
import type { Heading } from '../file/read-heading.ts';
import { type CodedColumn, type CodeIn, isCode, unknownCode } from './read-code.ts';
import { readMoment } from './read-time.ts';
import type { CellFault } from './row-fault.ts';

type Refusal = Pick<CellFault, 'reason' | 'says'>;

/** The cells of one row, read by what their columns hold. What cannot be read is undefined and among the faults. */
export class Cells {
  readonly faults: CellFault[] = [];
  readonly #cells: readonly string[];
  readonly #places: Heading['places'];
  readonly #directory: Directory;

  constructor(cells: readonly string[], { places }: Heading, directory: Directory) {
    this.#cells = cells;
    this.#places = places;
    this.#directory = directory;
  }

  /** What stands in a cell, without the spaces around it; empty where the file does not have the column. */
  written(column: Column): string {
    return this.#cells[this.#places[column]]?.trim() ?? '';
  }

  text(column: Column): string | undefined {
    return this.written(column) || undefined;
  }

  code<Name extends CodedColumn>(column: Name, value = this.written(column)): CodeIn<Name> | undefined {
    if (value === '') return undefined;
    if (isCode(column, value)) return value;
    return this.refuse(column, { reason: 'unknown-code', says: unknownCode(column, value) }, value);
  }

  /** Codes with `;` between them. */
  codes<Name extends CodedColumn>(column: Name): readonly CodeIn<Name>[] | undefined {
    const whole = this.written(column);
    if (whole === '') return undefined;
    return whole.split(';').flatMap((part) => this.code(column, part.trim()) ?? []);
  }

  date(column: Column): PlainDate | undefined {
    const value = this.written(column);
    const read = value === '' ? undefined : readPlainDate(value);
    if (value === '' || read !== undefined) return read;
    return this.refuse(
      column,
      /^\d{4}-\d\d-\d\d$/.test(value)
        ? { reason: 'no-such-date', says: 'No calendar has this date.' }
        : { reason: 'unreadable-date', says: 'This is not a date as 2010-02-14.' },
    );
  }

  /** A moment, or a day where that is all that is known. */
  moment(column: Column): When | undefined {
    const value = this.written(column);
    if (value === '') return undefined;
    const read = readMoment(value);
    return 'reason' in read ? this.refuse(column, read) : read;
  }

  /** A moment with its time of day. */
  time(column: Column): Instant | undefined {
    const read = this.moment(column);
    if (read?.precision !== 'day') return read?.at;
    return this.refuse(column, {
      reason: 'time-of-day-needed',
      says: 'Give the time of day too, as 2025-10-24T20:30.',
    });
  }

  authority(column: Column): string | undefined {
    const value = this.written(column);
    if (value === '' || this.#directory.authority(value) !== undefined) return value || undefined;
    return this.refuse(column, notAnAuthority(this.#directory, value));
  }

  /** An authority, or a nation beyond England. */
  hostPlace(column: Column): string | undefined {
    const value = this.written(column);
    return this.#directory.hostPlace(value) === undefined ? this.authority(column) : value;
  }

  refuse(column: Column, { reason, says }: Refusal, value = this.written(column)): undefined {
    this.faults.push({ column, value, reason, says });
  }
}
