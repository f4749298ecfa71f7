import type { DomainEvent } from '../event/event.ts';
import { foldSaid } from '../event/said.ts';
import { type Instant, type PlainDate, readPlainDate } from '../time/instant.ts';
import { londonDate } from '../time/london.ts';
import { orderOf } from '../time/when.ts';
import { absenceSaid, type EducationAbsence } from './education-absence.ts';

/**
 * The absence as its events tell it, whatever their order; undefined where nothing in the stream opens one.
 *
 * After extended leave the time line starts on the expected return date, not on the day the leave started.
 *
 * @source v59-2024 L476
 */
export function foldEducationAbsence(events: readonly DomainEvent[]): EducationAbsence | undefined {
  const said = foldSaid(events);
  const opening = absenceSaid({ said }, 'PupilAbsenceOpened')[0];
  if (opening === undefined) return undefined;
  const noticed = londonDate(orderOf(opening.happened) as Instant);
  const first = readPlainDate(opening.body.firstDayAbsent) ?? noticed;
  const leave = absenceSaid({ said }, 'ExtendedLeaveAuthorised').at(-1);
  const expected = leave && readPlainDate(leave.body.expectedReturnOn);
  return { said, opening, dayOne: Math.max(first, expected ?? first) as PlainDate };
}
