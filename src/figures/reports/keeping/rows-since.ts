import { type Instant, instant } from '../../../domain/time/instant.ts';
import type { Store } from '../../../store/store.ts';
import type { Report } from '../report.ts';
import { type CountedRow, type FrozenRows, figuresIn, rowsBehindFigure, sideOf } from './frozen-rows.ts';

/** Something that figures of an issued report would count today and did not, did and would not, or would otherwise. */
export interface RowSince {
  readonly subject: string;
  readonly child: string;
  readonly owner: string;
  readonly change: 'new' | 'gone' | 'changed';
  /** The measures that count it so. */
  readonly measures: readonly string[];
}

export interface RowsSince {
  readonly rows: readonly RowSince[];
  /** How many things that were counted then nothing on record leads to any more. */
  readonly notOnRecord: number;
}

/**
 * Which rows behind an issued report are others today, though its totals may be the same: an episode that is void and
 * one that was recorded late leave a count as it was. What was known then is counted once more, since the frozen rows
 * lead to nobody; where fewer come of it than were frozen, the others have been disposed of.
 *
 * @source ofsted-2013 ¶94
 */
export async function rowsSince(
  store: Pick<Store, 'figures'>,
  { authority, asAt, sections }: Report,
  frozen: FrozenRows,
  now: Instant,
): Promise<RowsSince> {
  const changed = new Map<string, RowSince>();
  let notOnRecord = 0;
  for (const [figure, source] of figuresIn(sections)) {
    const then = await rowsBehindFigure(store, source, authority.code, instant(asAt));
    const today = await rowsBehindFigure(store, source, authority.code, now);
    notOnRecord = Math.max(notOnRecord, (frozen[figure]?.length ?? 0) - then.length);
    for (const { change, row } of changesBetween(then, today)) {
      const key = `${change} ${row.owner} ${row.subject}`;
      const before = changed.get(key)?.measures ?? [];
      const measures = [...new Set([...before, source.measure])];
      changed.set(key, { subject: row.subject, child: row.child, owner: row.owner, change, measures });
    }
  }
  return { rows: [...changed.values()], notOnRecord };
}

interface Changed {
  readonly change: RowSince['change'];
  readonly row: CountedRow;
}

function changesBetween(then: readonly CountedRow[], today: readonly CountedRow[]): readonly Changed[] {
  const [before, now] = [bySubject(then), bySubject(today)];
  const gone = [...before.values()]
    .filter(({ row }) => !now.has(row.subject))
    .map(({ row }): Changed => ({ change: 'gone', row }));
  const others = [...now.values()].flatMap(({ row, says }): readonly Changed[] => {
    const was = before.get(row.subject);
    if (was === undefined) return [{ change: 'new', row }];
    return was.says === says ? [] : [{ change: 'changed', row }];
  });
  return [...gone, ...others];
}

/** A row may stand in several groups: what is counted of it is all of them, in the order of the rows. */
function bySubject(rows: readonly CountedRow[]) {
  const all = new Map<string, { readonly row: CountedRow; readonly says: string }>();
  for (const row of rows) {
    const before = all.get(row.subject)?.says ?? '';
    all.set(row.subject, { row, says: `${before}${row.key} ${sideOf(row)} ${row.adds} ${row.over}|` });
  }
  return all;
}
