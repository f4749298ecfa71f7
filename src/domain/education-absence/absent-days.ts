import { type PlainDate, readPlainDate } from '../time/instant.ts';
import { absenceSaid, type EducationAbsence } from './education-absence.ts';

/**
 * The days on which the pupil missed only one of the two sessions, earliest first: present in the morning and gone
 * in the afternoon, say. A day of which both were said, one by one, was missed whole.
 *
 * @source v59-2024 L123
 */
export function partDaysMissed(absence: EducationAbsence): readonly PlainDate[] {
  const missed = new Map<PlainDate, Set<string>>();
  const { firstDayAbsent, session = 'whole_day' } = absence.opening.body;
  const said = [
    { on: firstDayAbsent, session },
    ...absenceSaid(absence, 'SessionsMissed').map(({ body }) => body),
  ];
  for (const { on, session: half } of said) {
    const date = readPlainDate(on);
    if (date !== undefined) missed.set(date, (missed.get(date) ?? new Set()).add(half));
  }
  return [...missed]
    .filter(([, sessions]) => sessions.size === 1 && !sessions.has('whole_day'))
    .map(([date]) => date)
    .sort((one, other) => one - other);
}
