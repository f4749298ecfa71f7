import { durationBands } from '../../domain/code-sets/duration-band.ts';
import { HOUR } from '../../domain/time/instant.ts';

/** Something by which a figure is broken down: an expression over one episode `f` in SQL, and its words. */
export interface Dimension {
  readonly key: string;
  readonly title: string;
  readonly expression: string;
  /** The row with which `expression` is joined, where an episode may be in several groups. */
  readonly each?: string;
  /** Also known of children looked after who had no episode. */
  readonly ofCohort?: true;
}

/** What is not on record is a group of its own, never left out. */
export const NOT_KNOWN = 'not-known';

const local = "(f.started at time zone 'Europe/London')";

const durations = durationBands.entries
  .map(
    ({ code, upTo }) =>
      `when f.hours <= ${upTo === Number.POSITIVE_INFINITY ? "'infinity'" : upTo / HOUR} then '${code}'`,
  )
  .join(' ');

const dimension = (
  key: string,
  title: string,
  expression: string,
  more: Pick<Dimension, 'each' | 'ofCohort'> = {},
): Dimension => ({ key, title, expression: `coalesce((${expression})::text, '${NOT_KNOWN}')`, ...more });

const yesNo = (condition: string): string => `case when ${condition} then 'yes' else 'no' end`;

/** What inspectors, members and the published reports break figures down by. @source medway-2024-25 ¶3.10-3.14; kent-2018 ¶5; v59-2024 L117-125 */
export const dimensions: readonly Dimension[] = [
  dimension('age', 'Age', 'f.age'),
  dimension(
    'age-band',
    'Age band',
    "case when f.age < 10 then 'under-10' when f.age < 13 then '10-12' when f.age < 16 then '13-15' when f.age < 18 then '16-17' when f.age >= 18 then '18-and-over' end",
  ),
  dimension('under-16', 'Under 16', `case when f.age is not null then ${yesNo('f.age < 16')} end`),
  dimension('sex', 'Sex', 'f.sex', { ofCohort: true }),
  dimension('ethnicity', 'Ethnicity', 'f.ethnicity', { ofCohort: true }),
  dimension('child-group', 'Child group', 'f.child_group'),
  dimension('looked-after', 'Looked after', yesNo('f.looked_after')),
  dimension('unaccompanied', 'Unaccompanied', yesNo('f.unaccompanied'), { ofCohort: true }),
  dimension('special-needs', 'Special educational needs or disability', yesNo('f.special_needs')),
  dimension('legal-status', 'Legal status', 'f.legal_status'),
  dimension('placement-type', 'Placement type', 'f.placement_type'),
  dimension('home', 'Home', 'f.home'),
  dimension('provider', 'Provider', 'f.provider'),
  dimension('responsible', 'Responsible authority', 'f.responsible'),
  dimension('host', 'Host authority', 'f.host'),
  dimension('strand', 'Strand', 'f.strand'),
  dimension('missing-from', 'Missing from', 'f.missing_from'),
  dimension('class', 'Class', 'f.class'),
  dimension('grade', 'Police grade', 'f.grade'),
  dimension('hour', 'Hour of the day', `to_char(${local}, 'HH24')`),
  dimension('weekday', 'Day of the week', `extract(isodow from ${local})`),
  dimension('month', 'Month', `to_char(${local}, 'YYYY-MM')`),
  dimension('quarter', 'Quarter', `to_char(${local}, 'YYYY"-Q"Q')`),
  dimension('duration', 'Duration', `case ${durations} end`),
  dimension('reason', 'Reason', 'r.reason', {
    each: 'left join lateral unnest(f.reasons) r (reason) on true',
  }),
  dimension('reason-primary', 'Primary reason', 'f.reason'),
  dimension('found-place', 'Found at', 'f.found_place'),
  dimension('interview', 'Return interview', 'f.interview'),
  dimension('team', 'Team', 'f.team'),
  dimension('pack', 'Procedure', 'p.pack', {
    each: 'left join lateral unnest(f.packs) p (pack) on true',
  }),
  dimension('authority', 'Authority', 'coalesce(f.own, f.area)', { ofCohort: true }),
];

export const dimensionCalled = (key: string): Dimension | undefined =>
  dimensions.find((each) => each.key === key);
