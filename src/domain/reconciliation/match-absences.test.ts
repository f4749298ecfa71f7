import { describe, expect, test } from 'vitest';
import { type DecidedPair, matchAbsences } from './match-absences.ts';
import { told } from './told.fixture.ts';
import type { ToldAbsence } from './told-absence.ts';

const matched = (
  theirs: readonly ToldAbsence[],
  ours: readonly ToldAbsence[],
  decided?: readonly DecidedPair[],
) => {
  const { matches, toDecide, onlyTheirs, onlyOurs } = matchAbsences(theirs, ours, decided);
  return {
    matches: matches.map((pair) => [pair.theirs.key, pair.ours.key, pair.certainty]),
    toDecide: toDecide.map((pair) => [pair.theirs.key, pair.ours.key]),
    onlyTheirs: onlyTheirs.map(({ key }) => key),
    onlyOurs: onlyOurs.map(({ key }) => key),
  };
};
const nothing = { matches: [], toDecide: [], onlyTheirs: [], onlyOurs: [] };

describe('what makes two records one absence', () => {
  test('the same reference, whatever the times say', () => {
    const theirs = told('EX1', { references: ['EX1'] });
    const ours = told('e1', { references: ['EX1'], since: '2026-10-09T20:00:00Z', over: '' });
    expect(matched([theirs], [ours])).toEqual({ ...nothing, matches: [['EX1', 'e1', 'certain']] });
  });

  test('the same reference of what looks like another child is for a person to decide', () => {
    const theirs = told('EX1', { references: ['EX1'] });
    const ours = told('e1', { references: ['EX1'], given: 'Omar', family: 'Example', born: '2012-12-12' });
    expect(matched([theirs], [ours])).toEqual({ ...nothing, toDecide: [['EX1', 'e1']] });
  });

  test('surely the same child at overlapping times, reported at 21:00 and at 21:20', () => {
    const theirs = told('EX1', { since: '2026-10-03T21:20:00Z' });
    expect(matched([theirs], [told('e1', { since: '2026-10-03T21:00:00Z' })])).toEqual({
      ...nothing,
      matches: [['EX1', 'e1', 'certain']],
    });
  });

  test('the same child within a day is for a person to decide: some children go missing night after night', () => {
    const next = told('e1', { since: '2026-10-04T20:00:00Z', over: '2026-10-05T06:00:00Z' });
    expect(matched([told('EX1')], [next])).toEqual({ ...nothing, toDecide: [['EX1', 'e1']] });
  });

  test('the same child more than a day apart is two absences', () => {
    const later = told('e1', { since: '2026-10-05T06:00:01Z', over: '' });
    expect(matched([told('EX1')], [later])).toEqual({ ...nothing, onlyTheirs: ['EX1'], onlyOurs: ['e1'] });
  });

  test('a day without a time is that whole day', () => {
    const day = told('e1', { since: '2026-10-03', over: '2026-10-03' });
    const late = told('EX1', { since: '2026-10-03T22:00:00Z' });
    expect(matched([late], [day]).matches).toEqual([['EX1', 'e1', 'certain']]);
  });
});

describe('each absence is matched once', () => {
  const early = told('e1', { since: '2026-10-03T19:50:00Z', over: '2026-10-03T20:30:00Z' });
  const later = told('e2', { since: '2026-10-03T20:25:00Z' });

  test('with the one whose start is nearest; the other is left over', () => {
    expect(matched([told('EX1')], [later, early])).toEqual({
      ...nothing,
      matches: [['EX1', 'e1', 'certain']],
      onlyOurs: ['e2'],
    });
  });

  test('two that are equally near are for a person to decide', () => {
    const before = told('e1', { since: '2026-10-03T19:30:00Z' });
    const after = told('e2', { since: '2026-10-03T20:30:00Z' });
    expect(matched([told('EX1')], [after, before])).toEqual({
      ...nothing,
      toDecide: [
        ['EX1', 'e1'],
        ['EX1', 'e2'],
      ],
    });
  });

  test('twins who went together are matched each with their own record', () => {
    const [ella, ellie] = [{ given: 'Ella' }, { given: 'Ellie' }];
    expect(matched([told('EX1', ella), told('EX2', ellie)], [told('e2', ellie), told('e1', ella)])).toEqual({
      ...nothing,
      matches: [
        ['EX1', 'e1', 'certain'],
        ['EX2', 'e2', 'certain'],
      ],
    });
    expect(matched([told('EX1', ella)], [told('e2', ellie)]).toDecide).toEqual([['EX1', 'e2']]);
  });
});

describe('what a person decided', () => {
  const theirs = told('EX1', { given: 'Kathryn' });
  const ours = told('e1', { given: 'Catherine' });

  test('comes before everything else', () => {
    expect(matched([theirs], [ours]).toDecide).toEqual([['EX1', 'e1']]);
    const decided = { theirs: 'EX1', ours: 'e1' };
    expect(matched([theirs], [ours], [{ ...decided, same: true }])).toEqual({
      ...nothing,
      matches: [['EX1', 'e1', 'decided']],
    });
    expect(matched([theirs], [ours], [{ ...decided, same: false }])).toEqual({
      ...nothing,
      onlyTheirs: ['EX1'],
      onlyOurs: ['e1'],
    });
  });

  test('also against what seemed certain', () => {
    const apart = [{ theirs: 'EX1', ours: 'e1', same: false }];
    expect(matched([told('EX1')], [told('e1')], apart).matches).toEqual([]);
  });

  test('and does nothing where either is not on the lists', () => {
    expect(matched([theirs], [], [{ theirs: 'EX1', ours: 'gone', same: true }]).onlyTheirs).toEqual(['EX1']);
  });
});
