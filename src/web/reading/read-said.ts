import type { DomainEvent } from '../../domain/event/event.ts';
import { grouped } from '../../procedures/grouped.ts';
import { eventColumns, eventOf, type ReadRow } from '../../store/read/event-row.ts';
import type { Store } from '../../store/store.ts';

/**
 * What streams say of some types, with everything that puts a statement right. Only streams that the database has
 * shown to the viewer are asked for.
 */
export async function readSaid(
  { record }: Pick<Store, 'record'>,
  owner: string,
  streams: readonly string[],
  types: readonly string[],
): Promise<ReadonlyMap<string, readonly DomainEvent[]>> {
  const { rows } = await record.query<ReadRow>({
    name: 'read-said',
    text: `select ${eventColumns} from homeward.event e
      where e.owner = $1 and e.stream = any ($2) and (e.type = any ($3) or e.corrects is not null)
      order by e.stream, e.version`,
    values: [owner, streams, types],
  });
  return new Map(
    [...grouped(rows, ({ stream }) => stream)].map(([stream, found]) => [stream, found.map(eventOf)]),
  );
}
