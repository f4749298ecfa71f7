import type { DomainEvent } from '../../domain/event/event.ts';
import { HOUR } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { SimulatedChild } from '../simulated-child.ts';
import type { ChildFacts } from './facts.ts';
import type { RecordFigures } from './figures.ts';

/** How much there is in the record, and how it came about. */
export function recordTally() {
  const record = {
    children: 0,
    streams: 0,
    events: 0,
    recordedLate: 0,
    corrected: 0,
    withdrawn: 0,
    imported: 0,
    stillMissing: 0,
    backButOpen: 0,
  } satisfies RecordFigures;

  function addEvent({ type, happened, recorded, imported }: DomainEvent): void {
    record.events += 1;
    if (type === 'FactCorrected') record.corrected += 1;
    if (type === 'FactWithdrawn') record.withdrawn += 1;
    if (imported) record.imported += 1;
    else if (happened.precision !== 'day' && recorded - orderOf(happened) > 6 * HOUR)
      record.recordedLate += 1;
  }

  return {
    add: ({ events, episodes }: SimulatedChild, facts: ChildFacts): void => {
      record.children += 1;
      record.streams += 1 + episodes.length;
      for (const event of events) addEvent(event);
      for (const episode of episodes) for (const event of episode.events) addEvent(event);
      for (const { over, closed } of facts.episodes) {
        if (!over) record.stillMissing += 1;
        else if (!closed) record.backButOpen += 1;
      }
    },
    figures: (): RecordFigures => ({ ...record }),
  };
}
