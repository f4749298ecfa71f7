import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, type Instant, instant, type PlainDate, plainDate } from './instant.ts';
import { endOfDay, fromLondon, londonDate, londonTime, readLocal, startOfDay } from './london.ts';
import { clockChanges, offsetAt } from './london-offsets.ts';
import { addMonths } from './months.ts';
import { weekdayOf } from './weekday.ts';

const settings = { seed: 20251026, numRuns: 3_000 };
const first = instant('1900-01-01T00:00Z');
const last = instant('2200-12-31T23:59:59Z');
const changes = clockChanges(first, last);

const instants = fc.oneof(
  fc.integer({ min: first, max: last }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -3 * HOUR, max: 3 * HOUR }))
    .map(([change, apart]) => change.at + apart),
) as fc.Arbitrary<Instant>;
const dates = instants.map((at) => Math.floor(at / DAY) as PlainDate);

const zoned = (at: Instant) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/London');
const temporalDate = (date: PlainDate) => Temporal.PlainDate.from('1970-01-01').add({ days: date });
const daysOf = (date: Temporal.PlainDate) => Temporal.PlainDate.from('1970-01-01').until(date).days;

describe('London time agrees with Temporal from 1900 to 2200', () => {
  it('offset, date and second of the day of any instant', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const expected = zoned(at);
        expect(londonTime(at)).toEqual({
          date: daysOf(expected.toPlainDate()),
          secondOfDay: expected.hour * 3_600 + expected.minute * 60 + expected.second,
          offset: expected.offsetNanoseconds / 1_000_000,
        });
        expect(londonDate(at)).toBe(daysOf(expected.toPlainDate()));
      }),
      settings,
    );
  });

  it('the first and the last second of any date', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const day = temporalDate(date);
        const end = day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '23:59:59' });
        expect(startOfDay(date)).toBe(day.toZonedDateTime('Europe/London').epochMilliseconds);
        expect(endOfDay(date)).toBe(end.epochMilliseconds);
      }),
      settings,
    );
  });

  it('a local time happened once, twice or never', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(0, 1, 2), (near, hoursOn) => {
        const local = zoned(near).toPlainDateTime().with({ millisecond: 0 }).add({ hours: hoursOn });
        const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
          local.toZonedDateTime('Europe/London', { disambiguation }),
        );
        const shown = earlier!.toPlainDateTime().equals(local);
        const moment = fromLondon(
          daysOf(local.toPlainDate()) as PlainDate,
          local.hour * 3_600 + local.minute * 60 + local.second,
        );
        const reading = readLocal(local.toString({ smallestUnit: 'second' }));
        if (earlier!.equals(later!)) {
          expect(moment).toEqual({ kind: 'once', at: earlier!.epochMilliseconds });
          expect(reading).toEqual({ kind: 'ok', at: earlier!.epochMilliseconds });
        } else if (shown) {
          const both = { earlier: earlier!.epochMilliseconds, later: later!.epochMilliseconds };
          expect(moment).toEqual({ kind: 'twice', ...both });
          expect(reading).toEqual({ kind: 'ambiguous', ...both });
        } else {
          const change = earlier!.getTimeZoneTransition('next')!.epochMilliseconds;
          expect(moment).toEqual({ kind: 'never', clocksWentForwardAt: change });
          expect(reading).toEqual({ kind: 'never-happened', clocksWentForwardAt: change });
        }
      }),
      settings,
    );
  });

  it('weekdays and months', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 60 }), (date, months) => {
        const day = temporalDate(date);
        expect(weekdayOf(date)).toBe(day.toLocaleString('en-GB', { weekday: 'long' }).toLowerCase());
        expect(addMonths(date, months)).toBe(daysOf(day.add({ months })));
      }),
      { ...settings, numRuns: 500 },
    );
  });
});

describe('clock changes', () => {
  it('are at 01:00 UTC on the last Sundays of March and October, every year from 1996 to 2200', () => {
    const lastSunday = (nextMonth: string) => {
      let date = (plainDate(nextMonth) - 1) as PlainDate;
      while (weekdayOf(date) !== 'sunday') date = (date - 1) as PlainDate;
      return date * DAY + HOUR;
    };
    for (let year = 1996; year <= 2200; year++) {
      const from = instant(`${year}-01-01T00:00Z`);
      expect(clockChanges(from, (from + 365 * DAY) as Instant)).toEqual([
        { at: lastSunday(`${year}-04-01`), before: 0, after: HOUR },
        { at: lastSunday(`${year}-11-01`), before: HOUR, after: 0 },
      ]);
    }
  });

  it('hold the offset that the time-zone data of the platform gives, just before and at each one', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      hourCycle: 'h23',
      hour: '2-digit',
    });
    const hourShown = (at: number) => Number(clock.format(at));
    expect(changes.length).toBe(566);
    for (const { at, before, after } of changes) {
      expect(offsetAt((at - 1) as Instant)).toBe(before);
      expect(offsetAt(at)).toBe(after);
      expect(hourShown(at - 1)).toBe(new Date(at - 1 + before).getUTCHours());
      expect(hourShown(at)).toBe(new Date(at + after).getUTCHours());
    }
  });

  it('count at their own moment and not at the moment before', () => {
    const at = instant('2025-10-26T01:00Z');
    const before = (at - 1) as Instant;
    expect(clockChanges(before, at)).toEqual([{ at, before: HOUR, after: 0 }]);
    expect(clockChanges(at, (at + DAY) as Instant)).toEqual([]);
    expect(clockChanges((at - DAY) as Instant, before)).toEqual([]);
  });
});
