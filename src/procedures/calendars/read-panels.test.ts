import { describe, expect, it } from 'vitest';
import { sittingAfter } from '../../domain/calendars/panel-calendar.ts';
import { formatInstant, instant } from '../../domain/time/instant.ts';
import { libraryWith, mistakesWith } from '../testing/folder.ts';

const panels = (text: string) => ({ 'calendars/panels.yaml': text });

const nextSitting = (panel: string, text: string, after: string) => {
  const calendar = libraryWith(panels(text)).calendars.panel(panel);
  const sitting = calendar && sittingAfter(calendar, instant(after));
  return sitting && formatInstant(sitting);
};

describe('when a panel sits', () => {
  it('is each week on a weekday, at a local time', () => {
    const text =
      'mamcag: { from: 2025-01-01, last-covered: 2025-12-31, weekly: { weekday: thursday }, at: "10:00" }';
    expect(nextSitting('mamcag', text, '2025-02-03T20:00:00Z')).toBe('2025-02-06T10:00:00Z');
    expect(nextSitting('mamcag', text, '2025-06-02T20:00:00Z')).toBe('2025-06-05T09:00:00Z');
  });

  it('is each month on its nth or last weekday, in some months only where they are named', () => {
    const monthly = (nth: string) =>
      `mamcag: { from: 2025-01-01, last-covered: 2025-12-31, monthly: { nth: ${nth}, weekday: tuesday, months: [1, 4] }, at: "14:30" }`;
    expect(nextSitting('mamcag', monthly('2'), '2025-02-03T20:00:00Z')).toBe('2025-04-08T13:30:00Z');
    expect(nextSitting('mamcag', monthly('last'), '2025-02-03T20:00:00Z')).toBe('2025-04-29T13:30:00Z');
  });

  it('is on dates that somebody listed, each with its time', () => {
    const text =
      'mamcag: { from: 2025-01-01, last-covered: 2025-12-31, on-dates: { 2025-02-11: "09:15", 2025-03-11: "10:00" } }';
    expect(nextSitting('mamcag', text, '2025-02-03T20:00:00Z')).toBe('2025-02-11T09:15:00Z');
  });

  it('is not known of a panel without a calendar', () => {
    expect(libraryWith(panels('{}')).calendars.panel('mamcag')).toBeUndefined();
  });
});

describe('a mistake in a panel is', () => {
  it('a panel that there is not, no interval, two intervals, no time, a sitting outside its dates', () => {
    expect(
      mistakesWith(
        panels(
          [
            'mamcg: { from: 2025-01-01, last-covered: 2025-12-31, weekly: { weekday: monday }, at: "10:00" }',
            'mamcag: { from: 2025-01-01, last-covered: 2025-12-31, at: "10:00" }',
            'macarose: { from: 2025-01-01, last-covered: 2025-12-31, weekly: { weekday: monday } }',
            'joint-exploitation-group: { from: 2025-01-01, last-covered: 2025-12-31, on-dates: { 2026-01-01: "10:00" } }',
          ].join('\n'),
        ),
      ),
    ).toEqual([
      'calendars/panels.yaml:1 mamcg: There is no panel `mamcg`. Did you mean `mamcag`?',
      'calendars/panels.yaml:2 mamcag: A panel sits `weekly`, `monthly` or `on-dates`: one of the three.',
      'calendars/panels.yaml:3 macarose: The time at which the panel sits is missing (`at: "10:00"`).',
      'calendars/panels.yaml:4 joint-exploitation-group: A sitting lies outside the dates covered: 2026-01-01.',
    ]);
  });
});

describe('a mistake in the bank holidays is', () => {
  const page = (rows: string) =>
    `division: england-and-wales\nrows: ${rows}\nfrom: 2025-01-01\nlast_covered: 2025-12-31\nsource: made up\n`;

  it('a list that is not there, or holds a day outside the dates that it covers', () => {
    const about = 'calendars/bank-holidays-england-and-wales.yaml';
    expect(mistakesWith({ [about]: page('none.csv') })).toEqual([
      'calendars/none.csv:1 : There is no such file.',
    ]);
    expect(
      mistakesWith({ [about]: page('days.csv'), 'calendars/days.csv': 'date,title\n2026-01-01,New Year\n' }),
    ).toEqual([
      'calendars/days.csv:1 : This list cannot be used: A bank holiday lies outside the dates covered: 2026-01-01.',
    ]);
  });
});
