import { describe, expect, it } from 'vitest';
import { instant, plainDate } from '../time/instant.ts';
import { formatLondon } from '../time/london.ts';
import { tuesdayPanel } from './calendars.fixture.ts';
import {
  type PanelCalendar,
  panelCalendar,
  type Sittings,
  sittingAfter,
  sittingAtOrAfter,
} from './panel-calendar.ts';

const afternoon = 14 * 3_600;
const sits = (sittings: Sittings): PanelCalendar => ({ ...tuesdayPanel, sittings });
const shown = (at: ReturnType<typeof sittingAfter>) => (at === undefined ? 'not known' : formatLondon(at));

describe('a weekly panel', () => {
  it.each([
    ['the day before', '2025-02-03T18:00Z', 'Tue 4 Feb 2025 10:00 GMT', 'Tue 4 Feb 2025 10:00 GMT'],
    ['at its very moment', '2025-02-04T10:00Z', 'Tue 4 Feb 2025 10:00 GMT', 'Tue 11 Feb 2025 10:00 GMT'],
    [
      'a second after it began',
      '2025-02-04T10:00:01Z',
      'Tue 11 Feb 2025 10:00 GMT',
      'Tue 11 Feb 2025 10:00 GMT',
    ],
    [
      'over the spring clock change',
      '2025-03-29T18:00Z',
      'Tue 1 Apr 2025 10:00 BST',
      'Tue 1 Apr 2025 10:00 BST',
    ],
    ['at the last sitting known', '2025-12-30T10:00Z', 'Tue 30 Dec 2025 10:00 GMT', 'not known'],
    ['before the first date known', '2024-12-31T09:00Z', 'not known', 'not known'],
  ])('asked %s', (_when, at, atOrAfter, after) => {
    expect(shown(sittingAtOrAfter(tuesdayPanel, instant(at)))).toBe(atOrAfter);
    expect(shown(sittingAfter(tuesdayPanel, instant(at)))).toBe(after);
  });
});

describe('a monthly panel', () => {
  const monthly = { repeats: 'monthly', weekday: 'wednesday', secondOfDay: afternoon } as const;

  it.each([
    ['the first Wednesday', 1, '2025-02-03T18:00Z', 'Wed 5 Feb 2025 14:00 GMT'],
    ['the second Wednesday', 2, '2025-02-13T18:00Z', 'Wed 12 Mar 2025 14:00 GMT'],
    ['the fourth Wednesday where there are five', 4, '2025-04-20T18:00Z', 'Wed 23 Apr 2025 14:00 BST'],
    ['the last Wednesday where there are five', 'last', '2025-04-24T18:00Z', 'Wed 30 Apr 2025 14:00 BST'],
    ['the last Wednesday where there are four', 'last', '2025-02-03T18:00Z', 'Wed 26 Feb 2025 14:00 GMT'],
  ] as const)('on %s', (_which, nth, at, expected) => {
    expect(shown(sittingAfter(sits({ ...monthly, nth }), instant(at)))).toBe(expected);
  });

  it('sits quarterly where its months are named', () => {
    const quarterly = sits({ ...monthly, nth: 1, months: [1, 4, 7, 10] });
    expect(shown(sittingAfter(quarterly, instant('2025-04-02T13:00Z')))).toBe('Wed 2 Jul 2025 14:00 BST');
    expect(shown(sittingAfter(quarterly, instant('2025-10-01T13:00Z')))).toBe('not known');
  });
});

describe('a panel that sits on dates of its own', () => {
  const dates = new Map([
    [plainDate('2025-06-18'), afternoon],
    [plainDate('2025-03-05'), afternoon],
  ]);

  it('sits on the next of them, in whatever order they are given', () => {
    const panel = panelCalendar(sits({ repeats: 'on-dates', dates }));
    expect(shown(sittingAfter(panel, instant('2025-01-01T09:00Z')))).toBe('Wed 5 Mar 2025 14:00 GMT');
    expect(shown(sittingAfter(panel, instant('2025-03-05T14:00Z')))).toBe('Wed 18 Jun 2025 14:00 BST');
    expect(shown(sittingAfter(panel, instant('2025-06-18T13:00Z')))).toBe('not known');
  });
});

describe('a panel calendar is refused', () => {
  it.each([-1, 86_400, 1.5])('where no clock shows its time (second %d)', (secondOfDay) => {
    const sittings = { repeats: 'weekly', weekday: 'tuesday', secondOfDay } as const;
    expect(() => panelCalendar(sits(sittings))).toThrow(`No clock shows second ${secondOfDay} of a day`);
  });

  it.each([0, 13, 1.5])('where no year has its month (%d)', (month) => {
    const sittings = {
      repeats: 'monthly',
      nth: 1,
      weekday: 'tuesday',
      secondOfDay: 0,
      months: [month],
    } as const;
    expect(() => panelCalendar(sits(sittings))).toThrow(`No year has month ${month}`);
  });

  it('where a sitting lies outside the dates covered', () => {
    const dates = new Map([[plainDate('2026-01-06'), 0]]);
    expect(() => panelCalendar(sits({ repeats: 'on-dates', dates }))).toThrow(
      'A sitting lies outside the dates covered: 2026-01-06',
    );
  });
});
