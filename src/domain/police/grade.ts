import { label } from '../code-sets/code-set.ts';
import { type PoliceGrade, policeGrade } from '../code-sets/police.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import { duringAbsence } from '../episode/during-absence.ts';
import { spanAt } from '../episode/span-at.ts';
import type { PackSettings } from '../obligations/pack.ts';
import { notFromAnOfficer } from './as-told.ts';

/**
 * The police's level of risk, first or changed. Which grades there are is for the procedures that the episode
 * keeps; the grade of a legacy absence goes with that class only.
 *
 * @refuses officer-not-named, police-need-no-telling, grade-not-in-the-procedures, and a moment outside the
 *   absence
 * @source v59-2024 L35, L61-67; v59-2024 L33, L61-67
 */
export const gradeRisk = statementAct({
  describes: 'Grade the risk to a missing child, or record that the police did.',
  event: 'RiskGraded',
  may: ['police', 'childrens-social-care'],
  unless: (history, command, { settings }) => {
    const absent = spanAt(history.episode.police, command.happened)?.kind === 'absent_legacy';
    return (
      notFromAnOfficer(command) ??
      duringAbsence(history, command.happened) ??
      notOffered(command.body.grade, absent ? ['absent'] : settings.gradesWhenMissing)
    );
  },
});

function notOffered(grade: PoliceGrade, offered: PackSettings['gradesWhenMissing']): Refusal | undefined {
  if (offered.includes(grade)) return undefined;
  const words = offered.map((one) => label(policeGrade, one).toLowerCase()).join(', ');
  return refuse(
    'grade-not-in-the-procedures',
    `The procedures of this episode allow these grades for this class: ${words}.`,
    'body.grade',
  );
}
