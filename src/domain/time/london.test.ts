import { describe, expect, it } from 'vitest';
import { formatInstant, type Instant, instant, plainDate } from './instant.ts';
import {
  endOfDay,
  formatLondon,
  fromLondon,
  londonDate,
  londonTime,
  readLocal,
  startOfDay,
} from './london.ts';

describe('reading a time as somebody typed it', () => {
  it.each([
    ['a summer time is BST', '2025-07-01T09:15', '2025-07-01T08:15:00Z'],
    ['a winter time is GMT', '2025-12-24T22:10', '2025-12-24T22:10:00Z'],
    ['seconds may be given', '2025-07-01T09:15:42', '2025-07-01T08:15:42Z'],
    ['an offset is believed', '2025-10-26T01:30+01:00', '2025-10-26T00:30:00Z'],
    ['Z is UTC', '2025-07-01T08:15Z', '2025-07-01T08:15:00Z'],
    ['double summer time of the 1940s', '1941-06-01T12:00', '1941-06-01T10:00:00Z'],
    ['all year on BST from 1968 to 1971', '1970-01-01T00:00', '1969-12-31T23:00:00Z'],
    ['before summer time was invented', '1900-07-01T12:00', '1900-07-01T12:00:00Z'],
    ['the far future', '2199-07-01T12:00', '2199-07-01T11:00:00Z'],
  ])('%s: %s', (_rule, text, expected) => {
    expect(readLocal(text)).toEqual({ kind: 'ok', at: instant(expected) });
  });

  it('does not guess in the hour that happens twice when the clocks go back', () => {
    expect(readLocal('2025-10-26T01:30')).toEqual({
      kind: 'ambiguous',
      earlier: instant('2025-10-26T00:30Z'),
      later: instant('2025-10-26T01:30Z'),
    });
  });

  it('says that an hour never happened when the clocks went forward', () => {
    expect(readLocal('2025-03-30T01:30')).toEqual({
      kind: 'never-happened',
      clocksWentForwardAt: instant('2025-03-30T01:00Z'),
    });
  });

  it.each([
    '',
    'yesterday',
    '2025-10-26',
    '2025-10-26 01:30',
    '2025-02-29T10:00',
    '2025-10-26T24:00',
    '2025-10-26T10:60',
  ])('cannot read "%s"', (text) => {
    expect(readLocal(text)).toEqual({ kind: 'unreadable' });
  });

  it.each([
    ['2025-10-26T00:59:59', 'ok'],
    ['2025-10-26T01:00', 'ambiguous'],
    ['2025-10-26T01:59:59', 'ambiguous'],
    ['2025-10-26T02:00', 'ok'],
    ['2025-03-30T00:59:59', 'ok'],
    ['2025-03-30T01:00', 'never-happened'],
    ['2025-03-30T01:59:59', 'never-happened'],
    ['2025-03-30T02:00', 'ok'],
  ])('at the edge of a clock change %s is %s', (text, kind) => {
    expect(readLocal(text).kind).toBe(kind);
  });
});

describe('writing a time as people in England read it', () => {
  it.each([
    ['2025-10-27T20:30Z', 'Mon 27 Oct 2025 20:30 GMT'],
    ['2025-10-24T20:30Z', 'Fri 24 Oct 2025 21:30 BST'],
    ['2018-08-30T22:59:59Z', 'Thu 30 Aug 2018 23:59:59 BST'],
    ['2024-02-29T00:00Z', 'Thu 29 Feb 2024 00:00 GMT'],
    ['1941-06-01T10:00Z', 'Sun 1 Jun 1941 12:00 BDST'],
    ['1840-01-01T12:01:15Z', 'Wed 1 Jan 1840 12:00 LMT'],
  ])('%s is %s', (text, expected) => {
    expect(formatLondon(instant(text))).toBe(expected);
  });
});

describe('days in England', () => {
  it.each([
    ['an ordinary day', '2025-02-06', '2025-02-06T00:00:00Z', '2025-02-06T23:59:59Z'],
    ['a summer day', '2018-08-30', '2018-08-29T23:00:00Z', '2018-08-30T22:59:59Z'],
    ['the day of 23 hours', '2025-03-30', '2025-03-30T00:00:00Z', '2025-03-30T22:59:59Z'],
    ['the day of 25 hours', '2025-10-26', '2025-10-25T23:00:00Z', '2025-10-26T23:59:59Z'],
    ['the day that began 75 seconds late', '1847-12-01', '1847-12-01T00:01:15Z', '1847-12-01T23:59:59Z'],
    ['a day long after', '2300-01-01', '2300-01-01T00:00:00Z', '2300-01-01T23:59:59Z'],
  ])('%s begins and ends', (_name, day, start, end) => {
    const date = plainDate(day);
    expect(formatInstant(startOfDay(date))).toBe(start);
    expect(formatInstant(endOfDay(date))).toBe(end);
    expect(formatInstant(endOfDay(date))).toBe(end);
    expect(londonDate(endOfDay(date))).toBe(date);
    expect(londonDate((startOfDay(date) - 1) as Instant)).toBe(date - 1);
  });

  it('an evening in summer is on the local date, not on the date in UTC', () => {
    expect(londonTime(instant('2025-06-30T23:30Z'))).toEqual({
      date: plainDate('2025-07-01'),
      secondOfDay: 1_800,
      offset: 3_600_000,
    });
  });

  it('a local time stands for one instant, two or none', () => {
    const half = 5_400;
    expect(fromLondon(plainDate('2025-10-25'), half).kind).toBe('once');
    expect(fromLondon(plainDate('2025-10-26'), half).kind).toBe('twice');
    expect(fromLondon(plainDate('2025-03-30'), half).kind).toBe('never');
  });
});
