import type { SimulatedChild } from './simulated-child.ts';

/** Children in groups of at least so many events, the last one smaller: as much as is held at once. */
export function* batchesOf(
  children: Iterable<SimulatedChild>,
  eventsInBatch: number,
): Generator<readonly SimulatedChild[]> {
  let batch: SimulatedChild[] = [];
  let events = 0;
  for (const child of children) {
    batch.push(child);
    events += eventsOf(child);
    if (events < eventsInBatch) continue;
    yield batch;
    batch = [];
    events = 0;
  }
  if (batch.length > 0) yield batch;
}

/** How many events there are of a child, those of the episodes included. */
export const eventsOf = ({ events, episodes }: SimulatedChild): number =>
  episodes.reduce((sum, episode) => sum + episode.events.length, events.length);
