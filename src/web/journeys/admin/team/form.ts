import type { OnDuty } from '../../../../access/administration/duty-rota.ts';
import type { OpeningHours } from '../../../../access/administration/office-hours-kept.ts';
import type { TeamKept } from '../../../../access/administration/teams-kept.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { firstInstantOf, fromLondon } from '../../../../domain/time/london.ts';
import { WEEKDAYS } from '../../../../domain/time/weekday.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import { readTypedDate, readTypedTime } from '../../../forms/typed-time.ts';

interface Wrong {
  readonly errors: readonly FormError[];
}

/** Who is put on duty from when to when, or what is still to be said. */
export function readDuty(
  fields: Fields,
  people: TeamKept['people'],
  now: Instant,
): { readonly duty: Pick<OnDuty, 'person' | 'from' | 'to'> } | Wrong {
  const who = people.find(({ person }) => person === fields.get('person'));
  const [from, to] = [momentOf(fields, 'from'), momentOf(fields, 'to')];
  const errors: readonly FormError[] = [
    ...(who === undefined ? [{ field: 'person', text: 'Choose somebody who works in this team' }] : []),
    ...(typeof from === 'number' ? [] : [from]),
    ...(typeof to === 'number' ? [] : [to]),
    ...(typeof from === 'number' && typeof to === 'number' && to <= Math.max(from, now)
      ? [{ field: 'to-date', text: 'Enter an end that is still to come, and after the beginning' }]
      : []),
  ];
  if (errors.length > 0 || who === undefined || typeof from !== 'number' || typeof to !== 'number')
    return { errors };
  return { duty: { person: who.person, from, to } };
}

function momentOf(fields: Fields, name: 'from' | 'to'): Instant | FormError {
  const day = readTypedDate(fields.get(`${name}-date`));
  if (day === undefined) return { field: `${name}-date`, text: 'Enter a date, such as 27/10/2025' };
  const second = readTypedTime(fields.get(`${name}-time`));
  if (second === undefined) return { field: `${name}-time`, text: 'Enter a time, such as 17:00 or 5pm' };
  return firstInstantOf(fromLondon(day, second));
}

/** The hours of a week; a day of which nothing is said is a day on which the office is shut. */
export function readWeek(fields: Fields): { readonly hours: readonly OpeningHours[] } | Wrong {
  const errors: FormError[] = [];
  const hours = WEEKDAYS.flatMap((name, index): readonly OpeningHours[] => {
    const [opens, closes] = [fields.get(`${name}-opens`), fields.get(`${name}-closes`)];
    if (opens === '' && closes === '') return [];
    const [from, to] = [readTypedTime(opens), readTypedTime(closes)];
    if (from === undefined) errors.push({ field: `${name}-opens`, text: 'Enter a time, such as 9:00' });
    if (to === undefined) errors.push({ field: `${name}-closes`, text: 'Enter a time, such as 5pm' });
    if (from === undefined || to === undefined) return [];
    if (to <= from) errors.push({ field: `${name}-closes`, text: 'Enter a time after it opens' });
    return [{ weekday: index + 1, opens: written(from), closes: written(to) }];
  });
  return errors.length > 0 ? { errors } : { hours };
}

const written = (second: number): string =>
  [Math.floor(second / 3_600), Math.floor(second / 60) % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
