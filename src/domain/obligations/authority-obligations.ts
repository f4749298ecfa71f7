import type { AuthorityDutyHistory } from '../authority-duty/authority-duties.ts';
import type { Calendars } from '../calendars/calendars.ts';
import type { Instant } from '../time/instant.ts';
import { type Areas, dutyOwnerAmong } from './duty-owner.ts';
import { type Applied, obligationsOf } from './engine.ts';
import type { Obligation } from './obligation.ts';

/**
 * What an authority owes again and again by its own packs: reports, panels, reviews of the procedure.
 *
 * @source docs/time-and-duties.md; the packs that name them
 */
export const authorityObligations = (
  applied: readonly Applied<AuthorityDutyHistory>[],
  history: AuthorityDutyHistory,
  calendars: Calendars,
  through: Instant,
  areas: Areas,
): Obligation[] => {
  const subject = { history, school: undefined, dutyOwner: dutyOwnerAmong({}, areas) };
  return obligationsOf(applied, subject, calendars, through);
};
