import { exploitationLevel } from '../../domain/code-sets/exploitation.ts';
import { placementType } from '../../domain/code-sets/placement-type.ts';
import { reason } from '../../domain/code-sets/reasons/reasons.ts';
import {
  durationBand,
  durationOrder,
  episodeCountBand,
  episodeCountOrder,
  timeBlock,
  wideDurationBands,
  wideDurationOrder,
} from './bands.ts';
import { type Dimension, dimension, groupIn, yesNo } from './dimension.ts';
import { standing } from './duty-standing.ts';
import type { Measure } from './measure.ts';
import { monthsIn, quartersIn } from './parts-of-period.ts';

const inEngland = (moment: string): string => `(${moment} at time zone 'Europe/London')`;

const local = inEngland('f.started');

/** One of the things that are known of the child in all kinds of facts but of duties. */
const ofChild = (expression: string) => ({
  episodes: expression,
  'children looked after': expression,
  interventions: expression,
});

const began = (format: string) => ({
  episodes: `to_char(${local}, '${format}')`,
  duties: `to_char(${local}, '${format}')`,
  interventions: `to_char(${inEngland('f.began')}, '${format}')`,
});

/** Each reason of an episode with what it is grouped under, each group once. */
const reasonsAs = (named: 'group' | 'factor'): string => `left join lateral (
  select distinct m.named from unnest(f.reasons) u (code) join (values
    ${reason.entries.map((entry) => `('${entry.code}', '${entry[named]}')`).join(', ')}) m (code, named) using (code)) n on true`;

/** Children's homes, fostering and home beside each other. @source ofsted-2013 ¶47 */
const placementGroups = `case when f.placement_type is null and not f.looked_after then 'not-looked-after' ${placementType.entries
  .map(({ code, group }) => `when f.placement_type = '${code}' then '${group}'`)
  .join(' ')} end`;

/** The levels of risk at which a panel looks at a child's safety plan. @source thurrock-2023 L116-123 */
const tracked = `f.exploitation in (${exploitationLevel.entries
  .filter(({ trackedByPanel }) => trackedByPanel)
  .map(({ code }) => `'${code}'`)
  .join(', ')})`;

/** What inspectors, members and the published reports break figures down by. @source medway-2024-25 ¶3.10-3.14; kent-2018 ¶5; v59-2024 L117-125 */
export const dimensions: readonly Dimension[] = [
  dimension('age', 'Age', 'f.age'),
  dimension(
    'age-band',
    'Age band',
    "case when f.age < 10 then 'under-10' when f.age < 13 then '10-12' when f.age < 16 then '13-15' when f.age < 18 then '16-17' when f.age >= 18 then '18-and-over' end",
    { order: ['under-10', '10-12', '13-15', '16-17', '18-and-over'] },
  ),
  dimension(
    'age-band-national',
    'Age band of the national statistics',
    "case when f.age < 1 then 'under-1' when f.age < 5 then '1-4' when f.age < 10 then '5-9' when f.age < 16 then '10-15' when f.age >= 16 then '16-and-over' end",
    { order: ['under-1', '1-4', '5-9', '10-15', '16-and-over'] },
  ),
  dimension('under-16', 'Under 16', `case when f.age is not null then ${yesNo('f.age < 16')} end`),
  dimension('sex', 'Sex', ofChild('f.sex')),
  dimension('ethnicity', 'Ethnicity', ofChild('f.ethnicity')),
  dimension('child-group', 'Child group', 'f.child_group'),
  dimension('looked-after', 'Looked after', yesNo('f.looked_after')),
  dimension('unaccompanied', 'Unaccompanied', ofChild(yesNo('f.unaccompanied'))),
  dimension('special-needs', 'Special educational needs or disability', yesNo('f.special_needs')),
  dimension('tracked', 'Tracked by the exploitation panel', yesNo(tracked)),
  dimension('exploitation', 'Risk of exploitation', 'f.exploitation', {
    order: ['high', 'medium', 'low', 'none_known'],
  }),
  dimension(
    'legal-status',
    'Legal status',
    "case when f.legal_status is null and not f.looked_after then 'not-looked-after' else f.legal_status end",
  ),
  dimension('placement-type', 'Placement type', 'f.placement_type'),
  dimension('placement-group', 'Placement group', placementGroups),
  dimension('home', 'Home', 'f.home'),
  dimension('provider', 'Provider', 'f.provider'),
  dimension('school', 'School', 'f.school'),
  dimension('district', 'District', 'f.district'),
  dimension('responsible', 'Responsible authority', 'f.responsible'),
  dimension('host', 'Host authority', 'f.host'),
  dimension(
    'placed',
    'Placed in or out of the area',
    "case when not f.looked_after then 'not-placed' when f.host = f.responsible then 'in-area' when f.host is not null and f.responsible is not null then 'out-of-area' end",
  ),
  dimension('whose', 'Whose children', {
    episodes: "case when f.own is not null then 'own' else 'other-authority' end",
    duties: "case when f.own is not null then 'own' else 'other-authority' end",
  }),
  dimension('strand', 'Strand', 'f.strand'),
  dimension('missing-from', 'Missing from', 'f.missing_from'),
  dimension('class', 'Class', 'f.class'),
  dimension('police-class', 'What the police said last', 'f.police_class'),
  dimension('grade', 'Police grade', 'f.grade'),
  dimension('hour', 'Hour of the day', `to_char(${local}, 'HH24')`),
  dimension('weekday', 'Day of the week', `extract(isodow from ${local})`),
  dimension(
    'weekday-time',
    'Day of the week and time of the day',
    `case when f.precision <> 'day' then extract(isodow from ${local}) || ' ' || ${timeBlock(local)} end`,
  ),
  dimension('month', 'Month', began('YYYY-MM'), { partsIn: monthsIn }),
  dimension('quarter', 'Quarter', began('YYYY"-Q"Q'), { partsIn: quartersIn }),
  dimension('duration', 'Duration', durationBand, { order: durationOrder }),
  dimension('duration-wide', 'Duration in the bands of published tables', 'w.band', {
    each: wideDurationBands,
    order: wideDurationOrder,
  }),
  dimension(
    'episode-count',
    'How many episodes',
    { episodes: episodeCountBand('count(*)'), 'children looked after': episodeCountBand('f.episodes') },
    { ofWholeChild: true, order: episodeCountOrder },
  ),
  dimension('reason', 'Reason', 'r.reason', {
    each: 'left join lateral unnest(f.reasons) r (reason) on true',
  }),
  dimension('reason-primary', 'Primary reason', 'f.reason'),
  dimension('reason-group', 'Group of reasons', 'n.named', { each: reasonsAs('group') }),
  dimension('reason-factor', 'Push or pull', 'n.named', { each: reasonsAs('factor') }),
  dimension('found-place', 'Found at', 'f.found_place'),
  dimension('safe-and-well', 'Safe-and-well check', 'f.safe_and_well'),
  dimension('harm', 'Harm', 'f.harm'),
  dimension('interview', 'Return interview', 'f.interview'),
  dimension('interviewer', 'Who held the return interview', 'f.interviewer'),
  dimension('team', 'Team', { episodes: 'f.team', duties: 'f.team' }),
  dimension(
    'pack',
    'Procedure',
    { episodes: 'p.pack', duties: 'f.pack' },
    { each: 'left join lateral unnest(f.packs) p (pack) on true' },
  ),
  dimension('rule', 'Rule', { duties: 'f.rule' }),
  dimension('worker', 'Worker', { duties: 'f.worker' }),
  dimension('duty-owner', 'Whose duty', { duties: 'f.duty_owner' }),
  dimension(
    'standing',
    'How the duty stands',
    { duties: standing },
    { order: ['met', 'late', 'breached', 'open', 'excused', 'cancelled', 'theirs-not-known-here'] },
  ),
  dimension('intervention', 'Intervention', { interventions: 'f.kind' }),
  dimension('episodes-after', 'Episodes in the three months after', {
    interventions: "case when f.after < 3 then f.after::text else '3-and-more' end",
  }),
  dimension('counted-by', 'Counting rule', "coalesce(f.counted_by, 'any-length')"),
  dimension('authority', 'Authority', {
    ...ofChild('f.own'),
    episodes: 'coalesce(f.own, f.area)',
    duties: 'coalesce(f.own, f.area)',
  }),
];

export const dimensionCalled = (key: string): Dimension | undefined =>
  dimensions.find((each) => each.key === key);

/** The breakdowns that there are of what a measure counts. */
export const dimensionsOf = (measure: Measure): readonly Dimension[] =>
  dimensions.filter((each) => groupIn(each, measure) !== undefined || each.partsIn !== undefined);
