import type { ClientBase } from 'pg';
import { formatInstant, type Instant } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';
import type { Asked } from '../measures/asked.ts';
import { countingFor, FigureRefused, valuesOf } from '../measures/figure-of.ts';
import type { Series } from '../measures/measure.ts';
import type { Period } from '../measures/period.ts';
import { whyNotCounted } from '../measures/refused.ts';
import { knownThen } from '../measures/row-conditions.ts';
import { rowsOf } from '../measures/rows-of.ts';
import { askedBy } from '../reports/making/ask-figures.ts';
import { type ListDefinition, type ListName, lists } from './lists.ts';

/** Whose list, of which period, as what was known when. */
export interface ListAsked {
  readonly list: ListName;
  readonly authority: string;
  readonly period: Period;
  readonly series: Series;
  readonly asAt: Instant;
}

/** A child of a list, without a name: who may see names finds them in the record. */
export interface ListedChild {
  readonly child: string;
  readonly owner: string;
  readonly episodes: number;
  /** Hours gone in all of them together, as far as they are known. */
  readonly hours: number | null;
  /** The longest, up to the moment as at which the list stands where the child is not found. */
  readonly longest: number | null;
  readonly notFound: boolean;
  readonly age: number | null;
  readonly lookedAfter: boolean;
  readonly home: string | null;
  readonly placementType: string | null;
  readonly exploitation: string | null;
  readonly grade: string | null;
  readonly lastSince: Instant;
  /** Episodes whose return interview is owed, and neither held, refused nor excused. */
  readonly interviewsOpen: number;
}

export interface ChildList {
  readonly list: ListName;
  readonly authority: string;
  readonly period: Period;
  readonly series: Series;
  readonly asAt: string;
  /** The children with most episodes first. */
  readonly children: readonly ListedChild[];
}

/**
 * The children of a list with what their episodes of the period come to: made from the rows behind the measures
 * EPISODES and CHILDREN, so that it counts what they count.
 *
 * @refuses FigureRefused: a period that has not begun, or was over before anything was on record
 * @source thurrock-2023 L116-123, L247-251
 */
export async function listChildren(store: Pick<Store, 'figures'>, wanted: ListAsked): Promise<ChildList> {
  const { list, authority, period, series, asAt } = wanted;
  const asked = episodesOf(wanted);
  const children = await countingFor(store, authority, async (connection) => {
    const refused = await whyNotCounted(connection, asked, asAt);
    if (refused !== undefined) throw new FigureRefused(refused);
    return childrenIn(connection, asked, wanted);
  });
  return { list, authority, period, series, asAt: formatInstant(asAt), children };
}

/** The measure and breakdown that say which episodes the list is of. */
export function episodesOf({ list, authority, period, series, asAt }: ListAsked): Asked {
  const { within }: ListDefinition = lists[list];
  return askedBy(
    { wanted: { heading: '', measure: 'EPISODES', series, ...(within && { within }) }, period },
    authority,
    asAt,
  );
}

async function childrenIn(
  connection: ClientBase,
  asked: Asked,
  { list, asAt }: ListAsked,
): Promise<readonly ListedChild[]> {
  const { within }: ListDefinition = lists[list];
  const { rows } = await connection.query<ListedChild>(
    `select f.child, max(f.owner) as owner, count(*)::integer as episodes,
       sum(f.hours)::double precision as hours,
       max(coalesce(f.hours, case when f.found is null then extract(epoch from $4::timestamptz - f.started) / 3600 end))::double precision as longest,
       bool_or(f.found is null) as "notFound", max(f.age)::integer as age, bool_or(f.looked_after) as "lookedAfter",
       ${lastOf('home')} as home, ${lastOf('placement_type')} as "placementType",
       ${lastOf('exploitation')} as exploitation, ${lastOf('grade')} as grade, max(f.started) as "lastSince",
       count(*) filter (where f.interview in ('not_offered', 'booked', 'in_progress'))::integer as "interviewsOpen"
     from (${rowsOf(asked)}) r join homeward.fact_episode f on f.episode = r.subject and f.owner = r.owner
     where ${knownThen(asked)} and r.excluded is null and ($5::text is null or r.key = $5)
     group by f.child order by episodes desc, longest desc nulls last, f.child`,
    [...valuesOf(asked, asAt), within?.group ?? null],
  );
  return rows;
}

/** What was known of the child at the start of the last of the episodes. */
const lastOf = (column: string): string => `(array_agg(f.${column} order by f.started desc))[1]`;
