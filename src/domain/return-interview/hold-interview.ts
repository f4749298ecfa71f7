import { managers } from '../agencies/managers.ts';
import { partners } from '../agencies/partners.ts';
import { type Command, type Decision, type Refusal, refuse } from '../deciding/command.ts';
import { type EpisodeContext, episodeAct, existing, inEpisode, said } from '../episode/acts.ts';
import { afterReturn } from '../episode/after-return.ts';
import { alreadySaid } from '../episode/already-said.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { body, version } from '../event/schema.ts';
import { contradictoryHarm } from '../safe-and-well/harm-found.ts';
import { type InterviewTold, incompleteInterview, interviewTold } from './conditions.ts';
import { coveredEpisodes, excusedByCover } from './covers.ts';
import { countsAsIndependent } from './independence.ts';
import { isLate } from './late.ts';
import { ongoingSupport } from './ongoing-support.ts';
import { heldInterview } from './outcome.ts';

/**
 * Listening to the child after a return. Whether it counts as independent follows from who held it. Earlier
 * episodes that it covers learn that their own was not possible, and the child's record that the interviewer stays in
 * touch.
 *
 * @refuses an interview before the return, a second standard one, one that is not complete, a late one without
 *   a reason, and covering episodes that are not earlier ones of the child
 * @source v59-2024 L293-304, L401-412; ofsted-2013, Worcestershire box
 */
export const holdInterview = episodeAct({
  describes: 'Record a return interview that was held, and the earlier episodes that it covers too.',
  body: interviewTold,
  may: partners,
  decide: (context, command) => {
    const history = existing(context);
    return 'refused' in history ? history : held(context, history, command, command.body);
  },
});

/**
 * Marking a visit that was a return interview as one. The note of the visit stays as it was written.
 *
 * @refuses what is no note of a visit, a police check above all, and whatever `HoldInterview` refuses
 * @source ofsted-2013 ¶37-39, ¶46, ¶69
 */
export const promoteVisitNote = episodeAct({
  describes: 'Mark a recorded visit as the return interview that it was; the note stays.',
  body: body({ ...interviewTold.properties, note: version }),
  may: managers,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const { note, ...told } = command.body;
    const { said } = history.episode;
    const visit = episodeSaid(said, 'WelfareConversationHeld').find((one) => one.version === note);
    if (visit === undefined) return notAVisit(history, note);
    if (episodeSaid(said, 'ReturnInterviewHeld').some((one) => one.body.promotedFrom === note))
      return inEpisode();
    return held(context, history, { ...command, happened: visit.happened }, told, note);
  },
});

function held(
  context: EpisodeContext,
  history: EpisodeHistory,
  command: Command,
  told: InterviewTold,
  promotedFrom?: number,
): Decision {
  const { alsoCovers = [], ...rest } = told;
  const covered = coveredEpisodes(history, alsoCovers);
  if ('refused' in covered) return covered;
  const fact = {
    ...rest,
    independent: countsAsIndependent(history.child, told.interviewerType, told.interviewer),
    covers: [history.id, ...covered.map(({ id }) => id)],
    ...(promotedFrom !== undefined && { promotedFrom }),
  };
  if (alreadySaid(history, command, 'ReturnInterviewHeld', fact)) return inEpisode();
  const refusal =
    afterReturn(history, command.happened) ??
    oneTooMany(history, told) ??
    incompleteInterview(told) ??
    contradictoryHarm(told.harm) ??
    lateWithoutReason(context, command, told);
  if (refusal !== undefined) return refusal;
  const event = said(command, 'ReturnInterviewHeld', fact);
  const excused = covered.map((other) => excusedByCover(history, other, event));
  const before = episodeSaid(history.episode.said, 'ReturnInterviewHeld');
  const support = ongoingSupport(history.id, before, [...before, { body: fact }], command);
  return { events: [{ stream: 'episode', event }, ...excused, ...support] };
}

function oneTooMany({ episode }: EpisodeHistory, { kind, alsoCovers }: InterviewTold): Refusal | undefined {
  if (kind === 'extended')
    return alsoCovers === undefined || alsoCovers.length === 0
      ? undefined
      : refuse('extended-covers-nothing', 'An extended interview counts for no episode.', 'body.alsoCovers');
  if (heldInterview(episode.said) === undefined) return undefined;
  return refuse(
    'already-held',
    'The return interview of this episode has been held; a further one is an extended interview.',
    'body.kind',
  );
}

function lateWithoutReason(
  { interviewDue }: EpisodeContext,
  { happened }: Command,
  { kind, lateReason }: InterviewTold,
): Refusal | undefined {
  if (kind === 'extended' || lateReason !== undefined || !isLate(happened, interviewDue?.()))
    return undefined;
  return refuse(
    'late-without-reason',
    'A return interview that was held late says why, since delay may lose information or evidence.',
    'body.lateReason',
  );
}

function notAVisit({ episode: { said } }: EpisodeHistory, note: number): Refusal {
  if (episodeSaid(said, 'SafeAndWellChecked').some(({ version }) => version === note))
    return refuse(
      'check-is-no-interview',
      'A safe-and-well check and a return interview are two records, and neither becomes the other.',
      'body.note',
    );
  return refuse('no-such-visit', 'No note of a visit has this number.', 'body.note');
}
