import { certainlyBefore } from '../time/certainly-before.ts';
import { orderOf, type When } from '../time/when.ts';
import type { Episode } from './episode.ts';
import { episodeSaid } from './events.ts';
import { counts, type Span, type Whereabouts } from './tracks.ts';

/** `M`: missing from care, whereabouts unknown. `A`: away from placement without authorisation, whereabouts known. */
export type ReturnedKind = 'M' | 'A';

export type ReturnedSpan = Span<ReturnedKind>;

/**
 * The stretches of an episode that the national returns ask for. They follow the whereabouts and not what the police
 * called it. Neither are: an absence that somebody authorised or that ended during the preliminary checks, and the way
 * back of a child who was located, unless somebody said that the child stayed away there with concern.
 *
 * @source docs/returns.md 1.1, 1.3; docs/episodes.md, Spans
 */
export function returnedSpans(episode: Episode): readonly ReturnedSpan[] {
  if (episode.phase === 'void' || episode.told === undefined) return [];
  return episode.whereabouts.flatMap((span): readonly ReturnedSpan[] => {
    switch (span.kind) {
      case 'unknown':
        return [{ ...span, kind: 'M' }];
      case 'known_with_concern': {
        const from = awaySince(episode, span);
        return from === undefined ? [] : [{ ...span, kind: 'A', from }];
      }
      case 'known_authorised':
        return [];
      default:
        return span.kind satisfies never;
    }
  });
}

/** From when somebody said that the child was known to be away; undefined for the way back of one who was located. */
function awaySince({ said, whereabouts }: Episode, span: Span<Whereabouts>): When | undefined {
  if (span === whereabouts[0]) return span.from;
  const away = [
    ...episodeSaid(said, 'WhereaboutsBecameKnown').filter(({ body }) => body.kind === 'known_with_concern'),
    ...episodeSaid(said, 'ChildLocated').filter(({ body }) => body.until === 'known_with_concern'),
  ];
  return away
    .filter((statement) => counts(said, statement) && isWithin(span, statement.happened))
    .sort((one, other) => orderOf(one.happened) - orderOf(other.happened))[0]?.happened;
}

const isWithin = ({ from, to }: Span<Whereabouts>, at: When): boolean =>
  !certainlyBefore(at, from) && (to === undefined || !certainlyBefore(to, at));
