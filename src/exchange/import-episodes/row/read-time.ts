import { readPlainDate } from '../../../domain/time/instant.ts';
import { formatLondon, readLocal } from '../../../domain/time/london.ts';
import { exactly, type When } from '../../../domain/time/when.ts';
import type { FaultReason } from './row-fault.ts';

type Unreadable = { readonly reason: FaultReason; readonly says: string };

/** Nothing falls due on a fraction of a second; systems print them all the same. */
const fraction = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)[.,]\d+(.*)$/;

const dateShape = /^(\d{4}-\d\d-\d\d)(?:T.*)?$/;

/**
 * Reads a moment: ISO 8601, local in England or with an offset, or a day alone, which then has no hour.
 *
 * @refuses a local time that was lived twice or never, a date that no calendar has, and anything else
 */
export function readMoment(written: string): When | Unreadable {
  const day = readPlainDate(written);
  if (day !== undefined) return { precision: 'day', date: day };
  const reading = readLocal(written);
  switch (reading.kind) {
    case 'ok':
      return exactly(reading.at);
    case 'ambiguous':
      return {
        reason: 'time-happened-twice',
        says: 'The clocks went back and this time happened twice. Give its offset: +01:00 for the first, Z for the second.',
      };
    case 'never-happened':
      return {
        reason: 'time-never-happened',
        says: `The clocks went forward at ${formatLondon(reading.clocksWentForwardAt)} and this time never happened. Give the time with its offset.`,
      };
    case 'unreadable':
      return withoutFraction(written) ?? unreadable(written);
    default:
      return reading satisfies never;
  }
}

function withoutFraction(written: string): When | Unreadable | undefined {
  const [, whole, offset] = fraction.exec(written) ?? [];
  return whole === undefined ? undefined : readMoment(`${whole}${offset}`);
}

function unreadable(written: string): Unreadable {
  const [, date] = dateShape.exec(written) ?? [];
  if (date !== undefined && readPlainDate(date) === undefined)
    return { reason: 'no-such-date', says: 'No calendar has this date.' };
  return {
    reason: 'unreadable-date',
    says: 'This is not a time as 2025-10-24T20:30 (local) or 2025-10-24T20:30+01:00.',
  };
}
