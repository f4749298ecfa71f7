import { assert, constantFrom, integer, property, tuple } from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { formatInstant, formatPlainDate, type Instant, readInstant, readPlainDate } from './instant.ts';

describe('a moment of the record', () => {
  test.each([
    ['2025-10-27T20:30:00Z', 1_761_597_000_000],
    ['2025-10-27T20:30Z', 1_761_597_000_000],
    ['2025-10-27T20:30:00.250Z', 1_761_597_000_250],
    ['2025-10-27T21:30:00+01:00', 1_761_597_000_000],
    ['2024-02-29T23:59:59Z', 1_709_251_199_000],
    ['2025-02-03T24:00:00Z', 1_738_627_200_000],
  ])('%s is read', (text, at) => {
    expect(readInstant(text)).toBe(at);
  });

  test.each([
    '2025-10-27T20:30:00',
    '2025-10-27 20:30:00Z',
    '2025-10-27T25:30:00Z',
    '2025-10-27T20:60:00Z',
    '2025-10-27T20:30:60Z',
    '2025-02-29T20:30:00Z',
    '2025-10-27T2x:30:00Z',
    '2025-10-27T20:30:00z',
    '0999-10-27T20:30:00Z',
    '',
  ])('%s is not one', (text) => {
    expect(readInstant(text)).toBeUndefined();
  });

  test('whole seconds are read as Temporal reads them, and written as they were', () => {
    const seconds = integer({ min: -30_000_000_000, max: 200_000_000_000 });
    assert(
      property(seconds, (second) => {
        const text = formatInstant((second * 1_000) as Instant);
        expect(readInstant(text)).toBe(Temporal.Instant.from(text).epochMilliseconds);
      }),
      { seed: 11, numRuns: 2_000 },
    );
  });
});

describe('a calendar date', () => {
  test.each([
    '2025-4-31',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '1900-02-29',
    '2025/01/01',
    '0999-01-01',
  ])('%s is none', (text) => {
    expect(readPlainDate(text)).toBeUndefined();
  });

  test('every date of the Gregorian calendar is read, and the day after the last of a month is not', () => {
    const month = tuple(
      integer({ min: 1000, max: 9999 }),
      constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
    );
    assert(
      property(month, ([year, month]) => {
        const last = new Temporal.PlainYearMonth(year, month).daysInMonth;
        const start = `${year}-${String(month).padStart(2, '0')}`;
        const read = readPlainDate(`${start}-${last}`);
        expect(read).toBeDefined();
        expect(formatPlainDate(read!)).toBe(`${start}-${last}`);
        expect(readPlainDate(`${start}-${last + 1}`)).toBeUndefined();
      }),
      { seed: 12, numRuns: 2_000 },
    );
  });
});
