import { describe, expect, test } from 'vitest';
import { instant } from '../../domain/time/instant.ts';
import { listOf, of } from './lists.fixture.ts';
import { readPoliceList } from './read-police-list.ts';

const now = instant('2025-11-03T09:00:00Z');
const october = of('2025-10');
const open = { kind: 'open', at: instant('2025-10-24T21:00:00Z') } as const;
const alder = 'EX1,Testchild,Alder,2010-05-01,missing,high,2025-10-24T18:00,2025-10-24T22:00,Oak House';

const read = (file: Uint8Array, covers: Parameters<typeof readPoliceList>[1] = october) => {
  const list = readPoliceList(file, covers, now);
  return list.kind === 'read'
    ? list.rows
    : list.faults.map(({ line, column, says }) => `${line} ${column}: ${says}`);
};

describe('a list of the police', () => {
  test('is read record by record, with codes or what they are called', () => {
    expect(read(listOf(alder, 'ex 2,,Birch,,Not missing,Very low,2025-10-25,,'))).toEqual([
      {
        line: 2,
        key: 'EX1',
        reference: 'EX1',
        references: ['EX1'],
        names: [{ given: 'Testchild', family: 'Alder' }],
        born: 14_730,
        class: 'missing',
        grade: 'high',
        missing: true,
        since: { precision: 'instant', at: instant('2025-10-24T17:00:00Z') },
        over: { precision: 'instant', at: instant('2025-10-24T21:00:00Z') },
        place: 'Oak House',
      },
      {
        line: 3,
        key: 'EX2',
        reference: 'ex 2',
        references: ['EX2'],
        names: [{ given: undefined, family: 'Birch' }],
        born: undefined,
        class: 'not_missing',
        grade: 'very_low',
        missing: false,
        since: { precision: 'day', date: 20_386 },
        over: undefined,
        place: undefined,
      },
    ]);
  });

  test('without records says that nobody was missing', () => {
    expect(read(listOf())).toEqual([]);
  });

  test('may have its columns in any order, and leave out those that may be empty', () => {
    const file = Buffer.from(
      '\uFEFFmissing_since,class,police_reference,family_name\r\n2025-10-24,missing,EX1,Alder\r\n',
    );
    expect(read(file)).toHaveLength(1);
  });
});

describe('a list is refused whole, with every line, column and reason', () => {
  test.each([
    ['no reference', ',A,Alder,,missing,,2025-10-24,,', '2 police_reference: This may not be empty.'],
    ['no name', 'EX1,,,,missing,,2025-10-24,,', '2 family_name: A child is listed with a name.'],
    [
      'no such day',
      'EX1,A,Alder,2010-02-31,missing,,2025-10-24,,',
      '2 date_of_birth: This is not a date as 2010-02-14.',
    ],
    [
      'no such class',
      'EX1,A,Alder,,misssing,,2025-10-24,,',
      '2 class: This is no code of “Police class”. Did you mean `missing`?',
    ],
    [
      'still to come',
      'EX1,A,Alder,,missing,,2025-10-24,2025-12-01T10:00,',
      '2 returned_at: This is still to come.',
    ],
    [
      'back before gone',
      'EX1,A,Alder,,missing,,2025-10-24T18:00,2025-10-24T17:00,',
      '2 returned_at: The child cannot have been back before going missing.',
    ],
    [
      'born later',
      'EX1,A,Alder,2025-10-25,missing,,2025-10-24T18:00,,',
      '2 date_of_birth: The child was not born then.',
    ],
    [
      'another month',
      'EX1,A,Alder,,missing,,2025-11-01T00:00,,',
      '2 missing_since: This is not a day of the list, which goes from 2025-10-01 to 2025-10-31.',
    ],
    [
      'the hour that was twice',
      'EX1,A,Alder,,missing,,2025-10-26T01:30,,',
      '2 missing_since: The clocks went back and this time happened twice. Give its offset: +01:00 for the first, Z for the second.',
    ],
    ['a cell too many', `${alder},more`, '2 : The row has 10 cells and the heading 9 columns.'],
  ])('%s', (_, line, says) => {
    expect(read(listOf(line))).toEqual([says]);
  });

  test('two records of one reference, however it is written', () => {
    expect(read(listOf(alder, alder.replace('EX1', 'ex 1')))).toEqual([
      '3 police_reference: Line 2 has this reference already.',
    ]);
  });

  test('of those who are missing now: one who went later, and one who was back', () => {
    const back = alder.replace('22:00', '21:30');
    const later = alder.replace('EX1', 'EX2').replace('18:00,2025-10-24T22:00', '23:00,');
    expect(read(listOf(back, later), open)).toEqual([
      '2 missing_since: The child was back by then, and this is the list of those who were not.',
      '3 missing_since: This is later than the moment at which the list was made.',
    ]);
  });

  test.each([
    [
      'another encoding',
      Buffer.from('police_reference', 'utf16le'),
      '1 : The file is not UTF-8. Save it as CSV UTF-8.',
    ],
    ['nothing', Buffer.from(''), '1 : The file is empty. Its first line has to name the columns.'],
    [
      'an open quotation mark',
      listOf('"EX1,Alder'),
      '1 : This is not CSV: look for a quotation mark that nothing closes.',
    ],
    [
      'semicolons',
      Buffer.from('police_reference;class\n'),
      '1 : Columns are separated by commas in this file.',
    ],
    [
      'another heading',
      Buffer.from('reference,class,class,missing_since\n'),
      '1 : There is no column `reference`. Did you mean `police_reference`? The column `class` is there twice. The column `police_reference` is missing.',
    ],
  ])('%s', (_, file, says) => {
    expect(read(file)).toEqual([says]);
  });
});
