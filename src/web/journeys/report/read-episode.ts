import { foldChild } from '../../../domain/child/child.ts';
import type { EpisodeHistory } from '../../../domain/episode/history.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { historyOf } from '../../../record/duties.ts';
import { otherThan, outlinesOf } from '../../../record/outlines.ts';
import { readSituation } from '../../../record/situation.ts';
import { eventsOf } from '../../../record/streams.ts';
import type { Store } from '../../../store/store.ts';
import type { ChosenChild } from './draft.ts';

export type EpisodeName = Pick<ChosenChild, 'books' | 'child' | 'episode'>;

/** Where a report stands today. */
interface StandsAs extends EpisodeName {
  /** When it was joined to another episode, if it was. */
  readonly joined?: Instant;
}

/** An episode and all that stands in it. Asked only after it was found that the viewer may know it. */
export async function readEpisode(
  store: Pick<Store, 'record'>,
  { books, child: childId, episode: id }: EpisodeName,
): Promise<EpisodeHistory | undefined> {
  const { streams, outlines } = await readSituation(store, books, [`child:${childId}`, `episode:${id}`]);
  const child = foldChild(eventsOf(streams, `child:${childId}`));
  const others = otherThan(outlinesOf(streams, childId, outlines), id);
  return historyOf({ id, child, events: eventsOf(streams, `episode:${id}`), others });
}

/**
 * The episode that a report belongs to today: another one, once somebody found out who the child is who was described.
 * What the reporter is shown is the same either way.
 */
export async function standsAs(store: Pick<Store, 'record'>, name: EpisodeName): Promise<StandsAs> {
  const { streams } = await readSituation(store, name.books, [
    `child:${name.child}`,
    `episode:${name.episode}`,
  ]);
  const merged = eventsOf(streams, `child:${name.child}`).findLast(({ type }) => type === 'MergedIntoChild');
  const joined = eventsOf(streams, `episode:${name.episode}`).findLast(
    ({ type }) => type === 'EpisodeVoided',
  );
  const child = (merged?.body as { readonly survivor?: string } | undefined)?.survivor;
  const episode = (joined?.body as { readonly survivor?: string } | undefined)?.survivor;
  if (joined === undefined || child === undefined || episode === undefined) return name;
  return { books: name.books, child, episode, joined: joined.recorded };
}
