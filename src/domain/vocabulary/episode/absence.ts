import { type EpisodeEventType, episodeSaid } from '../../episode/events.ts';
import type { EpisodeHistory, EpisodeOutline } from '../../episode/history.ts';
import type { Span, Whereabouts } from '../../episode/tracks.ts';
import { dateOf } from '../../time/certainly-before.ts';
import { type Instant, readInstant } from '../../time/instant.ts';
import { londonDate, startOfDay } from '../../time/london.ts';
import { exactly, orderOf, type When } from '../../time/when.ts';
import { among, begins, ends, excuses, fulfils, noMarks, type OneOrMore } from '../define.ts';
import { oneOrMore, parameters } from '../parameters.ts';
import type { Mark } from '../word.ts';
import { discussion, markOf, marksOf, moment, onceInEpisode } from './define.ts';

/** Going missing, being away, being found and coming back. */
export const absenceWords = {
  'whereabouts-not-known': moment({
    describes:
      'Nobody knew where the child was, and nobody had to be told yet: the time of preliminary checks, with the deadline set for them.',
    positions: begins,
    finds: checksBegun,
  }),
  'to-be-told': moment({
    describes:
      'The moment from which police, authority, parents and reviewing officer have to be told: checks failed, contact was made but the child is at risk, there is reason to worry, the child was reported, or is away with concern.',
    positions: begins,
    finds: (history) => onceInEpisode(history, history.episode.told?.at),
  }),
  missing: moment({
    describes:
      'The child went missing: the later of having left and last being seen by a responsible adult, once for each time.',
    positions: begins,
    finds: ({ episode }) => starting(episode.missing),
  }),
  'missing-once-told': moment({
    describes:
      'The child was missing and people had to be told: for each time missing, the later of the two, so that nothing is owed for hours in which nobody knew.',
    positions: begins,
    finds: missingOnceTold,
  }),
  'missing-from-day-told': moment({
    describes:
      'The child was missing and people had to be told on that day or before: for each time missing, the later of going missing and the beginning of the day on which people had to be told, so that what was done on that day before the report counts.',
    positions: begins,
    finds: missingFromDayTold,
  }),
  away: moment({
    describes: 'The child was away, where being known but a cause for concern, once for each time.',
    positions: begins,
    finds: ({ episode }) => starting(episode.away),
  }),
  located: moment({
    describes: 'Where the child was became known, in whichever way: located, heard from, found or back.',
    positions: [...begins, ...ends],
    finds: ({ episode }) => ending(episode.whereabouts, episode),
  }),
  'no-longer-missing': moment({
    describes:
      'The missing time ended: whereabouts became known, the child was back, or the police decided that the child is not missing.',
    positions: ends,
    finds: ({ episode }) => ending(episode.missing, episode),
  }),
  'returned-before-meeting': moment({
    describes:
      'The child was back before the day for which a discussion of this kind was last arranged, or none was arranged: on that day itself it goes ahead.',
    positions: ends,
    parameters: parameters({ kind: oneOrMore(discussion) }),
    finds: returnedBeforeMeeting,
  }),
  returned: moment({
    describes: 'The child was back, at home, placement or another place that was decided on.',
    positions: [...begins, ...ends],
    finds: (history) => marksOf(history, 'ChildReturned'),
  }),
  'returned-to-placement': moment({
    describes: 'The child was back where the child is placed, at home for a child placed there.',
    positions: begins,
    finds: (history) => marksOf(history, 'ChildReturned', ({ body }) => body.to !== 'other'),
  }),
  'located-or-returned': moment({
    describes: 'The child was located or back, whichever was first, once for each time the child was gone.',
    positions: [...begins, ...ends],
    finds: ({ episode }) => episode.found,
  }),
  'missing-again': moment({
    describes:
      'The child went missing again: whereabouts not known once more, a further episode, or somebody said so.',
    positions: excuses,
    finds: missingAgain,
  }),
  'episode-ended': moment({
    describes: 'The absence was over: the child was back, or was found during the checks.',
    positions: [...begins, ...ends, ...excuses],
    finds: ({ episode }) =>
      episode.over === undefined
        ? noMarks
        : [{ at: episode.over, event: endingEvent(episode, orderOf(episode.over)), reason: 'absence_over' }],
  }),
  'episode-recorded': moment({
    describes: 'The episode was put on record.',
    positions: fulfils,
    // 0: the opening, which begins most duties, is also the recording.
    finds: ({ episode }) => [{ at: exactly(episode.opening.recorded), event: 0 }],
  }),
  'found-during-checks': moment({
    describes: 'Preliminary checks found the child.',
    positions: [...fulfils, ...ends],
    finds: (history) => marksOf(history, 'FoundDuringChecks'),
  }),
  'child-located-and-safe': moment({
    describes:
      'The child was found during the checks or was back, or is where somebody agreed to; contact with a child still at risk is none of these.',
    positions: [...fulfils, ...ends],
    finds: locatedAndSafe,
  }),
};

type Episode = EpisodeHistory['episode'];

const starting = (spans: readonly Span<string>[]): readonly Mark[] =>
  spans.length === 0 ? noMarks : spans.map(({ from, event }) => ({ at: from, event }));

/** Where stretches of not knowing, or of being missing, came to an end. */
function ending(spans: readonly Span<string>[], episode: Episode): readonly Mark[] {
  let marks: Mark[] | undefined;
  for (const { kind, to } of spans) {
    if (to === undefined || (kind !== 'unknown' && kind !== 'missing')) continue;
    marks ??= [];
    marks.push({ at: to, event: endingEvent(episode, orderOf(to)) });
  }
  return marks ?? noMarks;
}

const backTypes = ['ChildReturned', 'FoundDuringChecks'] as const satisfies readonly EpisodeEventType[];

/** Which event ended what ended then: the next stretch, what the police decided, or the return. */
function endingEvent({ said, whereabouts, police }: Episode, at: number): number {
  for (const { kind, from, event } of whereabouts)
    if (kind !== 'unknown' && orderOf(from) === at) return event;
  for (const type of backTypes)
    for (const { happened, version } of episodeSaid(said, type)) if (orderOf(happened) === at) return version;
  for (const { from, event } of police) if (orderOf(from) === at) return event;
  return 0;
}

function checksBegun({ episode }: EpisodeHistory): readonly Mark[] {
  const { said, told, whereabouts } = episode;
  const toldAt = told === undefined ? Number.POSITIVE_INFINITY : orderOf(told.at);
  const deadlines = episodeSaid(said, 'ChecksDeadlineSet');
  let marks: Mark[] | undefined;
  for (let index = 0; index < whereabouts.length; index++) {
    const { kind, from, to, event } = whereabouts[index] as Span<Whereabouts>;
    if (kind !== 'unknown' || orderOf(from) > toldAt) continue;
    const since = index === 0 ? Number.NEGATIVE_INFINITY : orderOf(from);
    const until = to === undefined ? Number.POSITIVE_INFINITY : orderOf(to);
    marks ??= [];
    marks.push({ at: from, event, agreed: deadlineSet(deadlines, since, until) });
  }
  return marks ?? noMarks;
}

type DeadlineSet = ReturnType<typeof episodeSaid<'ChecksDeadlineSet'>>[number];

function deadlineSet(all: readonly DeadlineSet[], since: number, until: number): Instant | undefined {
  for (let index = all.length - 1; index >= 0; index--) {
    const { happened, body } = all[index] as DeadlineSet;
    const at = orderOf(happened);
    if (at >= since && at <= until) return readInstant(body.deadline);
  }
  return undefined;
}

/** When it was known of each time that the child was missing: the later of going and of having to be told. */
export function missingOnceTold({ episode: { missing, told } }: EpisodeHistory): readonly Mark[] {
  if (told === undefined || missing.length === 0) return noMarks;
  const marks: Mark[] = [];
  for (const { from, to, event } of missing)
    if (to === undefined || orderOf(to) > orderOf(told.at)) marks.push({ at: later(from, told.at), event });
  return marks;
}

/** The same, from the beginning of the day on which people had to be told, where the child was missing by then. */
function missingFromDayTold(history: EpisodeHistory): readonly Mark[] {
  const { missing, told } = history.episode;
  if (told === undefined) return noMarks;
  const day = exactly(startOfDay(dateOf(told.at)));
  return missingOnceTold(history).map(({ event }) => {
    const { from } = missing.find((span) => span.event === event) as Span<'missing'>;
    return { at: later(from, day), event };
  });
}

function returnedBeforeMeeting(
  history: EpisodeHistory,
  { kind }: { readonly kind: OneOrMore<string> },
): readonly Mark[] {
  const arranged = episodeSaid(history.episode.said, 'DiscussionArranged').filter(({ body }) =>
    among(kind, body.kind),
  );
  return marksOf(history, 'ChildReturned', ({ happened }) => {
    const last = arranged.findLast((one) => orderOf(one.happened) <= orderOf(happened));
    const meeting = last && readInstant(last.body.at);
    return meeting === undefined || dateOf(happened) < londonDate(meeting);
  });
}

function missingAgain({ episode, others }: EpisodeHistory): readonly Mark[] {
  const { whereabouts } = episode;
  const marks: Mark[] = [];
  for (let index = 1; index < whereabouts.length; index++) {
    const { kind, from, event } = whereabouts[index] as Span<Whereabouts>;
    if (kind === 'unknown') marks.push(goneAgain(from, event));
  }
  const next = nextReported(others, orderOf(episode.missingSince));
  // 0: said in the stream of the next episode.
  if (next !== undefined) marks.push(goneAgain(exactly(next.missingSince), 0));
  for (const { body, happened, version } of episodeSaid(episode.said, 'ReturnInterviewExcused'))
    if (body.because === 'missing_again') marks.push(goneAgain(happened, version));
  return marks;
}

const goneAgain = (at: When, event: number): Mark => ({ at, event, reason: 'missing_again' });

function nextReported(others: readonly EpisodeOutline[], began: number): EpisodeOutline | undefined {
  for (const other of others) if (other.missingSince > began && other.reported !== false) return other;
  return undefined;
}

function locatedAndSafe(history: EpisodeHistory): readonly Mark[] {
  const { said, whereabouts } = history.episode;
  const marks: Mark[] = [];
  for (const type of backTypes) for (const back of episodeSaid(said, type)) marks.push(markOf(back));
  for (const { kind, from, event } of whereabouts)
    if (kind === 'known_authorised') marks.push({ at: from, event });
  return marks;
}

const later = (one: When, other: When): When => (orderOf(one) >= orderOf(other) ? one : other);
