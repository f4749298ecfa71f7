import { episodeSaid } from '../../../../domain/episode/events.ts';
import { type DocumentKind, documentFor, documents } from '../../../../domain/notice/documents.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { Offered } from '../../../acts/offered.ts';
import type { ShownEpisode } from '../../../reading/read-record.ts';
import { sayWhen } from '../../../words/say-when.ts';

/** The documents of an episode: those that duties ask for now, to be written, and those that were sent. */
export function documentsOf(episode: ShownEpisode, offered: Offered, now: Instant) {
  const here = `/episodes/${encodeURIComponent(episode.id)}/documents`;
  const form = offered('CompleteAlert');
  const sent = episodeSaid(episode.seen.episode.said, 'AlertCompleted').map((event) => ({
    text: `${documents[event.body.kind].title}, sent ${sayWhen(event.happened, now).text}`,
    href: `${here}/${event.version}`,
    waits: undefined,
  }));
  const asked = new Set(episode.duties.flatMap((duty) => (isOpen(duty, now) ? askedBy(duty) : [])));
  const written =
    form === undefined
      ? []
      : [...asked].map((kind) => ({
          text: documents[kind].title,
          href: `${form}?body-kind=${kind}`,
          waits: 'to be written',
        }));
  return [...written, ...sent];
}

type Duty = ShownEpisode['duties'][number];

/** What has arisen and nothing has settled. */
const isOpen = ({ obligation: { arises, settlement } }: Duty, now: Instant): boolean =>
  settlement === undefined && arises !== undefined && arises <= now;

const askedBy = ({ obligation: { rule } }: Duty): readonly DocumentKind[] => {
  const kind = documentFor(rule);
  return kind === undefined ? [] : [kind];
};
