import type { Instant, PlainDate } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import { calendarParts } from '../../../domain/time/months.ts';
import { exportKinds } from '../../../returns/make-export.ts';
import { collectionYear } from '../../../returns/ssda903/collection-year.ts';
import type { Store } from '../../../store/store.ts';
import { errorView, type FormError } from '../../forms/form-errors.ts';
import type { ReturnsQuery } from './asked.ts';
import { returnNames, sayYear } from './words.ts';

/** The year of the collection in which a day lies: the March in which it ends. */
function yearOf(date: PlainDate): number {
  const { year, month } = calendarParts(date);
  return month >= 4 ? year + 1 : year;
}

/** The first moment at which a child of the authority was missing, as the record says; nothing while none was. */
async function firstOnRecord({ record }: Pick<Store, 'record'>, authority: string) {
  const { rows } = await record.query<{ first: Instant | null }>({
    name: 'first-episode-of-authority',
    text: 'select min(missing_since) as first from homeward.episode where owner = $1',
    values: [authority],
  });
  return rows[0]?.first ?? undefined;
}

/** The returns and years to choose from, the last year that is over chosen first, and what is wrong with the choice. */
export async function chooser(
  store: Pick<Store, 'record'>,
  authority: string,
  query: ReturnsQuery,
  { now, errors }: { readonly now: Instant; readonly errors: readonly FormError[] },
) {
  const current = yearOf(londonDate(now));
  const first = yearOf(londonDate((await firstOnRecord(store, authority)) ?? now));
  const earliest = Math.min(first, current - 1);
  const asked = Number(query.year);
  const chosen = asked >= earliest && asked <= current ? asked : current - 1;
  return {
    ...errorView(errors),
    returns: exportKinds.map((kind) => ({
      value: kind,
      text: returnNames[kind],
      checked: kind === (query.return ?? 'ssda903'),
    })),
    years: Array.from({ length: current - earliest + 1 }, (_, index) => current - index).map((year) => ({
      value: String(year),
      text: `${year}: ${sayYear(collectionYear(year))}${year === current ? ', so far' : ''}`,
      selected: year === chosen,
    })),
  };
}
