import { missingEducationTeam, schoolStaff } from '../agencies/education-roles.ts';
import { notWritable } from '../child/child-act.ts';
import { outsideLifetime } from '../child/lifetime.ts';
import type { Acts } from '../deciding/act.ts';
import { type Command, type Decision, type Refusal, refuse } from '../deciding/command.ts';
import { body, dateText, oneOf, optional, text } from '../event/schema.ts';
import { dateOf } from '../time/certainly-before.ts';
import { readPlainDate } from '../time/instant.ts';
import { absenceAct, absenceStatement, type EducationAbsenceContext, ofTheAbsence } from './absence-act.ts';
import { absenceSaid } from './education-absence.ts';

interface Opening {
  readonly school: string;
  readonly firstDayAbsent: string;
  readonly session?: 'morning' | 'afternoon';
}

/** That a pupil is not there and nobody has said why. @source v59-2024 L435-476 */
export const reportingActs = {
  ReportPupilAbsent: absenceAct({
    describes: 'Report that a pupil did not come, or was gone for a session, and nobody has explained it.',
    body: body({
      school: text,
      firstDayAbsent: dateText,
      session: optional(oneOf('morning', 'afternoon')),
    }),
    may: [...schoolStaff, ...missingEducationTeam],
    decide: (context, command) =>
      notWritable(context) ??
      outsideLifetime(context.child, command.happened) ??
      notYetCome(command, command.body.firstDayAbsent, 'body.firstDayAbsent') ??
      opens(context, command),
  }),
  RecordSessionsMissed: absenceStatement({
    describes: 'Say of a further day, or half of one, that the pupil was not there and nobody has said why.',
    event: 'SessionsMissed',
    may: [...schoolStaff],
    unless: (absence, command) => {
      const { on } = command.body;
      const back = absenceSaid(absence, 'PupilReturned').at(-1);
      const date = readPlainDate(on);
      if (back !== undefined && date !== undefined && date > dateOf(back.happened))
        return refuse(
          'pupil-is-back',
          'The pupil came back before that day: what was missed since is an absence of its own.',
          'body.on',
        );
      return notYetCome(command, on, 'body.on');
    },
  }),
  AuthoriseExtendedLeave: absenceStatement({
    describes: 'Authorise leave until a day on which the pupil is expected back: day one is counted from it.',
    event: 'ExtendedLeaveAuthorised',
    may: ['head-teacher'],
  }),
} satisfies Acts<EducationAbsenceContext>;

/** @refuses absence-is-recorded */
function opens(context: EducationAbsenceContext, command: Command<string, Opening>): Decision {
  const { absence, childId: child, binding: packs } = context;
  const opening = { child, ...command.body, packs };
  if (absence === undefined) return ofTheAbsence(absence, command, 'PupilAbsenceOpened', opening);
  const { school, firstDayAbsent, session } = absence.opening.body;
  const same =
    absence.opening.body.child === child &&
    school === opening.school &&
    firstDayAbsent === opening.firstDayAbsent &&
    session === opening.session;
  return same
    ? { events: [] }
    : refuse('absence-is-recorded', 'An absence with this number is recorded already.');
}

/** @refuses day-not-come */
function notYetCome({ happened }: Command, written: string, at: string): Refusal | undefined {
  const date = readPlainDate(written);
  if (date === undefined || date <= dateOf(happened)) return undefined;
  return refuse('day-not-come', 'Nobody has missed a day that had not come when this was noticed.', at);
}
