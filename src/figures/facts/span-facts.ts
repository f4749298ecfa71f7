import type { Whereabouts } from '../../domain/episode/tracks.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { EpisodeKnown } from './episode-known.ts';
import type { Fact } from './fact.ts';
import { countsAsLookedAfter } from './looked-after.ts';
import { moment } from './moment.ts';
import { whose } from './whose.ts';

/** M and A as the national return has them; what was agreed to is in neither. */
const kinds: Readonly<Record<Whereabouts, string>> = {
  unknown: 'M',
  known_with_concern: 'A',
  known_authorised: 'authorised',
};

/** The stretches of whereabouts of an episode. @source docs/episodes.md, Spans */
export function spanFacts({ books, history, stream, childStream }: EpisodeKnown): readonly Fact[] {
  const { child, episode } = history;
  const since = orderOf(episode.missingSince) as Instant;
  const { own, area } = whose(books, child, since, episode.opening.imported === true);
  return episode.whereabouts.map(({ kind, from, to }, span) => ({
    table: 'fact_span',
    key: `${stream} ${span}`,
    columns: {
      episode: stream,
      child: childStream,
      own,
      area,
      kind: kinds[kind],
      looked_after: countsAsLookedAfter(child, orderOf(from) as Instant),
      began: moment(from),
      ended: moment(to),
    },
  }));
}
