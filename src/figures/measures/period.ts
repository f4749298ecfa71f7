import { DAY, type Instant, type PlainDate, readPlainDate } from '../../domain/time/instant.ts';
import { startOfDay } from '../../domain/time/london.ts';

/** Whole days in England, the last one among them. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** As it was asked for. */
  readonly said: string;
}

/** Why a period cannot be counted. */
export interface PeriodRefused {
  readonly refused: string;
}

/**
 * A period as people write it: `2024-25` is April to March, `2024-Q1` a calendar quarter, `2024-11` a month,
 * `2024-04-01..2024-09-30` from a day to a day, both counted. `2011-12` is the year from April 2011.
 *
 * @refuses what is none of these, and a period that ends before it begins
 */
export function readPeriod(said: string): Period | PeriodRefused {
  const between = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(said);
  if (between !== null) return fromTo(said, between[1] ?? '', between[2] ?? '');
  const year = /^(\d{4})-(\d{2})$/.exec(said);
  if (year !== null && (Number(year[1]) + 1) % 100 === Number(year[2]))
    return fromTo(said, `${year[1]}-04-01`, `${Number(year[1]) + 1}-03-31`);
  if (year !== null) return months(said, Number(year[1]), Number(year[2]), 1);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(said);
  if (quarter !== null) return months(said, Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  return notAPeriod(said);
}

const notAPeriod = (said: string): PeriodRefused => ({
  refused: `“${said}” is not a period: write 2024-25 for April to March, 2024-Q1 for a quarter, 2024-11 for a month, or 2024-04-01..2024-09-30.`,
});

function months(said: string, year: number, month: number, count: number): Period | PeriodRefused {
  if (month < 1 || month > 12) return notAPeriod(said);
  const day = (at: number): PlainDate => (at / DAY) as PlainDate;
  return { said, from: day(Date.UTC(year, month - 1, 1)), to: day(Date.UTC(year, month - 1 + count, 0)) };
}

function fromTo(said: string, first: string, last: string): Period | PeriodRefused {
  const [from, to] = [readPlainDate(first), readPlainDate(last)];
  if (from === undefined || to === undefined) return notAPeriod(said);
  if (to < from) return { refused: `The period ${said} ends before it begins.` };
  return { said, from, to };
}

/** The moments between which something of the period happens: the second is the first that is past it. */
export const momentsOf = ({ from, to }: Period): { readonly from: Instant; readonly until: Instant } => ({
  from: startOfDay(from),
  until: startOfDay((to + 1) as PlainDate),
});
