import { describe, expect, test } from 'vitest';
import { judgementQuestion, mandatoryReferralFactor } from '../code-sets/children-missing-education.ts';
import { fact, versioned } from '../testing/facts.ts';
import { order, recorded } from '../testing/given.ts';
import { givenAbsence, headTeacher, missingEducationOfficer } from '../testing/given-absence.ts';
import { people } from '../testing/people.ts';
import { plainDate } from '../time/instant.ts';
import { partDaysMissed } from './absent-days.ts';
import type { EducationAbsence } from './education-absence.ts';
import { foldEducationAbsence } from './fold.ts';
import { openEnquiries, stillToBeTold } from './open-enquiries.ts';

const monday = '2025-09-08T09:30:00+01:00';
const bySchool = { at: monday, by: people.teacher };
const byOfficer = { at: '2025-10-01T10:00:00+01:00', by: missingEducationOfficer };
const byHead = { at: '2025-10-03T16:00:00+01:00', by: headTeacher };
const opening = {
  child: 'testchild-alder',
  school: 'test-school',
  firstDayAbsent: '2025-09-08',
  packs: [{ capacity: 'responsible', owner: '887', pack: 'statutory-2014', hash: 'hash-of-the-floor' }],
};
const absent = fact('PupilAbsenceOpened', opening, bySchool);
const said = (type: string, body: unknown = {}, telling: typeof bySchool | typeof byHead = bySchool) =>
  fact(type, body, telling);
const absence = (...facts: readonly ReturnType<typeof fact>[]) =>
  foldEducationAbsence(versioned([absent, ...facts])) as EducationAbsence;

describe('a school reports a pupil absent without explanation', () => {
  const report = { school: 'test-school', firstDayAbsent: '2025-09-08' };

  test('from the first day, under the packs of that day', () => {
    expect(givenAbsence([]).when(order('ReportPupilAbsent', report, bySchool))).toEqual(
      recorded(['PupilAbsenceOpened', opening]),
    );
  });

  test('the same report again changes nothing; another under the same number is refused', () => {
    expect(givenAbsence([absent]).when(order('ReportPupilAbsent', report, bySchool))).toEqual(recorded());
    expect(
      givenAbsence([absent]).when(
        order('ReportPupilAbsent', { ...report, firstDayAbsent: '2025-09-05' }, bySchool),
      ),
    ).toMatchObject({ refused: 'absence-is-recorded' });
  });

  test('not for a day that has not come', () => {
    expect(
      givenAbsence([]).when(
        order('ReportPupilAbsent', { ...report, firstDayAbsent: '2025-09-09' }, bySchool),
      ),
    ).toMatchObject({ refused: 'day-not-come', at: 'body.firstDayAbsent' });
  });

  test('not of a child who is not on record', () => {
    expect(givenAbsence([], { child: [] }).when(order('ReportPupilAbsent', report, bySchool))).toMatchObject({
      refused: 'no-such-child',
    });
  });

  test('a carer reports a missing child and no absence from school', () => {
    expect(
      givenAbsence([]).when(order('ReportPupilAbsent', report, { at: monday, by: people.fosterCarer })),
    ).toMatchObject({ refused: 'not-yours-to-do', audited: true });
  });

  test('nothing is said of an absence that nobody reported, or through another child', () => {
    const contact = order('ContactParents', { outcome: 'no_answer' }, bySchool);
    expect(givenAbsence([]).when(contact)).toMatchObject({ refused: 'no-such-absence' });
    const other = fact('PupilAbsenceOpened', { ...opening, child: 'testchild-birch' }, bySchool);
    expect(givenAbsence([other]).when(contact)).toMatchObject({ refused: 'absence-of-another-child' });
  });
});

describe('missing for part of the school day is recorded', () => {
  test('present in the morning and gone in the afternoon is a part day; both sessions are a whole one', () => {
    const missed = (on: string, session: string) => said('SessionsMissed', { on, session });
    const days = absence(
      missed('2025-09-11', 'afternoon'),
      missed('2025-09-10', 'morning'),
      missed('2025-09-10', 'afternoon'),
      missed('2025-09-09', 'morning'),
    );
    expect(partDaysMissed(days)).toEqual([plainDate('2025-09-09'), plainDate('2025-09-11')]);
  });

  test('a day after the pupil came back belongs to an absence of its own', () => {
    const back = said('PupilReturned', {}, { ...bySchool, at: '2025-09-10T08:45:00+01:00' });
    const missed = { on: '2025-09-11', session: 'whole_day' };
    expect(
      givenAbsence([absent, back]).when(
        order('RecordSessionsMissed', missed, { ...bySchool, at: '2025-09-11T09:30:00+01:00' }),
      ),
    ).toMatchObject({ refused: 'pupil-is-back' });
  });
});

describe('day one', () => {
  const factors = mandatoryReferralFactor.entries.map(({ code }) => ({ factor: code, present: false }));
  const answers = judgementQuestion.entries.map(({ code }) => ({ question: code, notKnown: true }));

  test('each of the seven factors is answered', () => {
    expect(givenAbsence([absent]).when(order('AnswerMandatoryFactors', { factors }, bySchool))).toEqual(
      recorded(['MandatoryFactorsAnswered', { factors }]),
    );
    expect(
      givenAbsence([absent]).when(order('AnswerMandatoryFactors', { factors: factors.slice(1) }, bySchool)),
    ).toEqual({
      refused: 'not-all-answered',
      says: 'Not answered yet: May be victim of crime.',
      at: 'body.factors',
    });
  });

  test('each of the fourteen questions is answered or not known, and not both', () => {
    expect(givenAbsence([absent]).when(order('AnswerJudgementQuestions', { answers }, bySchool))).toEqual(
      recorded(['JudgementQuestionsAnswered', { answers }]),
    );
    const both = [{ question: 'age_range', answer: 'Under eleven', notKnown: true }, ...answers.slice(1)];
    expect(
      givenAbsence([absent]).when(order('AnswerJudgementQuestions', { answers: both }, bySchool)),
    ).toMatchObject({ refused: 'not-all-answered', says: 'Not answered yet: Age range.' });
  });

  test('the four steps of day one are logged by whoever took them', () => {
    const step = (number: string, by: Parameters<typeof order>[2]) =>
      givenAbsence([absent]).when(order('TakeDayOneStep', { step: number }, by));
    expect(step('1', bySchool)).toEqual(recorded(['DayOneStepTaken', { step: '1' }]));
    expect(step('2', { at: monday, by: people.missingUnit })).toEqual(
      recorded(['DayOneStepTaken', { step: '2' }]),
    );
    expect(step('2', { at: monday, by: people.parent })).toMatchObject({ refused: 'not-yours-to-do' });
  });

  test('the lead and the class teacher are named with what they made of it', () => {
    const consulted = {
      lead: { name: 'Lead Testperson' },
      classTeacher: { name: 'Teacher Testperson' },
      concern: true,
    };
    expect(givenAbsence([absent]).when(order('ConsultSafeguardingLead', consulted, bySchool))).toEqual(
      recorded(['SafeguardingLeadConsulted', consulted]),
    );
  });

  test('a decision not to refer has a reason', () => {
    const decide = (body: object) =>
      givenAbsence([absent]).when(
        order('DecideReferral', { to: 'police', refer: false, ...body }, { at: monday, by: headTeacher }),
      );
    expect(decide({})).toMatchObject({ refused: 'reason-needed' });
    expect(decide({ reason: 'Seen by a relative' })).toMatchObject({ events: [{ type: 'ReferralDecided' }] });
  });
});

describe('enquiries', () => {
  test('what each side has not asked yet is known, and a visit to the home is one of the seven', () => {
    const open = openEnquiries(
      absence(
        said('SchoolEnquiryMade', { enquiry: 'home_visit', result: 'Nobody in' }),
        said('AuthorityEnquiryMade', { enquiry: 'la_databases' }),
      ),
    );
    expect(open.school).toHaveLength(6);
    expect(open.school).not.toContain('home_visit');
    expect(open.authority).toHaveLength(4);
  });

  test('each side says of its own enquiries that they failed', () => {
    const failed = (side: string, telling: typeof byHead | typeof byOfficer) =>
      givenAbsence([absent]).when(order('ReportEnquiriesFailed', { side }, telling));
    expect(failed('school', byHead)).toEqual(recorded(['EnquiriesFailed', { side: 'school' }]));
    expect(failed('authority', byOfficer)).toEqual(recorded(['EnquiriesFailed', { side: 'authority' }]));
    expect(failed('authority', byHead)).toMatchObject({ refused: 'not-your-enquiries', audited: true });
  });

  test('the next joint review is always set while the child is absent', () => {
    const review = order('HoldJointReview', {}, byOfficer);
    expect(givenAbsence([absent]).when(review)).toMatchObject({ refused: 'next-review-needed' });
    const found = said('AbsentPupilFound', { where: 'With a relative' });
    expect(givenAbsence([absent, found]).when(review)).toEqual(recorded(['JointReviewHeld', {}]));
  });
});

describe('removal from the roll', () => {
  const removal = order('RemoveFromRoll', { on: '2025-10-03' }, byHead);
  const failed = (side: string) => said('EnquiriesFailed', { side });
  const bothFailed = [absent, failed('school'), failed('authority')];

  test('for absence only when school and authority have both failed to find the child', () => {
    expect(givenAbsence([absent, failed('school')]).when(removal)).toMatchObject({
      refused: 'enquiries-not-complete',
    });
    expect(givenAbsence(bothFailed, { removalFrom: '2025-10-03' }).when(removal)).toEqual(
      recorded(['RemovedFromRoll', { on: '2025-10-03' }]),
    );
  });

  test('not before the twentieth school day: an INSET day puts it off from 3 to 6 October', () => {
    expect(givenAbsence(bothFailed, { removalFrom: '2025-10-06' }).when(removal)).toEqual({
      refused: 'twenty-days-not-over',
      says: 'The twentieth school day of the absence is 2025-10-06.',
      at: 'body.on',
    });
  });

  test('not where sickness or an unavoidable cause is believed', () => {
    const ill = said('SicknessOrUnavoidableCauseBelieved', { reason: 'In hospital' });
    expect(givenAbsence([...bothFailed, ill]).when(removal)).toMatchObject({ refused: 'sickness-believed' });
  });

  test('a pupil who is registered elsewhere is removed without any of that', () => {
    const elsewhere = { on: '2025-10-03', ground: 'registered_elsewhere' };
    expect(givenAbsence([absent]).when(order('RemoveFromRoll', elsewhere, byHead))).toEqual(
      recorded(['RemovedFromRoll', elsewhere]),
    );
  });

  test('the file of a pupil goes to a new school once the pupil has left the roll', () => {
    expect(
      givenAbsence([absent]).when(order('SendPupilFile', { to: 'another-school' }, byHead)),
    ).toMatchObject({ refused: 'not-removed-from-roll' });
  });
});

describe('how an absence ends', () => {
  test('a pupil comes back once', () => {
    const back = said('PupilReturned', {}, { ...bySchool, at: '2025-09-10T08:45:00+01:00' });
    const later = order('RecordPupilBack', {}, { ...bySchool, at: '2025-09-12T08:45:00+01:00' });
    expect(givenAbsence([absent, back]).when(later)).toMatchObject({ refused: 'pupil-is-back' });
  });

  test('a child found at another school: every agency that was asked to look is told', () => {
    const asked = [
      said('AbsenceReferred', { to: 'police' }),
      said('EducationWelfareContacted'),
      said('MissingEducationOfficerContacted'),
    ];
    expect(stillToBeTold(absence(...asked))).toEqual([]);
    const found = said('AbsentPupilFound', { newSchool: 'another-school' });
    const told = said('FindingPassedOn', { to: ['police-missing-unit'] });
    expect(stillToBeTold(absence(...asked, found, told))).toEqual([
      'education-welfare',
      'children-missing-education-officer',
    ]);
  });

  test('a finding is passed on when there is one', () => {
    expect(givenAbsence([absent]).when(order('PassOnFinding', { to: ['front-door'] }, byHead))).toMatchObject(
      { refused: 'not-found-yet' },
    );
  });

  test('what was said by mistake is taken back; the report itself stays', () => {
    const back = said('PupilReturned');
    const withdraw = (statement: number) =>
      givenAbsence([absent, back]).when(
        order('WithdrawFromAbsence', { statement, reason: 'Another pupil' }, byHead),
      );
    expect(withdraw(2)).toEqual(recorded(['FactWithdrawn', { reason: 'Another pupil' }]));
    expect(withdraw(1)).toMatchObject({ refused: 'not-in-the-absence' });
  });
});
