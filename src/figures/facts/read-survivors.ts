import type { ClientBase } from 'pg';
import type { DomainEvent } from '../../domain/event/event.ts';
import { eventsOf, type StreamName, type Streams } from '../../record/streams.ts';
import { readStreamsWithin } from '../../store/read/read-streams.ts';

/**
 * The children that a record was ever merged into, and those that they were merged into in turn, as far as they say of
 * merging.
 *
 * @param said what is on record of the child itself
 */
export async function readSurvivors(
  connection: ClientBase,
  owner: string,
  said: readonly DomainEvent[],
): Promise<Streams> {
  const survivors = new Map<StreamName, readonly DomainEvent[]>();
  let next = survivorsNamedBy(said);
  while (next.length > 0) {
    const read = await readStreamsWithin(connection, owner, next);
    for (const name of next) survivors.set(name, (read.get(name)?.events ?? []).filter(isOfMerging));
    const named = next.flatMap((name) => survivorsNamedBy(eventsOf(survivors, name)));
    next = named.filter((name) => !survivors.has(name));
  }
  return survivors;
}

const isOfMerging = ({ type }: DomainEvent): boolean => type === 'MergedIntoChild' || type === 'MergeUndone';

const survivorsNamedBy = (events: readonly DomainEvent[]): readonly StreamName[] => [
  ...new Set(
    events.flatMap(({ type, body }): StreamName[] =>
      type === 'MergedIntoChild' ? [`child:${(body as { survivor: string }).survivor}`] : [],
    ),
  ),
];
