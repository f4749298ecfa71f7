import { describe, expect, it } from 'vitest';
import { readFolder } from '../files/read-folder.ts';
import { folderWith } from '../folder.fixture.ts';

const xml = (...lines: readonly string[]) =>
  ['<?xml version="1.0" encoding="UTF-8"?>', '<EXPSSDA903>', ...lines, '</EXPSSDA903>'].join('\n');

/** As the checker of the sector writes its made-up return: all on one line, with what others know of a child. */
const child = [
  '<CHILD><HEADER><CHILDID>LA001</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>14/02/2010</DOB><ETHNIC>WBRI</ETHNIC><UASC />',
  '<IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV><ACCOM>B1</ACCOM>',
  '<AMISSING><MISSING>M</MISSING><MIS_START>30/03/2025</MIS_START><MIS_END>02/04/2025</MIS_END></AMISSING>',
  '<AMISSING>',
  '  <MISSING>A</MISSING><MIS_START>10/07/2025</MIS_START><MIS_END/></AMISSING>',
  '<AREVIEW><REVIEW>27/09/2025</REVIEW><REVIEW_CODE>PN0</REVIEW_CODE></AREVIEW><MOTHER /><MC_DOB />',
  '<PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE></HEADER>',
  '<EPISODE><DECOM>01/02/2024</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U1</PL><PL_POST>ZZ1 1ZZ</PL_POST>',
  '<URN>SC999001</URN><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC /><REC /></EPISODE></CHILD>',
];

const read = (content: string | Buffer) => readFolder(folderWith({ 'any.xml': content }));

describe('the XML form of the return', () => {
  it('has a row for each element, with the cells of its child, by the line on which the element begins', async () => {
    const { rows, files } = await read(xml(...child));
    expect(rows.Missing).toEqual([
      {
        line: 5,
        CHILD: 'LA001',
        DOB: '14/02/2010',
        MISSING: 'M',
        MIS_START: '30/03/2025',
        MIS_END: '02/04/2025',
      },
      { line: 6, CHILD: 'LA001', DOB: '14/02/2010', MISSING: 'A', MIS_START: '10/07/2025', MIS_END: '' },
    ]);
    expect(rows.Header).toEqual([
      {
        line: 3,
        CHILD: 'LA001',
        SEX: 'F',
        DOB: '14/02/2010',
        ETHNIC: 'WBRI',
        UPN: 'UN1',
        MOTHER: '',
        MC_DOB: '',
      },
    ]);
    expect(rows.Episodes).toMatchObject([
      {
        line: 10,
        CHILD: 'LA001',
        DECOM: '01/02/2024',
        PLACE: 'U1',
        PL_POST: 'ZZ1 1ZZ',
        HOME_POST: '',
        DEC: '',
      },
    ]);
    expect(files.map(({ table, rows: count }) => `${table} ${count}`)).toEqual([
      'Header 1',
      'Episodes 1',
      'Missing 2',
      'Reviews 1',
      'OC3 1',
      'PrevPerm 1',
    ]);
  });

  it('is the whole return: a table with no row is there and empty', async () => {
    const { rows, files } = await read(xml());
    expect(rows).toEqual({ Header: [], Episodes: [], Missing: [], UASC: [] });
    expect(files.map(({ table }) => table)).toEqual(['Header', 'Episodes', 'Missing']);
  });

  it.each([
    ['<UASC>1</UASC><DUC>01/05/2025</DUC>', [{ CHILD: 'LA1', SEX: '', DOB: '', DUC: '01/05/2025', line: 3 }]],
    ['<UASC>1</UASC>', [{ CHILD: 'LA1', SEX: '', DOB: '', DUC: '', line: 3 }]],
    ['<UASC>0</UASC>', []],
    ['<UASC/>', []],
  ])('%s says whether a child came unaccompanied', async (says, rows) => {
    const { rows: found } = await read(xml(`<CHILD><HEADER><CHILDID>LA1</CHILDID>${says}</HEADER></CHILD>`));
    expect(found.UASC).toEqual(rows);
  });

  it.each([
    ['ASCII, which is part of UTF-8', xml(...child).replace('UTF-8', 'us-ascii')],
    ['a byte-order mark', `\u{feff}${xml(...child)}`],
    ['Windows line ends', xml(...child).replaceAll('\n', '\r\n')],
    ['no declaration', xml(...child).replace(/^.*\n/, '\n')],
    [
      'a comment',
      xml('<!-- made by a system -->', ...child.slice(1)).replace('system -->', `system -->${child[0]}`),
    ],
    ['a schema named', xml(...child).replace('<EXPSSDA903>', '<EXPSSDA903 xmlns:xsi="http://x" xsi:a="b">')],
  ])('reads %s', async (_, content) => {
    expect((await read(content)).rows.Missing?.map(({ line }) => line)).toEqual([5, 6]);
  });

  it('tells what it passes over, once each, with its first line', async () => {
    const more = [
      '<CHILD><HEADER><CHILDID>LA2</CHILDID>',
      '<DOLO><DOLO_START/></DOLO><DOLO/></HEADER></CHILD>',
    ];
    const { passedOver } = await read(xml(...more, '<LOCAL/>'));
    expect(passedOver).toEqual(['any.xml: DOLO on line 4', 'any.xml: LOCAL on line 5']);
  });

  it('reads text that is escaped', async () => {
    const { rows } = await read(
      xml('<CHILD><HEADER><CHILDID>A&amp;B&#13;<![CDATA[<]]></CHILDID></HEADER></CHILD>'),
    );
    expect(rows.Header?.[0]?.CHILD).toBe('A&B\r<');
  });
});

describe('an XML file that cannot be read is refused in one sentence', () => {
  const entities = '<!DOCTYPE EXPSSDA903 [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'is empty. Its first element has to be EXPSSDA903.'],
    ['UTF-16', Buffer.from(`\u{feff}${xml()}`, 'utf16le'), 'is UTF-16. Save it as UTF-8.'],
    [
      'bytes that are no UTF-8',
      Buffer.from(xml('<!-- é -->'), 'latin1'),
      'is not UTF-8 on line 3. Save it as UTF-8.',
    ],
    [
      'another encoding by its own word',
      xml().replace('UTF-8', 'windows-1252'),
      'says that it is windows-1252. Save it as UTF-8.',
    ],
    [
      'entities of its own, which can be made to grow without end',
      xml('&b;').replace('\n', `\n${entities}\n`),
      'has a document type (<!DOCTYPE>), which no return has. Take it out.',
    ],
    [
      'an entity that nothing says',
      xml('<CHILD><HEADER><CHILDID>&xxe;</CHILDID></HEADER></CHILD>'),
      'is no well-formed XML near line 3.',
    ],
    [
      'a truncated file',
      xml(...child).slice(0, xml(...child).indexOf('<CIN>')),
      'ends too early, on line 10. Part of it is lost: have it sent again.',
    ],
    [
      'one cut off between two children',
      xml(...child).replace('</EXPSSDA903>', ''),
      'ends too early, on line 12. Part of it is lost: have it sent again.',
    ],
    ['another document', '<Message/>', 'is no SSDA903: its first element has to be EXPSSDA903.'],
    ['no XML', 'CHILD,DOB\n', 'is no well-formed XML near line 2.'],
    ['elements that overlap', xml('<CHILD><HEADER></CHILD></HEADER>'), 'is no well-formed XML near line 3.'],
    [
      'lower-case names',
      xml().toLowerCase(),
      'looks like the SSDA903, but its element names have to be in capitals.',
    ],
    [
      'a lower-case name within',
      xml('<CHILD><HEADER>', '<childid/></HEADER></CHILD>'),
      'has an element on line 4 whose name has to be in capitals.',
    ],
    [
      'a cell twice',
      xml('<CHILD><HEADER><DOB/><DOB/></HEADER></CHILD>'),
      'has DOB twice in the HEADER that begins on line 3.',
    ],
    ['a child without its header', xml('<CHILD/>'), 'has a CHILD on line 3 that does not have one HEADER.'],
    [
      'a mark that is left open',
      xml(`<!-- ${'x'.repeat(400_000)}`),
      'is no well-formed XML: what begins on line 3 does not end.',
    ],
  ])('%s', async (_, content, message) => {
    const folder = folderWith({ 'r.xml': content });
    await expect(readFolder(folder)).rejects.toMatchObject({ message: `${folder}/r.xml: ${message}` });
  });

  it('a table both in CSV and in XML', async () => {
    const folder = folderWith({ 'm.csv': 'CHILD,DOB,MISSING,MIS_START,MIS_END\n', 'r.xml': xml() });
    await expect(readFolder(folder)).rejects.toThrow('/r.xml: has Missing, and so has m.csv.');
  });
});
