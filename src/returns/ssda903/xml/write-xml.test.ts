import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvFile } from '../../files/made-file.ts';
import { checkReturn } from '../check-return.ts';
import { collectionYear } from '../collection-year.ts';
import { columnsOf } from '../files/columns.ts';
import { readFolder } from '../files/read-folder.ts';
import { folderWith } from '../folder.fixture.ts';
import type { MadeReturn } from '../make/make-return.ts';
import { tablesOf } from '../rules/tables.ts';
import { writeXml } from './write-xml.ts';

const blankEpisode = {
  ...{ RNE: 'S', LS: 'C2', CIN: 'N1', PLACE: 'U1', PLACE_PROVIDER: 'PR1' },
  ...{ REASON_PLACE_CHANGE: '', HOME_POST: '', PL_POST: '', URN: '' },
};

const alder: MadeReturn = {
  Header: [
    {
      row: {
        ...{ CHILD: 'LA001', SEX: 'F', DOB: '14/02/2010', ETHNIC: 'WBRI' },
        ...{ UPN: 'UN1', MOTHER: '', MC_DOB: '' },
      },
      child: 'alder',
    },
  ],
  Episodes: [
    { row: { ...blankEpisode, CHILD: 'LA001', DECOM: '01/02/2024', DEC: '', REC: '' }, child: 'alder' },
  ],
  Missing: [
    {
      row: {
        ...{ CHILD: 'LA001', DOB: '14/02/2010' },
        ...{ MISSING: 'M', MIS_START: '29/03/2026', MIS_END: '' },
      },
      ...{ child: 'alder', episode: 'e1', line: undefined },
    },
  ],
  UASC: [{ row: { CHILD: 'LA001', SEX: 'F', DOB: '14/02/2010', DUC: '02/05/2025' }, child: 'alder' }],
};

test('a child has one HEADER, with what is about the child and each absence in it, and an EPISODE for each', () => {
  const { file, lineOf } = writeXml(alder);
  expect(file.content).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<EXPSSDA903>
<CHILD>
  <HEADER>
    <CHILDID>LA001</CHILDID>
    <UPN>UN1</UPN>
    <SEX>F</SEX>
    <DOB>14/02/2010</DOB>
    <ETHNIC>WBRI</ETHNIC>
    <UASC>1</UASC>
    <DUC>02/05/2025</DUC>
    <AMISSING>
      <MISSING>M</MISSING>
      <MIS_START>29/03/2026</MIS_START>
      <MIS_END/>
    </AMISSING>
    <MOTHER/>
    <MC_DOB/>
  </HEADER>
  <EPISODE>
    <DECOM>01/02/2024</DECOM>
    <RNE>S</RNE>
    <LS>C2</LS>
    <CIN>N1</CIN>
    <PL>U1</PL>
    <PL_POST/>
    <HOME_POST/>
    <URN/>
    <PLACE_PROVIDER>PR1</PLACE_PROVIDER>
    <DEC/>
    <REC/>
    <REASON_PLACE_CHANGE/>
  </EPISODE>
</CHILD>
</EXPSSDA903>
`);
  expect([lineOf('Header', 0), lineOf('Missing', 0), lineOf('Episodes', 0)]).toEqual([4, 12, 20]);
  expect(file.behind).toEqual([
    { child: 'alder', episode: undefined },
    { child: 'alder', episode: undefined },
    { child: 'alder', episode: 'e1' },
  ]);
});

/** Dates near each other, some of them none, and what else may stand in a cell. */
const dates = fc.constantFrom(
  ...['', '30/03/2025', '1/4/2025', '02/04/2025', '10/07/2025', '10/07/25', '11/07/2025', '31/03/2026'],
  ...['01/04/2026', '14/02/2028', 'a "quoted" & <marked>\r\ncell', ' 02/04/2025'],
);

/** A child with any rows: of one date of birth, as the XML form has it. */
const children = fc
  .uniqueArray(
    fc.record({
      number: fc.constantFrom('LA001', 'LA002', 'LA-3', 'LA004'),
      born: fc.constantFrom('14/02/2010', '31/03/2025', '14/02/10'),
      care: fc.array(fc.record({ DECOM: dates, DEC: dates, REC: fc.constantFrom('X1', 'E6', 'E8') }), {
        maxLength: 3,
      }),
      missing: fc.array(
        fc.record({
          MISSING: fc.constantFrom('M', 'A', '', 'm', 'M '),
          MIS_START: dates,
          MIS_END: dates,
        }),
        { maxLength: 4 },
      ),
    }),
    { selector: ({ number }) => number, maxLength: 4 },
  )
  .map(
    (all): MadeReturn => ({
      Header: all.map(({ number: CHILD, born: DOB }) => ({
        row: { ...alder.Header[0]!.row, CHILD, DOB },
        child: CHILD,
      })),
      Episodes: all.flatMap(({ number: CHILD, care }) =>
        care.map((row) => ({ row: { ...blankEpisode, ...row, CHILD }, child: CHILD })),
      ),
      Missing: all.flatMap(({ number: CHILD, born: DOB, missing }) =>
        missing.map((row) => ({
          row: { CHILD, DOB, ...row },
          ...{ child: CHILD, episode: undefined, line: undefined },
        })),
      ),
      UASC: [],
    }),
  );

const year = collectionYear(2026);
const lastYear = { Missing: [{ line: 2, ...alder.Missing[0]!.row, MIS_START: '30/03/2025' }] };

test('the rules find the same in the XML file as in the CSV files of the same rows, each at its line', async () => {
  await fc.assert(
    fc.asyncProperty(children, async (made) => {
      const { file, lineOf } = writeXml(made);
      const inXml = await readFolder(folderWith({ [file.name]: file.content }));
      const inCsv = await readFolder(
        folderWith({
          'header.csv': csvFile('', columnsOf.Header, made.Header).content,
          'episodes.csv': csvFile('', columnsOf.Episodes, made.Episodes).content,
          'missing.csv': csvFile('', columnsOf.Missing, made.Missing).content,
        }),
      );
      for (const table of ['Header', 'Episodes', 'Missing'] as const) {
        const cells = (rows: readonly { readonly line: number }[] = []) =>
          rows.map(({ line: _, ...rest }) => rest);
        expect(cells(inXml.rows[table])).toEqual(cells(inCsv.rows[table]));
        expect(inXml.rows[table]?.map(({ line }) => line)).toEqual(
          made[table].map((_, index) => lineOf(table, index)),
        );
      }
      const found = ({ rows }: typeof inXml) =>
        [...checkReturn(tablesOf(rows, lastYear), year)].map(
          ({ rule, found: places }) => `${rule.id} ${places.map(({ table, child }) => `${table} ${child}`)}`,
        );
      expect(found(inXml)).toEqual(found(inCsv));
    }),
    { seed: 903, numRuns: 60 },
  );
});

test('no row is lost of a child who is not in Header', async () => {
  const { file } = writeXml({ ...alder, Header: [], UASC: [] });
  const { rows } = await readFolder(folderWith({ 'r.xml': file.content }));
  expect(rows.Missing).toMatchObject([{ CHILD: 'LA001', DOB: '14/02/2010', MIS_START: '29/03/2026' }]);
  expect(rows.Episodes).toHaveLength(1);
});

test('a sign that XML does not have is written as one that stands for it', () => {
  const [{ row, ...rest }] = alder.Header as [MadeReturn['Header'][number]];
  const { file } = writeXml({ ...alder, Header: [{ row: { ...row, UPN: '\u{1}\u{fffe}x' }, ...rest }] });
  expect(file.content).toContain('<UPN>\u{fffd}\u{fffd}x</UPN>');
});
