import { describe, expect, test } from 'vitest';
import { supportFollowing } from '../../src/domain/child/ongoing-support.ts';
import { openToServicesAt } from '../../src/domain/child/status.ts';
import { seekingContact } from '../../src/domain/code-sets/reasons/reasons.ts';
import { interviewerByDistance } from '../../src/domain/return-interview/allocation.ts';
import { priorityReasons } from '../../src/domain/return-interview/priority.ts';
import { instant } from '../../src/domain/time/instant.ts';
import { inEpisode, interviewer, socialWorker } from './people.ts';
import {
  answered,
  atHomeIn,
  backAtHome,
  backInPlacement,
  interviewHeld,
  lookedAfterBy,
  reportedFromHome,
  reportedMissing,
  safeAndWellCheck,
} from './situations.ts';
import { refusal, settingsIn, story } from './story.ts';

const back = [
  ...lookedAfterBy('999'),
  reportedMissing('2025-02-03T18:00'),
  backInPlacement('2025-02-04T07:00'),
];
const held = (more: object) => interviewHeld('2025-02-05T16:00', { ...more });

describe('what is asked', () => {
  test('M-100: an interview with any of the six questions unanswered is not completed', () => {
    expect(refusal('999', [...back, held({ content: answered.slice(0, 5) })])).toMatchObject({
      refused: 'content-unanswered',
    });
    expect(story('999', [...back, held({})]).duty('V59-RHI-72H').ended).toBe('met');
  });

  test('M-100: "child did not wish to say" is an answer, and only parents’ views are left out as not appropriate', () => {
    const with5 = (last: object) => [...answered.filter(({ item }) => item !== 'C5'), last];
    const silent = answered.map(({ item }) => ({ item, childDidNotWishToSay: true }));
    expect(story('999', [...back, held({ content: silent })]).said('ReturnInterviewHeld')).toHaveLength(1);
    const told = story('999', [...back, held({ content: with5({ item: 'C5', notAppropriate: true }) })]);
    expect(told.said('ReturnInterviewHeld')).toHaveLength(1);
    const notSafety = answered.map((one) => (one.item === 'C6' ? { item: 'C6', notAppropriate: true } : one));
    expect(refusal('999', [...back, held({ content: notSafety })])).toMatchObject({
      refused: 'content-unanswered',
    });
  });

  test('M-119: a primary and a secondary reason, with the child’s own words', () => {
    const reasons = { reasonPrimary: 'CO3', reasonsSecondary: ['PL1'], childWords: 'I wanted to see him' };
    const told = story('999', [...back, held(reasons)]);
    expect(told.said('ReturnInterviewHeld')).toMatchObject([reasons]);
    expect(seekingContact).toContain('CO3');
  });

  test('M-120: intelligence goes to police and panels, and what follows has an owner and a date', () => {
    const told = story('999', [
      ...back,
      held({}),
      interviewer('2025-02-05T17:00', 'PassOnIntelligence', {
        to: ['police-missing-unit'],
        words: 'A group of adults at the station',
      }),
      socialWorker('2025-02-05T17:10', 'MakeReferral', { kind: 'panel', panel: 'missing-children-panel' }),
      socialWorker('2025-02-05T17:20', 'AgreeFollowUp', {
        action: 'Visit with the youth worker',
        owner: { name: 'Example Worker' },
        by: '2025-02-12',
      }),
    ]);
    expect(told.said('IntelligencePassedOn')).toMatchObject([{ to: ['police-missing-unit'] }]);
    expect(told.said('ReferralMade')).toEqual([{ kind: 'panel', panel: 'missing-children-panel' }]);
    expect(told.said('FollowUpAgreed')).toMatchObject([{ by: '2025-02-12' }]);
  });
});

describe('when it matters most', () => {
  const codes = (told: ReturnType<typeof story>) =>
    priorityReasons(told.history, settingsIn('999', '2025-02-03').multipleEpisodes).map(({ code }) => code);

  test('M-101: a second reported episode is priority P1, recomputed when the record changes', () => {
    const lines = [
      ...back,
      ...inEpisode('second', reportedMissing('2025-02-10T18:00'), backInPlacement('2025-02-10T23:00')),
    ];
    expect(codes(story('999', lines).other('episode'))).toEqual([]);
    expect(codes(story('999', lines).other('second'))).toEqual(['P1']);
    const hurt = safeAndWellCheck('2025-02-11T09:00', { harm: ['physical'] });
    const risk = socialWorker('2025-02-11T10:00', 'AssessExploitationRisk', { type: 'CSE', level: 'medium' });
    const told = story('999', [...lines, ...inEpisode('second', hurt), risk]).other('second');
    expect(codes(told)).toEqual(['P1', 'P3', 'P4']);
  });
});

describe('who listens, and how', () => {
  test('M-102: the key worker of the child’s home goes on only as not independent, and counts so', () => {
    const told = story('999', [
      ...back,
      held({
        interviewer: { name: 'Example Key Worker', role: 'key-worker' },
        interviewerType: 'home_key_worker',
      }),
    ]);
    expect(told.said('ReturnInterviewHeld')).toMatchObject([{ independent: false }]);
    const officer = story('999', [...back, held({})]);
    expect(officer.said('ReturnInterviewHeld')).toMatchObject([{ independent: true, trained: true }]);
  });

  test('M-103: a teacher, at the child’s request: completed, not independent, the child’s choice', () => {
    const told = story('999', [
      ...back,
      held({ interviewer: { name: 'Example Teacher' }, interviewerType: 'teacher', childChose: true }),
    ]);
    expect(told.said('ReturnInterviewHeld')).toMatchObject([{ independent: false, childChose: true }]);
    expect(told.duty('V59-RHI-72H').ended).toBe('met');
  });

  test.each([
    ['whether the child was seen alone', { seenAlone: undefined }, 'not-said-whether-alone'],
    ['with whom, where not alone', { seenAlone: false }, 'not-said-with-whom'],
    ['whether an advocate was offered', { advocateOffered: undefined }, 'advocate-not-answered'],
  ])('M-104: incomplete without %s', (_, more, refused) => {
    const line = held({});
    const body = JSON.parse(JSON.stringify({ ...line.body, ...more })) as Record<string, unknown>;
    expect(refusal('999', [...back, { ...line, body }])).toMatchObject({ refused });
  });

  test('M-105: the place is kept, and whether it is neutral and the child’s choice', () => {
    const place = { venue: 'youth_community', neutralPlace: true, childChose: true };
    const told = story('999', [...back, held(place)]);
    expect(told.said('ReturnInterviewHeld')).toMatchObject([place]);
  });

  test('M-117: within the distance an interview officer of Medway, beyond it the allocated social worker, who is not independent', () => {
    const byDistance = (distanceMiles: number) => {
      const { child } = story('887', [
        ...lookedAfterBy('887', { host: '886', distanceMiles }),
        reportedMissing('2025-02-03T18:00'),
      ]);
      const { interviewersTravelMiles = 0 } = settingsIn('887', '2025-02-03');
      return interviewerByDistance(child, instant('2025-02-04T08:00:00Z'), '887', interviewersTravelMiles);
    };
    expect([byDistance(20), byDistance(21)]).toEqual(['rhi_officer', 'allocated_sw']);
  });

  test('M-122: by the allocated social worker of a child placed at a distance it is held, and counts as not independent', () => {
    const told = story('887', [
      ...lookedAfterBy('887', { host: '383', distanceMiles: 230 }),
      reportedMissing('2025-02-03T18:00'),
      backInPlacement('2025-02-04T07:00'),
      held({
        interviewer: { name: 'Example Worker', role: 'allocated-social-worker' },
        interviewerType: 'allocated_sw',
      }),
    ]);
    expect(told.duty('MED-RHI-72H').ended).toBe('met');
    expect(told.said('ReturnInterviewHeld')).toMatchObject([{ independent: false }]);
  });

  test('M-125: in Thurrock the service whose interview it is changes with 1 April 2023', () => {
    const responsible = (day: string) =>
      story('883', [
        ...lookedAfterBy('883'),
        reportedMissing(`${day}T12:00`),
        backInPlacement(`${day}T20:00`),
      ]).duty('THUR-RHI-72H').responsible;
    expect(responsible('2023-03-31')).toEqual(['commissioned-return-interviewer']);
    expect(responsible('2023-04-01')).toEqual(['return-interviewer']);
  });

  test('M-125: an absence of Thurrock that ended on 31 March 2023 is given to Inspire, one that ended on 1 April to the in-house team', () => {
    const provider = (back: string, more: object = {}) =>
      story('883', [
        ...lookedAfterBy('883'),
        reportedMissing('2023-03-31T12:00'),
        backInPlacement(back),
        socialWorker('2023-04-03T10:00', 'AllocateInterview', {
          to: { name: 'Example Interviewer' },
          type: 'rhi_officer',
          ...more,
        }),
      ]).said('ReturnInterviewAllocated');
    expect(provider('2023-03-31T23:59')).toMatchObject([{ provider: 'Inspire Youth Hub' }]);
    expect(provider('2023-04-01T00:00')).toMatchObject([{ provider: 'Child Exploitation and Missing Team' }]);
    expect(provider('2023-04-01T00:00', { provider: 'Another' })).toMatchObject([{ provider: 'Another' }]);
  });

  test('M-126: that the worker goes on supporting the child is kept with the interview', () => {
    const told = story('999', [...back, held({ ongoingSupport: true })]);
    expect(told.said('ReturnInterviewHeld')).toMatchObject([{ ongoingSupport: true }]);
  });

  test('M-126: the interview is the start of continuing help: the same worker stays accessible, and that alone does not open the child to children’s services', () => {
    const atHome = [
      ...atHomeIn('999'),
      reportedFromHome('2025-02-03T18:00'),
      backAtHome('2025-02-04T07:00'),
      held({ interviewerType: 'commissioned_provider', ongoingSupport: true }),
    ];
    const { child } = story('999', atHome);
    expect(supportFollowing(child, 'episode')?.body.worker.name).toBe('Example Interviewer');
    expect(openToServicesAt(child, instant('2025-02-06T12:00:00Z'))).toBe(false);
    const ended = socialWorker('2025-03-03T12:00', 'EndOngoingSupport', { episode: 'episode' });
    expect(supportFollowing(story('999', [...atHome, ended]).child, 'episode')).toBeUndefined();
  });
});
