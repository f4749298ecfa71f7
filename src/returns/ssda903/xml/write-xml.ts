import { escapeMarkup } from '../../../domain/language/escape-markup.ts';
import { grouped } from '../../../procedures/grouped.ts';
import type { MadeFile, RowOfRecord } from '../../files/made-file.ts';
import type { ColumnOf, TableName } from '../files/columns.ts';
import type { LineOfRow } from '../make/check-made.ts';
import type { Made } from '../make/made.ts';
import type { MadeReturn } from '../make/make-return.ts';
import { elementOf, root, UNACCOMPANIED } from './xml-form.ts';

/** In the order in which the department's form has them. */
const inHeader = ['CHILD', 'UPN', 'SEX', 'DOB', 'ETHNIC'] as const;
const atHeadersEnd = ['MOTHER', 'MC_DOB'] as const;
const inMissing = ['MISSING', 'MIS_START', 'MIS_END'] as const;
const inEpisode = [
  'DECOM',
  'RNE',
  'LS',
  'CIN',
  'PLACE',
  'PL_POST',
  'HOME_POST',
  'URN',
  'PLACE_PROVIDER',
  'DEC',
  'REC',
  'REASON_PLACE_CHANGE',
] as const;

/**
 * The return as one XML file, a line for each element. A child has one date of birth there, which is that of Header; one
 * who is in no row of Header has a `HEADER` with number and date of birth alone, so that no row is lost.
 */
export function writeXml(made: MadeReturn): { readonly file: MadeFile; readonly lineOf: LineOfRow } {
  const written = ['<?xml version="1.0" encoding="UTF-8"?>', `<${root}>`];
  const lines = new Map<object, number>();
  for (const child of childrenIn(made)) {
    written.push('<CHILD>');
    if (child.header !== undefined) lines.set(child.header, written.length + 1);
    written.push('  <HEADER>', ...cells(child.entry, inHeader), ...unaccompanied(child.unaccompanied));
    for (const one of child.missing) {
      lines.set(one, written.length + 1);
      written.push('    <AMISSING>', ...cells(one.row, inMissing, '      '), '    </AMISSING>');
    }
    written.push(...cells(child.entry, atHeadersEnd), '  </HEADER>');
    for (const one of child.episodes) {
      lines.set(one, written.length + 1);
      written.push('  <EPISODE>', ...cells(one.row, inEpisode), '  </EPISODE>');
    }
    written.push('</CHILD>');
  }
  written.push(`</${root}>`, '');
  const all = [...made.Header, ...made.Episodes, ...made.Missing];
  return {
    file: {
      name: 'ssda903.xml',
      rows: all.length,
      content: written.join('\n'),
      behind: all.map(({ child, episode }: RowOfRecord<unknown>) => ({ child, episode })),
    },
    lineOf: (table, index) => lines.get(made[table][index]!)!,
  };
}

function childrenIn({ Header, Episodes, Missing, UASC }: MadeReturn) {
  const numberOf = ({ row }: { readonly row: { readonly CHILD: string } }) => row.CHILD;
  const headers = grouped(Header, numberOf);
  const episodes = grouped(Episodes, numberOf);
  const missing = grouped(Missing, numberOf);
  const unaccompanied = grouped(UASC, numberOf);
  const numbers = new Set([headers, episodes, missing].flatMap((table) => [...table.keys()]));
  return [...numbers].flatMap((number) => {
    const spans = missing.get(number) ?? [];
    const stands = headers.get(number) ?? [undefined];
    return stands.map((header, index) => ({
      header,
      entry: header?.row ?? { ...blank, CHILD: number, DOB: spans[0]?.row.DOB ?? '' },
      unaccompanied: unaccompanied.get(number)?.[0]?.row,
      missing: index === 0 ? spans : [],
      episodes: index === 0 ? (episodes.get(number) ?? []) : [],
    }));
  });
}

const blank = { CHILD: '', SEX: '', DOB: '', ETHNIC: '', UPN: '', MOTHER: '', MC_DOB: '' } as const;

const unaccompanied = (row: Made<'UASC'> | undefined): readonly string[] =>
  row === undefined
    ? [`    <${UNACCOMPANIED}/>`]
    : [`    <${UNACCOMPANIED}>1</${UNACCOMPANIED}>`, ...cells(row, row.DUC === '' ? [] : ['DUC'])];

const cells = <Table extends TableName, Column extends ColumnOf<Table>>(
  row: { readonly [Name in Column]: string },
  columns: readonly Column[],
  indent = '    ',
): readonly string[] =>
  columns.map((column) => {
    const name = elementOf(column);
    return row[column] === '' ? `${indent}<${name}/>` : `${indent}<${name}>${textOf(row[column])}</${name}>`;
  });

/** A sign that XML does not have would make it no XML. */
const noSign = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A line break in a cell would be read as another, and shift the lines below it. */
const textOf = (cell: string): string =>
  escapeMarkup(cell.replace(noSign, '\u{fffd}')).replaceAll('\r', '&#13;').replaceAll('\n', '&#10;');
