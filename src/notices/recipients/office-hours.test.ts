import { describe, expect, it } from 'vitest';
import { instant } from '../../domain/time/instant.ts';
import { shippedLibrary } from '../../record/record.fixture.ts';
import { hoursAt, isOfficeHour } from './office-hours.ts';
import type { Worker } from './workforce.ts';

const { bankHolidays } = shippedLibrary.calendars;
const isOpen = (at: string, own?: Parameters<typeof isOfficeHour>[2]) =>
  isOfficeHour(instant(at), bankHolidays, own);

describe('where a team says nothing, its office is open from nine to five on working days', () => {
  it.each([
    ['Friday 8:59am', '2025-10-24T08:59:00+01:00', false],
    ['Friday 9am', '2025-10-24T09:00:00+01:00', true],
    ['Friday 5pm', '2025-10-24T17:00:00+01:00', false],
    ['Saturday 11am', '2025-10-25T11:00:00+01:00', false],
    ['Christmas Day 11am', '2025-12-25T11:00:00Z', false],
  ])('%s', (_, at, open) => {
    expect(isOpen(at)).toBe(open);
  });
});

describe('a team that keeps hours of its own is there at those', () => {
  const late = [
    { team: 'east', weekday: 5, opens: '12:00:00', closes: '20:30:00' },
    { team: 'east', weekday: 6, opens: '10:00:00', closes: '14:00:00' },
  ];
  it.each([
    ['Friday 11am', '2025-10-24T11:00:00+01:00', false],
    ['Friday 8pm', '2025-10-24T20:00:00+01:00', true],
    ['Friday 8:30pm', '2025-10-24T20:30:00+01:00', false],
    ['Saturday 11am', '2025-10-25T11:00:00+01:00', true],
    ['Monday 11am', '2025-10-27T11:00:00Z', false],
    ['Boxing Day, a Friday, 1pm', '2025-12-26T13:00:00Z', false],
  ])('%s', (_, at, open) => {
    expect(isOpen(at, late)).toBe(open);
  });
});

it('the hours of a desk are those of the teams that work at it, and of one person those of their team', () => {
  const worker = (person: string, role: Worker['role'], team: string): Worker => ({
    ...{ person, name: person, role, agency: 'childrens-social-care:887', authority: undefined, team },
    ...{ isAway: false, cover: undefined, isOnDuty: false },
  });
  const workforce = {
    at: instant('2025-10-24T09:00:00Z'),
    workers: [
      worker('morgan', 'team-manager', 'east'),
      worker('lee', 'team-manager', 'west'),
      worker('charlie', 'emergency-duty-team', 'night'),
    ],
    hours: ['east', 'west', 'night'].map((team) => ({
      team,
      weekday: 1,
      opens: '09:00:00',
      closes: '17:00:00',
    })),
    mailboxes: new Set<string>(),
  };
  const desk = { role: 'team-manager', agency: 'childrens-social-care:887', person: null };
  expect(hoursAt(workforce, desk).map(({ team }) => team)).toEqual(['east', 'west']);
  expect(hoursAt(workforce, { ...desk, person: 'lee' }).map(({ team }) => team)).toEqual(['west']);
});
