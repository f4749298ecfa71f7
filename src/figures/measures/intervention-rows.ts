import type { Asked } from './asked.ts';
import type { InterventionMeasure } from './measure.ts';
import { beganIn, excludedBy, keyOf, knownThen, MISSING_OR_AWAY } from './row-conditions.ts';

/** The same day and hour so many months away, as people in England count. */
export const months = (began: string, count: string): string =>
  `((${began} at time zone 'Europe/London' ${count}) at time zone 'Europe/London')`;

/**
 * Interventions of the period with the child's episodes in the three months before and after each, as known then.
 *
 * @source kent-2018 ¶7.2
 */
export const interventionRows = (
  asked: Asked,
  { among, counts, adds, over, exclusions }: InterventionMeasure,
): string =>
  `select f.key as subject, f.child, f.owner, ${keyOf(asked)} as key, true as base, (${counts}) as counted,
      ${adds ?? '1'} as adds, ${over ?? '1'} as over, ${excludedBy(exclusions)} as excluded, false as by_old_rule
    from (
      select i.owner, i.child, i.key, i.own, i.known_from, i.known_to, i.kind, i.began, i.unaccompanied, i.sex, i.ethnicity,
        e.before, e.after
      from homeward.fact_intervention i cross join lateral (
        select count(*) filter (where f.started < i.began)::integer as before,
          count(*) filter (where f.started >= i.began)::integer as after
        from homeward.fact_episode f
        where f.own = i.own and f.child = i.child and ${knownThen(asked)} and ${MISSING_OR_AWAY}
          and f.started >= ${months('i.began', "- interval '3 months'")}
          and f.started < ${months('i.began', "+ interval '3 months'")}) e) f
    where ${beganIn(asked, 'f.began')} and (${among})`;
