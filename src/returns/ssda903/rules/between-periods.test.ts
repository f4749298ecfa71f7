import { describe, expect, it } from 'vitest';
import { findings, inCareThroughout, linesFound } from './rules.fixture.ts';

const child = (...rows: readonly string[]) =>
  inCareThroughout(...rows.map((row) => `LA001,14/02/2010,${row}`));

describe('574: no new period while the one before is open, and no overlap', () => {
  const overlaps = (...rows: readonly string[]) => linesFound('574', 'Missing', child(...rows));

  it('the row before has no end', () => {
    expect(overlaps('M,01/05/2025,', 'M,03/05/2025,04/05/2025')).toEqual(['3']);
  });

  it('the end of the row before is no date, which counts as open', () => {
    expect(overlaps('M,01/05/2025,02/05/25', 'M,03/05/2025,04/05/2025')).toEqual(['3']);
  });

  it('a start before the end of the row before; missing and away are checked together', () => {
    expect(overlaps('M,01/05/2025,05/05/2025', 'A,04/05/2025,06/05/2025')).toEqual(['3']);
  });

  it('a start equal to the end of the row before is allowed, and an open row may be the last', () => {
    expect(overlaps('M,01/05/2025,05/05/2025', 'A,05/05/2025,06/05/2025', 'M,06/05/2025,')).toEqual([]);
  });

  it('rows are put in order by end, or start where open, then by start, wherever they stand', () => {
    expect(overlaps('M,07/05/2025,09/05/2025', 'M,04/05/2025,', 'M,03/05/2025,04/05/2025')).toEqual(['2']);
    expect(overlaps('M,06/05/2025,06/05/2025', 'M,05/05/2025,06/05/2025')).toEqual([]);
  });

  it('a row without any date sorts last', () => {
    expect(overlaps('M,,', 'M,01/05/2025,02/05/2025')).toEqual([]);
    expect(overlaps('M,,', 'M,01/05/2025,')).toEqual(['2']);
  });

  it('rows of different children are not compared, nor rows that name no child', () => {
    const rows = [
      'LA001,14/02/2010,M,01/05/2025,',
      'LA002,14/02/2010,M,02/05/2025,',
      ',,M,03/05/2025,',
      ',,M,04/05/2025,',
    ];
    expect(linesFound('574', 'Missing', inCareThroughout(...rows))).toEqual([]);
  });
});

describe('576: open last year, and no corresponding period at the start of this year', () => {
  const lastYear = {
    Missing: ['LA001,14/02/2010,M,30/03/2025,', 'LA001,14/02/2010,M,01/02/2025,02/02/2025'],
  };
  const notCarriedOver = (...rows: readonly string[]) =>
    linesFound('576', 'Missing', child(...rows), { lastYear });

  it('the earliest start of this year is the start of the open row of last year', () => {
    expect(notCarriedOver('M,10/05/2025,11/05/2025', 'M,30/03/2025,02/04/2025')).toEqual([]);
  });

  it('another start flags the row that starts first', () => {
    expect(notCarriedOver('M,10/05/2025,11/05/2025', 'M,31/03/2025,02/04/2025')).toEqual(['3']);
  });

  it('a start before it, and a start that is no date, do not correspond', () => {
    expect(notCarriedOver('M,30/03/2025,02/04/2025', 'M,29/03/2025,30/03/2025')).toEqual(['3']);
    expect(notCarriedOver('M,,02/04/2025')).toEqual(['2']);
  });

  it('passes children who had no open row, or one whose start cannot be read', () => {
    const closed = { Missing: ['LA001,14/02/2010,M,30/03/2025,31/03/2025', 'LA001,14/02/2010,M,30/03/25,'] };
    expect(linesFound('576', 'Missing', child('M,10/05/2025,11/05/2025'), { lastYear: closed })).toEqual([]);
  });

  it('says nothing of a child with no rows this year: that is the gap', () => {
    expect(linesFound('576', 'Missing', inCareThroughout(), { lastYear })).toEqual([]);
  });
});

describe('HW-OPEN-LAST-YEAR-GONE: open last year and absent this year', () => {
  it('finds the child, on no line', () => {
    const lastYear = {
      Missing: ['LA001,14/02/2010,M,30/03/2025,', 'LA002,14/02/2010,M,30/03/2025,31/03/2025'],
    };
    expect(findings(inCareThroughout(), { lastYear })).toEqual(['HW-OPEN-LAST-YEAR-GONE Missing null']);
  });

  it('passes a child who has a row this year, which 576 looks at', () => {
    const lastYear = { Missing: ['LA001,14/02/2010,M,30/03/2025,'] };
    expect(linesFound('HW-OPEN-LAST-YEAR-GONE', 'Missing', child('M,10/05/2025,'), { lastYear })).toEqual([]);
  });
});

describe('HW-IDENTICAL-ROWS: identical type, start and end are legal, and warned of', () => {
  it('flags each row but the first, however the date is written', () => {
    const rows = ['A,10/07/2025,10/07/2025', 'A,10/7/2025,10/07/2025', 'A,10/07/2025,10/07/2025'];
    expect(findings(child(...rows))).toEqual(['HW-IDENTICAL-ROWS Missing 3', 'HW-IDENTICAL-ROWS Missing 4']);
  });

  it('passes another type, another day and another child', () => {
    const rows = [
      'LA001,,A,10/07/2025,10/07/2025',
      'LA001,,M,10/07/2025,10/07/2025',
      'LA002,,A,10/07/2025,10/07/2025',
    ];
    expect(linesFound('HW-IDENTICAL-ROWS', 'Missing', inCareThroughout(...rows))).toEqual([]);
  });
});
