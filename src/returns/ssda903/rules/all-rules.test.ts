import { describe, expect, it } from 'vitest';
import { checkReturn } from '../check-return.ts';
import { collectionYear } from '../collection-year.ts';
import { allRules } from './all-rules.ts';
import { tablesOf } from './tables.ts';

/** As docs/returns.md 1.5 prints them. */
const published: readonly (readonly [rule: string, needs: string, message: string])[] = [
  [
    '564',
    'Missing',
    'Child was missing or away from placement without authorisation and the date started is blank.',
  ],
  [
    '565',
    'Missing',
    'The date that the child started to be missing or away from placement without authorisation has been completed but whether the child was missing or away from placement without authorisation has not been completed.',
  ],
  [
    '566',
    'Missing',
    "The date that the child's episode of being missing or away from placement without authorisation ended has been completed but whether the child was missing or away without authorisation has not been completed.",
  ],
  [
    '567',
    'Missing',
    'The date that the missing episode or episode that the child was away from placement without authorisation ended is before the date that it started.',
  ],
  [
    '570',
    'Missing',
    'The date that the child started to be missing or away from placement without authorisation is after the end of the collection year.',
  ],
  [
    '571',
    'Missing',
    'The date that the child ceased to be missing or away from placement without authorisation is before the start or after the end of the collection year.',
  ],
  [
    '574',
    'Missing',
    'A new missing/away from placement without authorisation period cannot start when the previous missing/away from placement without authorisation period is still open. Missing/away from placement without authorisation periods should also not overlap.',
  ],
  [
    '575',
    'Episodes',
    'If the placement from which the child goes missing/away from placement without authorisation ends, the missing/away from placement without authorisation period in the missing module must also have an end date.',
  ],
  [
    '576',
    'Missing of last year',
    "There is an open missing/away from placement without authorisation period in last year's return and there is no corresponding period recorded at the start of this year.",
  ],
  [
    '577',
    'Episodes',
    'Child ceased to be looked after but there is a missing/away from placement without authorisation period without an end date.',
  ],
  [
    '578',
    'Episodes',
    'The date that the child started to be missing is after the child ceased to be looked after.',
  ],
  ['580', 'Episodes', "Child is missing when cease being looked after but reason episode ceased not 'E8'."],
  ['581', 'Episodes', 'Child is missing but has not yet started to be looked after.'],
  ['586', 'Missing', "Dates of missing periods are before child's date of birth."],
  [
    '1004',
    'Missing',
    'The start date of the missing episode or episode that the child was away from placement without authorisation is not a valid date.',
  ],
  [
    '1005',
    'Missing',
    'The end date of the missing episode or episode that the child was away from placement without authorisation is not a valid date.',
  ],
  ['1006', 'Missing', 'Missing type invalid.'],
  [
    '1012',
    'Episodes',
    'No other data should be returned for OC3 children who had no episodes in the current year.',
  ],
  ['INT04', 'Header', 'Internal Check: Child in Missing does not exist in Header.'],
  ['INT13', 'Header', 'Internal Check: DOB in Missing is different to DOB in Header.'],
];

const tableNeeded = {
  missing: 'Missing',
  episodes: 'Episodes',
  header: 'Header',
  openLastYear: 'Missing of last year',
};

const named = allRules.filter(({ severity }) => severity === 'error');

describe('the published rules that touch the Missing table', () => {
  it('are twenty, each an error with its published message and the tables that it needs', () => {
    expect(named.map(({ id, needs, message }) => [id, tableNeeded[needs.at(-1)!], message])).toEqual(
      published,
    );
  });

  it('11 need only Missing, 6 Episodes, 2 Header, 1 the Missing of last year', () => {
    const needing = (table: string) => published.filter(([, needs]) => needs === table).length;
    expect(['Missing', 'Episodes', 'Header', 'Missing of last year'].map(needing)).toEqual([11, 6, 2, 1]);
  });
});

it('our own checks are warnings with ids of their own', () => {
  expect(allRules.filter(({ severity }) => severity === 'warning').map(({ id }) => id)).toEqual([
    'HW-OPEN-LAST-YEAR-GONE',
    'HW-IDENTICAL-ROWS',
    'HW-CHILD-ID',
    'HW-BIRTH-DATE',
  ]);
});

describe('a rule whose tables are not there is skipped', () => {
  const lacking = (tables: Parameters<typeof tablesOf>[0], lastYear?: Parameters<typeof tablesOf>[1]) =>
    Object.fromEntries(
      [...checkReturn(tablesOf(tables, lastYear), collectionYear(2026))]
        .filter(({ lacks }) => lacks.length > 0)
        .map(({ rule, lacks, found }) => [rule.id, [...lacks, ...found]]),
    );

  it('without Episodes, Header and last year', () => {
    expect(lacking({ Missing: [] })).toEqual({
      '575': ['episodes'],
      '576': ['openLastYear'],
      '577': ['episodes'],
      '578': ['episodes'],
      '580': ['episodes'],
      '581': ['episodes'],
      '1012': ['episodes'],
      INT04: ['header'],
      INT13: ['header'],
      'HW-OPEN-LAST-YEAR-GONE': ['openLastYear'],
    });
  });

  it('none where all are there, though they have no rows', () => {
    expect(lacking({ Missing: [], Episodes: [], Header: [] }, { Missing: [] })).toEqual({});
  });
});
