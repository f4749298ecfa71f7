import { createHmac, randomBytes } from 'node:crypto';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Store } from '../../../store/store.ts';
import { countingFor, valuesOf } from '../../measures/figure-of.ts';
import { readPeriod } from '../../measures/period.ts';
import { rowsOf } from '../../measures/rows-of.ts';
import { askedBy } from '../making/ask-figures.ts';
import type { Report, Source } from '../report.ts';

/** The rows behind each figure of a report, by the figure. */
export type FrozenRows = Readonly<Record<string, readonly FrozenRow[]>>;

/** One thing that was counted: which, of which child, in which group, and on which side of the figure. */
export type FrozenRow = readonly [
  subject: string,
  child: string,
  group: string,
  side: 'numerator' | 'denominator' | 'neither' | `left out: ${string}`,
];

/** One thing that was counted, as the record names it. */
export interface CountedRow {
  readonly subject: string;
  readonly child: string;
  readonly owner: string;
  readonly key: string;
  readonly base: boolean | null;
  readonly counted: boolean | null;
  readonly excluded: string | null;
  readonly adds: number;
  readonly over: number;
}

/**
 * The rows behind every figure of a report, so that its counts can be counted again for ever. Episodes and children
 * have names by which those of one report can be told apart, and from which nobody comes back to them: the key that
 * made them is thrown away.
 */
export async function freezeRows(
  store: Pick<Store, 'figures'>,
  { authority, sections }: Report,
  asAt: Instant,
): Promise<FrozenRows> {
  const key = randomBytes(32);
  const name = (id: string) => createHmac('sha256', key).update(id).digest('base64url').slice(0, 12);
  const frozen: Record<string, readonly FrozenRow[]> = {};
  for (const [figure, source] of figuresIn(sections))
    frozen[figure] = (await rowsBehindFigure(store, source, authority.code, asAt)).map((row) => [
      name(row.subject),
      name(row.child),
      row.key,
      sideOf(row),
    ]);
  return frozen;
}

/** Each figure once, whichever of its groups are shown. */
export function figuresIn(sections: Report['sections']): ReadonlyMap<string, Source> {
  const cells = sections
    .flatMap(({ tables }) => tables)
    .flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const sources = cells.flatMap((cell) => (cell.kind === 'text' ? [] : [cell.from]));
  return new Map(
    sources.map((source) => [
      [source.measure, source.series, source.period, source.by]
        .filter((part) => part !== undefined)
        .join(' '),
      source,
    ]),
  );
}

/** What one figure of a report counts, as what was known then. */
export function rowsBehindFigure(
  store: Pick<Store, 'figures'>,
  { measure, series, period: said, by }: Source,
  authority: string,
  asAt: Instant,
): Promise<readonly CountedRow[]> {
  const period = readPeriod(said);
  if ('refused' in period) throw new Error(period.refused);
  const asked = askedBy({ wanted: { heading: '', measure, series }, period, by }, authority, asAt);
  return countingFor(store, authority, async (connection) => {
    const { rows } = await connection.query<CountedRow>(
      `select subject, child, owner, key, base, counted, excluded, adds::double precision, over::double precision from (${rowsOf(asked)}) r order by key, child, subject`,
      [...valuesOf(asked, asAt)],
    );
    return rows;
  });
}

export function sideOf({ base, counted, excluded }: CountedRow): FrozenRow[3] {
  if (excluded !== null) return `left out: ${excluded}`;
  if (!base) return 'neither';
  return counted ? 'numerator' : 'denominator';
}
