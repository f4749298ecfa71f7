import { describe, expect, test } from 'vitest';
import { carer, inEpisode, reviewingOfficer, socialWorker, teamManager } from './people.ts';
import {
  atHomeIn,
  backAtHome,
  backInPlacement,
  interviewHeld,
  lookedAfterBy,
  reportedFromHome,
  reportedMissing,
  returnPhase,
  safeAndWellCheck,
} from './situations.ts';
import { refusal, spansOf, story } from './story.ts';

const missing = [...lookedAfterBy('999'), reportedMissing('2025-02-03T18:00')];

describe('located and returned are two events', () => {
  const located = (authority: string) => [
    ...lookedAfterBy(authority),
    reportedMissing('2025-02-03T18:00'),
    socialWorker('2025-02-04T09:00', 'LocateChild', {
      how: 'other_agency',
      placeType: 'family_address',
      place: 'An aunt’s',
    }),
    backInPlacement('2025-02-04T15:00'),
  ];

  test('M-081: located 09:00 at an aunt’s and returned 15:00: missing ends at 09:00, and away runs until 15:00', () => {
    const told = story('999', located('999'));
    expect(spansOf(told.episode.missing)).toEqual([
      'missing from Mon 3 Feb 2025 18:00 GMT to Tue 4 Feb 2025 09:00 GMT',
    ]);
    expect(spansOf(told.episode.away)).toEqual([
      'known_with_concern from Tue 4 Feb 2025 09:00 GMT to Tue 4 Feb 2025 15:00 GMT',
    ]);
  });

  test.each([
    ['v59 from whichever comes first, located', '999', 'V59-RHI-72H', 'Fri 7 Feb 2025 09:00 GMT'],
    ['the 2014 guidance from the return', '330', 'SG-RHI-72H', 'Fri 7 Feb 2025 15:00 GMT'],
    ['Medway from being found', '887', 'MED-RHI-72H', 'Fri 7 Feb 2025 09:00 GMT'],
    ['Thurrock from the return', '883', 'THUR-RHI-72H', 'Fri 7 Feb 2025 15:00 GMT'],
    ['Kent from the return to placement', '886', 'KENT-RHI-3WD', 'Fri 7 Feb 2025 23:59:59 GMT'],
  ])('M-081: the interview clock starts by %s', (_, authority, rule, due) => {
    expect(story(authority, located(authority)).duty(rule).due).toBe(due);
  });

  test('M-081: whichever came first still counts where the child returns without having been located', () => {
    const told = story('999', [...missing, backInPlacement('2025-02-04T15:00')]);
    expect(told.duty('V59-RHI-72H').due).toBe('Fri 7 Feb 2025 15:00 GMT');
  });

  test('M-082: back at 01:20: social worker and reviewing officer are owed notice at 01:20, the check and the interview are there', () => {
    const notice = (to: string) =>
      carer('2025-02-04T01:20', 'SendNotice', { to, about: 'returned', channel: 'secure_e_mail' });
    const told = story('999', [
      ...missing,
      backInPlacement('2025-02-04T01:20'),
      notice('allocated-social-worker'),
      notice('independent-reviewing-officer'),
    ]);
    expect(told.duty('V59-RETURN-TELL')).toMatchObject({ arises: 'Tue 4 Feb 2025 01:20 GMT', ended: 'met' });
    expect(told.duty('V59-SW-CHECK')).toMatchObject({ arises: 'Tue 4 Feb 2025 01:20 GMT', ended: 'open' });
    expect(told.duty('V59-RHI-72H')).toMatchObject({ due: 'Fri 7 Feb 2025 01:20 GMT', ended: 'open' });
  });
});

describe('safe to return?', () => {
  const home = [...atHomeIn('999', { born: '2008-06-01' }), reportedFromHome('2025-02-03T18:00')];
  const unsafeHome = socialWorker('2025-02-04T10:00', 'ReturnChild', { to: 'home', safeToReturn: 'no' });

  test('M-083: not safe at home: a referral for assessment and accommodation comes before the return home', () => {
    expect(refusal('999', [...home, unsafeHome])).toMatchObject({ refused: 'unsafe-without-referral' });
    const referred = socialWorker('2025-02-04T09:00', 'MakeReferral', {
      kind: 'childrens_social_care',
      reason: 'Assessment and accommodation',
    });
    expect(story('999', [...home, referred, unsafeHome]).episode.phase).toBe('returned');
  });

  test('M-084: emergency accommodation at any hour; bed and breakfast for a 16-year-old needs an exceptional reason and a senior approver', () => {
    const night = (body: object) =>
      socialWorker('2025-02-04T03:10', 'ReturnChild', {
        to: 'emergency_accommodation',
        safeToReturn: 'yes',
        ...body,
      });
    expect(story('999', [...home, night({})]).episode.phase).toBe('returned');
    const room = { placeType: 'hotel_b_b' };
    expect(refusal('999', [...home, night(room)])).toMatchObject({ refused: 'bed-and-breakfast' });
    const because = { ...room, exceptionalReason: 'Nothing else is open tonight' };
    const approved = (role: string) => night({ ...because, approvedBy: { name: 'Example Manager', role } });
    expect(refusal('999', [...home, approved('team-manager')])).toMatchObject({
      refused: 'bed-and-breakfast-not-approved',
    });
    expect(story('999', [...home, approved('service-manager')]).episode.phase).toBe('returned');
  });
});

describe('what follows a return', () => {
  const close = teamManager('2025-02-10T10:00', 'CloseEpisode', { reason: 'return_phase_complete' });
  const supported = socialWorker('2025-02-05T10:00', 'SupportFamily', { helpLinesGiven: true });
  const backHome = [
    ...atHomeIn('999'),
    reportedFromHome('2025-02-03T18:00'),
    backAtHome('2025-02-04T07:00'),
    safeAndWellCheck('2025-02-04T14:00'),
    interviewHeld('2025-02-04T16:00'),
    ...returnPhase('2025-02-04T07:00').filter(({ command }) =>
      ['AnswerHarmQuestions', 'SaveRiskAssessment'].includes(command),
    ),
  ];

  test('M-085: a home case closes when it is answered what the family was given', () => {
    expect(refusal('999', [...backHome, close])).toMatchObject({
      says: 'Before this episode closes: it is answered what the family was given.',
    });
    expect(story('999', [...backHome, supported, close]).episode.phase).toBe('closed');
  });

  test('M-087: whether a statutory review is required is decided for a looked-after child before closing, and not for a child at home', () => {
    const phase = returnPhase('2025-02-04T07:00');
    const undecided = phase.filter(({ command }) => command !== 'DecideCarePlanReview');
    expect(refusal('999', [...missing, ...undecided, close])).toMatchObject({
      says: 'Before this episode closes: it is decided whether the care plan needs a statutory review.',
    });
    const decided = socialWorker('2025-02-04T18:00', 'DecideCarePlanReview', { needed: true });
    const told = story('999', [...missing, ...undecided, decided, close]);
    expect(told.said('CarePlanReviewDecided')).toEqual([{ needed: true }]);
    expect(
      refusal('999', [
        ...backHome,
        socialWorker('2025-02-05T10:00', 'DecideCarePlanReview', { needed: true }),
      ]),
    ).toMatchObject({ refused: 'no-care-plan' });
  });

  test('M-087: a review that is needed is a task of the reviewing officer until it has taken place', () => {
    const back = [...missing, ...returnPhase('2025-02-04T07:00')].filter(
      ({ command }) => command !== 'DecideCarePlanReview',
    );
    const needed = socialWorker('2025-02-04T18:00', 'DecideCarePlanReview', { needed: true });
    const owed = story('999', [...back, needed]).duty('V59-CARE-PLAN-REVIEW');
    expect(owed).toMatchObject({
      owner: 'authority:999',
      responsible: ['independent-reviewing-officer'],
      arises: 'Tue 4 Feb 2025 18:00 GMT',
      ended: 'open',
    });
    const reviewed = reviewingOfficer('2025-02-11T10:00', 'RecordCarePlanReview', {
      words: 'A mentor is found',
    });
    expect(story('999', [...back, needed, reviewed]).duty('V59-CARE-PLAN-REVIEW')).toMatchObject({
      ended: 'met',
      endedAt: 'Tue 11 Feb 2025 10:00 GMT',
    });
    expect(refusal('999', [...back, reviewed])).toMatchObject({ refused: 'no-review-needed' });
  });

  test('M-088: a child at home whom nobody works with is referred for assessment, and the outcome is recorded', () => {
    const told = story('999', [
      ...backHome,
      socialWorker('2025-02-05T09:00', 'MakeReferral', {
        kind: 'childrens_social_care',
        reason: 'Third episode',
      }),
      socialWorker('2025-02-06T09:00', 'RecordDecision', {
        decision: 'continuing-needs',
        outcome: 'Family support offered',
      }),
    ]);
    expect(told.said('ReferralMade')).toMatchObject([{ kind: 'childrens_social_care' }]);
    expect(told.said('DecisionRecorded')).toMatchObject([{ outcome: 'Family support offered' }]);
  });

  test('M-088: after the third episode of a child at home whom nobody works with, referral and outcome are owed', () => {
    const episode = (name: string, day: string) =>
      inEpisode(name, reportedFromHome(`${day}T18:00`), backAtHome(`${day}T23:00`));
    const three = [
      ...atHomeIn('999'),
      ...episode('first', '2025-01-06'),
      ...episode('second', '2025-01-20'),
      ...episode('third', '2025-02-03'),
    ];
    const outcome = inEpisode(
      'third',
      socialWorker('2025-02-05T09:00', 'MakeReferral', {
        kind: 'childrens_social_care',
        reason: 'Third episode',
      }),
      socialWorker('2025-02-06T09:00', 'RecordDecision', {
        decision: 'continuing-needs',
        outcome: 'Family support offered',
      }),
    );
    expect(story('999', three).other('second').rules).not.toContain('V59-CONTINUING-NEEDS');
    expect(story('999', three).other('third').duty('V59-CONTINUING-NEEDS').parts).toEqual({
      referral: 'open',
      outcome: 'open',
    });
    const told = story('999', [...three, ...outcome]);
    expect(told.other('third').duty('V59-CONTINUING-NEEDS').ended).toBe('met');
  });
});
