import type { Role } from '../agencies/roles.ts';
import { type Child, childSaid } from '../child/child.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { Said } from '../event/said.ts';

/** Somebody who was given something to do. */
export interface Holder {
  readonly name: string;
  readonly role?: Role;
}

/** Somebody to whom it was given in the episode. */
export interface GivenTo extends Holder {
  /** The version of the event that says so. */
  readonly given: number;
}

/**
 * To whom a duty of an episode was given last; undefined while nobody has been named.
 *
 * @param occurrence which time it came round: an allocation of every time counts for each
 */
export function dutyHolder(said: Said, rule: string, occurrence: string): GivenTo | undefined {
  const given = episodeSaid(said, 'DutyAllocated').filter(
    ({ body }) => body.rule === rule && (body.occurrence === undefined || body.occurrence === occurrence),
  );
  return givenBy(given.at(-1));
}

/** To whom the return interview of an episode was given last. @source docs/commands.md, AllocateInterview */
export const interviewHolder = (said: Said): GivenTo | undefined =>
  givenBy(episodeSaid(said, 'ReturnInterviewAllocated').at(-1));

const givenBy = (
  event: EpisodeEvent<'DutyAllocated' | 'ReturnInterviewAllocated'> | undefined,
): GivenTo | undefined => event && { ...(event.body.to as Holder), given: event.version };

/** Somebody who works with a child in a role, and in which team. */
export interface ChildWorker extends Holder {
  readonly role: Role;
  readonly team?: string;
}

/**
 * Who works with the child in this role, as far as the record names anybody: the last whose work has not ended.
 * Undefined where nobody works with the child in that role.
 */
export function workerOf(child: Child, role: Role): Partial<ChildWorker> | undefined {
  const started = childSaid(child, 'InvolvementStarted').filter(({ body }) => body.by === role);
  const ended = childSaid(child, 'InvolvementEnded').filter(({ body }) => body.by === role);
  const last = started.length > ended.length ? started.at(-1)?.body : undefined;
  if (last === undefined) return undefined;
  const { person, team } = last;
  return {
    ...(person !== undefined && { name: person.name, role: person.role ?? role }),
    ...(team !== undefined && { team }),
  };
}
