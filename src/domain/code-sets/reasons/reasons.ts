import { type CodeOf, type CodeSet, entryOf } from '../code-set.ts';
import { otherReasons } from './other-reasons.ts';
import { pullReasons } from './pull-reasons.ts';
import { pushReasons } from './push-reasons.ts';
import type { ReasonEntry, ReasonFactor, ReasonGroup } from './reason.ts';

/**
 * Why a child went: one primary reason, any number of secondary ones, and the child's own words beside them.
 *
 * @source docs/code-sets.md, Reasons
 */
export const reason = {
  title: 'Reason for going missing',
  source: 'ours',
  keys: 'published',
  entries: [...pushReasons, ...pullReasons, ...otherReasons],
} as const satisfies CodeSet<string, ReasonEntry>;

export type Reason = CodeOf<typeof reason>;

export const reasonFactorOf = (code: Reason): ReasonFactor => entryOf(reason, code).factor;

export const reasonGroupOf = (code: Reason): ReasonGroup => entryOf(reason, code).group;

/**
 * Kent's published reason "seeking contact with family, friends, boyfriend or girlfriend". `CO4`, staying out
 * later than agreed, is near it but separate.
 *
 * @source docs/code-sets.md, Reasons
 */
export const seekingContact = ['CO1', 'CO2', 'CO3'] as const satisfies readonly Reason[];
