import { describe, expect, it } from 'vitest';
import { inCareThroughout, linesFound } from './rules.fixture.ts';

/** Whether a rule finds a row with this type, start and end. */
const finds = (rule: string, row: string, year = 2026): boolean =>
  linesFound(rule, 'Missing', inCareThroughout(`LA001,14/02/2010,${row}`), { year }).length > 0;

describe('564: the date started is blank', () => {
  it.each(['M,,', 'A,,', 'M,,05/05/2025', 'm,,'])('fails %s', (row) => expect(finds('564', row)).toBe(true));
  it.each(['M,01/05/2025,', ',,', 'X,,', 'M,no date,'])('passes %s', (row) =>
    expect(finds('564', row)).toBe(false),
  );
});

describe('565: start completed, but whether missing or away has not', () => {
  it.each([',06/05/2025,', ',no date,'])('fails %s', (row) => expect(finds('565', row)).toBe(true));
  it.each(['M,06/05/2025,', ',,', 'X,06/05/2025,'])('passes %s', (row) =>
    expect(finds('565', row)).toBe(false),
  );
});

describe('566: end completed, but whether missing or away has not', () => {
  it.each([',06/05/2025,07/05/2025', ',,07/05/2025'])('fails %s', (row) =>
    expect(finds('566', row)).toBe(true),
  );
  it.each(['A,06/05/2025,07/05/2025', ',06/05/2025,'])('passes %s', (row) =>
    expect(finds('566', row)).toBe(false),
  );
});

describe('567: ended before it started', () => {
  it.each(['M,02/05/2025,01/05/2025', 'A,01/04/2026,31/03/2026'])('fails %s', (row) =>
    expect(finds('567', row)).toBe(true),
  );
  it.each(['M,02/05/2025,02/05/2025', 'M,02/05/2025,', 'M,,01/05/2025', 'M,02/05/2025,01/05/25'])(
    'passes %s',
    (row) => expect(finds('567', row)).toBe(false),
  );
});

describe('570: started after the end of the collection year', () => {
  it.each(['M,01/04/2026,', 'A,02/04/2026,03/04/2026'])('fails %s', (row) =>
    expect(finds('570', row)).toBe(true),
  );
  it.each(['M,31/03/2026,', 'M,01/01/2019,', 'M,01/04/26,', 'M,,'])('passes %s', (row) =>
    expect(finds('570', row)).toBe(false),
  );
  it('passes in the next year', () => expect(finds('570', 'M,01/04/2026,', 2027)).toBe(false));
});

describe('571: ceased before the start or after the end of the collection year', () => {
  it.each(['M,30/03/2025,31/03/2025', 'M,31/03/2026,01/04/2026'])('fails %s', (row) =>
    expect(finds('571', row)).toBe(true),
  );
  it.each(['M,30/03/2025,01/04/2025', 'M,30/03/2026,31/03/2026', 'M,30/03/2025,', 'M,30/03/2025,31/03/25'])(
    'passes %s',
    (row) => expect(finds('571', row)).toBe(false),
  );
});

describe('586: the start is not after the date of birth', () => {
  it.each(['M,14/02/2010,', 'M,13/02/2010,14/02/2010'])('fails %s', (row) =>
    expect(finds('586', row)).toBe(true),
  );
  it.each(['M,15/02/2010,', 'M,,', 'M,14/02/10,'])('passes %s', (row) =>
    expect(finds('586', row)).toBe(false),
  );
  it('passes where the date of birth cannot be read', () =>
    expect(linesFound('586', 'Missing', inCareThroughout('LA001,14/02/10,M,01/01/2000,'))).toEqual([]));
});

describe('1004: the start date is not a valid date', () => {
  it.each([
    'M,,',
    'M,10/07/25,',
    'M,2025-07-10,',
    'M,14-07-2025,',
    'M,12/07/2025 21:30,',
    'M,12/07/2025 ,',
    'M,31/04/2025,',
  ])('fails %j', (row) => expect(finds('1004', row)).toBe(true));
  it.each(['M,1/7/2025,', 'M,01/07/2025,', ',29/02/2024,'])('passes %s', (row) =>
    expect(finds('1004', row)).toBe(false),
  );
});

describe('1005: the end date is not a valid date', () => {
  it.each(['10/07/25', '2025-07-10', '14-07-2025', '12/07/2025 21:30', '12/07/2025 ', ' ', '29/02/2025'])(
    'fails %j',
    (end) => expect(finds('1005', `M,01/05/2025,${end}`)).toBe(true),
  );
  it.each(['', '1/7/2025', '01/07/2025'])('passes %j', (end) =>
    expect(finds('1005', `M,01/05/2025,${end}`)).toBe(false),
  );
});

describe('1006: missing type invalid', () => {
  it.each(['X', 'm', 'a', 'M ', ' A', ' ', 'Missing'])('fails %j', (type) =>
    expect(finds('1006', `${type},01/05/2025,02/05/2025`)).toBe(true),
  );
  it.each(['M', 'A', ''])('passes %j', (type) =>
    expect(finds('1006', `${type},01/05/2025,02/05/2025`)).toBe(false),
  );
});
