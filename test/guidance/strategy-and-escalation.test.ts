import { describe, expect, test } from 'vitest';
import { inEpisode, missingUnit, socialWorker, teamManager } from './people.ts';
import {
  atHomeIn,
  backAtHome,
  backInPlacement,
  lookedAfterBy,
  reportedFromHome,
  reportedMissing,
  returnPhase,
} from './situations.ts';
import { refusal, story, wordWhen } from './story.ts';

const missing = [...lookedAfterBy('999'), reportedMissing('2025-02-03T18:00')];

const plan = (at: string, words: string, more: object = {}) =>
  socialWorker(at, 'SaveActionPlan', {
    plan: words,
    actions: [{ action: 'Ring friends', owner: { name: 'Example Worker' }, by: '2025-02-20T12:00:00Z' }],
    ...more,
  });
const assessment = (at: string, words: string) =>
  socialWorker(at, 'SaveRiskAssessment', { assessment: words, actions: [], complete: true });
const meeting = (at: string, ...roles: readonly string[]) =>
  socialWorker(at, 'HoldDiscussion', {
    kind: 'missing_from_care_meeting',
    attended: roles.map((role) => ({ role })),
  });
const three = ['police-missing-unit', 'allocated-social-worker', 'foster-carer'];

describe('missing-from-care meetings', () => {
  test('M-069: missing Monday 3 February 2025, held by the end of Thursday with police, social worker and provider, and plan and assessment updated', () => {
    const told = story('999', [
      ...missing,
      meeting('2025-02-05T10:00', ...three),
      plan('2025-02-05T11:00', 'Second version'),
      assessment('2025-02-05T12:00', 'Second version'),
    ]);
    expect(told.duty('V59-MEETING-3D')).toMatchObject({
      due: 'Thu 6 Feb 2025 23:59:59 GMT',
      ended: 'met',
      endedAt: 'Wed 5 Feb 2025 12:00 GMT',
    });
  });

  test('M-069: without the provider, or without a new plan, it is not fulfilled; back before, it is no longer owed', () => {
    const withoutProvider = story('999', [
      ...missing,
      meeting('2025-02-05T10:00', 'police-missing-unit', 'allocated-social-worker'),
      plan('2025-02-05T11:00', 'Second version'),
      assessment('2025-02-05T12:00', 'Second version'),
    ]);
    expect(withoutProvider.duty('V59-MEETING-3D').at('2025-02-07T00:00')).toBe('breached');
    const withoutPlan = story('999', [...missing, meeting('2025-02-05T10:00', ...three)]);
    expect(withoutPlan.duty('V59-MEETING-3D').ended).toBe('open');
    const back = story('999', [...missing, backInPlacement('2025-02-05T09:00')]);
    expect(back.duty('V59-MEETING-3D').ended).toBe('cancelled');
  });

  test.each([
    ['31 January 2025', '2025-01-31T10:00', 'Fri 28 Feb 2025 23:59:59 GMT'],
    ['10 February 2025', '2025-02-10T10:00', 'Mon 10 Mar 2025 23:59:59 GMT'],
  ])('M-070: at least monthly: held %s', (_, held, due) => {
    const told = story('999', [
      ...lookedAfterBy('999'),
      reportedMissing('2025-01-28T18:00'),
      meeting(held, ...three),
      plan(held, 'As the meeting updated it'),
    ]);
    expect(told.duties('V59-MEETING-M')).toMatchObject([{ ended: 'met' }, { due, ended: 'open' }]);
  });

  test('M-070: the monthly meetings stop when the child is located', () => {
    const told = story('999', [
      ...missing,
      meeting('2025-02-05T10:00', ...three),
      plan('2025-02-05T11:00', 'As the meeting updated it'),
      socialWorker('2025-02-20T10:00', 'LocateChild', { place: 'An aunt’s' }),
    ]);
    expect(told.duties('V59-MEETING-M')).toMatchObject([
      { ended: 'met' },
      { due: 'Wed 5 Mar 2025 23:59:59 GMT', ended: 'cancelled', endedAt: 'Thu 20 Feb 2025 10:00 GMT' },
    ]);
  });

  test('M-070: a meeting without the provider begins no month, and a month that was missed is followed by the next', () => {
    const told = story(
      '999',
      [
        ...missing,
        meeting('2025-02-05T10:00', 'police-missing-unit', 'allocated-social-worker'),
        plan('2025-02-05T11:00', 'Second version'),
      ],
      '2025-03-20T09:00',
    );
    expect(told.duties('V59-MEETING-M')).toMatchObject([
      { due: 'Mon 3 Mar 2025 23:59:59 GMT', ended: 'open' },
      { due: 'Thu 3 Apr 2025 23:59:59 BST', ended: 'open' },
    ]);
    const late = story('999', [
      ...missing,
      meeting('2025-03-10T10:00', ...three),
      plan('2025-03-10T11:00', 'Second version'),
    ]);
    expect(late.duties('V59-MEETING-M')).toMatchObject([
      { due: 'Mon 3 Mar 2025 23:59:59 GMT', ended: 'met_late' },
      { due: 'Thu 10 Apr 2025 23:59:59 BST', ended: 'open' },
    ]);
  });
});

describe('strategy discussions', () => {
  const held = (at: string) =>
    socialWorker(at, 'HoldDiscussion', {
      kind: 'strategy_discussion',
      attended: [{ role: 'allocated-social-worker' }, { role: 'police-missing-unit' }],
    });

  test('M-071: missing 12 hours over the change of the clocks is 07:00 BST; an immediate concern at hour one is due now', () => {
    const saturday = [...lookedAfterBy('883'), reportedMissing('2025-03-29T18:00')];
    expect(story('883', saturday).duty('THUR-STRATEGY-12H').due).toBe('Sun 30 Mar 2025 07:00 BST');
    const told = story('883', [
      ...saturday,
      socialWorker('2025-03-29T19:00', 'RaiseImmediateConcern', { reason: 'Seen with an adult of concern' }),
      held('2025-03-29T21:00'),
    ]);
    expect(told.duty('THUR-STRATEGY-12H')).toMatchObject({
      due: 'Sat 29 Mar 2025 19:00 GMT',
      lateAfter: 'Sat 29 Mar 2025 23:00 GMT',
      ended: 'met',
    });
  });

  test('M-072: back after 47:59 no discussion is owed; at 48 hours it is, and reviews of a longer absence follow it', () => {
    const medway = [...lookedAfterBy('887'), reportedMissing('2025-02-03T18:00')];
    const back = story('887', [...medway, backInPlacement('2025-02-05T17:59')]);
    expect(back.duties('MED-STRATEGY-48H')).toMatchObject([{ ended: 'cancelled' }]);
    const [first] = story('887', medway).duties('MED-STRATEGY-48H');
    expect([first?.at('2025-02-05T17:59'), first?.at('2025-02-05T18:00')]).toEqual(['pending', 'due']);
    const told = story('887', [...medway, held('2025-02-05T19:00')], '2025-02-06T09:00');
    expect(told.duties('MED-STRATEGY-48H')).toMatchObject([
      { ended: 'met' },
      { arises: 'Wed 12 Feb 2025 23:59:59 GMT', ended: 'open' },
    ]);
  });
});

describe('a child at home on a protection plan or under enquiry', () => {
  const atRisk = (group: string) => [...atHomeIn('999', { group }), reportedFromHome('2025-02-03T18:00')];

  test('M-073: a strategy meeting by the end of 10 February; back on the 8th before the meeting of the 9th it is not required, and not missed', () => {
    const owed = story('999', atRisk('home_cp')).duty('V59-CP-7D');
    expect(owed).toMatchObject({ due: 'Mon 10 Feb 2025 23:59:59 GMT', ended: 'open' });
    expect(story('999', atRisk('home_s47')).duty('V59-CP-7D').due).toBe('Mon 10 Feb 2025 23:59:59 GMT');
    expect(story('999', atRisk('home_cin')).rules).not.toContain('V59-CP-7D');
    const told = story('999', [
      ...atRisk('home_cp'),
      socialWorker('2025-02-05T10:00', 'ArrangeDiscussion', {
        kind: 'child_protection_strategy_meeting',
        at: '2025-02-09T10:00:00Z',
      }),
      backAtHome('2025-02-08T10:00'),
    ]);
    expect(told.duty('V59-CP-7D')).toMatchObject({ ended: 'cancelled', endedAt: 'Sat 8 Feb 2025 10:00 GMT' });
    expect(told.duty('V59-CP-7D').at('2025-02-11T09:00')).toBe('cancelled');
  });

  test('M-073: back after the day of a meeting that nobody held, the meeting is still owed', () => {
    const told = story('999', [
      ...atRisk('home_cp'),
      socialWorker('2025-02-05T10:00', 'ArrangeDiscussion', {
        kind: 'child_protection_strategy_meeting',
        at: '2025-02-07T10:00:00Z',
      }),
      backAtHome('2025-02-08T10:00'),
    ]);
    expect(told.duty('V59-CP-7D').ended).toBe('open');
    expect(told.duty('V59-CP-7D').at('2025-02-11T00:00')).toBe('breached');
  });

  test('M-074: senior police management examines the first lines of enquiry and staffing, with the officer named', () => {
    const examined = (more: object) =>
      missingUnit('2025-02-03T21:00', 'RecordPoliceAction', {
        action: 'senior_management_examines_initial_lines_and_staffing',
        outcome: 'done',
        ...more,
      });
    const owed = story('999', atRisk('home_cp')).duty('V59-CP-SENIOR');
    expect([owed.at('2025-02-03T18:00'), owed.at('2025-02-03T22:00:01')]).toEqual(['due', 'breached']);
    expect(refusal('999', [...atRisk('home_cp'), examined({})])).toMatchObject({
      refused: 'who-is-not-said',
    });
    const told = story('999', [...atRisk('home_cp'), examined({ officer: 'Superintendent Example' })]);
    expect(told.duty('V59-CP-SENIOR')).toMatchObject({ owner: 'police:kent', ended: 'met' });
  });

  test('M-076: a child who may be suffering significant harm is referred, linked to the episode and stamped', () => {
    const told = story('999', [
      ...atRisk('home'),
      socialWorker('2025-02-03T21:00', 'MakeReferral', {
        kind: 'child_protection',
        to: 'front-door',
        reason: 'Significant harm',
      }),
    ]);
    const referral = told.events.find(({ type }) => type === 'ReferralMade');
    expect(referral && wordWhen(referral.happened)).toBe('Mon 3 Feb 2025 21:00 GMT');
    expect(referral?.body).toEqual({
      kind: 'child_protection',
      to: 'front-door',
      reason: 'Significant harm',
    });
  });
});

describe('planning, going again, and going up', () => {
  test('M-075: whether the placement remains appropriate is decided before the episode closes', () => {
    const phase = returnPhase('2025-02-04T07:00');
    const close = teamManager('2025-02-10T10:00', 'CloseEpisode', { reason: 'return_phase_complete' });
    const undecided = phase.filter(({ command }) => command !== 'DecideReturnArrangements');
    expect(refusal('999', [...missing, ...undecided, close])).toMatchObject({
      says: 'Before this episode closes: it is decided whether the placement remains appropriate.',
    });
    expect(story('999', [...missing, ...phase, close]).episode.phase).toBe('closed');
  });

  test('M-075: missing from care for 24 hours without a plan for the return, one is owed', () => {
    const planned = socialWorker('2025-02-04T09:00', 'DecideReturnArrangements', {
      words: 'The foster carer fetches the child at any hour',
    });
    const owed = story('999', missing).duty('V59-RETURN-PLAN');
    expect([owed.at('2025-02-04T17:59'), owed.at('2025-02-04T18:00')]).toEqual(['pending', 'due']);
    expect(story('999', [...missing, planned]).duty('V59-RETURN-PLAN').ended).toBe('met');
    const appropriate = socialWorker('2025-02-04T09:00', 'DecideReturnArrangements', {
      placementRemainsAppropriate: true,
    });
    expect(story('999', [...missing, appropriate]).duty('V59-RETURN-PLAN').ended).toBe('open');
  });

  test('M-077: missing for 24 hours out of area with no contact with the host authority, it is owed', () => {
    const outOfArea = [...lookedAfterBy('999', { host: '887' }), reportedMissing('2025-02-03T18:00')];
    expect(story('999', outOfArea).duty('V59-LIAISON')).toMatchObject({
      due: 'Tue 4 Feb 2025 18:00 GMT',
      ended: 'open',
    });
    expect(story('999', missing).rules).not.toContain('V59-LIAISON');
    const told = story('999', [
      ...outOfArea,
      socialWorker('2025-02-04T10:00', 'HoldDiscussion', {
        kind: 'liaison',
        attended: [{ role: 'police-missing-unit' }, { role: 'host-authority-worker' }],
      }),
    ]);
    expect(told.duty('V59-LIAISON').ended).toBe('met');
  });

  test('M-077: liaison of police, responsible and host authority during the search is recorded with who took part', () => {
    const attended = [{ role: 'police-missing-unit' }, { role: 'host-authority-worker' }];
    const told = story('999', [
      ...lookedAfterBy('999', { host: '887' }),
      reportedMissing('2025-02-03T18:00'),
      socialWorker('2025-02-04T10:00', 'HoldDiscussion', { kind: 'liaison', attended }),
    ]);
    expect(told.said('DiscussionHeld')).toEqual([{ kind: 'liaison', attended }]);
  });

  test('M-079: in the third episode the same plan again needs a reason, and another strategy needs none', () => {
    const episode = (name: string, day: string) =>
      inEpisode(
        name,
        reportedMissing(`${day}T18:00`),
        plan(`${day}T19:00`, 'The plan'),
        backInPlacement(`${day}T23:00`),
      );
    const before = [
      ...lookedAfterBy('999'),
      ...episode('first', '2025-01-06'),
      ...episode('second', '2025-01-20'),
    ];
    const third = inEpisode(
      'third',
      reportedMissing('2025-02-03T18:00'),
      plan('2025-02-03T19:00', 'Another plan'),
    );
    const again = (more: object) => inEpisode('third', plan('2025-02-03T20:00', 'Another plan', more));
    expect(refusal('999', [...before, ...third, ...again({})])).toMatchObject({
      refused: 'unchanged-without-reason',
    });
    const told = story('999', [...before, ...third, ...again({ unchangedBecause: 'It worked last time' })]);
    expect(told.other('third').said('ActionPlanSaved')).toHaveLength(2);
  });

  test('M-079: the plan of the second episode saved unchanged in the third needs a reason: earlier actions are reviewed', () => {
    const episode = (name: string, day: string, text: string, more: object = {}) =>
      inEpisode(
        name,
        reportedMissing(`${day}T18:00`),
        plan(`${day}T19:00`, text, more),
        backInPlacement(`${day}T23:00`),
      );
    const before = [
      ...lookedAfterBy('999'),
      ...episode('first', '2025-01-06', 'The plan'),
      ...episode('second', '2025-01-20', 'The plan'),
      ...inEpisode('third', reportedMissing('2025-02-03T18:00')),
    ];
    const third = (text: string, more: object = {}) =>
      inEpisode('third', plan('2025-02-03T19:00', text, more));
    expect(refusal('999', [...before, ...third('The plan')])).toMatchObject({
      refused: 'unchanged-without-reason',
    });
    const because = { unchangedBecause: 'Gone over with the carer; it found the child both times' };
    const kept = story('999', [...before, ...third('The plan', because)]).other('third');
    expect(kept.said('ActionPlanSaved')).toMatchObject([because]);
    const another = story('999', [...before, ...third('Another strategy')]).other('third');
    expect(another.said('ActionPlanSaved')).toMatchObject([{ plan: 'Another strategy' }]);
  });

  test('M-080: a breached return interview goes up to the team manager at once, and to the head of service if it is still open', () => {
    const told = story('887', [
      ...lookedAfterBy('887'),
      reportedMissing('2025-10-24T18:00'),
      backInPlacement('2025-10-24T21:30'),
    ]);
    const interview = told.duty('MED-RHI-72H');
    expect(interview.at('2025-10-27T20:30:01')).toBe('breached');
    expect(interview.escalates).toEqual([
      'team-manager Mon 27 Oct 2025 20:30 GMT',
      'head-of-service Tue 28 Oct 2025 20:30 GMT',
      'assistant-director Thu 30 Oct 2025 20:30 GMT',
    ]);
  });
});
