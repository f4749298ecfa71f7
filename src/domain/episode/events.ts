import { allocationEvents } from '../allocation/events.ts';
import { checkEvents } from '../checks/events.ts';
import { closingEvents } from '../closing/events.ts';
import { correctionEvents } from '../event/correction.ts';
import type { DomainEvent } from '../event/event.ts';
import type { Said } from '../event/said.ts';
import { type EventOf, statements, type TypeOf } from '../event/typed.ts';
import { importedEvents } from '../imported/events.ts';
import { noticeEvents } from '../notice/events.ts';
import { policeEvents } from '../police/events.ts';
import { referralEvents } from '../referral/events.ts';
import { reportEvents } from '../report/events.ts';
import { returnInterviewEvents } from '../return-interview/events.ts';
import { safeAndWellEvents } from '../safe-and-well/events.ts';
import { searchEvents } from '../search/events.ts';
import { whereaboutsEvents } from '../whereabouts/events.ts';

/** Everything that can be said in the stream of one episode, with the schema of each body. */
export const episodeEvents = {
  ...reportEvents,
  ...checkEvents,
  ...policeEvents,
  ...whereaboutsEvents,
  ...noticeEvents,
  ...searchEvents,
  ...safeAndWellEvents,
  ...returnInterviewEvents,
  ...allocationEvents,
  ...referralEvents,
  ...closingEvents,
  ...importedEvents,
  ...correctionEvents,
} as const;

type EpisodeEvents = typeof episodeEvents;
export type EpisodeEventType = TypeOf<EpisodeEvents>;
export type EpisodeEvent<Type extends EpisodeEventType = EpisodeEventType> = EventOf<EpisodeEvents, Type>;

/** What stands of one type in an episode, by when it happened. */
export const episodeSaid = <Type extends EpisodeEventType>(
  said: Said,
  type: Type,
): readonly EpisodeEvent<Type>[] =>
  statements<EpisodeEvents, Type>(said, type) as readonly DomainEvent[] as readonly EpisodeEvent<Type>[];
