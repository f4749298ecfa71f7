import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { HOUR, type Instant, instant, plainDate } from '../domain/time/instant.ts';
import { factsAtEachMoment } from '../figures/facts/facts-at-each-moment.ts';
import { factsOfRecord } from '../figures/facts/facts-of-record.ts';
import { type ChildRecord, type MadeBefore, nothingMade } from '../figures/facts/read-records.ts';
import type { VersionedFact } from '../figures/facts/versions.ts';
import { readDirectory } from '../procedures/directory.ts';
import { packsFor } from '../record/binding.ts';
import { shippedLibrary } from '../record/record.fixture.ts';
import type { StreamName, Streams } from '../record/streams.ts';
import { simulate } from './simulate.ts';

const now = instant('2026-01-31T12:00Z');
const CHILDREN = 120;

type Recorded = Omit<ChildRecord, 'made'>;

/** A child's facts, kept in memory as the database keeps them. */
interface Kept {
  readonly made: MadeBefore;
  readonly rows: readonly VersionedFact[];
}

const nothingKept: Kept = { made: nothingMade, rows: [] };

/** Children of a year of the demonstration authority, with the late facts and corrections that its people make. */
const children: readonly Recorded[] = [
  ...simulate({
    seed: 11,
    authorities: ['999'],
    from: plainDate('2025-02-01'),
    years: 1,
    now,
    directory: readDirectory({ demonstration: true }),
    bindingFor: (question) => [...packsFor(shippedLibrary, question)],
  }),
]
  .filter(({ episodes }) => episodes.length > 0 && episodes.length < 12)
  .slice(0, CHILDREN)
  .map(({ owner, id, events, episodes }) => ({
    owner,
    record: `child:${id}` as const,
    streams: new Map([
      [`child:${id}` as StreamName, events],
      ...episodes.map((episode) => [`episode:${episode.id}` as StreamName, episode.events] as const),
    ]),
    survivors: new Map(),
  }));

/** Brings facts to what a record says at a moment, from where they stood. */
function refreshed({ made, rows }: Kept, record: Recorded, at: Instant): Kept {
  const facts = factsOfRecord(shippedLibrary, { ...record, made }, at);
  const ended = new Map(facts.ended.map((each) => [`${each.table} ${each.key}`, each.at]));
  const before = (facts.anew ? [] : rows).map((row) => ({
    ...row,
    knownTo: row.knownTo ?? ended.get(`${row.table} ${row.key}`),
  }));
  const { rules } = nothingMade;
  const { through, recordings, lookAgain, standing } = facts;
  return { made: { rules, through, recordings, lookAgain, standing }, rows: [...before, ...facts.begun] };
}

const recordedBy = (record: Recorded, at: Instant): Recorded => ({
  ...record,
  streams: new Map(
    [...record.streams].map(([name, events]) => [name, events.filter(({ recorded }) => recorded <= at)]),
  ) satisfies Streams,
});

const named = ({ table, key, knownFrom }: VersionedFact): string => `${table} ${key} ${knownFrom}`;

const inOrder = (rows: readonly VersionedFact[]): readonly VersionedFact[] =>
  [...rows].sort((one, other) => (named(one) < named(other) ? -1 : 1));

const knownAt = (rows: readonly VersionedFact[], at: Instant) =>
  inOrder(
    rows.filter(({ knownFrom, knownTo }) => knownFrom <= at && (knownTo === undefined || knownTo > at)),
  ).map(({ table, key, columns }) => ({ table, key, columns }));

const standingNow = ({ rows }: Kept) => knownAt(rows, Number.MAX_SAFE_INTEGER as Instant);

const whichChild = fc.nat({ max: children.length - 1 });
/** A moment as a share of the time from the first to the last recording of a child. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

function momentOf({ streams }: Recorded, part: number): Instant {
  const recorded = [...streams.values()].flat().map((event) => event.recorded);
  const first = Math.min(...recorded);
  return Math.round(first + part * (now - first)) as Instant;
}

const atOnce = new Map<Recorded, Kept>();
beforeAll(() => {
  for (const child of children) atOnce.set(child, refreshed(nothingKept, child, now));
});

test('facts made step by step, after whatever was recorded, are those made at once', () => {
  fc.assert(
    fc.property(whichChild, fc.array(share, { minLength: 1, maxLength: 6 }), (which, parts) => {
      const child = children[which]!;
      let kept = nothingKept;
      for (const at of parts.map((part) => momentOf(child, part)).sort((one, other) => one - other))
        kept = refreshed(kept, recordedBy(child, at), at);
      kept = refreshed(kept, child, now);
      expect(inOrder(kept.rows)).toEqual(inOrder(atOnce.get(child)!.rows));
      expect(kept.made).toEqual(atOnce.get(child)!.made);
    }),
    { seed: 20_261_122, numRuns: 150 },
  );
});

test('facts made after each single recording are those made at once', () => {
  for (const child of children.slice(0, 12)) {
    let kept = nothingKept;
    const recorded = [...child.streams.values()].flat().map((event) => event.recorded);
    for (const at of [...new Set(recorded)].sort((one, other) => one - other))
      kept = refreshed(kept, recordedBy(child, at), at);
    kept = refreshed(kept, child, now);
    expect(inOrder(kept.rows)).toEqual(inOrder(atOnce.get(child)!.rows));
  }
});

test('what is known as at a past moment is what was known then, made from nothing that was recorded later', () => {
  fc.assert(
    fc.property(whichChild, share, (which, part) => {
      const child = children[which]!;
      const at = momentOf(child, part);
      const then = refreshed(nothingKept, recordedBy(child, at), at);
      expect(standingNow(then)).toEqual(knownAt(atOnce.get(child)!.rows, at));
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});

test('what stands at a moment is what is made of all that is known then at one go', () => {
  fc.assert(
    fc.property(whichChild, share, (which, part) => {
      const child = children[which]!;
      const at = momentOf(child, part);
      const known = recordedBy(child, at);
      const [made] = factsAtEachMoment(
        shippedLibrary,
        { books: child.owner, child: child.record, ...known },
        [at],
      );
      const stands = standingNow(refreshed(nothingKept, known, at));
      const expected = [...made!.changed.values()].flat();
      expect(stands).toEqual(
        inOrder(expected.map((fact) => ({ ...fact, knownFrom: 0 as Instant, knownTo: undefined }))).map(
          ({ table, key, columns }) => ({ table, key, columns }),
        ),
      );
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});

test('what is recorded with a time at or before one that was looked at already is not lost', () => {
  fc.assert(
    fc.property(whichChild, share, (which, part) => {
      const child = children[which]!;
      const at = momentOf(child, part);
      // A transaction that was still running, or a clock ahead of the others: looked at as far as hours later.
      const early = refreshed(nothingKept, recordedBy(child, at), (at + 30 * HOUR) as Instant);
      const kept = refreshed(early, child, now);
      expect(inOrder(kept.rows)).toEqual(inOrder(atOnce.get(child)!.rows));
    }),
    { seed: 20_261_122, numRuns: 100 },
  );
});
