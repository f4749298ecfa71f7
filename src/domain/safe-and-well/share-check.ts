import { refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import { episodeSaid } from '../episode/events.ts';

/**
 * Passing on what came of the check, so that it feeds the planning for the child.
 *
 * @refuses sharing with nobody, and sharing a check that is not recorded
 * @source ofsted-2013 ¶27, ¶34
 */
export const shareSafeAndWell = statementAct({
  describes: 'Record with whom the outcome of the safe-and-well check was shared.',
  event: 'SafeAndWellShared',
  may: ['police', 'childrens-social-care'],
  unless: ({ episode: { said } }, { body }) => {
    if (body.with.length === 0)
      return refuse('shared-with-nobody', 'Sharing names at least one role.', 'body.with');
    if (episodeSaid(said, 'SafeAndWellChecked').length === 0)
      return refuse('no-check-to-share', 'No safe-and-well check is recorded for this episode.');
    return undefined;
  },
});
