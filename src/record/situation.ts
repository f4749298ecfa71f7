import type { EpisodeOutline } from '../domain/episode/history.ts';
import type { StreamHead } from '../store/chain.ts';
import type { Horizon } from '../store/read/horizon.ts';
import { type ReadToDecide, readToDecide } from '../store/read/read-to-decide.ts';
import type { Store } from '../store/store.ts';
import { type Situation, type StreamName, subjectOf } from './streams.ts';

/** An episode of a child as lists know it. */
interface KnownEpisode extends EpisodeOutline {
  /** Somebody may still have to do something about it, so what happens to the child may change its duties. */
  readonly live: boolean;
}

/** A situation as it was read, with where each stream stood, so that writing can tell whether it still does. */
export interface ReadSituation extends Situation {
  readonly heads: ReadonlyMap<StreamName, StreamHead>;
  readonly outlines: readonly KnownEpisode[];
  /** What was answered to the form that was sent, if it was sent before. */
  readonly answered: ReadToDecide<StreamName>['answered'];
}

/** Reads the streams that a command is about, and outlines of the child's episodes, as of one moment. */
export async function readSituation(
  store: Pick<Store, 'record'>,
  books: string,
  names: readonly StreamName[],
  { horizon, key }: { readonly horizon?: Horizon | undefined; readonly key?: string | undefined } = {},
): Promise<ReadSituation> {
  const child = names.find((name) => subjectOf(name, 'child') !== undefined);
  const read = await readToDecide(store, books, { streams: names, child, key, horizon });
  const streams = new Map([...read.streams].map(([name, { events }]) => [name, events]));
  const heads = new Map([...read.streams].map(([name, { head }]) => [name, head]));
  const outlines = read.episodes.map(({ episode, ...outline }) => ({
    id: subjectOf(episode, 'episode') ?? episode,
    ...outline,
  }));
  return { streams, heads, books, outlines, answered: read.answered };
}
