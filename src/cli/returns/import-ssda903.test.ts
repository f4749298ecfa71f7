import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupAt, hasFlag, legalStatusAt, placementAt } from '../../domain/child/status.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { instant } from '../../domain/time/instant.ts';
import { csvOf, oneEvening } from '../../exchange/import-episodes/rows.fixture.ts';
import { childrenOnRecord } from '../../returns/books/children-on-record.ts';
import { identityOf, numberOf } from '../../returns/books/identity.ts';
import { asKnownAt } from '../../store/read/horizon.ts';
import { type Installation, openInstallation, run } from '../command-line.fixture.ts';
import { exitCodes } from '../exit.ts';

let installation: Installation;

beforeAll(async () => {
  installation = await openInstallation();
});

afterAll(() => installation.close());

const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const episodes =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const missing = 'CHILD,DOB,MISSING,MIS_START,MIS_END';

/** Writes the files of a return, and answers their folder. */
async function folderWith(name: string, files: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const folder = join(installation.folder, name);
  await mkdir(folder);
  for (const [file, lines] of Object.entries(files))
    await writeFile(join(folder, `${file}.csv`), `${lines.join('\n')}\n`);
  return folder;
}

const imports = (folder: string, authority: string, year: string, ...flags: readonly string[]) =>
  run('import', 'ssda903', folder, '--authority', authority, '--year', year, ...flags);

/** A file that the record gives for a year; without a name Missing. */
async function exported(authority: string, year: string, file = 'missing'): Promise<readonly string[]> {
  const out = join(installation.folder, `out-${authority}-${year}`);
  await run('export', 'ssda903', '--authority', authority, '--year', year, '--out', out);
  return (await readFile(join(out, `${file}.csv`), 'utf8')).trimEnd().split('\n');
}

async function onRecord(authority: string) {
  const { store } = installation;
  return childrenOnRecord(store, authority, await asKnownAt(store.record, Date.now() as Instant));
}

/** Each of them awkward in its own way. */
const awkward = [
  'LA001,14/02/2003,M,30/03/2017,02/04/2017',
  'LA001,14/02/2003,M,02/04/2017,02/04/2017',
  'LA001,14/02/2003,A,02/04/2017,04/04/2017',
  'LA001,14/02/2003,A,10/07/2017,10/07/2017',
  'LA001,14/02/2003,A,10/07/2017,10/07/2017',
  'LA001,14/02/2003,M,29/03/2018,',
  'LA001,14/02/2003,M,,05/05/2017',
  'LA001,14/02/2003,,06/05/2017,',
  'LA001,14/02/2003,X,2017-06-01,2017-06-02',
  'LA001,14/02/2003,A,10/07/2017,09/07/2017',
  'LA001,14/02/2003,M,01/04/2018,',
  'LA001,14/02/2003,M,01/03/2017,02/03/2017',
  'LA001,14/02/2003,M,20/08/2017,31/08/2017',
  'LA001,14/02/2003,A,30/08/2017,30/08/2017',
  'LA002,20/05/2002,M,19/10/2017,',
  'LA002,21/05/2002,m,1/7/2017,2/7/2017',
  'LA002,21/05/2002,M,1/7/2017,2/7/2017',
  'LA003,01/05/1999,M,01/04/2017,',
  'LA009,01/01/2004,M,01/05/2017,03/05/2017',
  ',01/01/2004,M,01/05/2017,03/05/2017',
  'LA-9,01/01/2004,M ,01/05/2017,03/05/2017',
];

const year2018 = {
  header: [
    header,
    'LA001,2,14/02/2003,WBRI,,,',
    'LA002,1,20/05/2002,MWBC,UN1,,',
    'LA003,1,01/05/1999,XXXX,,1,05/06/2017',
  ],
  episodes: [
    episodes,
    'LA001,01/06/2016,S,C2,N1,H5,PR4,01/09/2017,X1,CARPL,ME4 4AA,ME4 4BB,',
    'LA001,01/09/2017,L,V2,N1,Z1,PR4,,,,ME4 4AA,ME4 4CC,SC999001',
    'LA002,10/04/2017,S,V2,N8,U4,PR1,20/10/2017,E4A,,TN1 1AA,TN1 1BB,',
    'LA003,10/04/2017,S,ZZ,N8,U4,PR1,,,,,,',
  ],
  missing: [missing, ...awkward],
  uasc: ['CHILD,SEX,DOB,DUC', 'LA002,1,20/05/2002,20/10/2017'],
};

describe('an imported year', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await folderWith('awkward', year2018);
    const { code } = await imports(folder, '887', '2018');
    expect(code).toBe(exitCodes.done);
  });

  it('exports again with its Missing file row for row', async () => {
    expect(await exported('887', '2018')).toEqual([missing, ...awkward]);
  });

  it('exports again with Header and Episodes of its children row for row, also what no record holds', async () => {
    expect(await exported('887', '2018', 'header')).toEqual([
      ...year2018.header,
      'LA009,,01/01/2004,NOBT,,,',
    ]);
    expect(await exported('887', '2018', 'episodes')).toEqual(year2018.episodes);
  });

  it('imported again changes nothing', async () => {
    const { out } = await imports(folder, '887', '2018', '--json');
    expect(JSON.parse(out)).toMatchObject({ new: 0, corrected: 0, unchanged: 14, kept: 7 });
    const { rows } = await installation.store.record.query<{ again: number }>(
      `select count(*)::int as again from homeward.event where owner = '887' and recorded_at >
        (select min(recorded_at) from homeward.event where owner = '887')`,
    );
    expect(rows).toEqual([{ again: 0 }]);
    expect(await exported('887', '2018')).toEqual([missing, ...awkward]);
  });

  it('keeps old codes as they are, with care, placements and legal status from day to day', async () => {
    const children = await onRecord('887');
    const of = (number: string) =>
      children.find(({ child }) => numberOf(child, 'la_child_id') === number)!.child;
    const one = of('LA001');
    expect(identityOf(one)).toMatchObject({ dateOfBirth: '2003-02-14', sex: '2', ethnicity: 'WBRI' });
    const [before, after] = [instant('2017-08-31T12:00:00Z'), instant('2017-09-01T12:00:00Z')];
    expect([placementAt(one, before)?.type, placementAt(one, after)?.type]).toEqual(['H5', 'Z1']);
    expect([legalStatusAt(one, before), legalStatusAt(one, after)]).toEqual(['C2', 'V2']);
    const two = of('LA002');
    expect([groupAt(two, after), groupAt(two, instant('2017-10-21T12:00:00Z'))]).toEqual([
      'lac_own',
      'unknown',
    ]);
    expect(hasFlag(two, 'uasc', after)).toBe(true);
    expect(hasFlag(two, 'uasc', instant('2017-10-21T12:00:00Z'))).toBe(false);
  });

  it('ends with exit code 1 only with --strict where a row breaks a rule', async () => {
    expect((await imports(folder, '887', '2018')).code).toBe(exitCodes.done);
    expect((await imports(folder, '887', '2018', '--strict')).code).toBe(exitCodes.findings);
  });

  it('flags each row with the rules that it breaks', async () => {
    const { rows } = await installation.store.record.query<{ row: string; flags: string[] }>(
      `select body ->> 'row' as row, body -> 'flags' as flags from homeward.event
        where owner = '887' and type in ('EpisodeImported', 'ReturnRowKept') and body ? 'flags'`,
    );
    const flagsOf = new Map(rows.map(({ row, flags }) => [row, flags]));
    expect(flagsOf.get('LA001,14/02/2003,M,,05/05/2017')).toEqual(['564', '581', '1004']);
    expect(flagsOf.get('LA002,20/05/2002,M,19/10/2017,')).toEqual(['575', '577']);
    expect(flagsOf.get('LA009,01/01/2004,M,01/05/2017,03/05/2017')).toEqual(['1012', 'INT04']);
    expect(flagsOf.has('LA001,14/02/2003,M,02/04/2017,02/04/2017')).toBe(false);
  });
});

describe('the XML form of a return', () => {
  it('is imported as the CSV form is, also where it stands on one line', async () => {
    const spans = ['M,01/06/2017,02/06/2017', 'm,03/06/2017,04/06/2017', 'A,05/06/2017,'].map((row) =>
      row.split(','),
    );
    const folder = join(installation.folder, 'xml');
    await mkdir(folder);
    await writeFile(
      join(folder, 'return.xml'),
      `<EXPSSDA903><CHILD><HEADER><CHILDID>LX1</CHILDID><DOB>14/02/2003</DOB><UASC>1</UASC>${spans
        .map(
          ([type, start, end]) =>
            `<AMISSING><MISSING>${type}</MISSING><MIS_START>${start}</MIS_START><MIS_END>${end}</MIS_END></AMISSING>`,
        )
        .join(
          '',
        )}<AREVIEW><REVIEW/></AREVIEW></HEADER><EPISODE><DECOM>01/06/2016</DECOM><LS>C2</LS><PL>K2</PL></EPISODE></CHILD></EXPSSDA903>`,
    );
    const { out } = await imports(folder, '881', '2018');
    expect(out).toContain('(rows: Header 1, Episodes 1, Missing 3, UASC 1).');
    expect(out).toContain('Not carried over, for no record holds it: Reviews 1.');
    expect(out).toContain('error 1006, Missing line 1, LX1: Missing type invalid.');
    expect(await exported('881', '2018')).toEqual([
      missing,
      ...spans.map((cells) => `LX1,14/02/2003,${cells}`),
    ]);
    const { rows } = await installation.store.record.query<{ flags: number }>(
      `select count(*)::int as flags from homeward.event where owner = '881' and body ? 'flags'`,
    );
    expect(rows).toEqual([{ flags: 1 }]);
  });
});

describe('the next year', () => {
  const child = 'LA001,2,14/02/2003,WBRI,,,';
  const open = 'LA001,14/02/2003,M,29/03/2018,';
  const closed = 'LA001,14/02/2003,M,29/03/2018,05/04/2018';
  const placed = 'LA001,01/06/2016,S,C2,N1,K2,PR4,';

  beforeAll(async () => {
    const first = await folderWith('first', {
      header: [header, child],
      episodes: [episodes, `${placed},,,,,`],
      missing: [missing, open],
    });
    const second = await folderWith('second', {
      header: [header, child],
      episodes: [episodes, `${placed}01/06/2018,E4A,,,,`],
      missing: [missing, closed],
    });
    await imports(first, '886', '2018');
    const { out } = await imports(second, '886', '2019', '--json');
    expect(JSON.parse(out)).toMatchObject({ new: 0, corrected: 1, unchanged: 0 });
  });

  it('closes the open spans of the year before: one span, in both years', async () => {
    const [record] = await onRecord('886');
    expect(record?.episodes).toHaveLength(1);
    expect(record?.episodes[0]?.episode.phase).toBe('returned');
    expect(await exported('886', '2018')).toEqual([missing, open]);
    expect(await exported('886', '2019')).toEqual([missing, closed]);
  });

  it('ends the care that had gone on', async () => {
    const [record] = await onRecord('886');
    expect(groupAt(record!.child, instant('2018-05-31T12:00:00Z'))).toBe('lac_own');
    expect(groupAt(record!.child, instant('2018-06-02T12:00:00Z'))).toBe('unknown');
  });

  it('a year that is imported after a later one does not open again what is closed', async () => {
    const first = join(installation.folder, 'first');
    const { out } = await imports(first, '886', '2018', '--json');
    expect(JSON.parse(out)).toMatchObject({ new: 0, corrected: 0, unchanged: 1 });
    expect(await exported('886', '2019')).toEqual([missing, closed]);
  });
});

describe('a return that is sent again', () => {
  it('has the mended row in the place of the one that could not be read, and the end that was put right', async () => {
    const before = await folderWith('before', {
      missing: [missing, 'LB1,14/02/2003,X,01/06/2017,02/06/2017', 'LB1,14/02/2003,M,01/07/2017,02/07/2017'],
    });
    const mended = ['LB1,14/02/2003,M,01/06/2017,02/06/2017', 'LB1,14/02/2003,M,01/07/2017,05/07/2017'];
    const after = await folderWith('after', { missing: [missing, ...mended] });
    await imports(before, '884', '2018');
    await imports(after, '884', '2018');
    expect(await exported('884', '2018')).toEqual([missing, ...mended]);
  });
});

describe('what the record holds already', () => {
  it('our own return, imported, adds no span to those that people recorded here', async () => {
    const file = join(installation.folder, 'episodes.csv');
    await writeFile(file, csvOf({ ...oneEvening, responsible_la: '880' }));
    await run('import', 'episodes', file);
    const ours = join(installation.folder, 'ours');
    await run('export', 'ssda903', '--authority', '880', '--year', '2026', '--out', ours);
    const { out } = await imports(ours, '880', '2026', '--json');
    expect(JSON.parse(out)).toMatchObject({ new: 0, corrected: 0, unchanged: 1 });
    expect((await onRecord('880'))[0]?.episodes).toHaveLength(1);
  });
});

describe('the rule under which a return was made', () => {
  const rulesOnRecord = async (authority: string) => {
    const { rows } = await installation.store.record.query<{ rule: string | null }>(
      `select body ->> 'rule' as rule from homeward.event where owner = $1 and type = 'EpisodeImported'`,
      [authority],
    );
    return rows.map(({ rule }) => rule);
  };

  it('only those missing for more than 24 hours were counted in old years: each span says so', async () => {
    const old = await folderWith('old', { missing: [missing, 'LC1,14/02/2000,M,01/06/2011,03/06/2011'] });
    const { out } = await imports(old, '883', '2012');
    expect(out).toContain('It counted only those who were missing for more than 24 hours.');
    expect(await rulesOnRecord('883')).toEqual(['gt24h']);
  });

  it('any length counts today', async () => {
    expect(new Set(await rulesOnRecord('887'))).toEqual(new Set([null]));
  });
});

describe('what cannot be imported', () => {
  it('names the file and what is wrong with it, and nothing is written: exit code 2', async () => {
    const lower = await folderWith('lower', { missing: [missing.toLowerCase()] });
    expect(await imports(lower, '885', '2018')).toEqual({
      code: exitCodes.couldNot,
      out: '',
      err: `homeward: ${join(lower, 'missing.csv')}: looks like Missing, but its column names have to be in capitals.\n`,
    });
    expect(await onRecord('885')).toEqual([]);
  });
});
