import Holidays from 'date-holidays';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Instant, instant, type PlainDate } from '../time/instant.ts';
import type { When } from '../time/when.ts';
import { exactly } from '../time/when.ts';
import { testCalendars } from './calendars.fixture.ts';
import { type DueTime, dueSteps, dueTime } from './due-time.ts';
import type { Offset } from './offset.ts';
import type { Step } from './step.ts';

const settings = { seed: 20180329, numRuns: 2_000 };
const calendars = testCalendars();

const between = (from: string, to: string) =>
  fc.integer({ min: instant(from), max: instant(to) }) as fc.Arbitrary<Instant>;
/** Three centuries, with the nights of the clock changes, Easter and leap days asked for more often. */
const anywhere = fc.oneof(
  between('1900-01-01T00:00Z', '2200-12-31T23:59:59Z'),
  between('2025-03-29T00:00Z', '2025-03-31T00:00Z'),
  between('2025-10-25T00:00Z', '2025-10-27T00:00Z'),
  between('2018-03-28T00:00Z', '2018-04-04T00:00Z'),
  between('2024-02-27T00:00Z', '2024-03-02T00:00Z'),
);

const zoned = (at: Instant) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/London');
const endOf = (day: Temporal.PlainDate): DueTime => ({
  known: true,
  at: day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '23:59:59' }).epochMilliseconds as Instant,
});

describe('due times agree with Temporal from 1900 to 2200', () => {
  it('hours', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 0, max: 1_000 }), (at, hours) => {
        expect(dueTime(exactly(at), { calendar: 'elapsed_hours', hours }, calendars)).toEqual({
          known: true,
          at: zoned(at).add({ hours }).epochMilliseconds,
        });
      }),
      settings,
    );
  });

  it('days', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 0, max: 400 }), (at, days) => {
        expect(dueTime(exactly(at), { calendar: 'calendar_days', days }, calendars)).toEqual(
          endOf(zoned(at).toPlainDate().add({ days })),
        );
      }),
      settings,
    );
  });

  it('months', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 0, max: 60 }), (at, months) => {
        expect(dueTime(exactly(at), { calendar: 'calendar_months', months }, calendars)).toEqual(
          endOf(zoned(at).toPlainDate().add({ months })),
        );
      }),
      settings,
    );
  });

  it('working days, by the bank holidays of an independent calendar', () => {
    const independent = new Holidays('GB', 'ENG');
    const closed = new Set<string>();
    for (let year = 2013; year <= 2028; year++)
      for (const { date, type } of independent.getHolidays(year))
        if (type === 'public') closed.add(date.slice(0, 10));
    fc.assert(
      fc.property(
        between('2013-01-01T00:00Z', '2028-10-31T00:00Z'),
        fc.integer({ min: 0, max: 25 }),
        (at, days) => {
          let day = zoned(at).toPlainDate();
          for (let counted = 0; counted < days; ) {
            day = day.add({ days: 1 });
            if (day.dayOfWeek <= 5 && !closed.has(day.toString())) counted++;
          }
          expect(dueTime(exactly(at), { calendar: 'working_days', days }, calendars)).toEqual(endOf(day));
        },
      ),
      settings,
    );
  });
});

describe('the steps explain the due time', () => {
  const count = fc.integer({ min: 0, max: 40 });
  const offsets: fc.Arbitrary<Offset> = fc.oneof(
    count.map((hours): Offset => ({ calendar: 'elapsed_hours', hours })),
    count.map((days): Offset => ({ calendar: 'calendar_days', days })),
    count.map((days): Offset => ({ calendar: 'working_days', days })),
    count.map((days): Offset => ({ calendar: 'school_days', days, counting: 'absence' })),
    count.map((days): Offset => ({ calendar: 'school_days', days, counting: 'within' })),
    count.map((months): Offset => ({ calendar: 'calendar_months', months })),
    fc.constantFrom<Offset>(
      { calendar: 'agreed' },
      { calendar: 'meeting', panel: 'test-weekly-panel' },
      { calendar: 'meeting', panel: 'another' },
      { calendar: 'none' },
    ),
  );
  const moments = fc.oneof(anywhere, between('2025-01-01T00:00Z', '2026-08-31T00:00Z'));
  const starts: fc.Arbitrary<When> = fc.oneof(
    moments.map(exactly),
    moments.map((at): When => ({ precision: 'estimated', at })),
    moments.map((at): When => ({ precision: 'day', date: Math.floor(at / 86_400_000) as PlainDate })),
  );
  const subjects = fc.record({
    school: fc.constantFrom('test-school', 'another', undefined),
    agreed: fc.option(moments, { nil: undefined }),
  });

  /** What the last step says; a step that is no end is an answer of its own, which no due time equals. */
  const conclusion = (step: Step): unknown => {
    if (step.step === 'not-known') return { known: false, because: step.because };
    return 'at' in step ? { known: true, at: step.at } : step;
  };

  it('begin with the start and end with the due time, or with why it is not known', () => {
    fc.assert(
      fc.property(starts, offsets, subjects, (start, offset, subject) => {
        const steps = dueSteps(start, offset, calendars, subject);
        expect(steps[0]).toEqual({ step: 'started', start });
        expect(conclusion(steps.at(-1)!)).toEqual(dueTime(start, offset, calendars, subject));
      }),
      settings,
    );
  });

  it('pass every date once and in order, and number the days counted from 1', () => {
    fc.assert(
      fc.property(between('2013-01-01T00:00Z', '2028-10-01T00:00Z'), count, (at, days) => {
        const steps = dueSteps(exactly(at), { calendar: 'working_days', days }, calendars);
        const passed = steps.flatMap((step) =>
          step.step === 'day-counted' || step.step === 'day-not-counted' ? [step.date] : [],
        );
        const numbers = steps.flatMap((step) => (step.step === 'day-counted' ? [step.number] : []));
        expect(passed).toEqual(passed.map((_, index) => passed[0]! + index));
        expect(numbers).toEqual(Array.from({ length: days }, (_, index) => index + 1));
      }),
      settings,
    );
  });
});
