import type { CodeSet } from '../../domain/code-sets/code-set.ts';
import { type PlainDate, readPlainDate } from '../../domain/time/instant.ts';
import type { When } from '../../domain/time/when.ts';
import { didYouMean } from '../../procedures/yaml/did-you-mean.ts';
import { readMoment } from '../import-episodes/row/read-time.ts';
import type { Column } from './columns.ts';
import type { ListFault } from './police-row.ts';

/** The cells of one row, read by what their columns hold. What cannot be read is undefined and among the faults. */
export class PoliceCells {
  readonly faults: ListFault[] = [];
  readonly line: number;
  readonly #cells: ReadonlyMap<Column, string>;

  constructor(line: number, cells: ReadonlyMap<Column, string>) {
    this.line = line;
    this.#cells = cells;
  }

  /** What stands in a cell, without the spaces around it. */
  written(column: Column): string {
    return this.#cells.get(column)?.trim() ?? '';
  }

  text(column: Column): string | undefined {
    return this.written(column) || undefined;
  }

  date(column: Column): PlainDate | undefined {
    const value = this.written(column);
    const read = value === '' ? undefined : readPlainDate(value);
    if (value !== '' && read === undefined) this.refuse(column, 'This is not a date as 2010-02-14.');
    return read;
  }

  moment(column: Column): When | undefined {
    const value = this.written(column);
    if (value === '') return undefined;
    const read = readMoment(value);
    return 'reason' in read ? this.refuse(column, read.says) : read;
  }

  /** A code of the set, or what it is called. */
  code<Code extends string>(
    column: Column,
    entries: readonly { readonly code: Code; readonly label: string }[],
    title: CodeSet['title'],
  ): Code | undefined {
    const value = this.written(column);
    if (value === '') return undefined;
    const found = entries.find(({ code, label }) =>
      [code, label].some((word) => word.toLowerCase() === value.toLowerCase()),
    );
    if (found !== undefined) return found.code;
    const codes = entries.map(({ code }) => code);
    return this.refuse(
      column,
      `This is no code of “${title}”.${didYouMean(value, codes) || ` Its codes are ${codes.map((code) => `\`${code}\``).join(', ')}.`}`,
    );
  }

  refuse(column: Column, says: string): undefined {
    this.faults.push({ line: this.line, column, value: this.written(column), says });
  }
}
