import { type Refusal, refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import { afterReturn } from '../episode/after-return.ts';
import type { EpisodeEvent } from '../episode/events.ts';
import { checkDue } from './check-due.ts';
import { contradictoryHarm } from './harm-found.ts';

/**
 * The check that the police make as soon as possible after a return. It has its three parts, or the child
 * refused it. It is never a return interview.
 *
 * @refuses a check before the child was located or back, without one of its parts, or without the officer
 * @source v59-2024 L281, L387; ofsted-2013 ¶26, ¶30-33, ¶46
 */
export const recordSafeAndWell = statementAct({
  describes: "Record the police's safe-and-well check in its three parts.",
  event: 'SafeAndWellChecked',
  may: ['police'],
  unless: (history, { body, happened }) =>
    afterReturn(history, happened) ?? incomplete(body) ?? contradictoryHarm(body.harm),
});

function incomplete(check: EpisodeEvent<'SafeAndWellChecked'>['body']): Refusal | undefined {
  if (check.how === 'refused') return undefined;
  if (check.indicationsOfHarm === undefined)
    return refuse(
      'harm-not-answered',
      'A check says whether there was any indication of harm.',
      'body.indicationsOfHarm',
    );
  if (check.whereAndWithWhom === undefined)
    return refuse(
      'where-not-answered',
      'A check says where the child was and with whom.',
      'body.whereAndWithWhom',
    );
  if (check.chanceToDisclose === undefined)
    return refuse(
      'chance-not-answered',
      'A check says whether the child had a chance to disclose offending by or against them.',
      'body.chanceToDisclose',
    );
  if (check.officer === undefined || check.officerType === undefined)
    return refuse('officer-not-named', 'A check names the officer and what kind of officer.', 'body.officer');
  return undefined;
}

/**
 * Saying that there was no check, and on what ground.
 *
 * @refuses an agreement on fewer checks that does not cover this return; not applicable where the child was
 *   missing
 * @source v59-2024 L283; ofsted-2013 ¶28-29
 */
export const recordSafeAndWellNotDone = statementAct({
  describes: 'Record that no safe-and-well check was made, and why.',
  event: 'SafeAndWellNotDone',
  may: ['police', 'childrens-social-care'],
  unless: (history, { body: { outcome }, happened }) => {
    const early = afterReturn(history, happened);
    if (early !== undefined) return early;
    switch (outcome) {
      case 'not_done_by_frequency_decision':
        if (checkDue(history) === false) return undefined;
        return refuse(
          'no-agreement-covers-this',
          'No agreement between police and parent or carer leaves out the check at this return.',
          'body.outcome',
        );
      case 'not_applicable':
        if (history.episode.missing.length === 0) return undefined;
        return refuse('was-missing', 'A check applies to every child who was missing.', 'body.outcome');
      case 'not_done_no_decision':
        return undefined;
      default:
        return outcome satisfies never;
    }
  },
});
