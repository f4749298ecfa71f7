import type { Instant, PlainDate } from '../../domain/time/instant.ts';
import type { Queryable } from '../../store/store.ts';
import type { Asked } from '../measures/asked.ts';
import { sidesIn } from '../measures/counted.ts';
import type { Measure, Series } from '../measures/measure.ts';
import { measures } from '../measures/measures.ts';
import type { Period } from '../measures/period.ts';
import { rowsOf } from '../measures/rows-of.ts';

/** Stand in no SQL: rows take authority, period and moment as values, whichever they are. */
const ANY = '';
const anyMoment = 0 as Instant;
const anyPeriod: Period = { from: 0 as PlainDate, to: 0 as PlainDate, said: ANY };

/**
 * Tells the database what each measure counts, so that analysts' own tools have the figures themselves: the view
 * `reporting.measures` counts with the same SQL as Homeward.
 */
export async function defineMeasures(connection: Queryable): Promise<void> {
  const defined = measures.flatMap((measure) =>
    (['own', 'area'] as const).map((series) => ({
      measure: measure.id,
      series,
      title: measure.title,
      is_count: measure.denominator === undefined,
      counting: countingOf(measure, series),
    })),
  );
  await connection.query(
    `with told as (
       select * from jsonb_to_recordset($1) t (measure text, series text, title text, is_count boolean, counting text)),
     gone as (
       delete from homeward.measure_defined d
       where not exists (select from told t where t.measure = d.measure and t.series = d.series))
     insert into homeward.measure_defined (measure, series, title, is_count, counting)
     select measure, series, title, is_count, counting from told
     on conflict (measure, series) do update
       set title = excluded.title, is_count = excluded.is_count, counting = excluded.counting
       where (measure_defined.title, measure_defined.is_count, measure_defined.counting)
         is distinct from (excluded.title, excluded.is_count, excluded.counting)`,
    [JSON.stringify(defined)],
  );
}

/** One measure in SQL that takes the four values of its rows. */
function countingOf(measure: Measure, series: Series): string {
  const asked: Asked = { measure, authority: ANY, period: anyPeriod, series, knownAt: anyMoment };
  return `select coalesce(sum(numerator) filter (where excluded is null), 0)::double precision as numerator,
      coalesce(sum(denominator) filter (where excluded is null), 0)::double precision as denominator,
      coalesce(sum(left_out), 0)::integer as left_out
    from (
      select excluded, ${sidesIn(measure)}, count(excluded) as left_out
      from (${rowsOf(asked)}) r group by excluded) counted`;
}
