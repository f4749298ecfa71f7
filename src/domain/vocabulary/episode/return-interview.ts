import { type EpisodeEventType, episodeSaid } from '../../episode/events.ts';
import type { EpisodeHistory } from '../../episode/history.ts';
import { addInOrder } from '../../time/add-in-order.ts';
import { begins, byWhen, excuses, fulfils, noMarks } from '../define.ts';
import { oneOf, optional, parameters, slug } from '../parameters.ts';
import { slugOf } from '../slug.ts';
import type { Mark } from '../word.ts';
import { markOf, marksOf, moment } from './define.ts';

const kind = oneOf('standard', 'extended');

/** Listening to the child after a return. */
export const returnInterviewWords = {
  'interview-offered': moment({
    describes:
      'The child was offered a return interview: an offer, a booking, a refusal or the interview itself shows it. An extended interview is none of these.',
    positions: fulfils,
    finds: offered,
  }),
  'interview-held': moment({
    describes: 'The return interview took place; without `kind` the standard one, never an extended one.',
    positions: [...begins, ...fulfils],
    parameters: parameters({ kind: optional(kind) }),
    finds: (history, { kind = 'standard' }) =>
      marksOf(history, 'ReturnInterviewHeld', ({ body }) => body.kind === kind),
  }),
  'interview-declined': moment({
    describes: 'The child, or a parent or carer, declined the interview; without `by` either of them.',
    positions: [...begins, ...excuses],
    parameters: parameters({ by: optional(oneOf('child', 'parent')) }),
    finds: (history, { by }) => declined(history, by),
  }),
  'interview-uncontactable': moment({
    describes: 'There was no way to reach the child for an interview, and somebody said why.',
    positions: excuses,
    finds: (history) =>
      withReason(
        marksOf(history, 'ReturnInterviewExcused', ({ body }) => body.because === 'uncontactable'),
        'uncontactable',
      ),
  }),
  'interview-referred': moment({
    describes: "The police asked children's services to see to the return interview.",
    positions: [...begins, ...fulfils],
    finds: (history) => marksOf(history, 'ReturnInterviewReferred'),
  }),
  'interview-allocated': moment({
    describes: 'The interview was given to somebody; with `provider`, of that service.',
    positions: [...begins, ...fulfils],
    parameters: parameters({ provider: optional(slug) }),
    finds: (history, { provider }) =>
      marksOf(
        history,
        'ReturnInterviewAllocated',
        ({ body }) => provider === undefined || slugOf(body.provider ?? '') === provider,
      ),
  }),
  'carer-information-offered': moment({
    describes:
      'Parents or carers were offered the chance to give information, or gave it; never an interview.',
    positions: fulfils,
    finds: (history) => {
      const given = marksOf(history, 'CarerInformationGiven');
      const offer = marksOf(history, 'CarerInformationOffered');
      return given.length === 0 ? offer : [...offer, ...given].sort(byWhen);
    },
  }),
};

function offered({ episode: { said } }: EpisodeHistory): readonly Mark[] {
  const marks: Mark[] = [];
  for (const type of showingAnOffer)
    for (const statement of episodeSaid(said, type)) addInOrder(marks, markOf(statement), byWhen);
  for (const held of episodeSaid(said, 'ReturnInterviewHeld'))
    if (held.body.kind === 'standard') addInOrder(marks, markOf(held), byWhen);
  return marks;
}

const showingAnOffer = [
  'ReturnInterviewOffered',
  'ReturnInterviewBooked',
  'ReturnInterviewDeclined',
] as const satisfies readonly EpisodeEventType[];

function declined(
  { episode: { said } }: EpisodeHistory,
  by: 'child' | 'parent' | undefined,
): readonly Mark[] {
  const all = episodeSaid(said, 'ReturnInterviewDeclined');
  if (all.length === 0) return noMarks;
  const marks: Mark[] = [];
  for (const { body, happened, version } of all)
    if (by === undefined || body.by === by)
      marks.push({ at: happened, event: version, reason: `declined_${body.by}` });
  return marks;
}

const withReason = (marks: readonly Mark[], reason: string): readonly Mark[] =>
  marks.length === 0 ? marks : marks.map((mark) => ({ ...mark, reason }));
