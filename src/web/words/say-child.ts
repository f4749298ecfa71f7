import { type Instant, readPlainDate } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { calendarParts } from '../../domain/time/months.ts';

/** The name that a child is known by: the first on record. The names come as the database keeps them. */
export function nameOf(names: string | null): string {
  const [name] = names === null ? [] : (JSON.parse(names) as { given?: string; family?: string }[]);
  return [name?.given, name?.family].filter(Boolean).join(' ') || 'Name not known';
}

/** Whole years on the day that it is in England; undefined while the date of birth is not known. */
export function ageOf(born: string | null, now: Instant): number | undefined {
  const date = born === null ? undefined : readPlainDate(born);
  if (date === undefined) return undefined;
  const [then, today] = [calendarParts(date), calendarParts(londonDate(now))];
  const hadBirthday = today.month > then.month || (today.month === then.month && today.day >= then.day);
  return today.year - then.year - (hadBirthday ? 0 : 1);
}
