import { columnsOf, type TableName } from '../files/columns.ts';
import type { Kept, KeptRows } from '../files/rows.ts';
import { readWrittenDate, type WrittenDate } from './written-date.ts';

/** All that the rules read of a folder. */
export const columnsForRules = {
  Header: ['CHILD', 'DOB'],
  Episodes: ['CHILD', 'DECOM', 'DEC', 'REC'],
  Missing: columnsOf.Missing,
  PlacedAdoption: ['CHILD'],
  Reviews: ['CHILD'],
  AD1: ['CHILD'],
  PrevPerm: ['CHILD'],
  OC2: ['CHILD'],
} as const satisfies Kept;

export type RowsForRules = KeptRows<typeof columnsForRules>;

/** A row of any table: whose it is, and where it stands. */
export interface RowOfChild {
  readonly line: number;
  readonly child: string;
}

/** A row of Missing: one period of being missing or away from placement without authorisation. */
export interface Period extends RowOfChild {
  readonly type: string;
  readonly born: WrittenDate;
  readonly start: WrittenDate;
  readonly end: WrittenDate;
}

/** A row of Episodes: a stretch of being looked after with one placement and one legal status. */
export interface CareRow extends RowOfChild {
  readonly began: WrittenDate;
  readonly ended: WrittenDate;
  readonly reasonCeased: string;
}

export interface HeaderEntry extends RowOfChild {
  readonly born: WrittenDate;
}

/** Rows in the order of their file, and those of each child; a row that names no child is nobody's. */
export interface Listed<Row extends RowOfChild> {
  readonly all: readonly Row[];
  readonly byChild: ReadonlyMap<string, readonly Row[]>;
}

/** The tables of a return as the rules read them; one that is undefined was not there. */
export interface Tables {
  readonly missing?: Listed<Period>;
  /** Rows of last year's return that had no end. */
  readonly openLastYear?: Listed<Period>;
  readonly episodes?: Listed<CareRow>;
  readonly header?: Listed<HeaderEntry>;
  /** The other tables in which a child has to have an episode. */
  readonly others: readonly { readonly table: TableName; readonly rows: readonly RowOfChild[] }[];
}

const others = ['PlacedAdoption', 'Reviews', 'AD1', 'PrevPerm', 'OC2'] as const;

/** What the rules read in the rows of a return, and in the Missing rows of last year's where those are known. */
export function tablesOf(rows: RowsForRules, lastYear: Pick<RowsForRules, 'Missing'> = {}): Tables {
  const dateIn = rememberingDates();
  const period = ({ line, CHILD, DOB, MISSING, MIS_START, MIS_END }: MissingText): Period => ({
    line,
    child: CHILD,
    type: MISSING,
    born: dateIn(DOB),
    start: dateIn(MIS_START),
    end: dateIn(MIS_END),
  });
  const care = ({ line, CHILD, DECOM, DEC, REC }: EpisodesText): CareRow => ({
    line,
    child: CHILD,
    began: dateIn(DECOM),
    ended: dateIn(DEC),
    reasonCeased: REC,
  });
  return {
    ...(rows.Missing && { missing: listed(rows.Missing.map(period)) }),
    ...(lastYear.Missing && {
      openLastYear: listed(lastYear.Missing.filter(({ MIS_END }) => MIS_END === '').map(period)),
    }),
    ...(rows.Episodes && { episodes: listed(rows.Episodes.map(care)) }),
    ...(rows.Header && {
      header: listed(rows.Header.map(({ line, CHILD, DOB }) => ({ line, child: CHILD, born: dateIn(DOB) }))),
    }),
    others: others.flatMap((table) => {
      const found = rows[table]?.map(({ line, CHILD }) => ({ line, child: CHILD }));
      return found === undefined ? [] : [{ table, rows: found }];
    }),
  };
}

type MissingText = NonNullable<RowsForRules['Missing']>[number];
type EpisodesText = NonNullable<RowsForRules['Episodes']>[number];

function listed<Row extends RowOfChild>(all: readonly Row[]): Listed<Row> {
  const byChild = new Map<string, Row[]>();
  for (const row of all) {
    const known = byChild.get(row.child);
    if (known !== undefined) known.push(row);
    else if (row.child !== '') byChild.set(row.child, [row]);
  }
  return { all, byChild };
}

/** A million rows hold a few thousand dates between them, so each is read once. */
function rememberingDates(): (text: string) => WrittenDate {
  const read = new Map<string, WrittenDate>();
  return (text) => {
    const known = read.get(text) ?? readWrittenDate(text);
    read.set(text, known);
    return known;
  };
}
