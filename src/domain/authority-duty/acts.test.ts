import { describe, expect, test } from 'vitest';
import { type Fact, fact, versioned } from '../testing/facts.ts';
import { decideChecked, type Outcome, order, readably, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { authorityDutyActs } from './acts.ts';
import { type AuthorityDutyEventType, foldAuthorityDuties } from './authority-duties.ts';
import { authorityDutyEvents } from './events.ts';

const given = (facts: readonly Fact[]) => ({
  when: (type: string, body: unknown, telling: Parameters<typeof order>[2] = {}): Outcome => {
    const history = foldAuthorityDuties('887', versioned(facts));
    const context = { history, packs: ['medway', 'statutory-2014'] };
    return readably(
      decideChecked(
        authorityDutyActs,
        context,
        order(type, body, telling),
        (event) => authorityDutyEvents[event as AuthorityDutyEventType],
      ),
    );
  },
});

describe('recurring duties of an authority', () => {
  const takenUp = fact('ProceduresTakenUp', { pack: 'medway' }, { at: '2024-04-01T09:00:00+01:00' });

  test('an authority takes up a pack that it follows, and once', () => {
    expect(given([]).when('TakeUpProcedures', { pack: 'medway' })).toEqual(
      recorded(['ProceduresTakenUp', { pack: 'medway' }]),
    );
    expect(given([]).when('TakeUpProcedures', { pack: 'kent' })).toMatchObject({
      refused: 'pack-not-followed',
    });
    expect(given([takenUp]).when('TakeUpProcedures', { pack: 'medway' })).toMatchObject({
      refused: 'taken-up-already',
    });
  });

  test('a report is issued to somebody', () => {
    const report = { report: 'annual_scrutiny', to: ['overview-and-scrutiny'] };
    expect(given([takenUp]).when('IssueReport', report)).toEqual(recorded(['ReportIssued', report]));
    expect(given([takenUp]).when('IssueReport', { ...report, to: [] })).toMatchObject({
      refused: 'nobody-to-read-it',
    });
  });

  test('the same meeting said again changes nothing', () => {
    const met = fact('PanelMet', { panel: 'contextual-safeguarding-panel' }, {});
    expect(given([met]).when('RecordPanelMeeting', { panel: 'contextual-safeguarding-panel' })).toEqual(
      recorded(),
    );
  });

  test('the management meeting of a home names the home', () => {
    const meeting = { group: 'home_management_meeting' };
    expect(given([]).when('RecordGroupMeeting', meeting, { by: people.homeManager })).toMatchObject({
      refused: 'home-needed',
    });
  });

  test('a carer issues no report of the authority', () => {
    expect(
      given([]).when(
        'IssueReport',
        { report: 'daily_missing', to: ['senior-leadership-team'] },
        { by: people.fosterCarer },
      ),
    ).toMatchObject({ refused: 'not-yours-to-do', audited: true });
  });

  test('a trend that is reported was noted before', () => {
    const seen = fact('TrendSeen', { panel: 'mamcag', words: 'One station at night' }, {});
    expect(given([seen]).when('ReportTrend', { trend: 1 })).toEqual(
      recorded(['TrendReported', { trend: 1 }]),
    );
    expect(given([seen]).when('ReportTrend', { trend: 2 })).toMatchObject({ refused: 'no-such-trend' });
  });

  test('what was said by mistake is taken back with the reason', () => {
    const withdrawal = { statement: 1, reason: 'Not issued after all' };
    expect(given([takenUp]).when('WithdrawAuthorityStatement', withdrawal)).toEqual(
      recorded(['FactWithdrawn', { reason: 'Not issued after all' }]),
    );
    expect(given([]).when('WithdrawAuthorityStatement', withdrawal)).toMatchObject({
      refused: 'no-such-statement',
    });
  });
});

describe('when a school opens to pupils', () => {
  const calendar = {
    school: 'test-school',
    from: '2025-09-01',
    lastCovered: '2026-07-31',
    terms: [{ from: '2025-09-02', to: '2026-07-21' }],
    closures: [{ from: '2025-10-27', to: '2025-10-31', kind: 'school-holiday' }],
  };
  const published = fact('SchoolCalendarPublished', calendar, {});

  test('terms lie within the dates covered', () => {
    const terms = [{ from: '2025-08-25', to: '2025-10-24' }];
    expect(given([]).when('PublishSchoolCalendar', { ...calendar, terms })).toMatchObject({
      refused: 'calendar-contradicts-itself',
    });
  });

  test('a later calendar covers what the one before covered, so that no day counted is lost', () => {
    const later = (from: string) => ({ ...calendar, from, lastCovered: '2027-07-31' });
    expect(given([published]).when('PublishSchoolCalendar', later('2025-09-02'))).toMatchObject({
      refused: 'calendar-covers-less',
    });
    expect(given([published]).when('PublishSchoolCalendar', later('2025-09-01'))).toMatchObject({
      events: [{ type: 'SchoolCalendarPublished' }],
    });
  });
});
