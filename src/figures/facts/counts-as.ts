import { type Child, foldChild } from '../../domain/child/child.ts';
import { mergedInto } from '../../domain/child/child-act.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { eventsOf, type StreamName, type Streams } from '../../record/streams.ts';

/**
 * The child that a record counts for: itself, or where it was merged, the one that lives on at the end of all merges.
 *
 * @param survivors what those that it was merged into say of merging
 */
export function countsAs(child: Child, id: string, survivors: Streams, at: Instant): StreamName {
  const passed = new Set([id]);
  let standing = id;
  let next = mergedInto(child);
  // None is merged into one that was merged itself; of two merges at the same moment, each might be.
  while (next !== undefined && !passed.has(next)) {
    passed.add(next);
    standing = next;
    const said = eventsOf(survivors, `child:${next}`);
    next = mergedInto(foldChild(said.filter(({ recorded }) => recorded <= at)));
  }
  return `child:${standing}`;
}
