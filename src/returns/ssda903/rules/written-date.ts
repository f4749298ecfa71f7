import { type PlainDate, readPlainDate } from '../../../domain/time/instant.ts';

/** A date cell of the return: what is written in it, and the date that it says. */
export interface WrittenDate {
  readonly text: string;
  /** NaN where the text is no date: every comparison with it is false, as the published rules have it. */
  readonly date: PlainDate;
}

const dayMonthYear = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * Reads `dd/mm/yyyy`, also without leading zeros, and nothing else: no two-digit year, no time, no space around it.
 *
 * @source docs/returns.md 1.2
 */
export function readWrittenDate(text: string): WrittenDate {
  const [, day = '', month = '', year = ''] = dayMonthYear.exec(text) ?? [];
  const date = readPlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return { text, date: date ?? (Number.NaN as PlainDate) };
}

export const isBlank = ({ text }: WrittenDate): boolean => text === '';

export const isDate = ({ date }: WrittenDate): boolean => !Number.isNaN(date);
