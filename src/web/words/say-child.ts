import { type Instant, readPlainDate } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { calendarParts } from '../../domain/time/months.ts';

/** A name as the database keeps it. */
export interface Named {
  readonly given?: string;
  readonly family?: string;
}

/** The name that a child is known by: the first on record. */
export const sayName = (names: readonly Named[] | null | undefined): string =>
  [names?.[0]?.given, names?.[0]?.family].filter(Boolean).join(' ') || 'Name not known';

/** The same of names that are still text. */
export const nameOf = (names: string | null): string =>
  sayName(names === null ? null : (JSON.parse(names) as readonly Named[]));

/** Whole years on the day that it is in England; undefined while the date of birth is not known. */
export function ageOf(born: string | null, now: Instant): number | undefined {
  const date = born === null ? undefined : readPlainDate(born);
  if (date === undefined) return undefined;
  const [then, today] = [calendarParts(date), calendarParts(londonDate(now))];
  const hadBirthday = today.month > then.month || (today.month === then.month && today.day >= then.day);
  return today.year - then.year - (hadBirthday ? 0 : 1);
}
