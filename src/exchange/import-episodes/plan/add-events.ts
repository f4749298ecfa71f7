import type { DomainEvent, Recorder } from '../../../domain/event/event.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { When } from '../../../domain/time/when.ts';
import type { StreamName } from '../../../record/streams.ts';
import { emptyStream, type KnownChild } from './known-child.ts';

/** Puts an event behind those that a stream of the child has. */
export type Add = (
  stream: StreamName,
  type: string,
  happened: When,
  body: unknown,
  corrects?: number,
) => void;

/** Collects what an import adds to a child: each event with its version, and marked as carried over. */
export function adder(
  into: Map<StreamName, DomainEvent[]>,
  known: KnownChild,
  recorded: Instant,
  importer: Recorder,
): Add {
  const madeBy = { ...importer, how: 'system' } as const;
  return (stream, type, happened, body, corrects) => {
    const { head } = stream === `child:${known.id}` ? known.own : (known.episodes.get(stream) ?? emptyStream);
    const events = into.get(stream) ?? [];
    events.push({
      type,
      version: head.version + events.length + 1,
      happened,
      recorded,
      madeBy,
      recordedBy: importer,
      body,
      ...(corrects !== undefined && { corrects }),
      imported: true,
    });
    into.set(stream, events);
  };
}
