import { partnersAndFamily } from '../agencies/partners.ts';
import { refuse } from '../deciding/command.ts';
import { episodeAct, existing, sayOnce } from '../episode/acts.ts';
import { duringAbsence } from '../episode/during-absence.ts';
import { body, instantText, optional, text } from '../event/schema.ts';
import { formatInstant } from '../time/instant.ts';
import { readDeadline } from './deadline.ts';
import { checksDeadline } from './report-lateness.ts';

/**
 * Another deadline for checks that are still running. Anybody may shorten it; a longer one needs a new
 * assessment of the risk, and once the deadline has passed people are told, whatever anybody would rather.
 *
 * @refuses checks-deadline-has-passed, longer-needs-an-assessment, and what `readDeadline` refuses
 * @source v59-2024 L240; thurrock-2023 L146-147
 */
export const setChecksDeadline = episodeAct({
  describes: 'Set another deadline for the preliminary checks.',
  body: body({ deadline: optional(instantText), assessment: optional(text) }),
  may: partnersAndFamily,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const outside = duringAbsence(history, command.happened);
    if (outside !== undefined) return outside;
    const until = readDeadline(command.body.deadline, command.happened, history.episode.opening.happened);
    if (typeof until === 'object') return until;
    const before = checksDeadline(history);
    if (before !== undefined && before < command.now)
      return refuse(
        'checks-deadline-has-passed',
        'The deadline of the checks has passed; people are told now.',
      );
    const { assessment } = command.body;
    if (before !== undefined && until > before && assessment === undefined)
      return refuse(
        'longer-needs-an-assessment',
        'Longer checks need a new assessment of the risk to this child.',
        'body.assessment',
      );
    const set = { deadline: formatInstant(until), ...(assessment !== undefined && { assessment }) };
    return sayOnce(history, command, 'ChecksDeadlineSet', set);
  },
});
