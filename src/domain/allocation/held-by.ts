import type { Role } from '../agencies/roles.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { Said } from '../event/said.ts';

/** Somebody who was given something to do. */
export interface Holder {
  readonly name: string;
  readonly role?: Role;
}

/**
 * To whom a duty of an episode was given last; undefined while nobody has been named.
 *
 * @param occurrence which time it came round: an allocation of every time counts for each
 */
export function dutyHolder(said: Said, rule: string, occurrence: string): Holder | undefined {
  const given = episodeSaid(said, 'DutyAllocated').filter(
    ({ body }) => body.rule === rule && (body.occurrence === undefined || body.occurrence === occurrence),
  );
  return lastGiven(given)?.body.to;
}

/** To whom the return interview of an episode was given last. @source docs/commands.md, AllocateInterview */
export const interviewHolder = (said: Said): Holder | undefined =>
  lastGiven(episodeSaid(said, 'ReturnInterviewAllocated'))?.body.to as Holder | undefined;

const lastGiven = <Type extends 'DutyAllocated' | 'ReturnInterviewAllocated'>(
  given: readonly EpisodeEvent<Type>[],
): EpisodeEvent<Type> | undefined => given.at(-1);
