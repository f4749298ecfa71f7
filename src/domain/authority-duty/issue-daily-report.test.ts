import { describe, expect, test } from 'vitest';
import { type Fact, fact, versioned } from '../testing/facts.ts';
import { decideChecked, type Outcome, order, readably } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { authorityDutyActs } from './acts.ts';
import { type AuthorityDutyEventType, foldAuthorityDuties } from './authority-duties.ts';
import { authorityDutyEvents } from './events.ts';

const officer = {
  person: 'Officer Testperson',
  role: 'missing-information-officer',
  agency: 'childrens-social-care:887',
} as const;

const figures = {
  ...{ missing: 1, high: 1, notGraded: 0, new: 1, back: 0 },
  ...{ over24Hours: 0, over48Hours: 0, over7Days: 0 },
};
const report = {
  episodes: ['e1'],
  to: ['senior-leadership-team', 'police-missing-unit'],
  known: { end: 100, running: [] },
  figures,
};
const issued = (number: number, day: string) => fact('DailyReportIssued', { number, day, ...report }, {});

const given = (facts: readonly Fact[]) => ({
  when: (type: string, body: unknown, telling: Parameters<typeof order>[2] = {}): Outcome => {
    const history = foldAuthorityDuties('887', versioned(facts));
    const context = { history, packs: ['medway', 'statutory-2014'] };
    return readably(
      decideChecked(
        authorityDutyActs,
        context,
        order(type, body, { by: officer, ...telling }),
        (name) => authorityDutyEvents[name as AuthorityDutyEventType],
      ),
    );
  },
});

const sixThirty = { at: '2025-10-27T06:30:00Z' };

describe('the live daily missing report', () => {
  test('is issued by the Missing Information Officer, with the next number and its day', () => {
    expect(given([]).when('IssueDailyReport', report, sixThirty)).toEqual({
      events: [{ type: 'DailyReportIssued', body: { number: 1, day: '2025-10-27', ...report } }],
    });
    expect(given([issued(7, '2025-10-26')]).when('IssueDailyReport', report, sixThirty)).toMatchObject({
      events: [{ body: { number: 8 } }],
    });
  });

  test('is issued on a day on which no child is missing too', () => {
    expect(given([]).when('IssueDailyReport', { ...report, episodes: [] }, sixThirty)).toMatchObject({
      events: [{ body: { episodes: [] } }],
    });
  });

  test('is issued once a day', () => {
    const before = given([issued(7, '2025-10-27')]);
    expect(before.when('IssueDailyReport', report, sixThirty)).toMatchObject({
      refused: 'report-issued-already',
      says: 'The report of today was issued already, as number 7.',
    });
  });

  test('says what is known as it is issued, so none is issued for yesterday', () => {
    expect(
      given([]).when('IssueDailyReport', report, {
        at: '2025-10-26T20:00:00Z',
        now: '2025-10-27T06:30:00Z',
      }),
    ).toMatchObject({ refused: 'report-of-another-day' });
  });

  test('is for somebody, and not for a carer or the police to issue', () => {
    expect(given([]).when('IssueDailyReport', { ...report, to: [] }, sixThirty)).toMatchObject({
      refused: 'nobody-to-read-it',
    });
    for (const by of [people.fosterCarer, people.missingUnit])
      expect(given([]).when('IssueDailyReport', report, { ...sixThirty, by })).toMatchObject({
        refused: 'not-yours-to-do',
      });
  });

  test('stands once it is issued: people have read it', () => {
    expect(
      given([issued(1, '2025-10-26')]).when(
        'WithdrawAuthorityStatement',
        { statement: 1, reason: 'A child was left out' },
        { by: people.teamManager },
      ),
    ).toMatchObject({ refused: 'report-stands' });
  });
});
