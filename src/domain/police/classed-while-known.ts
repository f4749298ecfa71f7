import type { EpisodeHistory } from '../episode/history.ts';
import type { PoliceClass, Span } from '../episode/tracks.ts';
import { orderOf } from '../time/when.ts';

/**
 * The stretches in which the police hold the child missing or absent although whereabouts were known: a fact
 * that arrived late can put them there, and they are shown until one of the two is corrected.
 *
 * @source v59-2024 L47; docs/episodes.md: a late fact is refused or flagged
 */
export const classedWhileKnown = ({ episode }: EpisodeHistory): readonly Span<PoliceClass>[] =>
  episode.police.filter(
    (classed) =>
      classed.kind !== 'not_missing' &&
      episode.whereabouts.some((span) => span.kind !== 'unknown' && overlap(classed, span)),
  );

const overlap = (one: Span<string>, other: Span<string>): boolean =>
  startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);

const startsBeforeEndOf = ({ from }: Span<string>, { to }: Span<string>): boolean =>
  to === undefined || orderOf(from) < orderOf(to);
