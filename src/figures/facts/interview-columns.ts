import type { Calendars } from '../../domain/calendars/calendars.ts';
import { dueTime } from '../../domain/calendars/due-time.ts';
import type { Episode } from '../../domain/episode/episode.ts';
import { type EpisodeEvent, episodeSaid } from '../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../domain/episode/history.ts';
import { interviewDue, interviewOfferDue } from '../../domain/return-interview/interview-due.ts';
import { isLate } from '../../domain/return-interview/late.ts';
import { heldInterview, interviewOutcome } from '../../domain/return-interview/outcome.ts';
import { HOUR, type Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { EpisodeKnown } from './episode-known.ts';
import { moment } from './moment.ts';

/** The return interview of an episode, from owed to held, and what the child said of why. */
export function interviewColumns({ history, duties }: EpisodeKnown, calendars: Calendars) {
  const { said } = history.episode;
  const held = heldInterview(said);
  const due = interviewDue(duties) ?? interviewOfferDue(duties) ?? dueByGuidance(history.episode);
  return {
    interview: interviewOutcome(history) ?? null,
    interview_offered: moment(episodeSaid(said, 'ReturnInterviewOffered')[0]?.happened),
    interview_held: moment(held?.happened),
    interview_due: due ?? null,
    interview_in_time: held === undefined || due === undefined ? null : !isLate(held.happened, due),
    interview_extended: episodeSaid(said, 'ReturnInterviewHeld').some(({ body }) => body.kind === 'extended'),
    interviewer: held?.body.interviewerType ?? null,
    independent: held?.body.independent ?? null,
    ...reasonColumns(held),
    missing_again_within_three_working_days: isMissingAgainWithinThreeWorkingDays(history, calendars),
  };
}

/**
 * Where no rule lays a deadline, as for a looked-after child who was away under procedures that speak of missing
 * children only, the one of the guidance that they all stand on. Nothing is counted from a day without a time.
 *
 * @source sg-2014: within 72 hours of the child's return
 */
function dueByGuidance({ over }: Episode): Instant | undefined {
  return over === undefined || over.precision === 'day' ? undefined : ((over.at + 72 * HOUR) as Instant);
}

function reasonColumns(held: EpisodeEvent<'ReturnInterviewHeld'> | undefined) {
  const { reasonPrimary, reasonsSecondary = [] } = held?.body ?? {};
  const reasons = reasonPrimary === undefined ? reasonsSecondary : [reasonPrimary, ...reasonsSecondary];
  return { reason: reasonPrimary ?? null, reasons: [...new Set(reasons)] };
}

/** @source kent-2018 ¶6.1: "not followed by another episode within three working days" */
function isMissingAgainWithinThreeWorkingDays(
  { episode: { missingSince, over }, others }: EpisodeHistory,
  calendars: Calendars,
): boolean {
  if (over === undefined) return false;
  const began = orderOf(missingSince);
  const next = others.find((other) => other.missingSince > began)?.missingSince;
  if (next === undefined) return false;
  const until = dueTime(over, { calendar: 'working_days', days: 3 }, calendars);
  return until.known && londonDate(next) <= londonDate(until.at);
}
