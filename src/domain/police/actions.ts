import type { PoliceGrade } from '../code-sets/police.ts';
import {
  type HighRiskAction,
  highRiskAction,
  type MediumRiskAction,
  mediumRiskAction,
} from '../code-sets/police-actions.ts';
import { refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import { sinceAbsence } from '../episode/during-absence.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';

export type PoliceAction = HighRiskAction | MediumRiskAction;

/**
 * The actions that a grade asks for: eight at high, three at medium, none listed at any other.
 *
 * @source v59-2024 L69-71, L370-371; v59-2024 L69
 */
export function actionsFor(grade: PoliceGrade): readonly PoliceAction[] {
  switch (grade) {
    case 'high':
      return highRiskAction.entries.map(({ code }) => code);
    case 'medium':
      return mediumRiskAction.entries.map(({ code }) => code);
    case 'low':
    case 'very_low':
    case 'absent':
    case 'no_apparent_risk':
      return [];
    default:
      return grade satisfies never;
  }
}

/** One line of the checklist; `answer` is undefined while nobody said who and when, or why not needed. */
export interface ExpectedAction {
  readonly action: PoliceAction;
  readonly answer: EpisodeEvent<'PoliceActionRecorded'> | undefined;
}

/** The checklist of the grade that stands, each action with the last that was said of it. */
export function expectedActions({ episode: { said } }: EpisodeHistory): readonly ExpectedAction[] {
  const graded = episodeSaid(said, 'RiskGraded').at(-1);
  const answers = episodeSaid(said, 'PoliceActionRecorded');
  return (graded === undefined ? [] : actionsFor(graded.body.grade)).map((action) => ({
    action,
    answer: answers.findLast(({ body }) => body.action === action),
  }));
}

/** @refuses who-is-not-said, reason-is-not-said */
export const recordPoliceAction = statementAct({
  describes: 'Record who did or asked for an action of the police, or why it is not needed.',
  event: 'PoliceActionRecorded',
  may: ['police', 'childrens-social-care'],
  unless: (history, { body, happened }) => {
    if (body.outcome === 'not_needed' && body.reason === undefined)
      return refuse(
        'reason-is-not-said',
        'An action that is not needed is recorded with the reason why.',
        'body.reason',
      );
    if (body.outcome !== 'not_needed' && body.officer === undefined)
      return refuse(
        'who-is-not-said',
        'An action is recorded with who does it; support of the family names that person.',
        'body.officer',
      );
    return sinceAbsence(history, happened);
  },
});
