import { groupAt, lookedAfterAt } from '../child/status.ts';
import type { ReturnInterviewOutcome } from '../code-sets/return-interview.ts';
import { firstFound } from '../episode/after-return.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { Said } from '../event/said.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';

/**
 * What became of the return interview of this episode: always exactly one outcome of the set, so that the
 * equations of the set balance whatever happened. Undefined where no interview is owed: the child is not found
 * yet, or was neither missing nor, when looked after, away.
 *
 * An interview that was held counts before everything else; a refusal stands until an interview is booked or
 * held after it, and having been out of reach until an offer or booking after it; an extended interview, a welfare conversation and a police check are none of these.
 *
 * @source medway-2024-25 ¶3.16; v59-2024 L293-295; medway-2024-25 ¶3.16-3.17
 */
export function interviewOutcome(history: EpisodeHistory): ReturnInterviewOutcome | undefined {
  if (!interviewOwed(history)) return undefined;
  const { child, episode } = history;
  if (groupAt(child, orderOf(episode.missingSince) as Instant) === 'lac_ola') return 'other_la';
  const { said } = episode;
  if (heldInterview(said) !== undefined) return 'completed';
  const declined = episodeSaid(said, 'ReturnInterviewDeclined').at(-1);
  const booked = episodeSaid(said, 'ReturnInterviewBooked').at(-1);
  if (declined !== undefined && !(booked !== undefined && isAfter(booked, declined)))
    return declined.body.by === 'child' ? 'declined_child' : 'declined_parent';
  const excused = excuseThatStands(said);
  if (excused !== undefined)
    return excused.body.because === 'missing_again' ? 'excused_missing_again' : 'excused_uncontactable';
  if (booked !== undefined) return 'booked';
  return episodeSaid(said, 'ReturnInterviewOffered').length > 0 ? 'in_progress' : 'not_offered';
}

function excuseThatStands(said: Said): EpisodeEvent<'ReturnInterviewExcused'> | undefined {
  const reached = [
    ...episodeSaid(said, 'ReturnInterviewOffered'),
    ...episodeSaid(said, 'ReturnInterviewBooked'),
  ];
  return episodeSaid(said, 'ReturnInterviewExcused').findLast(
    (excused) =>
      excused.body.because === 'missing_again' || !reached.some((contact) => isAfter(contact, excused)),
  );
}

/**
 * Whether a return interview is owed: to every child who was missing and is found, and to a looked-after child
 * who was away.
 *
 * @source v59-2024 L293-295, L401-403; the rule V59-RHI-72H
 */
export function interviewOwed({ child, episode }: EpisodeHistory): boolean {
  if (firstFound(episode) === undefined || episode.told === undefined) return false;
  if (episode.missing.length > 0) return true;
  return episode.away.length > 0 && lookedAfterAt(child, orderOf(episode.missingSince) as Instant);
}

/** The interview of this episode that counts: the first standard one; an extended one never does. */
export const heldInterview = (said: Said): EpisodeEvent<'ReturnInterviewHeld'> | undefined =>
  episodeSaid(said, 'ReturnInterviewHeld').find(({ body }) => body.kind === 'standard');

/** Whether nothing more can become of it without somebody deciding otherwise. */
export function isSettled({ episode: { said } }: EpisodeHistory, outcome: ReturnInterviewOutcome): boolean {
  switch (outcome) {
    case 'completed':
    case 'declined_child':
    case 'declined_parent':
    case 'excused_missing_again':
    case 'excused_uncontactable':
    case 'other_la':
      return true;
    case 'not_offered':
      return episodeSaid(said, 'ReturnInterviewNotOffered').length > 0;
    case 'booked':
    case 'in_progress':
      return false;
    default:
      return outcome satisfies never;
  }
}

const isAfter = (one: EpisodeEvent, other: EpisodeEvent): boolean =>
  orderOf(one.happened) > orderOf(other.happened) ||
  (orderOf(one.happened) === orderOf(other.happened) && one.version > other.version);
