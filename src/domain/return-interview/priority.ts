import { childSaid } from '../child/child.ts';
import type { ExploitationType } from '../code-sets/exploitation.ts';
import type { HarmFound } from '../code-sets/harm.ts';
import type { Reason } from '../code-sets/reasons/reasons.ts';
import type { InterviewPriority } from '../code-sets/return-interview-content.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { PackSettings } from '../obligations/pack.ts';
import { noHarm } from '../safe-and-well/harm-found.ts';
import { dateOf } from '../time/certainly-before.ts';
import { londonDate } from '../time/london.ts';
import { orderOf } from '../time/when.ts';

/** A reason for which an interview is especially important, and what in the record says so. */
export interface PriorityReason {
  readonly code: InterviewPriority;
  readonly why: string;
}

/**
 * Why the return interview of this episode is especially important; none of these where the list is empty. It
 * follows from the record as it stands, so it changes when the record does.
 *
 * @param frequent from how many episodes in how many days a child is frequently absent: the pack's choice,
 *   counted from local date to local date, both included
 * @source v59-2024 L306-314, L414-422
 */
export function priorityReasons(
  history: EpisodeHistory,
  frequent: PackSettings['multipleEpisodes'],
): readonly PriorityReason[] {
  return [
    ...reportedBefore(history),
    ...frequentlyAbsent(history, frequent),
    ...when('P3', harms(history).length > 0, 'Harm was found at the check or in an interview.'),
    ...when('P4', exploited(history), 'A risk of sexual exploitation or trafficking is known or suspected.'),
    ...when('P5', drawnIntoCrime(history), 'A risk of involvement in crime or drugs is known or suspected.'),
    ...when('P6', metRisk(history), 'A contact poses a risk to children.'),
    ...when('P7', offended(history), 'Crime while away is known of or believed.'),
  ];
}

const when = (code: InterviewPriority, holds: boolean, why: string): readonly PriorityReason[] =>
  holds ? [{ code, why }] : [];

function reportedBefore({ episode, others }: EpisodeHistory): readonly PriorityReason[] {
  if (episode.told === undefined) return [];
  const began = orderOf(episode.missingSince);
  const before = others.filter(({ missingSince, reported }) => missingSince < began && reported !== false);
  const occasions = 1 + before.length;
  return when('P1', occasions >= 2, `Reported missing on ${occasions} occasions.`);
}

function frequentlyAbsent(
  { episode, others }: EpisodeHistory,
  { count, withinDays }: PackSettings['multipleEpisodes'],
): readonly PriorityReason[] {
  const began = dateOf(episode.missingSince);
  const recent = others.filter(({ missingSince }) => {
    const days = began - londonDate(missingSince);
    return days >= 0 && days <= withinDays && missingSince <= orderOf(episode.missingSince);
  });
  const times = 1 + recent.length;
  return when('P2', times >= count, `Absent ${times} times in ${withinDays} days.`);
}

function harms({ episode: { said } }: EpisodeHistory): readonly HarmFound[] {
  const found = [
    ...episodeSaid(said, 'SafeAndWellChecked').flatMap(({ body }) => body.harm ?? []),
    ...episodeSaid(said, 'ReturnInterviewHeld').flatMap(({ body }) => body.harm ?? []),
  ];
  return found.filter((one) => !noHarm.includes(one));
}

const traffickingTypes: readonly ExploitationType[] = ['CSE', 'LAB', 'DOM', 'BEN', 'ORG'];

function exploited(history: EpisodeHistory): boolean {
  const { said } = history.episode;
  const answered = episodeSaid(said, 'HarmQuestionsAnswered').at(-1)?.body.sexualExploitation;
  return (
    atRiskOf(history, traffickingTypes) ||
    isRisk(answered) ||
    childSaid(history.child, 'FlagRaised').some(({ body }) => body.flag === 'nrm_referred') ||
    reasonsGiven(history).some((reason) => reason === 'EX1' || reason === 'EX3')
  );
}

function drawnIntoCrime(history: EpisodeHistory): boolean {
  const answered = episodeSaid(history.episode.said, 'HarmQuestionsAnswered').at(-1);
  return (
    atRiskOf(history, ['CCE']) ||
    isRisk(answered?.body.criminalExploitation) ||
    harms(history).includes('drugs_alcohol_harm') ||
    reasonsGiven(history).some((reason) => reason === 'EX2' || reason === 'SU2')
  );
}

const metRisk = ({ child, episode: { said } }: EpisodeHistory): boolean =>
  childSaid(child, 'AssociateRecorded').some(({ body }) => body.posesRisk === true) ||
  (['ChildLocated', 'ChildReturned'] as const).some((type) =>
    episodeSaid(said, type).some(({ body }) => body.placeType === 'adult_of_concern'),
  );

const offended = (history: EpisodeHistory): boolean =>
  reasonsGiven(history).includes('EX6') ||
  (['ChildLocated', 'ChildReturned'] as const).some((type) =>
    episodeSaid(history.episode.said, type).some(({ body }) => body.how === 'arrested_custody'),
  );

/** Whether the last assessment of one of these types, of whatever date, found a risk. */
function atRiskOf({ child }: EpisodeHistory, types: readonly ExploitationType[]): boolean {
  const assessed = childSaid(child, 'ExploitationRiskAssessed');
  return types.some((type) => isRisk(assessed.findLast(({ body }) => body.type === type)?.body.level));
}

const isRisk = (level: string | undefined): boolean => level !== undefined && level !== 'none_known';

const reasonsGiven = ({ episode: { said } }: EpisodeHistory): readonly Reason[] =>
  episodeSaid(said, 'ReturnInterviewHeld').flatMap(({ body }) => [
    ...(body.reasonPrimary ? [body.reasonPrimary] : []),
    ...(body.reasonsSecondary ?? []),
  ]);
