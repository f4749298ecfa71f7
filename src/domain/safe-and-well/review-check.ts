import { refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import { episodeSaid } from '../episode/events.ts';

/**
 * Looking at a safe-and-well check again, as one of a sample: whether it met the standard that the force requires,
 * and what was found either way. A check that was a lecture does not.
 *
 * @refuses looking at a check that is not recorded, and a judgement by the officer who made it
 * @source ofsted-2013 ¶30-33
 */
export const reviewSafeAndWell = statementAct({
  describes: 'Say whether a safe-and-well check met the required standard, and what was found.',
  event: 'SafeAndWellReviewed',
  may: ['police'],
  unless: ({ episode: { said } }, { madeBy }) => {
    const check = episodeSaid(said, 'SafeAndWellChecked').at(-1);
    if (check === undefined)
      return refuse('no-check-to-review', 'No safe-and-well check is recorded for this episode.');
    if (check.body.officer === madeBy.person)
      return refuse('own-check', 'Whoever made a check does not judge whether it met the standard.');
    return undefined;
  },
});
