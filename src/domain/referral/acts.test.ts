import { describe, expect, test } from 'vitest';
import type { LegalStatus } from '../code-sets/legal-status.ts';
import type { Command } from '../deciding/command.ts';
import { childAtHome, lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode, ofChild } from '../testing/facts.ts';
import { givenEpisode, type Known, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { referralActs } from './acts.ts';

const decided = (command: Command, facts: readonly Fact[] = [], known: Partial<Known> = {}) =>
  givenEpisode({ child: lookedAfterChild, episode: [...missingSinceMonday, ...facts], ...known }).when(
    referralActs,
    command,
  );

describe('referring', () => {
  test('a child who may be suffering significant harm is referred to children’s social care', () => {
    const referral = { kind: 'child_protection', reason: 'Likely significant harm.' } as const;
    expect(decided(order('MakeReferral', referral, { by: people.teacher }))).toEqual(
      recorded(['ReferralMade', referral]),
    );
  });

  test('away with concern, the police are told for safeguarding and no missing report is made', () => {
    const referral = { kind: 'police_safeguarding', to: 'police-missing-unit' } as const;
    expect(decided(order('MakeReferral', referral, { by: people.fosterCarer }))).toEqual(
      recorded(['ReferralMade', referral]),
    );
  });

  test('to a panel says which, and to anything else names none', () => {
    const refusal = {
      refused: 'say-which-panel',
      says: 'A referral to a panel, and no other, says which panel.',
      at: 'body.panel',
    };
    expect(decided(order('MakeReferral', { kind: 'panel' }))).toEqual(refusal);
    expect(decided(order('MakeReferral', { kind: 'prevent', panel: 'mamcag' }))).toEqual(refusal);
    const toPanel = { kind: 'panel', panel: 'mamcag' } as const;
    expect(decided(order('MakeReferral', toPanel))).toEqual(recorded(['ReferralMade', toPanel]));
  });

  test('of another kind is said in words', () => {
    expect(decided(order('MakeReferral', { kind: 'other' }))).toEqual({
      refused: 'say-which',
      says: 'Another referral is said in words.',
      at: 'body.reason',
    });
  });
});

describe('panels', () => {
  test('any professional may consider the child to be at risk, and says why', () => {
    const reason = { reason: 'Came to school with unexplained money.' };
    expect(decided(order('ConsiderAtRisk', reason, { by: people.teacher }))).toEqual(
      recorded(['ChildConsideredAtRisk', reason]),
    );
    expect(decided(order('ConsiderAtRisk', reason, { by: people.administrator }))).toMatchObject({
      refused: 'not-yours-to-do',
    });
  });

  test('a panel reviews the episode', () => {
    const review = { panel: 'missing-children-panel', decisions: 'Mentor agreed.' } as const;
    expect(decided(order('RecordPanelReview', review))).toEqual(recorded(['PanelReviewed', review]));
  });

  test('a panel declines only what was referred to it', () => {
    const declined = { panel: 'mamcag', reason: 'Already in hand elsewhere.' } as const;
    expect(decided(order('DeclinePanel', declined, { by: people.inspector }))).toEqual({
      refused: 'not-referred',
      says: 'The case was not referred to this panel.',
      at: 'body.panel',
    });
    const referred = inEpisode('ReferralMade', { kind: 'panel', panel: 'mamcag' });
    expect(decided(order('DeclinePanel', declined, { by: people.inspector }), [referred])).toEqual(
      recorded(['PanelDeclined', declined]),
    );
  });
});

const childUnder = (status: LegalStatus) => ({
  child: [...lookedAfterChild, ofChild('LegalStatusChanged', { status }, { at: '2025-01-01T09:00:00Z' })],
});

describe('a recovery order', () => {
  const recovery = { action: 'recovery_order_s50', noImmediateDanger: true } as const;
  const onlyUnderCareOrder = { settings: { recoveryOrderOnlyUnderCareOrder: true } };
  const allowed = recorded(['LegalActionTaken', recovery]);
  const noGround = {
    refused: 'no-ground-for-recovery',
    says: 'A recovery order needs a care order, an emergency protection order or police protection.',
    at: 'body.action',
  };
  const noCareOrder = {
    refused: 'no-care-order',
    says: 'Here a recovery order is sought only for a child under an interim or full care order.',
    at: 'body.action',
  };

  test.each(['C1', 'C2'] as const)('is allowed under a care order: %s', (status) => {
    expect(decided(order('TakeLegalAction', recovery), [], childUnder(status))).toEqual(allowed);
    expect(
      decided(order('TakeLegalAction', recovery), [], { ...childUnder(status), ...onlyUnderCareOrder }),
    ).toEqual(allowed);
  });

  test('is refused for a child accommodated under section 20', () => {
    expect(decided(order('TakeLegalAction', recovery), [], childUnder('V2'))).toEqual(noGround);
    expect(
      decided(order('TakeLegalAction', recovery), [], { ...childUnder('V2'), ...onlyUnderCareOrder }),
    ).toEqual(noCareOrder);
  });

  test('is refused for a child whose status nobody recorded', () => {
    expect(decided(order('TakeLegalAction', recovery), [], { child: childAtHome })).toEqual(noGround);
  });

  test.each(['L1', 'L2'] as const)(
    'under police protection or an emergency protection order (%s) is allowed under the floor and refused where only a care order allows it',
    (status) => {
      expect(decided(order('TakeLegalAction', recovery), [], childUnder(status))).toEqual(allowed);
      expect(
        decided(order('TakeLegalAction', recovery), [], { ...childUnder(status), ...onlyUnderCareOrder }),
      ).toEqual(noCareOrder);
    },
  );

  test('is allowed while the police protect the child in this episode, and no longer', () => {
    const byPolice = (at: string) => ({ at, by: people.inspector });
    const started = inEpisode('PoliceProtectionStarted', {}, byPolice('2025-02-03T19:00:00Z'));
    const ended = (how: 'ended' | 'emergency_protection_order') =>
      inEpisode('PoliceProtectionEnded', { how }, byPolice('2025-02-03T19:30:00Z'));
    const atHome = { child: childAtHome };
    expect(decided(order('TakeLegalAction', recovery), [started], atHome)).toEqual(allowed);
    expect(decided(order('TakeLegalAction', recovery), [started, ended('ended')], atHome)).toEqual(noGround);
    expect(
      decided(order('TakeLegalAction', recovery), [started, ended('emergency_protection_order')], atHome),
    ).toEqual(allowed);
  });

  test('is allowed after an emergency protection order was obtained in this episode', () => {
    const obtained = inEpisode('LegalActionTaken', { action: 'epo_s44' }, { at: '2025-02-03T19:30:00Z' });
    expect(decided(order('TakeLegalAction', recovery), [obtained], { child: childAtHome })).toEqual(allowed);
  });

  test('is sought only when it is clear that the child is in no immediate danger, where the pack says so', () => {
    const unclear = { action: 'recovery_order_s50' } as const;
    expect(decided(order('TakeLegalAction', unclear), [], onlyUnderCareOrder)).toEqual({
      refused: 'immediate-danger-not-ruled-out',
      says: 'Here a recovery order is sought only when it is clear that the child is in no immediate danger.',
      at: 'body.noImmediateDanger',
    });
    expect(decided(order('TakeLegalAction', unclear))).toEqual(recorded(['LegalActionTaken', unclear]));
  });
});

describe('a harbouring notice', () => {
  const notice = {
    action: 'harbouring_notice_s2_caa_1984',
    servedOn: { name: 'Adult Testperson' },
    address: '1 Test Street',
    reviewOn: '2025-08-03',
  } as const;
  const byPolice = { by: people.missingUnit };

  test('is registered with whom it was served on, where and when it is reviewed', () => {
    expect(decided(order('TakeLegalAction', notice, byPolice))).toEqual(
      recorded(['LegalActionTaken', notice]),
    );
    const { servedOn: _, ...withoutSubject } = notice;
    expect(decided(order('TakeLegalAction', withoutSubject, byPolice))).toEqual({
      refused: 'notice-without-subject',
      says: 'A harbouring notice names whom it was served on.',
      at: 'body.servedOn',
    });
    const { reviewOn: __, ...withoutReview } = notice;
    expect(decided(order('TakeLegalAction', withoutReview, byPolice))).toEqual({
      refused: 'notice-without-review',
      says: 'A harbouring notice has a day of review.',
      at: 'body.reviewOn',
    });
  });

  test('under the Child Abduction Act 1984 protects a child under 16', () => {
    const born = (dateOfBirth: string) => ({
      child: [ofChild('ChildRecorded', { names: [], identifiers: [], dateOfBirth })],
    });
    expect(decided(order('TakeLegalAction', notice, byPolice), [], born('2009-02-04'))).toEqual(
      recorded(['LegalActionTaken', notice]),
    );
    expect(decided(order('TakeLegalAction', notice, byPolice), [], born('2009-02-03'))).toEqual({
      refused: 'not-under-16',
      says: 'This notice protects a child under 16.',
      at: 'body.action',
    });
  });

  test('under the Children Act 1989 protects a child in care', () => {
    const inCare = { ...notice, action: 's49_ca_1989' } as const;
    expect(decided(order('TakeLegalAction', inCare, byPolice))).toEqual(
      recorded(['LegalActionTaken', inCare]),
    );
    expect(decided(order('TakeLegalAction', inCare, byPolice), [], childUnder('V2'))).toEqual({
      refused: 'not-in-care',
      says: 'This notice protects a child under a care order, an emergency protection order or police protection.',
      at: 'body.action',
    });
  });
});

describe('powers of the police', () => {
  test.each(['police_protection_s46', 'pace_s17', 'pace_s24'] as const)(
    '%s is used by police only',
    (action) => {
      expect(decided(order('TakeLegalAction', { action }, { by: people.inspector }))).toEqual(
        recorded(['LegalActionTaken', { action }]),
      );
      expect(decided(order('TakeLegalAction', { action }))).toEqual({
        refused: 'police-power',
        says: 'This is a power of the police.',
        at: 'madeBy',
        audited: true,
      });
    },
  );

  test('children’s social care refers to the National Referral Mechanism', () => {
    expect(decided(order('TakeLegalAction', { action: 'nrm' }))).toEqual(
      recorded(['LegalActionTaken', { action: 'nrm' }]),
    );
  });
});
