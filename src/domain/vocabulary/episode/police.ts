import Type from 'typebox';
import { policeGrade } from '../../code-sets/police.ts';
import { highRiskAction, mediumRiskAction } from '../../code-sets/police-actions.ts';
import { episodeSaid } from '../../episode/events.ts';
import type { EpisodeHistory } from '../../episode/history.ts';
import { codeOf } from '../../event/schema.ts';
import { showThatPoliceKnow } from '../../report/police-told.ts';
import { addInOrder } from '../../time/add-in-order.ts';
import { readInstant } from '../../time/instant.ts';
import { orderOf, type When } from '../../time/when.ts';
import { begins, byWhen, ends, fulfils, noMarks } from '../define.ts';
import { optional, parameters } from '../parameters.ts';
import type { Mark } from '../word.ts';
import { markOf, marksOf, moment } from './define.ts';

const action = Type.Union([codeOf(highRiskAction), codeOf(mediumRiskAction)]);

/** What the police decide and do. */
export const policeWords = {
  graded: moment({
    describes:
      'The police grade became one of these; without `grades`, the child was graded for the first time. A grade that is only confirmed is no new one.',
    positions: begins,
    parameters: parameters({ grades: optional(Type.Array(codeOf(policeGrade), { minItems: 1 })) }),
    finds: (history, { grades }) => gradeChanges(history, grades),
  }),
  'absent-recorded': moment({
    describes:
      'The police recorded a legacy absence, or agreed a further review of it, with the time agreed for the review.',
    positions: begins,
    finds: absences,
  }),
  'absence-reviewed': moment({
    describes: 'The police looked at a legacy absence again.',
    positions: fulfils,
    finds: (history) => marksOf(history, 'AbsenceReviewed'),
  }),
  'class-changed-to-missing': moment({
    describes: 'The police class of the child became missing.',
    positions: [...begins, ...ends],
    finds: ({ episode }) => {
      const spans = episode.police.filter(({ kind }) => kind === 'missing');
      return spans.length === 0 ? noMarks : spans.map(({ from, event }) => ({ at: from, event }));
    },
  }),
  'police-acknowledged': moment({
    describes:
      'The police know: they acknowledged the report or a notice, somebody recorded the call, they made the report or took it down, or there is a class or grade of theirs, be it recorded as told by a named officer. Sending is not telling.',
    positions: [...begins, ...fulfils],
    finds: policeHaveIt,
  }),
  'police-action': moment({
    describes: 'This action that a grade asks for was done, or the police said why it is not needed.',
    positions: fulfils,
    parameters: parameters({ action }),
    finds: (history, parameters) =>
      marksOf(
        history,
        'PoliceActionRecorded',
        ({ body }) => body.action === parameters.action && body.outcome !== 'requested',
      ),
  }),
  'police-protection-started': moment({
    describes: 'The police took the child into police protection.',
    positions: begins,
    finds: (history) => marksOf(history, 'PoliceProtectionStarted'),
  }),
  'police-protection-ended': moment({
    describes: 'Police protection ended, or an order took its place.',
    positions: [...fulfils, ...ends],
    finds: (history) => marksOf(history, 'PoliceProtectionEnded'),
  }),
};

function gradeChanges(
  { episode: { said } }: EpisodeHistory,
  grades: readonly string[] | undefined,
): readonly Mark[] {
  const graded = episodeSaid(said, 'RiskGraded');
  const [first] = graded;
  if (first === undefined) return noMarks;
  if (grades === undefined) return [markOf(first)];
  const marks: Mark[] = [];
  let before = false;
  for (const statement of graded) {
    const now = grades.includes(statement.body.grade);
    if (now && !before) marks.push(markOf(statement));
    before = now;
  }
  return marks;
}

function absences({ episode: { said, police } }: EpisodeHistory): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { kind, from, to, event } of police) {
    if (kind !== 'absent_legacy') continue;
    const agreements = episodeSaid(said, 'AbsenceReviewAgreed').filter(({ happened }) =>
      within(happened, from, to),
    );
    const [first, ...further] = agreements.map((agreed) => ({
      ...markOf(agreed),
      agreed: readInstant(agreed.body.reviewAt),
    }));
    marks.push({ at: from, event, agreed: first?.agreed });
    marks.push(...further);
  }
  return marks;
}

const within = (at: When, from: When, to: When | undefined): boolean =>
  orderOf(at) >= orderOf(from) && (to === undefined || orderOf(at) < orderOf(to));

function policeHaveIt(history: EpisodeHistory): readonly Mark[] {
  const marks: Mark[] = [];
  for (const statement of showThatPoliceKnow(history)) addInOrder(marks, markOf(statement), byWhen);
  return marks;
}
