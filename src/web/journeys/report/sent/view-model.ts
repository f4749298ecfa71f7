import { episodeSaid } from '../../../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../../../domain/episode/history.ts';
import { reportCompleteness } from '../../../../domain/report/minimum-items.ts';
import type { PoliceTold } from '../../../../domain/report/police-told.ts';
import { formatInstant, type Instant, readInstant } from '../../../../domain/time/instant.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { dutyView, type OpenDuty } from '../../../duties/duty-view.ts';
import { sayMoment } from '../../../words/say-time.ts';
import type { DraftAtHand, SentChild } from '../draft.ts';

/** A child whose report was sent, with what is known of it by those who may. */
export interface SentAtHand {
  readonly sent: SentChild;
  readonly history: EpisodeHistory;
  readonly told: PoliceTold;
  readonly next: readonly OpenDuty[];
}

/** What happens next and by when, in plain words, for each child. */
export const sentView = (
  { name, draft }: DraftAtHand,
  sent: readonly SentAtHand[],
  library: PackLibrary,
  now: Instant,
) => {
  const at = readInstant(draft.sending ?? '') ?? now;
  return {
    key: name.key,
    at: sayMoment(at, now),
    atIso: formatInstant(at),
    callHref: `/report/${name.key}/call`,
    refused: (draft.sent ?? []).flatMap(({ name: child, refused }) =>
      refused === undefined ? [] : [{ child, says: refused }],
    ),
    photosRefused: (draft.sent ?? []).flatMap(({ name: child, photoRefused }) =>
      photoRefused === undefined ? [] : [{ child, says: photoRefused }],
    ),
    untold: sent.some(({ told }) => told.kind === 'sent'),
    children: sent.map((one, index) => childView(one, name.key, index, library, now)),
  };
};

function childView(
  { sent, history, told, next }: SentAtHand,
  key: string,
  index: number,
  library: PackLibrary,
  now: Instant,
) {
  const completeness = reportCompleteness(history);
  const deadline = readInstant(
    episodeSaid(history.episode.said, 'ChecksDeadlineSet').at(-1)?.body.deadline ?? '',
  );
  const checking = told.kind === 'not_told';
  return {
    name: sent.name,
    described: sent.described !== undefined,
    episodeHref: sent.described ? undefined : `/episodes/${sent.episode}`,
    sheetHref: checking ? undefined : `/report/${key}/sheets/${index}`,
    checks:
      checking && deadline !== undefined
        ? { by: sayMoment(deadline, now), byIso: formatInstant(deadline) }
        : undefined,
    complete: completeness && `${completeness.answered} of ${completeness.asked} items are known`,
    police: policeSaid(told, now),
    duties: next.map((duty) => dutyView(library, duty, now)),
  };
}

export function policeSaid(told: PoliceTold, now: Instant) {
  if (told.kind !== 'told') return undefined;
  const { since, callTaker, reference } = told;
  const by = callTaker === undefined ? 'The police have it' : `${callTaker} took the call`;
  return `${by}, recorded ${sayMoment(since, now)}. ${reference === undefined ? 'No reference was given yet.' : `Reference ${reference}.`}`;
}
