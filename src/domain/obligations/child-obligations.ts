import type { Calendars } from '../calendars/calendars.ts';
import { latest } from '../child/child.ts';
import type { ChildHistory } from '../child/history.ts';
import { placementAt } from '../child/status.ts';
import type { Instant } from '../time/instant.ts';
import { type Applied, obligationsOf } from './engine.ts';
import type { DutyOwner, Obligation } from './obligation.ts';
import type { DutyOwnerWord } from './rule.ts';

/**
 * The duties that packs lay on a child's record beyond single episodes: care, panels, plans.
 *
 * @source DESIGN.md section 5; procedures.md section 1, "Which packs"
 */
export const childObligations = (
  applied: readonly Applied<ChildHistory>[],
  history: ChildHistory,
  calendars: Calendars,
  through: Instant,
): Obligation[] =>
  obligationsOf(applied, { history, school: schoolOf(history), dutyOwner }, calendars, through);

/** After everything that was said: what stands as things are. */
const today = Number.MAX_SAFE_INTEGER as Instant;

/** Whose pack it is, is whose child it is: packs apply as those of the authority responsible or of the home. */
function dutyOwner(history: ChildHistory, word: DutyOwnerWord, packOwner: string): DutyOwner {
  switch (word) {
    case 'responsible-authority':
    case 'host-authority':
    case 'pack-authority':
      return `authority:${packOwner}`;
    case 'police':
      return 'police:unknown';
    case 'placement':
      return `placement:${placementAt(history.child, today)?.home ?? 'unknown'}`;
    case 'school':
      return `school:${schoolOf(history) ?? 'unknown'}`;
    case 'home-office':
      return 'home-office';
    default:
      return word satisfies never;
  }
}

const schoolOf = (history: ChildHistory): string | undefined =>
  latest(history.child, 'SchoolJoined', today)?.body.school;
