import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatInstant, HOUR, type Instant, instant } from '../time/instant.ts';
import { type Matched, matchAbsences } from './match-absences.ts';
import { told } from './told.fixture.ts';
import type { ToldAbsence } from './told-absence.ts';

const seed = 20_261_003;
const start = instant('2026-10-01T18:00:00Z');
const at = (hours: number) => formatInstant((start + hours * HOUR) as Instant);

/** Few children, names and evenings, so that much of it is alike. */
const absence = fc.record({
  given: fc.constantFrom('Ella', 'Ellie', 'Kathryn', 'Catherine'),
  family: fc.constantFrom('Testchild-Smith', 'Testchild-Smyth', 'Example'),
  born: fc.constantFrom('2011-03-04', '2011-04-03', '2009-12-12', ''),
  hours: fc.integer({ min: 0, max: 72 }),
  lasts: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
  reference: fc.constantFrom(undefined, undefined, 'EX1', 'EX2'),
});

const side = (name: string) =>
  fc.array(absence, { maxLength: 8 }).map((all) =>
    all.map(({ hours, lasts, reference, ...who }, place) =>
      told(`${name}${place}`, {
        ...who,
        since: at(hours),
        over: lasts === undefined ? '' : at(hours + lasts),
        references: reference === undefined ? [] : [reference],
      }),
    ),
  );

const bothSides = fc.tuple(side('theirs'), side('ours'));

const said = ({ matches, toDecide, onlyTheirs, onlyOurs }: Matched) => ({
  matches: matches.map(({ theirs, ours }) => `${theirs.key} ${ours.key}`).sort(),
  toDecide: toDecide.map(({ theirs, ours }) => `${theirs.key} ${ours.key}`).sort(),
  onlyTheirs: onlyTheirs.map(({ key }) => key).sort(),
  onlyOurs: onlyOurs.map(({ key }) => key).sort(),
});

test('the order of the rows on either side does not matter', () => {
  fc.assert(
    fc.property(bothSides, ([theirs, ours]) => {
      const turned = matchAbsences([...theirs].reverse(), [...ours].reverse());
      expect(said(turned)).toEqual(said(matchAbsences(theirs, ours)));
    }),
    { seed, numRuns: 400 },
  );
});

test('no absence of either side is matched twice, and each is in one place', () => {
  fc.assert(
    fc.property(bothSides, ([theirs, ours]) => {
      const { matches, toDecide, onlyTheirs, onlyOurs } = matchAbsences(theirs, ours);
      const once = (all: readonly ToldAbsence[], one: readonly ToldAbsence[]) =>
        expect(all.map(({ key }) => key).sort()).toEqual(one.map(({ key }) => key).sort());
      const waiting = (which: 'theirs' | 'ours') => [...new Set(toDecide.map((pair) => pair[which]))];
      once([...matches.map((pair) => pair.theirs), ...waiting('theirs'), ...onlyTheirs], theirs);
      once([...matches.map((pair) => pair.ours), ...waiting('ours'), ...onlyOurs], ours);
    }),
    { seed, numRuns: 400 },
  );
});

test('it makes no difference whose list is held against whose', () => {
  fc.assert(
    fc.property(bothSides, ([theirs, ours]) => {
      const { matches, toDecide, onlyTheirs, onlyOurs } = matchAbsences(ours, theirs);
      const turned = (pairs: typeof toDecide) =>
        pairs.map((pair) => ({ ...pair, theirs: pair.ours, ours: pair.theirs }));
      const mirrored: Matched = {
        matches: turned(matches).map((pair) => ({ ...pair, certainty: 'certain' as const })),
        toDecide: turned(toDecide),
        onlyTheirs: onlyOurs,
        onlyOurs: onlyTheirs,
      };
      expect(said(mirrored)).toEqual(said(matchAbsences(theirs, ours)));
    }),
    { seed, numRuns: 400 },
  );
});
