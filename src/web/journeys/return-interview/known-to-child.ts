import { childSaid } from '../../../domain/child/child.ts';
import { episodeSaid } from '../../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../../domain/episode/history.ts';
import { orderOf } from '../../../domain/time/when.ts';
import { type Colleague, isSameName } from '../../allocation/workforce.ts';

/** Somebody who works here and whom the child knows, and from what. */
export interface KnownToChild {
  readonly colleague: Colleague;
  readonly from: 'an earlier interview' | 'working with the child';
}

/**
 * Whom of those who work here the child knows: who has listened to the child before, the last first, then who works
 * with the child. An interview goes to somebody the child knows where it can.
 */
export function knownToChild(
  episodes: readonly EpisodeHistory[],
  workforce: readonly Colleague[],
): readonly KnownToChild[] {
  const listened = episodes
    .flatMap(({ episode: { said } }) => episodeSaid(said, 'ReturnInterviewHeld'))
    .toSorted((one, other) => orderOf(other.happened) - orderOf(one.happened))
    .flatMap(({ body }) => body.interviewer?.name ?? []);
  const child = episodes[0]?.child;
  const works =
    child === undefined
      ? []
      : childSaid(child, 'InvolvementStarted').flatMap(({ body }) => body.person?.name ?? []);
  const named = [
    ...listened.map((name) => ({ name, from: 'an earlier interview' as const })),
    ...works.toReversed().map((name) => ({ name, from: 'working with the child' as const })),
  ];
  const known = new Map<string, KnownToChild>();
  for (const { name, from } of named) {
    const colleague = workforce.find((one) => isSameName(one.name, name));
    if (colleague !== undefined && !known.has(colleague.id)) known.set(colleague.id, { colleague, from });
  }
  return [...known.values()];
}
