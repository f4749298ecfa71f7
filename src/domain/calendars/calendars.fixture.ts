import { readFileSync } from 'node:fs';
import { plainDate } from '../time/instant.ts';
import { bankHolidays } from './bank-holidays.ts';
import type { Calendars } from './calendars.ts';
import { type PanelCalendar, panelCalendar } from './panel-calendar.ts';
import { type SchoolCalendar, type SchoolClosure, schoolCalendar } from './school-calendar.ts';

const file = new URL('../../../procedures/calendars/bank-holidays-england-and-wales.csv', import.meta.url);

/** The list that the product ships, which covers 2012 to 2028. */
export const govUkBankHolidays = bankHolidays(
  {
    division: 'england-and-wales',
    source: 'GOV.UK',
    from: plainDate('2012-01-01'),
    lastCovered: plainDate('2028-12-31'),
  },
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => ({ date: plainDate(row.slice(0, 10)), title: row.split(',')[1]! })),
);

/** A made-up school of the year 2025-26, with a half term in October and whatever else a test closes it for. */
export function testSchool(...closures: SchoolClosure[]): SchoolCalendar {
  return schoolCalendar({
    school: 'test-school',
    source: 'made up',
    from: plainDate('2025-09-01'),
    lastCovered: plainDate('2026-07-31'),
    terms: [
      { from: plainDate('2025-09-03'), to: plainDate('2025-12-19') },
      { from: plainDate('2026-01-05'), to: plainDate('2026-03-27') },
      { from: plainDate('2026-04-13'), to: plainDate('2026-07-21') },
    ],
    closures: [
      { from: plainDate('2025-10-27'), to: plainDate('2025-10-31'), kind: 'school-holiday' },
      ...closures,
    ],
  });
}

/** A made-up panel that meets on Tuesdays at 10:00 in 2025. */
export const tuesdayPanel: PanelCalendar = panelCalendar({
  panel: 'test-weekly-panel',
  name: 'The test weekly panel',
  from: plainDate('2025-01-01'),
  lastCovered: plainDate('2025-12-31'),
  sittings: { repeats: 'weekly', weekday: 'tuesday', secondOfDay: 36_000 },
});

/** All of the above, with a school and a panel that answer to their own names only. */
export function testCalendars(school: SchoolCalendar = testSchool()): Calendars {
  return {
    bankHolidays: govUkBankHolidays,
    school: (id) => (id === school.school ? school : undefined),
    panel: (id) => (id === tuesdayPanel.panel ? tuesdayPanel : undefined),
  };
}
