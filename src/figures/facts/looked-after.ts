import type { Child } from '../../domain/child/child.ts';
import { groupAt } from '../../domain/child/status.ts';
import { childGroup } from '../../domain/code-sets/child-group.ts';
import { entryOf } from '../../domain/code-sets/code-set.ts';
import type { Instant } from '../../domain/time/instant.ts';

/**
 * Whether the child counts as looked after then, by whichever authority. A care leaver of 16 or 17 gets the same
 * response as one (`lookedAfterAt`), but is counted as a care leaver.
 */
export const countsAsLookedAfter = (child: Child, at: Instant): boolean =>
  entryOf(childGroup, groupAt(child, at)).group === 'looked_after';
