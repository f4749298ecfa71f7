import { type Refusal, refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import { duringAbsence } from '../episode/during-absence.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { spanAt } from '../episode/span-at.ts';
import type { When } from '../time/when.ts';
import { notFromAnOfficer } from './as-told.ts';

/**
 * The police's view of the absence. Their reasons and who checked the risk assessment come with it where known.
 *
 * @refuses officer-not-named, police-need-no-telling, legacy-absence-not-offered, whereabouts-are-known, and a
 *   moment outside the absence
 * @source docs/episodes.md; v59-2024 L35-53
 */
export const classifyChild = statementAct({
  describes: 'Class the absence as missing, absent (legacy) or not missing, or record that the police did.',
  event: 'ChildClassified',
  may: ['police', 'childrens-social-care'],
  unless: (history, command, { settings }) => {
    const { class: given } = command.body;
    if (given === 'absent_legacy' && !settings.legacyAbsenceOffered)
      return refuse(
        'legacy-absence-not-offered',
        'The procedures of this episode have no class for an absence without risk.',
        'body.class',
      );
    return (
      notFromAnOfficer(command) ??
      duringAbsence(history, command.happened) ??
      (given === 'not_missing' ? undefined : whereaboutsKnown(history, command.happened))
    );
  },
});

/** @refuses whereabouts-are-known @source v59-2024 L47 */
function whereaboutsKnown({ episode }: EpisodeHistory, happened: When): Refusal | undefined {
  const span = spanAt(episode.whereabouts, happened);
  return span === undefined || span.kind === 'unknown'
    ? undefined
    : refuse(
        'whereabouts-are-known',
        'A child whose whereabouts are known is neither missing nor absent in the sense of the police.',
        'body.class',
      );
}
