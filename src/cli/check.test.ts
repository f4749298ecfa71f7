import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../returns/ssda903/folder.fixture.ts';
import { run } from './command-line.fixture.ts';
import { exitCodes } from './exit.ts';

const check = (folder: string, ...args: readonly string[]) =>
  run('check', 'ssda903', folder, '--year', '2026', ...args);

const heading = 'CHILD,DOB,MISSING,MIS_START,MIS_END';
const csv = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

const header = csv(
  'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  'LA001,F,14/02/2010,WBRI,,,',
  'LA002,M,10/10/2007,MWAS,,,',
  'LA003,F,01/06/2011,WBRI,,,',
);
const episodes = csv(
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  'LA001,01/02/2024,S,C2,N1,U1,PR1,,,,,,',
  'LA002,01/02/2024,S,C2,N1,K2,PR4,10/10/2025,E8,,,,',
  'LA003,01/05/2025,S,C2,N1,U1,PR1,20/09/2025,X1,CARPL,,,',
  'LA003,20/09/2025,P,C2,N1,K2,PR4,,,,,,',
);
const clean = {
  'one.csv': header,
  'two.csv': episodes,
  'three.csv': csv(
    heading,
    'LA001,14/02/2010,M,30/03/2025,02/04/2025',
    'LA001,14/02/2010,M,02/04/2025,02/04/2025',
    'LA001,14/02/2010,A,10/07/2025,10/07/2025',
    'LA001,14/02/2010,M,29/03/2026,',
    'LA002,10/10/2007,M,01/10/2025,10/10/2025',
  ),
};
const lastYear = { 'missing.csv': csv(heading, 'LA001,14/02/2010,M,30/03/2025,') };

describe('homeward check ssda903', () => {
  it('finds nothing in a clean folder: exit code 0', async () => {
    const { code, out, err } = await check(folderWith(clean), '--previous', folderWith(lastYear));
    expect(code).toBe(exitCodes.done);
    expect(out).toBe(
      csv(
        'SSDA903 of 2026: 1 April 2025 to 31 March 2026',
        '  Header: 3 rows in one.csv',
        '  Episodes: 4 rows in two.csv',
        '  Missing: 5 rows in three.csv',
        '',
        '0 errors, 0 warnings; 24 of 24 rules checked.',
      ),
    );
    expect(err).toBe('');
  });

  it('finds nothing in a clean folder as data either', async () => {
    const { code, out, err } = await check(folderWith(clean), '--previous', folderWith(lastYear), '--json');
    expect(code).toBe(exitCodes.done);
    expect(JSON.parse(out)).toEqual([]);
    expect(err).toBe('');
  });

  it('prints one array of findings, with the message of the rule and the line of the row: exit code 1', async () => {
    const missing = csv(heading, 'LA001,14/02/2010,M,10/07/2025,10/07/2025', 'LA001,14/02/2010,m,11/07/25,');
    const { code, out } = await check(folderWith({ ...clean, 'three.csv': missing }), '--json');
    expect(code).toBe(exitCodes.findings);
    expect(JSON.parse(out)).toEqual([
      {
        rule: '581',
        severity: 'error',
        table: 'Missing',
        line: 3,
        child: 'LA001',
        message: 'Child is missing but has not yet started to be looked after.',
      },
      {
        rule: '1004',
        severity: 'error',
        table: 'Missing',
        line: 3,
        child: 'LA001',
        message:
          'The start date of the missing episode or episode that the child was away from placement without authorisation is not a valid date.',
      },
      {
        rule: '1006',
        severity: 'error',
        table: 'Missing',
        line: 3,
        child: 'LA001',
        message: 'Missing type invalid.',
      },
    ]);
  });

  it('reads the XML form as well, and names the line in it', async () => {
    const xml = [
      '<EXPSSDA903><CHILD><HEADER><CHILDID>LA001</CHILDID><DOB>14/02/2010</DOB>',
      '<AMISSING><MISSING>m</MISSING><MIS_START>11/07/2025</MIS_START><MIS_END/></AMISSING><DOLO/></HEADER>',
      '<EPISODE><DECOM>01/02/2024</DECOM></EPISODE></CHILD></EXPSSDA903>',
    ];
    const folder = folderWith({ 'return.xml': csv(...xml) });
    const { code, out, err } = await check(folder, '--json');
    expect(code).toBe(exitCodes.findings);
    expect(JSON.parse(out)).toEqual([
      {
        rule: '1006',
        severity: 'error',
        table: 'Missing',
        line: 2,
        child: 'LA001',
        message: 'Missing type invalid.',
      },
    ]);
    expect(err).toContain('Not read: return.xml: DOLO on line 2\n');
    expect((await check(folder)).out).toContain(
      '  Missing: 1 row in return.xml\n  Not read: return.xml: DOLO',
    );
  });

  it('warnings alone are no errors: exit code 0, and a child who is absent has no line', async () => {
    const gone = { 'missing.csv': csv(heading, 'LA003,01/06/2011,A,30/03/2025,') };
    const { code, out } = await check(folderWith(clean), '--previous', folderWith(gone), '--json');
    expect(code).toBe(exitCodes.done);
    expect(JSON.parse(out)).toEqual([
      {
        rule: 'HW-OPEN-LAST-YEAR-GONE',
        severity: 'warning',
        table: 'Missing',
        line: null,
        child: 'LA003',
        message:
          "A period of this child was open in last year's return, and the child has no row in this year's. It has to be the first one, with the same start.",
      },
    ]);
  });

  it('lists in words what each rule finds, and which rules were skipped and why', async () => {
    const folder = folderWith({
      'missing.csv': csv(heading, 'LA001,14/02/2010,X,10/07/2025,', ',14/02/2010,X,10/07/2025,'),
      'Episodes 2026.csv': episodes,
      'guidance.pdf': '',
    });
    const { code, out } = await check(folder);
    expect(code).toBe(exitCodes.findings);
    expect(out).toBe(
      csv(
        'SSDA903 of 2026: 1 April 2025 to 31 March 2026',
        '  Episodes: 4 rows in Episodes 2026.csv',
        '  Missing: 2 rows in missing.csv',
        '  Not read: guidance.pdf',
        '',
        '1006 (error, 2 rows): Missing type invalid.',
        '  Missing line 2: child LA001',
        '  Missing line 3: child not named',
        '',
        '1012 (error, 1 row): No other data should be returned for OC3 children who had no episodes in the current year.',
        '  Missing line 3: child not named',
        '',
        'HW-CHILD-ID (warning, 1 row): CHILD is blank, longer than 20 characters, or has other characters than letters and digits.',
        '  Missing line 3: child not named',
        '',
        "Skipped, no Missing of last year's return (--previous): 576, HW-OPEN-LAST-YEAR-GONE",
        'Skipped, no Header: INT04, INT13',
        '3 errors, 1 warning; 20 of 24 rules checked.',
      ),
    );
  });

  it('says beside the data which rules were skipped', async () => {
    const { err } = await check(folderWith({ 'one.csv': header, 'two.csv': episodes }), '--json');
    expect(err).toContain("Skipped, no Missing, no Missing of last year's return (--previous): 576,");
    expect(err).toContain('Skipped, no Missing: 564, 565, 566,');
  });

  it('lists the first rows of a rule that finds many, and counts the others', async () => {
    const rows = Array.from(
      { length: 1_025 },
      (_, number) => `LA001,14/02/2010,X,01/05/2025,0${(number % 9) + 1}/05/2025`,
    );
    const { out } = await check(folderWith({ 'm.csv': csv(heading, ...rows) }));
    expect(out).toContain('1006 (error, 1,025 rows): Missing type invalid.\n  Missing line 2: child LA001\n');
    expect(out).toContain('  Missing line 21: child LA001\n  and 1,005 more rows; --json lists them all\n');
  });

  it('prints thousands of findings as one array', async () => {
    const rows = Array.from(
      { length: 2_500 },
      (_, number) => `C${number},14/02/2010,X,01/05/2025,02/05/2025`,
    );
    const { out } = await check(folderWith({ 'm.csv': csv(heading, ...rows) }), '--json');
    expect(JSON.parse(out)).toHaveLength(2_500);
  });
});

describe('seeded faults are each found by their rule', () => {
  it.each([
    ['564', 'LA001,14/02/2010,M,,'],
    ['565', 'LA001,14/02/2010,,05/05/2025,'],
    ['566', 'LA001,14/02/2010,,05/05/2025,06/05/2025'],
    ['567', 'LA001,14/02/2010,M,07/05/2025,06/05/2025'],
    ['570', 'LA001,14/02/2010,M,01/04/2026,'],
    ['571', 'LA001,14/02/2010,M,01/03/2025,02/03/2025'],
    ['574', 'LA001,14/02/2010,A,09/07/2025,11/07/2025'],
    ['575', 'LA003,01/06/2011,M,19/09/2025,'],
    ['577', 'LA002,10/10/2007,M,01/08/2025,11/10/2025'],
    ['578', 'LA002,10/10/2007,M,11/10/2025,12/10/2025'],
    ['581', 'LA003,01/06/2011,M,30/04/2025,01/05/2025'],
    ['586', 'LA003,01/06/2011,M,01/06/2011,05/05/2025'],
    ['1004', 'LA001,14/02/2010,M,10/05/25,11/05/2025'],
    ['1005', 'LA001,14/02/2010,M,10/05/2025,11/05/2025 '],
    ['1006', 'LA001,14/02/2010,m,10/05/2025,11/05/2025'],
    ['1012', 'LA004,14/02/2010,M,10/05/2025,11/05/2025'],
    ['INT04', 'LA004,14/02/2010,M,10/05/2025,11/05/2025'],
    ['INT13', 'LA001,14/02/2011,M,10/05/2025,11/05/2025'],
    ['HW-IDENTICAL-ROWS', 'LA001,14/02/2010,A,10/07/2025,10/07/2025'],
    ['HW-CHILD-ID', 'LA-4,14/02/2010,M,10/05/2025,11/05/2025'],
    ['HW-BIRTH-DATE', 'LA001,14/02/10,M,10/05/2025,11/05/2025'],
  ])('%s: %s', async (rule, row) => {
    const seeded = folderWith({ ...clean, 'three.csv': `${clean['three.csv']}${row}\n` });
    const { out } = await check(seeded, '--previous', folderWith(lastYear), '--json');
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ rule, table: 'Missing', line: 7 }));
  });

  it('576: open last year under another start', async () => {
    const other = { 'missing.csv': csv(heading, 'LA001,14/02/2010,M,29/03/2025,') };
    const { out } = await check(folderWith(clean), '--previous', folderWith(other), '--json');
    expect(JSON.parse(out)).toMatchObject([{ rule: '576', table: 'Missing', line: 2, child: 'LA001' }]);
  });

  it('580: not E8 at 18', async () => {
    const folder = folderWith({ ...clean, 'two.csv': episodes.replace(',E8,', ',E6,') });
    const { out } = await check(folder, '--previous', folderWith(lastYear), '--json');
    expect(JSON.parse(out)).toMatchObject([{ rule: '580', table: 'Episodes', line: 3, child: 'LA002' }]);
  });

  it('line numbers are right also after quoted line breaks', async () => {
    const quoted = csv(
      heading,
      '"LA001",14/02/2010,"M\r\n",01/05/2025,02/05/2025',
      '',
      'LA001,14/02/2010,m,03/05/2025,',
    );
    const { out } = await check(folderWith({ 'm.csv': quoted }), '--json');
    expect(JSON.parse(out)).toMatchObject([
      { rule: '1006', line: 2 },
      { rule: '1006', line: 5 },
    ]);
  });
});

describe('what cannot be read is named in one line: exit code 2', () => {
  it.each<[string, Record<string, string | Buffer>, string]>([
    [
      'lower-case headers',
      { 'm.csv': heading.toLowerCase() },
      '/m.csv: looks like Missing, but its column names have to be in capitals.',
    ],
    ['an extra column', { 'm.csv': `${heading},AGE` }, '/m.csv: looks like Missing, but has besides `AGE`.'],
    [
      'a missing column',
      { 'm.csv': 'CHILD,MISSING,MIS_START,MIS_END' },
      '/m.csv: looks like Missing, but lacks `DOB`.',
    ],
    [
      'UTF-16',
      { 'm.csv': Buffer.from(`\ufeff${heading}`, 'utf16le') },
      '/m.csv: is UTF-16. Save it as CSV UTF-8.',
    ],
    [
      'a file that fits no table',
      { 'x.csv': 'NAME,TOWN' },
      '/x.csv: has columns that fit no table of the SSDA903.',
    ],
    [
      'the same table twice',
      { 'a.csv': heading, 'b.csv': heading },
      '/b.csv: has Missing, and so has a.csv.',
    ],
  ])('%s', async (_, files, reason) => {
    const folder = folderWith(files);
    const { code, out, err } = await check(folder, '--json');
    expect(code).toBe(exitCodes.couldNot);
    expect(out).toBe('');
    expect(err).toBe(`homeward: ${folder}${reason}\n`);
  });

  it('a file of last year too, and a folder that is not there', async () => {
    const folder = folderWith({ 'm.csv': heading });
    const broken = folderWith({ 'old.csv': 'NAME' });
    expect((await check(folder, '--previous', broken)).err).toBe(
      `homeward: ${broken}/old.csv: has columns that fit no table of the SSDA903.\n`,
    );
    const { code, err } = await check(join(folder, 'none'));
    expect([code, err]).toEqual([exitCodes.couldNot, `homeward: ${folder}/none: there is no such folder.\n`]);
  });

  it.each(['26', '2025-26', 'this', '0000'])('a year that is no year: %s', async (year) => {
    const { code, err } = await run('check', 'ssda903', folderWith({ 'm.csv': heading }), '--year', year);
    expect(code).toBe(exitCodes.couldNot);
    expect(err).toBe(`homeward: --year ${year}: name the year in which the return ends: 2026.\n`);
  });

  it('no year at all', async () => {
    const { code, err } = await run('check', 'ssda903', folderWith({ 'm.csv': heading }));
    expect(code).toBe(exitCodes.couldNot);
    expect(err).toContain("required option '--year <YEAR>' not specified");
  });
});
