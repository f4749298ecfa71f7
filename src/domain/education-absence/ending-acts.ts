import { missingEducationTeam, schoolStaff } from '../agencies/education-roles.ts';
import type { Acts } from '../deciding/act.ts';
import { refuse } from '../deciding/command.ts';
import { body, text, version } from '../event/schema.ts';
import { writeWhen } from '../time/when.ts';
import {
  absenceAct,
  absenceStatement,
  type EducationAbsenceContext,
  existingAbsence,
} from './absence-act.ts';
import { absenceSaid } from './education-absence.ts';

/** How an absence ends. @source v59-2024 L474, L526 */
export const endingActs = {
  ExplainAbsence: absenceStatement({
    describes: 'Record why the pupil was away, and whether the school authorises it.',
    event: 'AbsenceExplained',
    may: [...schoolStaff, ...missingEducationTeam, 'family', 'placement'],
  }),
  RecordPupilBack: absenceStatement({
    describes: 'Record that the pupil is back at school.',
    event: 'PupilReturned',
    may: [...schoolStaff],
    unless: (absence, { happened }) =>
      absenceSaid(absence, 'PupilReturned').some(
        ({ happened: back }) => writeWhen(back) !== writeWhen(happened),
      )
        ? refuse('pupil-is-back', 'The pupil is back already: a new absence has a number of its own.')
        : undefined,
  }),
  RecordPupilFound: absenceStatement({
    describes: 'Record where the child was found, and at which new school, if any.',
    event: 'AbsentPupilFound',
    may: [...schoolStaff, ...missingEducationTeam, 'police', 'health', 'receiving-school'],
  }),
  PassOnFinding: absenceStatement({
    describes: 'Log who was told that the child has been found.',
    event: 'FindingPassedOn',
    may: [...schoolStaff, ...missingEducationTeam],
    unless: (absence) =>
      absenceSaid(absence, 'AbsentPupilFound').length > 0
        ? undefined
        : refuse('not-found-yet', 'There is no finding to pass on: the child has not been found.'),
  }),
  WithdrawFromAbsence: absenceAct({
    describes: 'Take back what was said of the absence by mistake, with the reason; the report itself stays.',
    body: body({ statement: version, reason: text }),
    may: [...schoolStaff, ...missingEducationTeam],
    decide: (context, { body: { statement, reason }, happened, madeBy, recordedBy }) => {
      const absence = existingAbsence(context);
      if ('refused' in absence) return absence;
      const stands = [...absence.said.values()].flat().some((one) => one.version === statement);
      if (!stands || statement === absence.opening.version)
        return refuse(
          'not-in-the-absence',
          'No statement that can be taken back stands under this number.',
          'body.statement',
        );
      const type = 'FactWithdrawn';
      const event = { type, happened, madeBy, recordedBy, body: { reason }, corrects: statement };
      return { events: [{ stream: 'absence', event }] };
    },
  }),
} satisfies Acts<EducationAbsenceContext>;
