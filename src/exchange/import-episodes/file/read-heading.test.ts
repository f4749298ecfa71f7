import { describe, expect, it } from 'vitest';
import { columns, requiredColumns } from './columns.ts';
import { readHeading } from './read-heading.ts';

const without = (name: string) => columns.filter((column) => column !== name);

describe('the first line of a file', () => {
  it('names the columns in any order', () => {
    const heading = readHeading(columns.toReversed());
    expect(heading.places.reasons_secondary).toBe(0);
    expect(heading.places.child_id).toBe(24);
    expect(heading.absent).toEqual([]);
  });

  it('may leave out columns that may be empty, and those are named', () => {
    const heading = readHeading(requiredColumns);
    expect(heading.absent).toHaveLength(19);
    expect(heading.places.returned_at).toBe(-1);
    expect(heading.places.missing_since).toBe(5);
  });

  it.each(requiredColumns)('is refused without %s', (column) => {
    expect(() => readHeading(without(column))).toThrow(`Line 1: The column \`${column}\` is missing.`);
  });

  it('is refused with a column that nobody knows, and the nearest one is offered', () => {
    expect(() => readHeading([...without('returned_at'), 'retuned_at'])).toThrow(
      'Line 1: There is no column `retuned_at`. Did you mean `returned_at`?',
    );
  });

  it('is refused with a column twice', () => {
    expect(() => readHeading([...columns, 'sex'])).toThrow('Line 1: The column `sex` is there twice.');
  });

  it('is refused with a column that has no name', () => {
    expect(() => readHeading([...columns, ''])).toThrow('Line 1: Column 26 has no name.');
  });

  it('tells all that is wrong at once', () => {
    expect(() => readHeading([...without('class'), 'sex', 'clas'])).toThrow(
      'Line 1: There is no column `clas`. Did you mean `class`? The column `sex` is there twice. The column `class` is missing.',
    );
  });

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['vertical bars', '|'],
  ])('says in one sentence that it was written with %s', (name, separator) => {
    expect(() => readHeading([columns.join(separator)])).toThrow(
      new RegExp(`^Line 1: Columns are separated by ${name}; save the file with commas\\.$`),
    );
  });
});
