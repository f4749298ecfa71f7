import type { DomainEvent } from '../event/event.ts';
import { foldSaid, type Said } from '../event/said.ts';
import { type EventOf, statements, type TypeOf } from '../event/typed.ts';
import type { incidentEvents } from './events.ts';

type IncidentEvents = typeof incidentEvents;
export type IncidentEventType = TypeOf<IncidentEvents>;
export type IncidentEvent<Type extends IncidentEventType> = EventOf<IncidentEvents, Type>;

export interface Incident {
  readonly said: Said;
  /** The children who went missing, each by the one episode that counts. */
  readonly episodes: readonly IncidentEvent<'EpisodeLinked'>[];
  /** The children who were there and did not go missing: named, and never counted. */
  readonly present: readonly IncidentEvent<'ChildWasPresent'>[];
}

/**
 * An incident as its events tell it; undefined where nothing in the stream records one. A child who was named
 * as present and went missing after all is no longer among those present.
 *
 * @source docs/episodes.md, Incident; ofsted-2013 ¶91
 */
export function foldIncident(events: readonly DomainEvent[]): Incident | undefined {
  const said = foldSaid(events);
  if (!said.has('IncidentRecorded')) return undefined;
  const episodes = statements<IncidentEvents, 'EpisodeLinked'>(said, 'EpisodeLinked');
  const missing = new Set(episodes.map(({ body }) => body.child));
  const present = statements<IncidentEvents, 'ChildWasPresent'>(said, 'ChildWasPresent').filter(
    ({ body }) => body.child === undefined || !missing.has(body.child),
  );
  return { said, episodes, present };
}
