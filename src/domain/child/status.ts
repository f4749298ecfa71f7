import type { Static } from 'typebox';
import type { LegalStatus } from '../code-sets/legal-status.ts';
import type { Instant, PlainDate } from '../time/instant.ts';
import { readPlainDate } from '../time/instant.ts';
import { londonDate } from '../time/london.ts';
import { calendarParts } from '../time/months.ts';
import { orderOf } from '../time/when.ts';
import { type Child, childSaid, latest } from './child.ts';
import type { childEvents } from './events.ts';

export type ChildGroup = Static<typeof childEvents.GroupChanged>['group'];

/** The group that the child belonged to then; `unknown` until somebody said. */
export const groupAt = (child: Child, at: Instant): ChildGroup =>
  latest(child, 'GroupChanged', at)?.body.group ?? 'unknown';

/**
 * Whether the child was looked after then, by whichever authority. A care leaver of 16 or 17 gets the same
 * response (v59-2024 L206), so counts here too.
 *
 * @source v59-2024 L26-32, L206-208
 */
export function lookedAfterAt(child: Child, at: Instant): boolean {
  const group = groupAt(child, at);
  return group === 'lac_own' || group === 'lac_ola' || group === 'care_leaver_16_17';
}

/** The child's legal status then, as a code of the national set; undefined when not looked after or not said. */
export const legalStatusAt = (child: Child, at: Instant): LegalStatus | undefined =>
  latest(child, 'LegalStatusChanged', at)?.body.status;

/** The placement that the child had then; undefined when none was running. */
export function placementAt(child: Child, at: Instant) {
  const started = latest(child, 'PlacementStarted', at);
  if (started === undefined) return undefined;
  const ended = latest(child, 'PlacementEnded', at);
  const over = ended !== undefined && orderOf(ended.happened) >= orderOf(started.happened);
  return over && ended.version > started.version ? undefined : started.body;
}

/** The authority responsible for the child then (looked after), or the one where the child lives. */
export const responsibleAuthorityAt = (child: Child, at: Instant): string | undefined =>
  latest(child, 'ResponsibilityTaken', at)?.body.authority;

/** The school on whose roll the child was then; undefined when on none. */
export function schoolAt(child: Child, at: Instant): string | undefined {
  const joined = latest(child, 'SchoolJoined', at);
  const left = latest(child, 'SchoolLeft', at);
  const over = joined !== undefined && left !== undefined && left.version > joined.version;
  return over ? undefined : joined?.body.school;
}

/** Whether a flag stood then: raised, and not lowered since. */
export function hasFlag(child: Child, flag: string, at: Instant): boolean {
  let standing = false;
  let last = Number.NEGATIVE_INFINITY;
  for (const raised of childSaid(child, 'FlagRaised')) {
    const order = orderOf(raised.happened);
    if (raised.body.flag === flag && order <= at && order >= last) [standing, last] = [true, order];
  }
  if (!standing) return false;
  return !childSaid(child, 'FlagLowered').some(
    (lowered) =>
      lowered.body.flag === flag && orderOf(lowered.happened) <= at && orderOf(lowered.happened) >= last,
  );
}

/** Whether a team of children's services was working with the child then. */
export function openToServicesAt(child: Child, at: Instant): boolean {
  let open = 0;
  for (const started of childSaid(child, 'InvolvementStarted')) if (orderOf(started.happened) <= at) open++;
  for (const ended of childSaid(child, 'InvolvementEnded')) if (orderOf(ended.happened) <= at) open--;
  const group = groupAt(child, at);
  return (
    open > 0 ||
    group === 'home_cin' ||
    group === 'home_cp' ||
    group === 'home_s47' ||
    lookedAfterAt(child, at)
  );
}

/** The day on which the child was or will be so many years old; 29 February counts as 1 March in other years. */
export function birthday(child: Child, years: number): PlainDate | undefined {
  const born = dateOfBirth(child);
  if (born === undefined) return undefined;
  const { year, month, day } = calendarParts(born);
  return (Date.UTC(year + years, month - 1, day) / 86_400_000) as PlainDate;
}

/** The date of birth as it stands today; undefined while nobody knows it. */
export function dateOfBirth(child: Child): PlainDate | undefined {
  const said =
    childSaid(child, 'ChildIdentityChanged').at(-1)?.body ?? childSaid(child, 'ChildRecorded').at(-1)?.body;
  return said?.dateOfBirth === undefined ? undefined : readPlainDate(said.dateOfBirth);
}

/** The child's age in whole years on the local date of that moment; undefined while the birth date is not known. */
export function ageAt(child: Child, at: Instant): number | undefined {
  const born = dateOfBirth(child);
  if (born === undefined) return undefined;
  const today = londonDate(at);
  let years = new Date(today * 86_400_000).getUTCFullYear() - new Date(born * 86_400_000).getUTCFullYear();
  const then = birthday(child, years);
  if (then !== undefined && then > today) years -= 1;
  return years;
}
