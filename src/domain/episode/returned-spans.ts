import { certainlyBefore } from '../time/certainly-before.ts';
import { orderOf, type When } from '../time/when.ts';
import type { Episode } from './episode.ts';
import { episodeSaid } from './events.ts';
import { counts, type Span, type Whereabouts } from './tracks.ts';

/** `M`: missing from care, whereabouts unknown. `A`: away from placement without authorisation, whereabouts known. */
export type ReturnedKind = 'M' | 'A';

export type ReturnedSpan = Span<ReturnedKind>;

/** Why a stretch of an absence is in no return. */
export type WhyNotReturned = 'void' | 'within-checks' | 'authorised' | 'way-back';

/**
 * The stretches of an episode that the national returns ask for. They follow the whereabouts and not what the police
 * called it. Neither are: an absence that somebody authorised or that ended during the preliminary checks, and the way
 * back of a child who was located, unless somebody said that the child stayed away there with concern.
 *
 * @source docs/returns.md 1.1, 1.3; docs/episodes.md, Spans
 */
export const returnedSpans = (episode: Episode): readonly ReturnedSpan[] =>
  episode.whereabouts.flatMap((span) => {
    const returned = asReturned(episode, span);
    return typeof returned === 'string' ? [] : [returned];
  });

/**
 * The other stretches of an episode, each with why no return asks for it.
 *
 * @source docs/returns.md 1.1
 */
export const spansNotReturned = (episode: Episode): readonly Span<WhyNotReturned>[] =>
  episode.whereabouts.flatMap((span) => {
    const returned = asReturned(episode, span);
    return typeof returned === 'string' ? [{ ...span, kind: returned }] : [];
  });

function asReturned(episode: Episode, span: Span<Whereabouts>): ReturnedSpan | WhyNotReturned {
  if (episode.phase === 'void') return 'void';
  if (episode.told === undefined) return span.kind === 'known_authorised' ? 'authorised' : 'within-checks';
  switch (span.kind) {
    case 'unknown':
      return { ...span, kind: 'M' };
    case 'known_with_concern': {
      const from = awaySince(episode, span);
      return from === undefined ? 'way-back' : { ...span, kind: 'A', from };
    }
    case 'known_authorised':
      return 'authorised';
    default:
      return span.kind satisfies never;
  }
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
