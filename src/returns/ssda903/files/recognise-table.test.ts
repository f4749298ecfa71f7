import { describe, expect, it } from 'vitest';
import { columnsOf, tableNames } from './columns.ts';
import { Unreadable } from './file-refused.ts';
import { recogniseTable } from './recognise-table.ts';

const missing = columnsOf.Missing;

describe('a table is known by its columns', () => {
  it.each(tableNames)('%s, in any order of its columns', (table) => {
    expect(recogniseTable(columnsOf[table])).toBe(table);
    expect(recogniseTable(columnsOf[table].toReversed())).toBe(table);
  });

  it('knows twelve tables', () => {
    expect(tableNames).toEqual([
      'Header',
      'Episodes',
      'Missing',
      'Reviews',
      'UASC',
      'OC2',
      'OC3',
      'AD1',
      'PrevPerm',
      'PlacedAdoption',
      'SWEpisodes',
      'DoLo',
    ]);
  });
});

describe('an extra or missing column, or lower-case names, makes the file unrecognisable', () => {
  it.each([
    [
      'lower-case names',
      missing.map((name) => name.toLowerCase()),
      'looks like Missing, but its column names have to be in capitals.',
    ],
    [
      'one lower-case name',
      ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'Mis_End'],
      'looks like Missing, but its column names have to be in capitals.',
    ],
    ['an extra column', [...missing, 'NOTES'], 'looks like Missing, but has besides `NOTES`.'],
    [
      'an extra column without a name',
      [...missing, ''],
      'looks like Missing, but has besides a column without a name.',
    ],
    ['a missing column', missing.slice(0, 4), 'looks like Missing, but lacks `MIS_END`.'],
    [
      'a name with a space after it',
      ['CHILD ', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'],
      'looks like Missing, but lacks `CHILD`, has besides `CHILD `.',
    ],
    ['a column twice', [...missing, 'DOB'], 'looks like Missing, but has twice `DOB`.'],
    ['columns that fit no table', ['NAME', 'ADDRESS'], 'has columns that fit no table of the SSDA903.'],
    ['columns that every table has', ['CHILD', 'DOB'], 'has columns that fit no table of the SSDA903.'],
    ['semicolons', [missing.join(';')], 'separates its columns by another sign than a comma.'],
    ['tabs', [missing.join('\t')], 'separates its columns by another sign than a comma.'],
  ])('%s', (_, heading, why) => {
    expect(() => recogniseTable(heading)).toThrow(new Unreadable(why));
  });
});
