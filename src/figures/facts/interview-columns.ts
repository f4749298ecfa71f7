import type { Calendars } from '../../domain/calendars/calendars.ts';
import { dueTime } from '../../domain/calendars/due-time.ts';
import { type EpisodeEvent, episodeSaid } from '../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../domain/episode/history.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { isLate } from '../../domain/return-interview/late.ts';
import { heldInterview, interviewOutcome } from '../../domain/return-interview/outcome.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { EpisodeKnown } from './episode-known.ts';
import { moment } from './moment.ts';

/** The return interview of an episode, from owed to held, and what the child said of why. */
export function interviewColumns({ history, duties }: EpisodeKnown, calendars: Calendars) {
  const { said } = history.episode;
  const held = heldInterview(said);
  const due = interviewDue(duties);
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
 * When the interview falls due under the packs that the episode keeps. Kent's procedure asks for an offer in three
 * working days and measures the interview by the same days.
 *
 * @source kent-2018 ¶6.1-6.2; medway-2024-25 ¶3.9
 */
function interviewDue(duties: readonly Obligation[]): Instant | undefined {
  const asksFor = (word: string) =>
    duties.findLast(({ rule }) => rule.parts.some(({ metBy }) => metBy.some((act) => act.word === word)));
  return (asksFor('interview-held') ?? asksFor('interview-offered'))?.due;
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
