import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { mayAsAny } from '../../../../access/policy/policy.ts';
import type { Directory } from '../../../../domain/authorities/directory.ts';
import { isPossibleNow } from '../../../../domain/episode/possible-now.ts';
import type { Span } from '../../../../domain/episode/tracks.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { type ActGroup, actsInEpisode } from '../../../acts/acts-for.ts';
import { offeredAbout, offeredIn } from '../../../acts/offered.ts';
import { answerShown } from '../../../duties/answer-shown.ts';
import { photoOfChild } from '../../../photos/say-photo.ts';
import { dutiesInFull } from '../../../reading/duty-in-full.ts';
import { entriesOf } from '../../../reading/entries.ts';
import { identityOf } from '../../../reading/identity.ts';
import type { KnownAt, KnownAtQuery } from '../../../reading/known-at.ts';
import { knownAtView } from '../../../reading/known-at-view.ts';
import type { ShownEpisode, ShownRecord } from '../../../reading/read-record.ts';
import { stateOf } from '../../../reading/state.ts';
import { waitingIn } from '../../../reading/waiting.ts';
import { sayCode } from '../../../words/code-words.ts';
import { sayWhen } from '../../../words/say-when.ts';
import { documentsOf } from '../documents/documents-of.ts';
import { welcomeLines } from '../welcome/welcome-lines.ts';
import { closingView } from './closing.ts';
import { interviewElsewhere, notReferred } from './interview.ts';
import { otherAuthorityLines } from './other-authorities.ts';
import { pagesOf } from './pages.ts';

export interface Looking {
  readonly signedIn: SignedIn;
  readonly library: PackLibrary;
  readonly now: Instant;
  readonly knownAt: KnownAt;
  /** What was asked for, to put right. */
  readonly query: KnownAtQuery;
}

/** The page of one episode for one person: every string of it is decided here. */
export function episodeView(
  record: ShownRecord,
  episode: ShownEpisode,
  { signedIn, library, now, knownAt, query }: Looking,
) {
  const { found, child, asAt } = record;
  const { directory } = library;
  const identity = identityOf(child, asAt);
  const { phase } = episode.whole.episode;
  const role = signedIn.as.role;
  const isPast = knownAt.kind === 'then';
  const standing = { role, held: found.held };
  const isPossible = (act: string) => isPossibleNow(act, episode.whole, now);
  const acts: readonly ActGroup[] = isPast
    ? []
    : actsInEpisode(encodeURIComponent(episode.id), phase, standing, isPossible);
  const offered = offeredIn(acts);
  const about = { subject: `episode:${episode.id}`, child: `child:${found.id}`, phase };
  const answering = offeredAbout(about, standing);
  const duties = dutiesInFull(library, episode.duties, asAt, {
    answer: isPast
      ? () => undefined
      : answerShown(signedIn.as, (act) => (isPossible(act) ? answering(act) : undefined)),
  });
  const state = stateOf(episode.seen, { name: identity.name, phase, asAt, directory });
  const asksForClosing = phase === 'returned' && found.sections.has('interview');
  return {
    identity,
    child: `/children/${encodeURIComponent(found.id)}`,
    photo: photoOfChild(child, found.id, identity.name, asAt),
    here: `/episodes/${encodeURIComponent(episode.id)}`,
    ...knownAtView(knownAt, query, now),
    isVoid: phase === 'void',
    ...state,
    facts: [...state.facts, ...interviewElsewhere(episode.seen, directory)],
    pages: isPast
      ? []
      : pagesOf(
          record,
          episode,
          welcomeLines(library, role, { record, episode }) !== undefined,
          documentsOf(episode, offered, asAt),
        ),
    notReferred: notReferred(episode, offered),
    otherAuthorities: otherAuthorityLines(episode, offered, { directory, now: asAt }),
    open: duties.filter(({ isSettled }) => !isSettled),
    settled: duties.filter(({ isSettled }) => isSettled),
    closing: asksForClosing ? closingView(library, episode, offered) : undefined,
    acts,
    callHref: offered('AcknowledgeReport'),
    tracks: [
      { name: 'Whereabouts', spans: spansOf(episode.seen.episode.whereabouts, asAt) },
      { name: 'Police class', spans: spansOf(episode.seen.episode.police, asAt) },
    ].filter(({ spans }) => spans.length > 0),
    entries: entriesOf(episode.events, sayingAt(asAt, directory), waitingIn(episode.seen)).toReversed(),
    mayExport: mayAsAny(role, found.held, 'core', 'export'),
  };
}

const sayingAt = (now: Instant, directory: Directory) => ({ now, directory });

const spansOf = (spans: readonly Span<string>[], now: Instant) =>
  spans.map(({ kind, from, to }) => ({
    kind: sayCode([], kind),
    from: sayWhen(from, now),
    to: to && sayWhen(to, now),
  }));
