import type { DomainEvent } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';

/**
 * A stream as it grew. Asked for moments in their order, it answers with what had been recorded by then: the very same
 * array as before, until something new was recorded.
 */
export function growingStream(events: readonly DomainEvent[]): (at: Instant) => readonly DomainEvent[] {
  const recorded = events.map((event) => event.recorded).sort((one, other) => one - other);
  let known = 0;
  let soFar: readonly DomainEvent[] = [];
  return (at) => {
    const before = known;
    while (known < recorded.length && recorded[known]! <= at) known += 1;
    // By the time, not by the place: a clock that was set back recorded what comes later in the stream earlier.
    if (known > before) soFar = events.filter((event) => event.recorded <= at);
    return soFar;
  };
}
