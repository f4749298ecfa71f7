import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatInstant,
  formatPlainDate,
  HOUR,
  type Instant,
  instant,
  type PlainDate,
} from '../time/instant.ts';
import type { OurAbsence } from './difference.ts';
import { isSettled, openWays, reconcile, type Settled } from './reconcile.ts';
import { told } from './told.fixture.ts';

const start = instant('2026-10-01T06:00:00Z');
const at = (hours: number) => formatInstant((start + hours * HOUR) as Instant);

/** One absence of each of so many children, told alike by whoever tells it. */
const child = (number: number, key: string, more: Parameters<typeof told>[1] = {}) =>
  told(key, {
    family: `Number${word(number)}`,
    born: formatPlainDate((BORN + number) as PlainDate),
    since: at(number),
    over: at(number + 9),
    ...more,
  });
const BORN = 14_600;
const word = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

const list = Array.from({ length: 188 }, (_, index) => child(index, `EX${index}`));
/** 181 that both count, and 4 that the authority's books have as away; the last 3 of the list are in no book. */
const books = Array.from({ length: 185 }, (_, index) => child(index, `e${index}`, { missing: index >= 4 }));
const corrected = books.map((one): OurAbsence => ({ ...one, missing: true }));
const kinds = (all: readonly { readonly kind: string }[]) => all.map(({ kind }) => kind);

describe('a month in which the police count 188 and the authority 181', () => {
  test('seven differences are listed: three that only the police have, none that only the authority has, four of class', () => {
    const found = reconcile({ theirs: list, whenItCame: books, now: books, decided: [], settled: [] });
    expect(found.asItCame).toEqual({ police: 188, authority: 181 });
    expect(kinds(found.differences)).toEqual([
      ...Array.from({ length: 3 }, () => 'police_only'),
      ...Array.from({ length: 4 }, () => 'class_differs'),
    ]);
    expect(found.differences.every((one) => !isSettled(one))).toBe(true);
  });

  test('four put right in the books and three with the police: both count 185, each difference with its way', () => {
    const settled: readonly Settled[] = [
      ...[0, 1, 2, 3].map((n) => ({
        difference: `class_differs EX${n} e${n}`,
        how: 'put_right_here' as const,
      })),
      { difference: 'police_only EX185 ', how: 'police_to_put_right' },
      { difference: 'police_only EX186 ', how: 'not_of_this_area' },
      { difference: 'police_only EX187 ', how: 'police_to_put_right' },
    ];
    const found = reconcile({ theirs: list, whenItCame: books, now: corrected, decided: [], settled });
    expect(found.asItCame).toEqual({ police: 188, authority: 181 });
    expect(found.reconciled).toEqual({ police: 185, authority: 185 });
    expect(found.differences).toHaveLength(7);
    expect(found.differences.every(isSettled)).toBe(true);
  });

  test('the same seven may balance at another number: three added to the books, four classes told to the police', () => {
    const added = [...books, ...list.slice(185).map((one) => ({ ...one, key: `added ${one.key}` }))];
    const settled: readonly Settled[] = [
      ...[0, 1, 2, 3].map((n) => ({
        difference: `class_differs EX${n} e${n}`,
        how: 'police_to_put_right' as const,
      })),
      ...[185, 186, 187].map((n) => ({ difference: `police_only EX${n} `, how: 'put_right_here' as const })),
    ];
    const found = reconcile({ theirs: list, whenItCame: books, now: added, decided: [], settled });
    expect(found.reconciled).toEqual({ police: 184, authority: 184 });
    expect(found.differences.every(isSettled)).toBe(true);
  });

  test('where both stand by what they have, the difference stays and is shown', () => {
    const settled = [0, 1, 2, 3].map(
      (n): Settled => ({ difference: `class_differs EX${n} e${n}`, how: 'both_stand' }),
    );
    const found = reconcile({
      theirs: list.slice(0, 185),
      whenItCame: books,
      now: books,
      decided: [],
      settled,
    });
    expect(found.reconciled).toEqual({ police: 185, authority: 181 });
    expect(found.differences.every(isSettled)).toBe(true);
  });
});

describe('a difference', () => {
  const [theirs, ours] = [child(1, 'EX1'), child(1, 'e1', { missing: false })];

  test('can be called put right once the books no longer have it, and not before', () => {
    const before = reconcile({ theirs: [theirs], whenItCame: [ours], now: [ours], decided: [], settled: [] });
    expect(before.differences.map(openWays)).toEqual([['police_to_put_right', 'both_stand']]);
    const after = reconcile({
      theirs: [theirs],
      whenItCame: [ours],
      now: [{ ...ours, missing: true }],
      decided: [],
      settled: [],
    });
    expect(after.differences.map(({ differs }) => differs)).toEqual([false]);
    expect(after.differences.map(openWays)).toEqual([['put_right_here']]);
    expect(after.differences.every((one) => !isSettled(one))).toBe(true);
  });

  test('that was called put right and is there again is open again', () => {
    const settled: readonly Settled[] = [{ difference: 'class_differs EX1 e1', how: 'put_right_here' }];
    const again = reconcile({ theirs: [theirs], whenItCame: [ours], now: [ours], decided: [], settled });
    expect(again.differences.map(isSettled)).toEqual([false]);
  });

  test('of times is one where starts or returns lie more than an hour apart', () => {
    const later = child(1, 'EX1', { since: at(2) });
    const latest = child(1, 'EX1', { since: formatInstant((start + 2 * HOUR + 1_000) as Instant) });
    const books = [child(1, 'e1')];
    const found = (one: OurAbsence) =>
      kinds(
        reconcile({ theirs: [one], whenItCame: books, now: books, decided: [], settled: [] }).differences,
      );
    expect(found(later)).toEqual([]);
    expect(found(latest)).toEqual(['times_differ']);
    expect(found(child(1, 'EX1', { over: '' }))).toEqual(['times_differ']);
  });

  test('is none where an episode of ours was in another area, and no list of this one need hold it', () => {
    const elsewhere = child(2, 'e2', { expected: false });
    const found = reconcile({
      theirs: [],
      whenItCame: [elsewhere],
      now: [elsewhere],
      decided: [],
      settled: [],
    });
    expect(found.differences).toEqual([]);
    expect(found.reconciled).toEqual({ police: 0, authority: 0 });
  });

  test('is a record that the list has twice: 21:00 and 21:20 are one absence, and one is counted once it is put right', () => {
    const twice = [child(1, 'EX1', { since: at(1) }), child(1, 'EX2', { since: at(1.34) })];
    const now = [child(1, 'e1')];
    const open = reconcile({ theirs: twice, whenItCame: now, now, decided: [], settled: [] });
    expect(open.differences.map(({ name }) => name)).toEqual(['listed_twice EX2 ']);
    expect(open.asItCame).toEqual({ police: 2, authority: 1 });
    const settled: readonly Settled[] = [{ difference: 'listed_twice EX2 ', how: 'police_to_put_right' }];
    expect(reconcile({ theirs: twice, whenItCame: now, now, decided: [], settled }).reconciled).toEqual({
      police: 1,
      authority: 1,
    });
  });
});

test('once every difference is settled in another way than that both stand, both counts are the same', () => {
  const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean()), { maxLength: 10 });
  fc.assert(
    fc.property(some, some, fc.boolean(), (theirs, ours, elsewhere) => {
      const unique = <One>(all: readonly (readonly [number, One])[]) => [...new Map(all)];
      const police = unique(theirs).map(([n, missing]) => child(n * 40, `EX${n}`, { missing }));
      const own = unique(ours).map(([n, missing]) => child(n * 40, `e${n}`, { missing }));
      const open = reconcile({ theirs: police, whenItCame: own, now: own, decided: [], settled: [] });
      const settled = open.differences.map(({ name, kind }): Settled => {
        const moves = elsewhere && (kind === 'police_only' || kind === 'authority_only');
        return { difference: name, how: moves ? 'not_of_this_area' : 'police_to_put_right' };
      });
      const { reconciled } = reconcile({ theirs: police, whenItCame: own, now: own, decided: [], settled });
      expect(reconciled.police).toBe(reconciled.authority);
    }),
    { seed: 20_261_004, numRuns: 300 },
  );
});
