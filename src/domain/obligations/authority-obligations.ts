import type { AuthorityDutyHistory } from '../authority-duty/authority-duties.ts';
import type { Calendars } from '../calendars/calendars.ts';
import type { Instant } from '../time/instant.ts';
import { type Applied, obligationsOf } from './engine.ts';
import type { DutyOwner, Obligation } from './obligation.ts';
import type { DutyOwnerWord } from './rule.ts';

/**
 * What an authority owes again and again by its own packs: reports, panels, reviews of the procedure.
 *
 * @source DESIGN.md section 5; procedures.md sections 3.3, 3.6 and 3.7
 */
export const authorityObligations = (
  applied: readonly Applied<AuthorityDutyHistory>[],
  history: AuthorityDutyHistory,
  calendars: Calendars,
  through: Instant,
): Obligation[] => obligationsOf(applied, { history, school: undefined, dutyOwner }, calendars, through);

function dutyOwner(_: AuthorityDutyHistory, word: DutyOwnerWord, packOwner: string): DutyOwner {
  switch (word) {
    case 'responsible-authority':
    case 'host-authority':
    case 'pack-authority':
      return `authority:${packOwner}`;
    case 'police':
      return 'police:unknown';
    case 'placement':
      return 'placement:unknown';
    case 'school':
      return 'school:unknown';
    case 'home-office':
      return 'home-office';
    default:
      return word satisfies never;
  }
}
