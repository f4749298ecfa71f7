import { describe, expect, test } from 'vitest';
import { inEpisode, interviewer, missingUnit, socialWorker, teamManager } from './people.ts';
import {
  answered,
  backInPlacement,
  interviewHeld,
  lookedAfterBy,
  reportedMissing,
  safeAndWellCheck,
} from './situations.ts';
import { refusal, story } from './story.ts';

const back = [
  ...lookedAfterBy('999'),
  reportedMissing('2025-02-03T18:00'),
  backInPlacement('2025-02-04T07:00'),
];

describe('the police check that the child is safe and well', () => {
  test('M-089: as soon as possible after the return, in its three parts with time and officer; no fixed hours', () => {
    const open = story('999', back).duty('V59-SW-CHECK');
    expect(open).toMatchObject({
      owner: 'police:kent',
      arises: 'Tue 4 Feb 2025 07:00 GMT',
      lateAfter: undefined,
      ended: 'open',
    });
    expect(open.at('2025-02-14T07:00')).toBe('due');
    const told = story('999', [...back, safeAndWellCheck('2025-02-04T14:00')]);
    expect(told.duty('V59-SW-CHECK')).toMatchObject({ ended: 'met', endedAt: 'Tue 4 Feb 2025 14:00 GMT' });
    expect(told.said('SafeAndWellChecked')).toEqual([
      {
        how: 'done_seen',
        officer: 'PC Example',
        officerType: 'plain_clothes',
        indicationsOfHarm: 'None seen',
        whereAndWithWhom: 'With friends',
        chanceToDisclose: 'Given',
      },
    ]);
  });

  test.each([
    ['indicationsOfHarm', 'harm-not-answered'],
    ['whereAndWithWhom', 'where-not-answered'],
    ['chanceToDisclose', 'chance-not-answered'],
    ['officerType', 'officer-not-named'],
  ])('M-089, M-093: a check without %s is refused', (part, refused) => {
    const check = safeAndWellCheck('2025-02-04T14:00');
    const { [part]: _, ...body } = check.body ?? {};
    expect(refusal('999', [...back, { ...check, body }])).toMatchObject({ refused });
  });

  test('M-093: the officer may be in plain clothes, where a uniform would be counter-productive, and the kind is recorded', () => {
    const told = story('999', [
      ...back,
      safeAndWellCheck('2025-02-04T14:00', { officerType: 'school_home_spoc' }),
    ]);
    expect(told.said('SafeAndWellChecked')).toMatchObject([{ officerType: 'school_home_spoc' }]);
  });

  test('M-093: of a sample it is said whether each check met the required standard, by somebody who did not make it', () => {
    const check = safeAndWellCheck('2025-02-04T14:00');
    const judged = { metStandard: false, found: 'The child was told off, and not asked what would help.' };
    const review = missingUnit('2025-02-10T09:00', 'ReviewSafeAndWell', judged);
    expect(story('999', [...back, check, review]).said('SafeAndWellReviewed')).toEqual([judged]);
    expect(refusal('999', [...back, review])).toMatchObject({ refused: 'no-check-to-review' });
    const own = safeAndWellCheck('2025-02-04T14:00', { officer: 'Example police-missing-unit' });
    expect(refusal('999', [...back, own, review])).toMatchObject({ refused: 'own-check' });
  });

  test('M-091: the outcome is shared with social worker, carers and reviewing officer', () => {
    const roles = ['allocated-social-worker', 'foster-carer', 'independent-reviewing-officer'];
    const told = story('999', [
      ...back,
      safeAndWellCheck('2025-02-04T14:00'),
      missingUnit('2025-02-04T15:00', 'ShareSafeAndWell', { with: roles }),
    ]);
    expect(told.said('SafeAndWellShared')).toEqual([{ with: roles }]);
    expect(
      refusal('999', [...back, missingUnit('2025-02-04T15:00', 'ShareSafeAndWell', { with: roles })]),
    ).toMatchObject({ refused: 'no-check-to-share' });
  });
});

describe('how often checks are made', () => {
  const day = (name: string, date: string) =>
    inEpisode(name, reportedMissing(`${date}T18:00`), backInPlacement(`${date}T23:00`));
  const agreed = (more: object = {}) =>
    missingUnit('2025-02-04T10:00', 'DecideFrequency', {
      police: { name: 'Sergeant Example', role: 'police-missing-unit' },
      carer: { name: 'Carer Example', role: 'foster-carer' },
      reason: 'Goes to the same aunt each time',
      everyNthReturn: 3,
      reviewOn: '2025-05-01',
      harmConsidered: true,
      ...more,
    });
  const notDone = (at: string, outcome: string) => missingUnit(at, 'RecordSafeAndWellNotDone', { outcome });
  const leftOut = 'not_done_by_frequency_decision';

  test('M-090: with no check and no decision it is not evident, whatever is recorded', () => {
    const told = story('999', [...back, notDone('2025-02-04T10:00', 'not_done_no_decision')]);
    expect(told.duty('V59-SW-CHECK').ended).toBe('open');
    expect(refusal('999', [...back, notDone('2025-02-04T10:00', leftOut)])).toMatchObject({
      refused: 'no-agreement-covers-this',
    });
  });

  test('M-090: agreed at every third return, checks are excused on two of three', () => {
    const first = [...lookedAfterBy('999'), ...day('first', '2025-02-03')];
    const told = story('999', [
      ...first,
      ...inEpisode('first', agreed(), notDone('2025-02-04T11:00', leftOut)),
      ...day('second', '2025-02-10'),
      ...inEpisode('second', notDone('2025-02-11T10:00', leftOut)),
      ...day('third', '2025-02-17'),
    ]);
    expect(told.other('first').duty('V59-SW-CHECK')).toMatchObject({
      ended: 'excused',
      reason: 'frequency_decision',
    });
    expect(told.other('second').duty('V59-SW-CHECK').ended).toBe('excused');
    expect(told.other('third').duty('V59-SW-CHECK').ended).toBe('open');
    expect(
      refusal('999', [
        ...first,
        ...inEpisode('first', agreed()),
        ...day('second', '2025-02-10'),
        ...day('third', '2025-02-17'),
        ...inEpisode('third', notDone('2025-02-18T10:00', leftOut)),
      ]),
    ).toMatchObject({ refused: 'no-agreement-covers-this' });
  });

  test.each([
    ['police', { police: { name: 'Worker', role: 'allocated-social-worker' } }, 'not-agreed-by-police'],
    [
      'parent or carer',
      { carer: { name: 'Worker', role: 'allocated-social-worker' } },
      'not-agreed-by-carer',
    ],
    ['serious harm borne in mind', { harmConsidered: false }, 'harm-not-considered'],
    ['a review ahead', { reviewOn: '2025-02-04' }, 'review-in-the-past'],
  ])('M-090: there is no such agreement without %s', (_, more, refused) => {
    expect(refusal('999', [...back, agreed(more)])).toMatchObject({ refused });
  });

  test('M-095: after such a decision it is recorded whether the child is referred for an assessment of why, with the reason', () => {
    expect(story('999', [...back, agreed()]).duty('V59-WHY-ASSESSED')).toMatchObject({
      owner: 'police:kent',
      ended: 'open',
    });
    const decided = { refer: false, reason: 'Assessment is under way' };
    const told = story('999', [
      ...back,
      agreed(),
      socialWorker('2025-02-04T11:00', 'ConsiderAssessmentOfWhy', decided),
    ]);
    expect(told.said('AssessmentOfWhyConsidered')).toEqual([decided]);
    expect(told.duty('V59-WHY-ASSESSED').ended).toBe('met');
  });
});

describe('the check and the interview are two records', () => {
  test('M-092: a check leaves the interview open, and an interview leaves the check open', () => {
    const checked = story('999', [...back, safeAndWellCheck('2025-02-04T14:00')]);
    expect(checked.duty('V59-RHI-72H').parts).toEqual({ offered: 'open', held: 'open' });
    const heard = story('999', [...back, interviewHeld('2025-02-04T16:00')]);
    expect(heard.duty('V59-RHI-72H').ended).toBe('met');
    expect(heard.duty('V59-SW-CHECK').ended).toBe('open');
  });

  test('M-092: marking a check as the interview is refused', () => {
    const checked = [...back, safeAndWellCheck('2025-02-04T14:00')];
    const check = story('999', checked).events.findIndex(({ type }) => type === 'SafeAndWellChecked') + 1;
    expect(
      refusal('999', [
        ...checked,
        teamManager('2025-02-05T10:00', 'PromoteVisitNote', {
          kind: 'standard',
          interviewer: { name: 'PC Example' },
          interviewerType: 'rhi_officer',
          content: answered,
          note: check,
        }),
      ]),
    ).toMatchObject({ refused: 'check-is-no-interview' });
  });

  test('M-096: the police hold a return interview in exceptional circumstances only, and say which', () => {
    const byPolice = (more: object) =>
      interviewer('2025-02-04T16:00', 'HoldInterview', {
        ...interviewHeld('2025-02-04T16:00').body,
        interviewer: { name: 'PC Example', role: 'police-missing-unit' },
        interviewerType: 'police',
        ...more,
      });
    expect(refusal('999', [...back, byPolice({})])).toMatchObject({ refused: 'police-only-exceptionally' });
    const told = story('999', [...back, byPolice({ exceptionalReason: 'The child asked for this officer' })]);
    expect(told.said('ReturnInterviewHeld')).toMatchObject([
      { interviewerType: 'police', exceptionalReason: 'The child asked for this officer', independent: true },
    ]);
  });
});
