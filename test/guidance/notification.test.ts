import { describe, expect, test } from 'vitest';
import {
  assistantDirector,
  carer,
  dutyTeam,
  frontDoor,
  inEpisode,
  informationOfficer,
  inspector,
  missingUnit,
  socialWorker,
  teamManager,
} from './people.ts';
import { atHomeIn, backInPlacement, lookedAfterBy, reportedFromHome, reportedMissing } from './situations.ts';
import { refusal, story } from './story.ts';

const notice = (to: string, about: string, more: object = {}) => ({
  to,
  about,
  channel: 'secure_e_mail',
  ...more,
});

describe('whoever must be told of a looked-after child who is missing or away', () => {
  const missing = [...lookedAfterBy('999'), reportedMissing('2025-02-03T20:00')];

  test('M-024: local police, the responsible authority, parents and the reviewing officer are four duties', () => {
    const told = story('999', missing);
    const toTell = told.rules.filter((rule) => rule.startsWith('V59-NOTIFY'));
    expect(toTell).toEqual(['V59-NOTIFY-IRO', 'V59-NOTIFY-LA', 'V59-NOTIFY-POLICE', 'V59-NOTIFY-PR']);
    for (const rule of toTell) expect(told.duty(rule)).toMatchObject({ ended: 'open' });
  });

  test('M-024: the authority told at 20:05, before the police at 20:10, has been told already', () => {
    const told = story('999', [
      ...lookedAfterBy('999'),
      carer('2025-02-03T20:00', 'OpenWithChecks', {
        strand: 'care',
        whereabouts: 'unknown',
        deadline: '2025-02-03T20:10:00Z',
      }),
      dutyTeam('2025-02-03T20:05', 'AcknowledgeNotice', { to: 'emergency-duty-team' }),
      reportedMissing('2025-02-03T20:10', { to: ['police'] }),
      missingUnit('2025-02-03T20:15', 'AcknowledgeReport'),
    ]);
    expect(told.duty('V59-NOTIFY-LA')).toMatchObject({ ended: 'met', endedAt: 'Mon 3 Feb 2025 20:05 GMT' });
    expect(told.duty('V59-NOTIFY-POLICE')).toMatchObject({
      ended: 'met',
      endedAt: 'Mon 3 Feb 2025 20:15 GMT',
    });
  });

  const notTold = (reason: string) => ({ to: 'parent-with-parental-responsibility', reason });

  test('M-025: a parent is excused only for one of two reasons, which a manager gives', () => {
    expect(
      refusal('999', [...missing, teamManager('2025-02-03T21:00', 'ExcuseNotice', notTold('already_told'))]),
    ).toMatchObject({ refused: 'not-a-reason-for-parents' });
    const unsafe = notTold('inconsistent_with_child_s_welfare');
    expect(
      refusal('999', [...missing, socialWorker('2025-02-03T21:00', 'ExcuseNotice', unsafe)]),
    ).toMatchObject({ refused: 'needs-a-manager' });
    const told = story('999', [...missing, teamManager('2025-02-03T21:00', 'ExcuseNotice', unsafe)]);
    expect(told.duty('V59-NOTIFY-PR')).toMatchObject({
      ended: 'excused',
      reason: 'inconsistent_with_child_s_welfare',
    });
  });

  test('M-027: the chair of the child protection conference is told of a child on a plan, and of no child in need only', () => {
    const missingFromHome = (group: string) => [
      ...atHomeIn('999', { group }),
      reportedFromHome('2025-02-03T20:00'),
    ];
    expect(story('999', missingFromHome('home_cp')).duty('OFS-CP-CHAIR')).toMatchObject({
      owner: 'authority:999',
      ended: 'open',
    });
    expect(story('999', missingFromHome('home_cin')).rules).not.toContain('OFS-CP-CHAIR');
    const told = story('999', [
      ...missingFromHome('home_cp'),
      dutyTeam('2025-02-03T23:40', 'SendNotice', notice('child-protection-conference-chair', 'missing')),
    ]);
    expect(told.duty('OFS-CP-CHAIR')).toMatchObject({
      ended: 'met',
      endedAt: 'Mon 3 Feb 2025 23:40 GMT',
    });
  });

  test('M-026: the reviewing officer is told of each episode, by the duty team at night, and of the return', () => {
    const told = story('999', [
      ...missing,
      dutyTeam('2025-02-03T23:40', 'SendNotice', notice('independent-reviewing-officer', 'missing')),
      backInPlacement('2025-02-04T01:20'),
      carer('2025-02-04T01:20', 'SendNotice', notice('independent-reviewing-officer', 'returned')),
    ]);
    expect(told.duty('V59-NOTIFY-IRO')).toMatchObject({ ended: 'met', endedAt: 'Mon 3 Feb 2025 23:40 GMT' });
    expect(told.duty('V59-RETURN-TELL').parts).toEqual({
      'social-worker': 'open',
      'reviewing-officer': 'met',
    });
  });

  test('M-028: the designated nurse is told when the risk rises from medium to high at 21:00, not before', () => {
    const medium = inspector('2025-02-03T20:30', 'GradeRisk', { grade: 'medium' });
    expect(story('999', [...missing, medium]).rules).not.toContain('V59-HEALTH');
    const told = story('999', [
      ...missing,
      medium,
      inspector('2025-02-03T21:00', 'GradeRisk', { grade: 'high' }),
      socialWorker('2025-02-03T21:05', 'SendNotice', notice('designated-health-professional', 'high_risk')),
    ]);
    expect(told.duty('V59-HEALTH')).toMatchObject({
      arises: 'Mon 3 Feb 2025 21:00 GMT',
      parts: { told: 'met', invited: 'open' },
    });
  });

  test('M-029: the virtual school is told of a looked-after child of school age, and not of one aged three', () => {
    const told = story('999', [
      ...missing,
      socialWorker('2025-02-04T09:00', 'SendNotice', notice('virtual-school', 'missing')),
    ]);
    expect(told.duty('V59-EDU').ended).toBe('met');
    const little = lookedAfterBy('999', { born: '2021-11-01', since: '2024-01-08T09:00' });
    expect(story('999', [...little, reportedMissing('2025-02-03T20:00')]).rules).not.toContain('V59-EDU');
  });

  test('M-034: the Assistant Director by the end of Thursday, Lead Member and Board by the end of Monday, both from going missing', () => {
    const told = story('999', [
      ...lookedAfterBy('999'),
      reportedMissing('2025-02-03T18:00'),
      socialWorker('2025-02-06T19:00', 'SendNotice', notice('assistant-director', 'missing')),
      assistantDirector('2025-02-06T20:00', 'AcknowledgeNotice', { to: 'assistant-director' }),
      assistantDirector('2025-02-10T16:00', 'SendNotice', notice('lead-member', 'missing')),
    ]);
    expect(told.duty('V59-AD-3D')).toMatchObject({
      arises: 'Mon 3 Feb 2025 18:00 GMT',
      due: 'Thu 6 Feb 2025 23:59:59 GMT',
      ended: 'met',
    });
    const council = told.duty('V59-LM-7D');
    expect(council).toMatchObject({
      arises: 'Mon 3 Feb 2025 18:00 GMT',
      due: 'Mon 10 Feb 2025 23:59:59 GMT',
      parts: { 'lead-member': 'met', 'corporate-parenting-board': 'open' },
    });
    expect([council.at('2025-02-10T23:59:59'), council.at('2025-02-11T00:00')]).toEqual(['due', 'breached']);
  });
});

describe('senior people of each authority', () => {
  const missingFrom = (authority: string, at: string) => [...lookedAfterBy(authority), reportedMissing(at)];
  const completed = (at: string, kind: string) => socialWorker(at, 'CompleteAlert', { kind });

  test('M-030: missing since 25 October 18:00 BST, a Need to Know is owed from 27 October 17:00 GMT; back after 47:59, none', () => {
    const missing = missingFrom('887', '2025-10-25T18:00');
    const owed = story('887', missing).duty('MED-NTK-48H');
    expect(owed).toMatchObject({ due: 'Mon 27 Oct 2025 17:00 GMT', lateAfter: 'Mon 27 Oct 2025 19:00 GMT' });
    expect([owed.at('2025-10-27T16:59:59'), owed.at('2025-10-27T17:00')]).toEqual(['pending', 'due']);
    const back = story('887', [...missing, backInPlacement('2025-10-27T16:59')]);
    expect(back.duty('MED-NTK-48H').ended).toBe('cancelled');
    const done = story('887', [...missing, completed('2025-10-27T18:30', 'need_to_know')]);
    expect(done.duty('MED-NTK-48H').ended).toBe('met');
  });

  test('M-031: a child at home whom nobody works with is taken to First Response after 24 hours; one with a worker is not', () => {
    const missing = [...atHomeIn('887'), reportedFromHome('2025-02-03T18:00')];
    const told = story('887', [
      ...missing,
      informationOfficer('2025-02-04T18:30', 'CompleteAlert', { kind: 'first_response_contact' }),
      frontDoor('2025-02-04T19:00', 'RecordDecision', { decision: 'level-of-need', outcome: 'Level 3' }),
    ]);
    expect(told.duty('MED-FR-24H')).toMatchObject({ arises: 'Tue 4 Feb 2025 18:00 GMT', ended: 'met' });
    const worked = socialWorker('2025-01-06T09:00', 'StartInvolvement', { by: 'allocated-social-worker' });
    const open = [...atHomeIn('887'), worked, reportedFromHome('2025-02-03T18:00')];
    expect(story('887', open).rules).not.toContain('MED-FR-24H');
  });

  test('M-032: an Assistant Director concerned at hour five alerts the directors then, and no second alert is owed at 48 hours', () => {
    const missing = missingFrom('886', '2018-09-08T18:00');
    const told = story('886', [
      ...missing,
      assistantDirector('2018-09-08T23:00', 'RaiseAssistantDirectorConcern', { reason: 'Known associates' }),
      assistantDirector('2018-09-08T23:10', 'CompleteAlert', { kind: 'director_alert' }),
    ]);
    expect(told.duty('KENT-DIR-AD')).toMatchObject({ arises: 'Sat 8 Sep 2018 23:00 BST', ended: 'met' });
    expect(told.duty('KENT-DIR-48H')).toMatchObject({
      arises: 'Mon 10 Sep 2018 18:00 BST',
      ended: 'met',
      endedAt: 'Sat 8 Sep 2018 23:10 BST',
    });
    expect(story('886', missing).duty('KENT-DIR-48H').ended).toBe('open');
  });

  test('M-033: missing 14 November 23:00, a High-Risk Notification to Executive Director and Lead Member is owed when 15 November 23:00 passes', () => {
    const told = story('883', [
      ...missingFrom('883', '2023-11-14T23:00'),
      completed('2023-11-15T23:20', 'high_risk_notification'),
      socialWorker('2023-11-15T23:30', 'SendNotice', notice('director', 'high_risk')),
      socialWorker('2023-11-15T23:31', 'SendNotice', notice('lead-member', 'high_risk')),
    ]);
    expect(told.duty('THUR-HRN-24H')).toMatchObject({ due: 'Wed 15 Nov 2023 23:00 GMT', ended: 'met' });
    const atHome = story('883', [...atHomeIn('883'), reportedFromHome('2023-11-14T23:00')]);
    expect(atHome.rules).not.toContain('THUR-HRN-24H');
  });

  test('M-039: a carer’s report on Saturday at 23:30 also goes to the emergency duty team', () => {
    const saturday = missingFrom('883', '2025-02-01T23:30');
    expect(story('883', saturday).duty('THUR-REPORT').parts).toEqual({
      police: 'open',
      'social-care': 'open',
      'emergency-duty-team': 'open',
    });
    const told = story('883', [
      ...saturday,
      missingUnit('2025-02-01T23:35', 'AcknowledgeReport'),
      dutyTeam('2025-02-01T23:40', 'AcknowledgeNotice', { to: 'emergency-duty-team' }),
    ]);
    expect(told.duty('THUR-REPORT').ended).toBe('met');
    const byDay = story('883', missingFrom('883', '2025-02-04T10:00'));
    expect(byDay.duty('THUR-REPORT').parts['emergency-duty-team']).toBe('met');
  });

  test('M-040: the third episode in 90 days is audited, and the designated nurse is told', () => {
    const episode = (name: string, day: string) =>
      inEpisode(name, reportedMissing(`${day}T20:00`), backInPlacement(`${day}T23:00`));
    const told = story('886', [
      ...lookedAfterBy('886'),
      ...episode('first', '2018-07-20'),
      ...episode('second', '2018-08-11'),
      ...episode('third', '2018-09-07'),
      ...inEpisode(
        'third',
        socialWorker('2018-09-10T10:00', 'SendNotice', notice('designated-health-professional', 'plan')),
      ),
    ]);
    expect(told.other('second').rules).not.toContain('KENT-AUDIT');
    expect(told.other('third').duty('KENT-AUDIT').parts).toEqual({ audited: 'open', 'nurse-told': 'met' });
  });
});

describe('other agencies and authorities', () => {
  test('M-035: graded high at 03:12, the Missing Persons Unit and children’s services are told at once; overdue after 60 minutes', () => {
    const high = [
      ...lookedAfterBy('999'),
      reportedMissing('2025-02-03T20:00'),
      inspector('2025-02-04T03:12', 'GradeRisk', { grade: 'high' }),
    ];
    const action = (at: string, name: string) =>
      missingUnit(at, 'RecordPoliceAction', { action: name, outcome: 'done', officer: 'PC Example' });
    const one = story('999', [...high, action('2025-02-04T03:25', 'children_s_services')]).duty('V59-HIGH');
    expect(one.parts).toEqual({ 'missing-persons-unit': 'open', 'childrens-services': 'met' });
    expect([one.at('2025-02-04T04:12'), one.at('2025-02-04T04:12:01')]).toEqual(['due', 'breached']);
    const both = [action('2025-02-04T03:20', 'ukmpu'), action('2025-02-04T03:25', 'children_s_services')];
    expect(story('999', [...high, ...both]).duty('V59-HIGH')).toMatchObject({
      owner: 'police:kent',
      ended: 'met',
    });
  });

  test('M-036: a home case graded medium has the Missing Persons Unit, CEOP and children’s services to tell, by the police', () => {
    const told = story('999', [
      ...atHomeIn('999'),
      reportedFromHome('2025-02-03T18:30', { to: ['police'] }),
      inspector('2025-02-03T19:00', 'GradeRisk', { grade: 'medium' }),
    ]);
    expect(told.duty('V59-HOME-UKMPU')).toMatchObject({
      owner: 'police:kent',
      parts: { 'missing-persons-unit': 'open', ceop: 'open', 'childrens-services': 'open' },
    });
  });

  test('M-037: whether to notify Leeds, where a grandmother lives, is decided yes or no with the reason', () => {
    const told = story('999', [
      ...lookedAfterBy('999'),
      socialWorker('2018-02-05T09:00', 'RecordRelationship', {
        person: { name: 'Gran Testperson' },
        relationship: 'grandmother',
        authority: '383',
      }),
      reportedMissing('2025-02-03T20:00'),
      missingUnit('2025-02-03T20:40', 'GradeRisk', { grade: 'high' }),
      socialWorker('2025-02-03T21:00', 'ConsiderOtherAuthority', {
        authority: '383',
        notify: true,
        reason: 'A grandmother lives in Leeds',
      }),
      socialWorker(
        '2025-02-03T21:10',
        'SendNotice',
        notice('placing-authority-worker', 'missing', { authority: '383' }),
      ),
    ]);
    expect(told.duty('V59-OTHER-LA')).toMatchObject({
      owner: 'authority:999',
      arises: 'Mon 3 Feb 2025 20:40 GMT',
      ended: 'met',
      endedAt: 'Mon 3 Feb 2025 21:00 GMT',
    });
    expect(told.said('OtherAuthorityConsidered')).toEqual([
      { authority: '383', notify: true, reason: 'A grandmother lives in Leeds' },
    ]);
    expect(told.said('NoticeSent')).toMatchObject([{ authority: '383' }]);
  });

  test('M-038: on notice from another authority a flag is added to the record and telling health is considered', () => {
    const told = story('999', [
      ...lookedAfterBy('919', { group: 'lac_ola', host: '999' }),
      reportedMissing('2025-02-03T18:30'),
      frontDoor('2025-02-03T20:00', 'RecordNoticeFromAuthority', { from: '919' }),
      frontDoor('2025-02-03T20:20', 'RecordDecision', { decision: 'flag-on-record', outcome: 'added' }),
    ]);
    expect(told.duty('V59-OLA-FLAG')).toMatchObject({
      owner: 'authority:999',
      arises: 'Mon 3 Feb 2025 20:00 GMT',
      parts: { flag: 'met', 'partners-considered': 'open' },
    });
  });

  test('M-041: a worker files a need to know outside any time trigger, and it stands on the episode', () => {
    const told = story('999', [
      ...lookedAfterBy('999'),
      reportedMissing('2025-02-03T18:30'),
      socialWorker('2025-02-03T19:00', 'FileNeedToKnow', { concern: 'Seen with an adult of concern' }),
    ]);
    expect(told.said('NeedToKnowFiled')).toEqual([{ concern: 'Seen with an adult of concern' }]);
  });

  test('M-042: a notice keeps the rule that caused it, its recipient, channel, sending and acknowledgement', () => {
    const told = story('999', [
      ...lookedAfterBy('999'),
      reportedMissing('2025-02-03T18:30'),
      socialWorker(
        '2025-02-03T19:00',
        'SendNotice',
        notice('independent-reviewing-officer', 'missing', {
          rule: 'V59-NOTIFY-IRO',
          channel: 'phone',
          recipient: { name: 'Example Officer' },
          words: 'Missing since 18:30',
        }),
      ),
    ]);
    expect(told.said('NoticeSent')).toMatchObject([{ rule: 'V59-NOTIFY-IRO', channel: 'phone' }]);
    expect(told.said('NoticeAcknowledged')).toEqual([
      { to: 'independent-reviewing-officer', by: { name: 'Example Officer' }, rule: 'V59-NOTIFY-IRO' },
    ]);
  });
});
