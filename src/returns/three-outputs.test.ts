import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInstant, HOUR, type Instant, instant } from '../domain/time/instant.ts';
import { listOfChildrenInCare } from './annex-a/list-of-children-in-care.ts';
import { lookBack } from './annex-a/look-back.ts';
import { spansInCare } from './books/spans-in-care.ts';
import { awayFrom, inCareSince, missingFrom, missingOf, onRecord } from './records.fixture.ts';
import { ssdMissing } from './ssd/ssd-missing.ts';
import { collectionYear } from './ssda903/collection-year.ts';

const year = collectionYear(2026);
const first = instant('2025-03-01T00:00:00Z');

/** Absences of one child in the year and a month around it, one after the other. */
const absences = fc
  .array(
    fc.record({
      kind: fc.constantFrom('M' as const, 'A' as const),
      after: fc.integer({ min: 0, max: 1_500 }),
      hours: fc.integer({ min: 0, max: 400 }),
    }),
    { maxLength: 12 },
  )
  .map((gaps) => {
    let at: number = first;
    return gaps.map(({ kind, after, hours }) => {
      const from = at + after * HOUR;
      at = from + hours * HOUR;
      const text = (moment: number) => formatInstant(moment as Instant);
      return kind === 'M' ? missingFrom(text(from), text(at)) : awayFrom(text(from), text(at));
    });
  });

describe('one episode set, three outputs', () => {
  test('rows of the SSDA903 that start in the window, columns 29 and 30 of Annex A, and ssd_missing agree', () => {
    fc.assert(
      fc.property(absences, (episodes) => {
        const record = onRecord(inCareSince('2024-01-10'), ...episodes);
        const today = (year.to + 400) as typeof year.to;
        const [{ row: listed } = {}] = listOfChildrenInCare([record], '887', lookBack(year, today));
        const inWindow = spansInCare(record, '887').filter(
          ({ start }) => start >= year.from && start <= year.to,
        );
        const rows = missingOf(2026, record).map((row) => row.split(','));
        const dataset = ssdMissing([record], year).map(({ row }) => [
          row.miss_missing_episode_type,
          row.miss_missing_episode_start_date.slice(0, 10),
        ]);
        for (const [kind, column] of [
          ['M', 'missing'],
          ['A', 'absent'],
        ] as const) {
          const starting = inWindow.filter(({ span }) => span.kind === kind).length;
          expect(Number(listed?.[column])).toBe(starting);
          expect(
            rows.filter(
              ([, , type, start]) => type === kind && isIn(start?.split('/').toReversed().join('-')),
            ),
          ).toHaveLength(starting);
          expect(dataset.filter(([type, start]) => type === kind && isIn(start))).toHaveLength(starting);
        }
      }),
      { seed: 903, numRuns: 100 },
    );
  });
});

const isIn = (date = ''): boolean => date >= '2025-04-01' && date <= '2026-03-31';
