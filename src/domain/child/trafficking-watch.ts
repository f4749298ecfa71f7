import type { ChildFlag } from '../code-sets/child-group.ts';
import { certainlyBefore, dateOf } from '../time/certainly-before.ts';
import { HOUR, type Instant } from '../time/instant.ts';
import { orderOf, type When } from '../time/when.ts';
import { type Child, latest } from './child.ts';
import { hasFlag } from './status.ts';

export interface TraffickingWatch {
  /** When the child became looked after. */
  readonly since: When;
  /** Within 48 elapsed hours, or else by the end of the seventh day after. */
  readonly within: '48-hours' | '7-days';
}

const watched: readonly ChildFlag[] = ['uasc', 'subject_to_restriction', 'possible_trafficking'];

/**
 * Whether an unaccompanied, migrant or possibly trafficked child is in the days after becoming looked after in
 * which most of those who are trafficked go missing: many within 48 hours, most within one week.
 *
 * Where only the day is known on which the child became looked after, no hours are counted and only the week
 * is answered. Undefined for every other child and time.
 *
 * @source v59-2024 L158-164
 */
export function traffickingWatch(child: Child, at: When): TraffickingWatch | undefined {
  const since = inCareSince(child, at);
  if (since === undefined || !watched.some((flag) => hasFlag(child, flag, orderOf(at) as Instant)))
    return undefined;
  if (since.precision !== 'day' && at.precision !== 'day' && at.at - since.at <= 48 * HOUR)
    return { since, within: '48-hours' };
  return dateOf(at) - dateOf(since) <= 7 ? { since, within: '7-days' } : undefined;
}

/** When the child's present time in care began; undefined for a child who was not in care then. */
export function inCareSince(child: Child, at: When): When | undefined {
  const started = latest(child, 'CareStarted', orderOf(at))?.happened;
  const ended = latest(child, 'CareEnded', orderOf(at))?.happened;
  return started === undefined || (ended !== undefined && !certainlyBefore(ended, started))
    ? undefined
    : started;
}
