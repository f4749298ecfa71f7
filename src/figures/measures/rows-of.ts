import type { Asked } from './asked.ts';
import { interventionRows } from './intervention-rows.ts';
import type { ChildMeasure, CohortMeasure, DutyMeasure, EpisodeMeasure } from './measure.ts';
import {
  areParts,
  beganIn,
  excludedBy,
  keyOf,
  knownThen,
  MISSING_OR_AWAY,
  whoseOf,
} from './row-conditions.ts';

/**
 * The rows behind a figure, as SQL with four values: authority, first moment, first moment past the period, as at.
 * Each row names what it is about, its child and whose books it is in, the group that it is in, whether it is in the
 * denominator (`base`) and in the numerator (`counted`), how much it adds to either where that is not one, why it is
 * left out if it is, and whether it was counted by the rule of old. Figures are counted from these rows and drilled
 * down to them, so that both are always the same.
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
    case 'duties':
      return dutyRows(asked, measure);
    case 'interventions':
      return interventionRows(asked, measure);
    default:
      return measure satisfies never;
  }
}

function episodeRows(asked: Asked, { among, of, counts, adds, exclusions }: EpisodeMeasure): string {
  return `select f.episode as subject, f.child, f.owner, ${keyOf(asked)} as key, (${of}) as base,
      (${areParts(asked) ? 'true' : counts}) as counted, ${adds ?? '1'} as adds, 1 as over,
      ${excludedBy(exclusions)} as excluded, f.counted_by is not null as by_old_rule
    from homeward.fact_episode f ${asked.by?.each ?? ''}
    where ${beganIn(asked)} and (${among ?? MISSING_OR_AWAY})`;
}

function childRows(asked: Asked, { among, of, counts, adds, over, exclusions = [] }: ChildMeasure): string {
  return `select f.child as subject, f.child, min(f.owner) as owner, ${keyOf(asked)} as key, (${of ?? 'true'}) as base,
      (${areParts(asked) ? 'true' : counts}) as counted, ${adds ?? '1'} as adds, ${over ?? '1'} as over,
      ${excludedBy(exclusions)} as excluded, bool_or(f.counted_by is not null) as by_old_rule
    from homeward.fact_episode f ${asked.by?.each ?? ''}
    where ${beganIn(asked)} and (${among ?? MISSING_OR_AWAY})
    group by f.child${asked.by === undefined || asked.by.ofWholeChild ? '' : `, ${keyOf(asked)}`}`;
}

function cohortRows(asked: Asked, { of, counts }: CohortMeasure): string {
  return `select f.child as subject, f.child, f.own as owner, ${keyOf(asked)} as key, (${of ?? 'true'}) as base,
      (${counts}) as counted, 1 as adds, 1 as over, null::text as excluded, false as by_old_rule
    from (
      select c.*, coalesce(s.missing, false) as missing_at_end, coalesce(s.away, false) as away_at_end,
        coalesce(e.episodes, 0) as episodes, sum(e.episodes) over () as total,
        coalesce(sum(e.episodes) over (order by e.episodes desc nulls last, c.child
          rows between unbounded preceding and 1 preceding), 0) as before
      from (
        select distinct on (f.child) f.child, f.own, f.own as area, f.sex, f.ethnicity, f.unaccompanied, f.ended
        from homeward.fact_care f
        where ${whoseOf(asked)} and ${knownThen(asked)} and f.began < $3 and (f.ended is null or f.ended > $2)
        order by f.child, f.began desc) c
      left join (
        select f.child, count(*)::integer as episodes from homeward.fact_episode f
        where ${beganIn(asked)} and f.looked_after and ${MISSING_OR_AWAY} group by f.child) e using (child)
      left join (
        select f.child, bool_or(f.kind = 'M') as missing, bool_or(f.kind = 'A') as away from homeward.fact_span f
        where ${whoseOf(asked)} and ${knownThen(asked)} and f.looked_after
          and f.began < $3 and (f.ended is null or f.ended >= $3) group by f.child) s using (child)) f`;
}

function dutyRows(asked: Asked, { among, of, counts, exclusions }: DutyMeasure): string {
  return `select f.subject || ' ' || f.duty_owner || ' ' || f.rule || ' ' || f.occurrence as subject, f.child, f.owner,
      ${keyOf(asked)} as key, (${of}) as base, (${areParts(asked) ? 'true' : counts}) as counted, 1 as adds, 1 as over,
      ${excludedBy(exclusions)} as excluded, false as by_old_rule
    from homeward.fact_duty f where ${beganIn(asked)} and (${among ?? 'true'})`;
}
