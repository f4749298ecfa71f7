import { type Refusal, refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { spanAt } from '../episode/span-at.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import { readInstant } from '../time/instant.ts';
import { exactly, type When } from '../time/when.ts';

/** @refuses no-absence-to-review */
function notAbsent({ episode }: EpisodeHistory, happened: When): Refusal | undefined {
  return spanAt(episode.police, happened)?.kind === 'absent_legacy'
    ? undefined
    : refuse('no-absence-to-review', 'The police did not hold the child to be only absent at that time.');
}

/** Review times of a legacy absence. @source v59-2024 L53, L59-61 */
export const absenceReviewActs = {
  AgreeAbsenceReview: statementAct({
    describes: 'Agree with the person reporting when the police look at the absence again.',
    event: 'AbsenceReviewAgreed',
    may: ['police'],
    unless: (history, { body, happened }) => {
      const at = readInstant(body.reviewAt);
      if (at !== undefined && certainlyBefore(exactly(at), happened))
        return refuse(
          'review-before-its-agreement',
          'The review is agreed for a time that had passed already.',
          'body.reviewAt',
        );
      return notAbsent(history, happened);
    },
  }),
  ReviewAbsence: statementAct({
    describes: 'Record that the police looked at the absence again.',
    event: 'AbsenceReviewed',
    may: ['police'],
    unless: (history, { happened }) => notAbsent(history, happened),
  }),
};
