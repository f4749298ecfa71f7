import { partDaysMissed } from '../../domain/education-absence/absent-days.ts';
import { absenceSaid, type EducationAbsence } from '../../domain/education-absence/education-absence.ts';
import { isResolved } from '../../domain/education-absence/resolved.ts';
import { type Instant, type PlainDate, readPlainDate } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import type { Line } from '../words/body-in-lines.ts';
import { sayDate } from '../words/say-time.ts';
import { sayWhen } from '../words/say-when.ts';

/** Where an absence from school stands, as somebody has to grasp it in five seconds. */
export function sayAbsence(absence: EducationAbsence, name: string, now: Instant): string {
  const since = firstDay(absence, now);
  const roll = offTheRoll(absence, now);
  const back = absenceSaid(absence, 'PupilReturned').at(-1);
  if (back !== undefined)
    return `${name} is back at school since ${sayWhen(back.happened, now).text}, after being absent from ${since}.${roll}`;
  const found = absenceSaid(absence, 'AbsentPupilFound').at(-1);
  if (found !== undefined)
    return `${name} was absent from school from ${since}, and was found ${sayWhen(found.happened, now).text}.${roll}`;
  if (!isResolved(absence))
    return `${name} has been absent from school since ${since}, and nobody has said why.${roll}`;
  const explained = absenceSaid(absence, 'AbsenceExplained').at(-1);
  const authorised = explained?.body.authorised === false ? ', and the school does not authorise it' : '';
  return `${name} has been absent from school since ${since}. It is explained${authorised}.${roll}`;
}

/** `Monday 8 September`: the first day that the pupil was not there. */
export const firstDay = ({ opening }: EducationAbsence, now: Instant): string =>
  sayWritten(opening.body.firstDayAbsent, now);

const sayWritten = (written: string, now: Instant): string => {
  const date = readPlainDate(written);
  return date === undefined ? written : sayDate(date, londonDate(now));
};

function offTheRoll(absence: EducationAbsence, now: Instant): string {
  const removed = absenceSaid(absence, 'RemovedFromRoll').at(-1);
  return removed === undefined
    ? ''
    : ` The school took the pupil off its roll on ${sayWritten(removed.body.on, now)}.`;
}

/** What of an absence stands at the head of its page. */
export function absenceFacts(absence: EducationAbsence, now: Instant): readonly Line[] {
  const { school, firstDayAbsent } = absence.opening.body;
  const today = londonDate(now);
  const parts = partDaysMissed(absence).map((date) => sayDate(date, today));
  const review = absenceSaid(absence, 'JointReviewHeld').at(-1)?.body.nextReviewOn;
  const [lead] = absenceSaid(absence, 'SafeguardingLeadConsulted').slice(-1);
  return [
    { label: 'School', value: school },
    ...(readPlainDate(firstDayAbsent) === absence.dayOne
      ? []
      : [{ label: 'Days are counted from', value: sayDate(absence.dayOne as PlainDate, today) }]),
    ...(parts.length === 0 ? [] : [{ label: 'Only half of the day missed', value: parts.join(', ') }]),
    { label: 'Safeguarding lead', value: lead?.body.lead.name ?? 'Has not looked at it yet' },
    {
      label: 'Class teacher',
      value: lead?.body.classTeacher?.name ?? 'Nobody is named yet who looked at it with the lead',
    },
    ...(review === undefined ? [] : [{ label: 'Next joint review', value: sayWritten(review, now) }]),
  ];
}
