import { describe, expect, it } from 'vitest';
import { entry, findings, inCareThroughout, linesFound, lookedAfter } from './rules.fixture.ts';

describe('1012: no other data for children who had no episodes in the current year', () => {
  const rows = {
    Episodes: [lookedAfter],
    Missing: ['LA001,14/02/2010,M,01/05/2025,', 'LA002,14/02/2010,M,01/05/2025,'],
    Reviews: ['LA002,14/02/2010,01/06/2025,PN1'],
    AD1: ['LA001,,,,,,,', 'LA002,,,,,,,'],
    PrevPerm: ['LA002,,,,'],
    PlacedAdoption: ['LA002,,,,'],
    OC2: ['LA002,,,,,,,,,,,'],
    OC3: ['LA002,,,,'],
    UASC: ['LA002,,,'],
  };

  it('looks at Missing, Reviews, OC2, AD1, PrevPerm and PlacedAdoption, and at no other table', () => {
    expect(findings(rows).filter((found) => found.startsWith('1012'))).toEqual([
      '1012 Missing 3',
      '1012 Reviews 2',
      '1012 OC2 2',
      '1012 AD1 3',
      '1012 PrevPerm 2',
      '1012 PlacedAdoption 2',
    ]);
  });

  it('looks at them without Missing too', () => {
    expect(findings({ Episodes: rows.Episodes, Reviews: rows.Reviews })).toEqual(['1012 Reviews 2']);
  });

  it('a row that names no child fails', () => {
    expect(linesFound('1012', 'Missing', { Episodes: [lookedAfter, ',,,'], Missing: [',,,,'] })).toEqual([
      '2',
    ]);
  });
});

describe('INT04: child in Missing does not exist in Header', () => {
  it('fails a child who is not there, and an id with a space after it', () => {
    const rows = ['LA001,,M,,', 'LA002,,M,,', 'LA001 ,,M,,'];
    expect(linesFound('INT04', 'Missing', { Header: [entry], Missing: rows })).toEqual(['3', '4']);
  });
});

describe('INT13: DOB in Missing is different to DOB in Header', () => {
  const differs = (inHeader: string, inMissing: string) =>
    linesFound('INT13', 'Missing', {
      Header: [`LA001,F,${inHeader},WBRI,,,`],
      Missing: [`LA001,${inMissing},M,,`],
    });

  it('fails where both are dates and different', () => {
    expect(differs('14/02/2010', '15/02/2010')).toEqual(['2']);
  });

  it('passes the same day in other digits, where one is no date, and a child who is not in Header', () => {
    expect(differs('04/02/2010', '4/2/2010')).toEqual([]);
    expect(differs('14/02/2010', '15/02/10')).toEqual([]);
    expect(differs('', '15/02/2010')).toEqual([]);
    expect(linesFound('INT13', 'Missing', { Header: [entry], Missing: ['LA002,01/01/2001,M,,'] })).toEqual(
      [],
    );
  });
});

describe('HW-BIRTH-DATE: a date of birth that no rule can compare', () => {
  it('flags Missing, and Header where the child is in Missing', () => {
    const rows = {
      ...inCareThroughout('LA001,14/02/10,M,01/05/2025,02/05/2025'),
      Header: ['LA001,F,,WBRI,,,', 'LA002,F,,WBRI,,,'],
    };
    expect(findings(rows)).toEqual(['HW-BIRTH-DATE Header 2', 'HW-BIRTH-DATE Missing 2']);
  });
});

describe('HW-CHILD-ID: letters and digits only, up to 20 of them', () => {
  const flagged = (id: string) =>
    linesFound('HW-CHILD-ID', 'Missing', { Missing: [`${id},14/02/2010,M,,`] }).length;

  it.each(['', 'LA-001', 'LA001 ', 'A'.repeat(21)])('flags %j', (id) => expect(flagged(id)).toBe(1));
  it.each(['LA001', '1', 'A'.repeat(20)])('passes %j', (id) => expect(flagged(id)).toBe(0));
});
