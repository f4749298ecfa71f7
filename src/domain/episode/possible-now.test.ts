import { describe, expect, it, test } from 'vitest';
import { heldInterviewFact, onWednesday } from '../return-interview/interview.fixture.ts';
import { backOnTuesday, lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { contextOf, givenEpisode, order } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { episodeActs } from './all-acts.ts';
import { isPossibleNow } from './possible-now.ts';

const now = instant('2025-02-03T20:30:00Z');
const possible = (episode: readonly Fact[], at = now) =>
  Object.keys(episodeActs).filter((act) =>
    isPossibleNow(act, contextOf({ child: lookedAfterChild, episode }).history!, at),
  );

const [opening] = missingSinceMonday as readonly [Fact];
const checksUntil = (deadline: string): readonly Fact[] => [
  opening,
  inEpisode('ChecksDeadlineSet', { deadline }, { at: '2025-02-03T19:00:00Z', by: people.fosterCarer }),
];
const acknowledged = inEpisode(
  'PoliceAcknowledged',
  { callTaker: 'Taker Testperson' },
  { at: '2025-02-03T20:05:00Z', by: people.missingUnit },
);
const taken = inEpisode(
  'SearchLeadTaken',
  { lead: 'police:kent' },
  { at: '2025-02-03T20:15:00Z', by: people.missingUnit },
);
const offered = inEpisode(
  'SearchLeadOffered',
  { from: 'police:kent', to: 'childrens-social-care:887', reason: 'Seen there.' },
  { at: '2025-02-03T20:20:00Z', by: people.missingUnit },
);
const held = inEpisode('ReturnInterviewHeld', heldInterviewFact, onWednesday);

describe('during preliminary checks', () => {
  it('the child is reported, found or still at risk, and nothing is acknowledged or added to a report', () => {
    const acts = possible(checksUntil('2025-02-03T20:45:00Z'));
    expect(acts).toEqual(
      expect.arrayContaining(['ReportChildMissing', 'LogCheck', 'SetChecksDeadline', 'FoundDuringChecks']),
    );
    expect(acts).not.toContain('AcknowledgeReport');
    expect(acts).not.toContain('AddReportItems');
  });

  it('once their deadline has passed they are not prolonged, and the child is reported', () => {
    const acts = possible(checksUntil('2025-02-03T20:29:00Z'));
    expect(acts).toContain('ReportChildMissing');
    expect(acts).not.toContain('SetChecksDeadline');
    expect(acts).not.toContain('FoundDuringChecks');
  });
});

describe('once police and authority were told', () => {
  it('the child is not reported missing again: what else is heard is a further report', () => {
    expect(possible(missingSinceMonday)).toContain('RecordFurtherReport');
    expect(possible(missingSinceMonday)).not.toContain('ReportChildMissing');
  });

  it('the call is recorded once', () => {
    expect(possible(missingSinceMonday)).toContain('AcknowledgeReport');
    expect(possible([...missingSinceMonday, acknowledged])).not.toContain('AcknowledgeReport');
  });
});

test('the lead of a search is answered where it was offered, and not offered twice', () => {
  expect(possible(missingSinceMonday)).toContain('TakeSearchLead');
  const led = possible([...missingSinceMonday, taken]);
  expect(led).toContain('OfferSearchLead');
  expect(led).not.toContain('TakeSearchLead');
  expect(led).not.toContain('AcceptSearchLead');
  const waiting = possible([...missingSinceMonday, taken, offered]);
  expect(waiting).toContain('AcceptSearchLead');
  expect(waiting).not.toContain('OfferSearchLead');
});

test('an interview that was held is not offered, booked or declined, and can still be late with a reason', () => {
  const later = instant('2025-02-06T10:00:00Z');
  expect(possible(backOnTuesday, later)).toContain('DeclineInterview');
  expect(possible(backOnTuesday, later)).not.toContain('GiveLateReason');
  const acts = possible([...backOnTuesday, held], later);
  expect(acts).not.toContain('OfferInterview');
  expect(acts).not.toContain('DeclineInterview');
  expect(acts).toContain('GiveLateReason');
});

test('police protection ends where it runs, and a notice fails where one waits for an answer', () => {
  expect(possible(missingSinceMonday)).toContain('StartPoliceProtection');
  expect(possible(missingSinceMonday)).not.toContain('EndPoliceProtection');
  expect(possible(missingSinceMonday)).not.toContain('FailNotice');
});

describe('a notice is acknowledged where one waits for an answer', () => {
  const has = inEpisode(
    'NoticeAcknowledged',
    { to: 'emergency-duty-team' },
    { at: '2025-02-03T20:10:00Z', by: people.dutyTeam },
  );
  const sent = inEpisode(
    'NoticeSent',
    { to: 'team-manager', about: 'missing', channel: 'phone' },
    { at: '2025-02-03T20:12:00Z', by: people.dutyTeam },
  );

  it('the report itself waits until children’s services say that they have it', () => {
    expect(possible(missingSinceMonday)).toContain('AcknowledgeNotice');
    expect(possible([...missingSinceMonday, has])).not.toContain('AcknowledgeNotice');
  });

  it('each notice waits for the one whom it went to', () => {
    expect(possible([...missingSinceMonday, has, sent])).toContain('AcknowledgeNotice');
    expect(possible([...missingSinceMonday, has, sent])).toContain('FailNotice');
  });
});

test('nobody goes to the public during the checks', () => {
  expect(possible(checksUntil('2025-02-03T20:45:00Z'))).not.toContain('GiveMediaConsent');
  expect(possible(missingSinceMonday)).toContain('GiveMediaConsent');
});

describe('what is not possible deciding refuses too, whatever is said:', () => {
  const byUnit = { by: people.missingUnit, at: '2025-02-03T20:30:00Z' } as const;
  const beforeReport = checksUntil('2025-02-03T20:45:00Z');
  test.each([
    ['AddReportItems', { items: [] }, beforeReport],
    ['AcknowledgeReport', {}, beforeReport],
    ['FoundDuringChecks', { where: 'At a friend’s', stillAtRisk: false }, missingSinceMonday],
    ['AcceptSearchLead', { offer: 1 }, missingSinceMonday],
    ['RefuseSearchLead', { offer: 1, reason: 'Not ours.' }, missingSinceMonday],
    ['ConfirmStatement', { confirms: 1 }, missingSinceMonday],
    ['EndPoliceProtection', { how: 'ended' }, missingSinceMonday],
    ['ShareSafeAndWell', { with: ['front-door'] }, missingSinceMonday],
    ['ReviewSafeAndWell', { metStandard: true, found: 'The child was listened to' }, missingSinceMonday],
    ['CompleteFollowUp', { followUp: 1 }, backOnTuesday],
  ] as const)('%s', (act, body, episode) => {
    expect(possible(episode)).not.toContain(act);
    const outcome = givenEpisode({ child: lookedAfterChild, episode }).when(
      episodeActs,
      order(act, body, byUnit),
    );
    expect(outcome).toHaveProperty('refused');
  });
});
