import type { Asked, ChildMeasure, CohortMeasure, EpisodeMeasure } from './measure.ts';

/** The moment as at which a figure stands; conditions of measures name it so. */
export const AS_AT = '$4::timestamptz';

const MISSING_OR_AWAY = "f.class in ('missing', 'away')";

/**
 * The rows behind a figure, as SQL with four values: authority, first moment, first moment past the period, as at.
 * Each row names what it is about and its child, the group that it is in, and whether it is in the denominator, in
 * the numerator, or left out and why. Figures are counted from these rows and drilled down to them, so that both
 * are always the same.
 */
export function rowsOf(asked: Asked): string {
  const { measure } = asked;
  switch (measure.unit) {
    case 'episodes':
      return episodeRows(asked, measure);
    case 'children':
      return childRows(asked, measure);
    case 'children looked after':
      return cohortRows(asked, measure);
    default:
      return measure satisfies never;
  }
}

function episodeRows(asked: Asked, { among, of, counts, exclusions }: EpisodeMeasure): string {
  const excluded = exclusions.map(({ reason, when }) => `when ${when} then '${reason}'`).join(' ');
  return `select f.episode as subject, f.child, f.owner, ${keyOf(asked)} as key, (${of}) as base, (${counts}) as counted,
      ${excluded === '' ? 'null' : `case ${excluded} end`}::text as excluded
    from homeward.fact_episode f ${asked.by?.each ?? ''} where ${began(asked)} and (${among ?? MISSING_OR_AWAY})`;
}

function childRows(asked: Asked, { among, counts }: ChildMeasure): string {
  return `select f.child as subject, f.child, min(f.owner) as owner, ${keyOf(asked)} as key, true as base,
      (${counts}) as counted, null::text as excluded
    from homeward.fact_episode f ${asked.by?.each ?? ''} where ${began(asked)} and (${among ?? MISSING_OR_AWAY})
    group by 1, 2, 4`;
}

function cohortRows(asked: Asked, { counts }: CohortMeasure): string {
  return `select f.child as subject, f.child, f.own as owner, ${keyOf(asked)} as key, true as base, (${counts}) as counted,
      null::text as excluded
    from (
      select c.*, coalesce(e.episodes, 0) as episodes, sum(e.episodes) over () as total,
        coalesce(sum(e.episodes) over (order by e.episodes desc nulls last, c.child
          rows between unbounded preceding and 1 preceding), 0) as before
      from (
        select distinct on (f.child) f.child, f.own, f.own as area, f.sex, f.ethnicity, f.unaccompanied
        from homeward.fact_care f
        where ${whoseOf(asked)} and ${knownThen(asked)} and f.began < $3 and (f.ended is null or f.ended > $2)
        order by f.child, f.began desc) c
      left join (
        select f.child, count(*)::integer as episodes from homeward.fact_episode f
        where ${began(asked)} and f.looked_after and ${MISSING_OR_AWAY} group by f.child) e using (child)) f
    where ${AS_AT} is not null`;
}

const keyOf = ({ by }: Asked): string => by?.expression ?? "''";

const began = (asked: Asked): string =>
  `${whoseOf(asked)} and ${knownThen(asked)} and f.started >= $2 and f.started < $3`;

function whoseOf({ authority, series, measure }: Asked): string {
  const withArea = series === 'area' && measure.unit !== 'children looked after';
  if (authority === '*')
    return `$1::text = '*' and ${withArea ? '(f.own is not null or f.area is not null)' : 'f.own is not null'}`;
  return withArea ? '(f.own = $1 or f.area = $1)' : 'f.own = $1';
}

/** What stands is told by its end alone, which a shorter index holds. */
const knownThen = ({ knownAt }: Asked): string =>
  knownAt === undefined
    ? `f.known_to = 'infinity' and ${AS_AT} is not null`
    : `f.known_from <= ${AS_AT} and f.known_to > ${AS_AT}`;
