import { setTimeout as after } from 'node:timers/promises';
import { record } from '../src/record/record.ts';
import type { OpenEpisodes } from './open-episodes.ts';
import { gradeOf } from './reports.ts';

/** Changes of a burst are sent together: each is made when the one before has long been seen. */
const APART_MS = 200;

/**
 * How many milliseconds pass from when a change is on record until somebody else's open board has been sent it, for so
 * many changes one after the other.
 */
export async function seenByOthers(
  { store, library, children, address, cookie }: OpenEpisodes,
  changes: number,
): Promise<readonly number[]> {
  const page = await (await fetch(`${address}/missing-now`, { headers: { cookie } })).text();
  const shown = /data-mark="([^"]+)"/.exec(page)?.[1] ?? '';
  const board = await follow(`${address}/missing-now/live?${new URLSearchParams({ has: shown })}`, cookie);
  const taken: number[] = [];
  for (const child of children.slice(0, changes)) {
    await after(APART_MS);
    const outcome = await record(store, library, gradeOf(child));
    if (outcome.kind !== 'recorded') throw new Error(`A grade was not recorded: ${outcome.kind}`);
    const began = performance.now();
    await board.until(`/episodes/${child}-gone`);
    taken.push(performance.now() - began);
  }
  board.stop();
  return taken;
}

/** A board that stays open, and what has been sent to it. */
async function follow(url: string, cookie: string) {
  const abort = new AbortController();
  const answer = await fetch(url, { headers: { cookie }, signal: abort.signal });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  return {
    async until(words: string): Promise<void> {
      for (let text = ''; !text.includes(words); ) {
        const { done, value } = await reader.read();
        if (done) throw new Error('The board stopped following');
        text += value;
      }
    },
    stop: () => abort.abort(),
  };
}
