import type { Calendars } from '../calendars/calendars.ts';
import { latest } from '../child/child.ts';
import type { ChildHistory } from '../child/history.ts';
import { placementAt } from '../child/status.ts';
import { dateOf } from '../time/certainly-before.ts';
import type { Instant } from '../time/instant.ts';
import { londonDate } from '../time/london.ts';
import { type Areas, type Concerned, dutyOwnerAmong } from './duty-owner.ts';
import { type Applied, obligationsOf } from './engine.ts';
import type { Obligation } from './obligation.ts';

/**
 * The duties that packs lay on a child's record beyond single episodes: care, panels, plans.
 *
 * @source docs/time-and-duties.md, "Which packs"
 */
export const childObligations = (
  applied: readonly Applied<ChildHistory>[],
  history: ChildHistory,
  calendars: Calendars,
  through: Instant,
  areas: Areas,
): Obligation[] => {
  const subject = { history, school: schoolOf(history), dutyOwner: dutyOwnerAmong(concerned, areas) };
  return obligationsOf(applied, subject, calendars, through).filter(sinceInForce);
};

/** A child's record goes back further than a procedure: what was due before it came into force is no duty of it. */
function sinceInForce({ due, started, rule }: Obligation): boolean {
  return (due === undefined ? dateOf(started) : londonDate(due)) >= rule.inForce.from;
}

/** After everything that was said: what stands as things are. */
const today = Number.MAX_SAFE_INTEGER as Instant;

const schoolOf = (history: ChildHistory): string | undefined =>
  latest(history.child, 'SchoolJoined', today)?.body.school;

/** Whose pack it is, is whose child it is: packs apply as those of the authority responsible or of the home. */
const concerned: Concerned<ChildHistory> = {
  home: ({ child }) => placementAt(child, today)?.home,
  school: schoolOf,
};
