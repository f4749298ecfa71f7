import { childSaid } from '../../../../domain/child/child.ts';
import { episodeSaid } from '../../../../domain/episode/events.ts';
import { formatInstant, type Instant } from '../../../../domain/time/instant.ts';
import { orderOf } from '../../../../domain/time/when.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { photoOfChild } from '../../../photos/say-photo.ts';
import { identityOf } from '../../../reading/identity.ts';
import { someone } from '../../../words/say-maker.ts';
import { sayMoment } from '../../../words/say-time.ts';
import { labelOf } from '../check/view-model.ts';
import type { Match } from '../find/read-matches.ts';
import { matchView } from '../find/view-model.ts';
import type { Described } from './read-described.ts';

export interface Comparing {
  readonly key: string;
  readonly described: Described;
  readonly matches: readonly Match[];
  /** What likely matches were looked for by. */
  readonly name: string;
  readonly typed: { readonly match: string; readonly as: string; readonly reason: string };
  readonly errors: readonly FormError[];
  readonly now: Instant;
}

/** What was reported, beside the children on record who may be the one. */
export function compareView({ key, described, matches, name, typed, errors, now }: Comparing) {
  const { history } = described;
  const [report] = episodeSaid(history.episode.said, 'ChildReported');
  const identity = identityOf(history.child, now);
  const since = orderOf(history.episode.missingSince) as Instant;
  const { summary, of } = errorView(errors);
  return {
    key,
    name,
    typed,
    errors: summary,
    error: of,
    reported: {
      ...identity,
      photo: photoOfChild(history.child, described.child, identity.name, now),
      by: report === undefined ? 'Checks were begun' : `Reported by ${someone(report.madeBy)}`,
      since: sayMoment(since, now),
      sinceIso: formatInstant(since),
      href: `/episodes/${described.episode}`,
      items: (report?.body.items ?? []).flatMap(({ item, answer }) =>
        answer === undefined ? [] : [{ label: labelOf(item), answer }],
      ),
    },
    matches: matches.map(matchView),
    anyOpen: matches.some(({ open_episode: open }) => open !== null),
  };
}

/** What the child was called, as likely matches are looked for. */
export const soughtName = ({ history }: Described): string =>
  (childSaid(history.child, 'ChildRecorded').at(-1)?.body.names ?? [])
    .flatMap(({ given, family }) => [given, family])
    .filter(Boolean)
    .join(' ');
