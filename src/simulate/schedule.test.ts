import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, type Instant, instant } from '../domain/time/instant.ts';
import { londonTime } from '../domain/time/london.ts';
import { weekdayOf } from '../domain/time/weekday.ts';
import { Random } from './random.ts';
import { startsOf } from './schedule.ts';

const year = { from: instant('2024-03-31T23:00:00Z'), to: instant('2025-03-31T23:00:00Z') };

describe('when absences begin', () => {
  it('never two at once, and all within the stretch', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 }),
        (seed, hours) => {
          const lasting = hours.map((length) => length * HOUR);
          const starts = startsOf(new Random(seed), year, lasting);
          expect(starts.length).toBeLessThanOrEqual(lasting.length);
          for (const [index, start] of starts.entries()) {
            expect(start).toBeGreaterThanOrEqual(year.from);
            expect(start).toBeLessThan(year.to);
            const next = starts[index + 1];
            if (next !== undefined)
              expect(next - start - lasting[index]!).toBeGreaterThanOrEqual(45 * 60_000);
          }
        },
      ),
      { seed: 21, numRuns: 300 },
    );
  });

  const single = Array.from(
    { length: 20_000 },
    (_, seed) => startsOf(new Random(seed), year, [6 * HOUR])[0] as Instant,
  );

  it('Fridays are the heaviest day', () => {
    const days = new Map<string, number>();
    for (const start of single) {
      const day = weekdayOf(londonTime(start).date);
      days.set(day, (days.get(day) ?? 0) + 1);
    }
    const others = [...days].filter(([day]) => day !== 'friday').map(([, count]) => count);
    expect(days.get('friday')).toBeGreaterThan(Math.max(...others));
  });

  it('evenings are heavier than any other part of the day', () => {
    const evening = single.filter((start) => londonTime(start).secondOfDay >= 18 * 3_600).length;
    expect(evening / single.length).toBeGreaterThan(0.4);
  });

  it('every month has its share, up to the first and the last days', () => {
    const months = new Array<number>(12).fill(0);
    for (const start of single)
      months[Math.min(11, Math.floor((start - year.from) / ((365 * DAY) / 12)))]! += 1;
    for (const count of months) {
      expect(count / single.length).toBeGreaterThan(0.07);
      expect(count / single.length).toBeLessThan(0.1);
    }
  });

  it('a child who goes missing often does so in runs', () => {
    const starts = startsOf(new Random(5), year, new Array<number>(20).fill(8 * HOUR));
    const gaps = starts.slice(1).map((start, index) => start - starts[index]!);
    expect(gaps.filter((gap) => gap < 3 * DAY).length).toBeGreaterThan(gaps.length / 2);
    expect(Math.max(...gaps)).toBeGreaterThan(30 * DAY);
  });
});
