import { describe, expect, test } from 'vitest';
import { addressesToVisit } from '../../src/domain/search/addresses.ts';
import { carer, director, inspector, missingUnit, reviewingOfficer, socialWorker } from './people.ts';
import { checksBegun, lookedAfterBy, reportedMissing } from './situations.ts';
import { refusal, story } from './story.ts';

const missingIn = (authority: string, at = '2025-02-03T18:00') => [
  ...lookedAfterBy(authority),
  reportedMissing(at),
];
const tried = { to: 'child', how: 'phone', result: 'no_answer' };

describe('trying to reach the child', () => {
  const found = socialWorker('2025-02-05T10:00', 'LocateChild', { how: 'other_agency', place: 'An aunt’s' });

  test('M-059: after the first talk with the police a strategy and plan are agreed; a day without an attempt is overdue, one by any agency counts', () => {
    const told = story('999', [
      ...missingIn('999'),
      socialWorker('2025-02-03T19:00', 'HoldDiscussion', {
        kind: 'first_discussion',
        attended: [{ role: 'allocated-social-worker' }, { role: 'police-missing-unit' }],
      }),
      socialWorker('2025-02-03T19:30', 'SaveActionPlan', {
        plan: 'Search plan',
        actions: [{ action: 'Ring friends', owner: { name: 'Example Worker' }, by: '2025-02-04T12:00:00Z' }],
      }),
      missingUnit('2025-02-03T20:00', 'LogContactAttempt', tried),
      found,
    ]);
    expect(told.duty('V59-STRATEGY0')).toMatchObject({ arises: 'Mon 3 Feb 2025 19:00 GMT', ended: 'met' });
    const [monday, tuesday, wednesday] = told.duties('V59-CONTACT');
    expect(monday).toMatchObject({ due: 'Mon 3 Feb 2025 23:59:59 GMT', ended: 'met' });
    expect(tuesday).toMatchObject({ due: 'Tue 4 Feb 2025 23:59:59 GMT', ended: 'open' });
    expect([tuesday?.at('2025-02-04T23:59:59'), tuesday?.at('2025-02-05T00:00')]).toEqual([
      'due',
      'breached',
    ]);
    expect(wednesday).toMatchObject({ ended: 'cancelled', endedAt: 'Wed 5 Feb 2025 10:00 GMT' });
  });

  test('M-059: what the carer tried before the report that day is the attempt of that day, and of no other', () => {
    const checks = checksBegun('2025-02-03T17:00', '2025-02-03T18:00:00Z');
    const rang = carer('2025-02-03T17:20', 'LogContactAttempt', tried);
    const told = story('999', [
      ...lookedAfterBy('999'),
      checks,
      rang,
      reportedMissing('2025-02-03T17:50'),
      socialWorker('2025-02-05T10:00', 'LocateChild', { how: 'other_agency', place: 'An aunt’s' }),
    ]);
    const [monday, tuesday] = told.duties('V59-CONTACT');
    expect(monday).toMatchObject({ ended: 'met', endedAt: 'Mon 3 Feb 2025 17:20 GMT' });
    expect(tuesday?.ended).toBe('open');
  });

  test('M-060: the reviewing officer also tries; nobody else’s attempt stands for it, and being located ends it', () => {
    const others = [...missingIn('999'), carer('2025-02-03T20:00', 'LogContactAttempt', tried)];
    expect(story('999', others).duty('V59-IRO-CONTACT').ended).toBe('open');
    const own = [...others, reviewingOfficer('2025-02-04T09:00', 'LogContactAttempt', tried)];
    expect(story('999', own).duty('V59-IRO-CONTACT').ended).toBe('met');
    expect(story('999', [...others, found]).duty('V59-IRO-CONTACT').ended).toBe('cancelled');
  });

  test('M-063: carer and social worker each keep trying, logged separately', () => {
    const told = story('883', [
      ...missingIn('883'),
      carer('2025-02-03T18:30', 'LogContactAttempt', { ...tried, to: 'friend' }),
    ]);
    expect(told.duties('THUR-CONTACT')[0]?.parts).toEqual({ carer: 'met', 'social-worker': 'open' });
    const both = story('883', [
      ...missingIn('883'),
      carer('2025-02-03T18:30', 'LogContactAttempt', { ...tried, to: 'friend' }),
      socialWorker('2025-02-03T19:00', 'LogContactAttempt', { ...tried, to: 'parent' }),
    ]);
    expect(both.duties('THUR-CONTACT')[0]?.ended).toBe('met');
    expect(both.said('ContactAttempted')).toEqual([
      { ...tried, to: 'friend', by: 'foster-carer' },
      { ...tried, to: 'parent', by: 'allocated-social-worker' },
    ]);
  });

  test('M-064: the carer who went out looking has searched actively, and a suspicion of harm alerts the police now', () => {
    const told = story('883', [
      ...missingIn('883'),
      carer('2025-02-03T19:00', 'LogContactAttempt', {
        to: 'child',
        how: 'search_on_foot',
        result: 'no_answer',
        words: 'Two places',
      }),
      carer('2025-02-03T19:20', 'LogContactAttempt', {
        ...tried,
        to: 'friend',
        suspectedHarm: 'The friend heard shouting',
      }),
    ]);
    expect(told.said('ContactAttempted')).toMatchObject([{ how: 'search_on_foot' }, { how: 'phone' }]);
    expect(told.said('ImmediateConcernRaised')).toEqual([{ reason: 'The friend heard shouting' }]);
    expect(told.duty('THUR-STRATEGY-12H').due).toBe('Mon 3 Feb 2025 19:20 GMT');
  });

  test('M-067: a text by the social worker on Saturday at 21:30 counts as contact', () => {
    const told = story('999', [
      ...missingIn('999', '2025-02-08T18:00'),
      socialWorker('2025-02-08T21:30', 'LogContactAttempt', {
        ...tried,
        how: 'text',
        result: 'message_left',
      }),
    ]);
    expect(told.duties('V59-CONTACT')[0]).toMatchObject({
      ended: 'met',
      endedAt: 'Sat 8 Feb 2025 21:30 GMT',
    });
  });

  test('M-068: the code word for danger is agreed beforehand, and its use is an urgent concern at once', () => {
    const told = story('883', [
      ...missingIn('883'),
      carer('2025-02-03T18:01', 'SavePreparedSheet', {
        telephones: [],
        people: [],
        places: [],
        codeWord: 'marmalade',
      }),
      carer('2025-02-03T19:00', 'ReportCodeWord', { words: 'Rang reverse charge' }),
    ]);
    expect(told.said('ImmediateConcernRaised')).toEqual([
      { reason: 'The child used the agreed code word for danger.' },
    ]);
    expect(told.duty('THUR-STRATEGY-12H').due).toBe('Mon 3 Feb 2025 19:00 GMT');
  });
});

describe('what the police decide in the search', () => {
  const step = (name: string, body: object) =>
    missingUnit('2025-02-03T21:00', 'DecideInvestigativeStep', { step: name, ...body });

  test('M-061: each known address is visited or not, with the reason', () => {
    const known = [
      socialWorker('2018-02-05T09:00', 'RecordRelationship', {
        person: { name: 'Mother Testperson' },
        relationship: 'mother',
        address: '1 Example Street',
      }),
      socialWorker('2018-02-05T09:00', 'RecordAssociate', {
        person: { name: 'Friend Testperson' },
        why: 'Friends',
        addresses: ['2 Example Street'],
      }),
    ];
    const decide = (address: string, body: Record<string, unknown>) =>
      socialWorker('2025-02-03T22:00', 'DecideAddressVisit', { address, ...body });
    const gone = [...lookedAfterBy('999'), ...known, reportedMissing('2025-02-03T18:00')];
    expect(refusal('999', [...gone, decide('2 Example Street', { decision: 'not_visited' })])).toMatchObject({
      refused: 'say-why-not',
    });
    const told = story('999', [
      ...gone,
      decide('1 Example Street', { decision: 'visited', words: 'The mother was in' }),
      decide('2 Example Street', { decision: 'not_visited', reason: 'Seen elsewhere' }),
    ]);
    expect(
      addressesToVisit(told.history).map(({ address, decided }) => [address, decided?.body.decision]),
    ).toEqual([
      ['1 Example Street', 'visited'],
      ['2 Example Street', 'not_visited'],
    ]);
  });

  test('M-062: telephone and travel card traces, cameras and other forces are each requested, or not because', () => {
    const told = story('883', [
      ...missingIn('883'),
      step('phone_trace', { decision: 'requested' }),
      step('travel_card_trace', { decision: 'not_requested', reason: 'The card was left at home' }),
      step('closed_circuit_television', { detail: 'Station', decision: 'requested' }),
      step('alert_british_transport_police', { decision: 'done' }),
    ]);
    expect(told.said('InvestigativeStepDecided')).toEqual([
      { step: 'phone_trace', decision: 'requested' },
      { step: 'travel_card_trace', decision: 'not_requested', reason: 'The card was left at home' },
      { step: 'closed_circuit_television', detail: 'Station', decision: 'requested' },
      { step: 'alert_british_transport_police', decision: 'done' },
    ]);
    expect(
      refusal('883', [...missingIn('883'), step('phone_trace', { decision: 'not_requested' })]),
    ).toMatchObject({ refused: 'say-why-not' });
  });
});

describe('publicity', () => {
  const release = (at: string) => inspector(at, 'ReleaseToMedia', { authorityConsulted: true });
  const considered = inspector('2025-02-04T09:00', 'ConsiderMedia');
  const briefed = socialWorker('2025-02-04T10:00', 'BriefForMedia', { to: 'director' });

  test('M-065: in Thurrock the Executive Director is briefed and consent sought before the police release anything', () => {
    const thurrock = [...missingIn('883'), considered];
    expect(refusal('883', [...thurrock, release('2025-02-04T09:30')])).toMatchObject({
      refused: 'media-briefing-first',
    });
    expect(refusal('883', [...thurrock, briefed, release('2025-02-04T10:15')])).toMatchObject({
      refused: 'media-consent-first',
    });
    const told = story('883', [
      ...thurrock,
      briefed,
      director('2025-02-04T10:30', 'GiveMediaConsent'),
      release('2025-02-04T11:00'),
    ]);
    expect(told.duty('THUR-MEDIA')).toMatchObject({ arises: 'Tue 4 Feb 2025 09:00 GMT', ended: 'met' });
    expect(told.said('MediaReleased')).toEqual([{ authorityConsulted: true }]);
  });

  test('M-065: elsewhere the police release, and say whether the authority was consulted', () => {
    const told = story('999', [...missingIn('999'), considered, release('2025-02-04T09:30')]);
    expect(told.said('MediaReleased')).toEqual([{ authorityConsulted: true }]);
    expect(
      refusal('999', [
        ...missingIn('999'),
        carer('2025-02-04T09:30', 'ReleaseToMedia', { authorityConsulted: true }),
      ]),
    ).toMatchObject({ refused: 'not-yours-to-do' });
  });
});

describe('away from placement', () => {
  test('M-066: a visit shows an address known for exploitation: the police are told for safeguarding, and nobody is classed missing', () => {
    const told = story('999', [
      ...lookedAfterBy('999'),
      carer('2025-02-03T18:00', 'ReportChildMissing', {
        strand: 'care',
        whereabouts: 'known_with_concern',
        to: ['authority'],
        items: [],
      }),
      socialWorker('2025-02-03T20:00', 'LogContactAttempt', {
        to: 'child',
        how: 'visit',
        result: 'spoke_concern',
      }),
      socialWorker('2025-02-03T20:10', 'MakeReferral', {
        kind: 'police_safeguarding',
        to: 'police-missing-unit',
        reason: 'Address known for exploitation',
      }),
    ]);
    expect(told.said('ReferralMade')).toMatchObject([{ kind: 'police_safeguarding' }]);
    expect(told.episode.police).toEqual([]);
    expect(told.episode.missing).toEqual([]);
    expect(told.said('ChildReported')).toMatchObject([{ to: ['authority'] }]);
  });
});
