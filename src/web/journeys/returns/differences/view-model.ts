import type { Instant } from '../../../../domain/time/instant.ts';
import type { ChangedRow, Difference, DifferentRow } from '../../../../returns/differences.ts';
import { fingerprint, type RecordBehind } from '../../../../returns/files/made-file.ts';
import type { MadeExport } from '../../../../returns/make-export.ts';
import type { SignedReturn } from '../../../../returns/signed-off.ts';
import type { RecordView } from '../name-records.ts';
import { signedView } from '../signed-view.ts';
import { sayYear } from '../words.ts';

/** So many rows that changed, went and came are shown of a file. */
const MOST = 100;

/** A difference cut to what a page shows, with how many more there are. */
export type CutDifference = Difference & { readonly others: number };

export const mostOf = ({ changed, gone, come, ...rest }: Difference): CutDifference => ({
  ...rest,
  changed: changed.slice(0, MOST),
  gone: gone.slice(0, MOST),
  come: come.slice(0, MOST),
  others: [changed, gone, come].reduce((sum, rows) => sum + Math.max(0, rows.length - MOST), 0),
});

interface Shown {
  readonly name: (record: RecordBehind) => RecordView;
  readonly now: Instant;
}

/** Each file with the rows that went and came since it was signed off. */
export function differencesView(
  signed: SignedReturn,
  then: MadeExport,
  found: readonly CutDifference[],
  { name, now }: Shown,
) {
  const rowsOf = (rows: readonly DifferentRow[], headings: readonly string[]) =>
    rows.map((row) => ({ ...name(row), cells: cellsOf(row.cells, headings) }));
  return {
    signed: { ...signedView(signed, now), differencesHref: undefined },
    year: sayYear(then.year),
    isMadeAgain: signed.body.files.every(({ name: file, sha256 }) =>
      then.files.some((made) => made.name === file && fingerprint(made) === sha256),
    ),
    files: found.map(({ file, headings, changed, gone, come, others }) => ({
      file,
      isSame: changed.length + gone.length + come.length === 0,
      others,
      parts: [
        { title: 'Changed', rows: changed.map((row) => ({ ...name(row), cells: row.cells.map(sayChange) })) },
        { title: 'Signed off, and not in it any more', rows: rowsOf(gone, headings) },
        { title: 'Not signed off, and in it today', rows: rowsOf(come, headings) },
      ].filter(({ rows }) => rows.length > 0),
    })),
  };
}

const sayChange = ({ heading, before, after }: ChangedRow['cells'][number]) => ({
  heading,
  text: `${before || 'blank'}, now ${after || 'blank'}`,
});

/** What a row says, without its blanks. */
const cellsOf = (cells: readonly string[], headings: readonly string[]) =>
  cells.flatMap((text, index) => (text === '' ? [] : [{ heading: headings[index] ?? '', text }]));
