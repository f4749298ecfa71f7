import { type Child, childSaid } from '../../../domain/child/child.ts';
import { categoryOfNeed } from '../../../domain/code-sets/category-of-need.ts';
import { has } from '../../../domain/code-sets/code-set.ts';
import { reasonCareCeased } from '../../../domain/code-sets/episode-of-care.ts';
import { legalStatus } from '../../../domain/code-sets/legal-status.ts';
import { placementProvider } from '../../../domain/code-sets/placement-provider.ts';
import { placementType } from '../../../domain/code-sets/placement-type.ts';
import type { Instant, PlainDate } from '../../../domain/time/instant.ts';
import { londonDate, startOfDay } from '../../../domain/time/london.ts';
import { orderOf } from '../../../domain/time/when.ts';
import type { ChildStatement } from '../../../exchange/import-episodes/plan/child-statuses.ts';
import { type Statement, statementsNeeded } from '../../../exchange/import-episodes/plan/status-timeline.ts';
import type { Row } from '../files/rows.ts';
import { careOfRows, type PeriodReturned } from './care-of-rows.ts';

/** Something to say of a child, and the day from which it holds. */
export interface DayStatement {
  readonly date: PlainDate;
  readonly type: ChildStatement['type'];
  readonly body: ChildStatement['body'];
}

type Said = Statement<string>;

/** No statement holds before everything. */
const ALWAYS = Number.NEGATIVE_INFINITY;

/**
 * What has to be said of a child so that care, group, legal status and placement are from day to day what the rows of
 * Episodes say: only what the record does not say already.
 */
export function careStatements(
  child: Child,
  rows: readonly Row<'Episodes'>[],
  authority: string,
): readonly DayStatement[] {
  const periods = careOfRows(rows);
  const [first] = periods;
  if (first === undefined) return [];
  const groups = said(child, 'GroupChanged', ({ group }) => group);
  return [
    ...needed(
      said(child, 'ResponsibilityTaken', (body) => body.authority),
      [{ order: startOfDay(first.from), value: authority }],
    ).map(({ order, value }) => on(order, 'ResponsibilityTaken', { authority: value })),
    ...needed([{ order: ALWAYS, value: OUT }, ...careSaid(child)], periods.flatMap(careWanted)).map((one) =>
      careStatement(one, periods),
    ),
    ...needed(
      groups,
      periods.flatMap((period) => groupWanted(period, groups)),
    ).map(({ order, value }) => on(order, 'GroupChanged', { group: value as 'lac_own' })),
    ...needed(
      [{ order: ALWAYS, value: NONE }, ...said(child, 'LegalStatusChanged', ({ status }) => status ?? NONE)],
      perRow(periods, ({ LS }) => (has(legalStatus, LS) ? LS : undefined)),
    ).map(({ order, value }) =>
      on(order, 'LegalStatusChanged', has(legalStatus, value) ? { status: value } : {}),
    ),
    ...needed([{ order: ALWAYS, value: NONE }, ...placementsSaid(child)], perRow(periods, placementIn)).map(
      ({ order, value }) => placementStatement(order, value, authority),
    ),
  ].sort((one, other) => one.date - other.date);
}

const needed = (stands: readonly Said[], wanted: readonly Said[]): readonly Said[] =>
  statementsNeeded(stands, [], wanted);

function on(order: number, type: DayStatement['type'], body: DayStatement['body']): DayStatement {
  return { date: londonDate(order as Instant), type, body };
}

const IN = 'in';
const OUT = 'out';
const NONE = '';

type SaidType = 'GroupChanged' | 'ResponsibilityTaken' | 'LegalStatusChanged';

function said<Type extends SaidType>(
  child: Child,
  type: Type,
  of: (body: ReturnType<typeof childSaid<Type>>[number]['body']) => string,
): readonly Said[] {
  return childSaid(child, type).map(({ happened, body }) => ({ order: orderOf(happened), value: of(body) }));
}

function careSaid(child: Child): readonly Said[] {
  return [
    ...childSaid(child, 'CareStarted').map(({ happened }) => ({ order: orderOf(happened), value: IN })),
    ...childSaid(child, 'CareEnded').map(({ happened }) => ({ order: orderOf(happened), value: OUT })),
  ].sort((one, other) => one.order - other.order);
}

/** Care that ended for a reason that nobody can read ends by the group alone. */
function careWanted({ from, to, reason }: PeriodReturned): readonly Said[] {
  const began = { order: startOfDay(from), value: IN };
  return to === undefined || !has(reasonCareCeased, reason)
    ? [began]
    : [began, { order: startOfDay(to), value: OUT }];
}

function careStatement({ order, value }: Said, periods: readonly PeriodReturned[]): DayStatement {
  const date = londonDate(order as Instant);
  if (value === IN) {
    const need = periods.find(({ from }) => from === date)?.rows[0]?.row.CIN ?? NONE;
    return on(order, 'CareStarted', has(categoryOfNeed, need) ? { categoryOfNeed: need } : {});
  }
  const reason = periods.find(({ to }) => to === date)?.reason ?? NONE;
  return on(order, 'CareEnded', { reason: has(reasonCareCeased, reason) ? reason : 'E8' });
}

/** After care the child is again in the group that was known before, where one was. */
function groupWanted({ from, to }: PeriodReturned, groups: readonly Said[]): readonly Said[] {
  const began = { order: startOfDay(from), value: 'lac_own' };
  if (to === undefined) return [began];
  const after = groups.findLast(({ order }) => order <= startOfDay(to))?.value ?? 'unknown';
  return [began, { order: startOfDay(to), value: after === 'lac_own' ? 'unknown' : after }];
}

/** One value for each row from its first day, and none from the day on which care ends. */
function perRow(
  periods: readonly PeriodReturned[],
  of: (row: Row<'Episodes'>) => string | undefined,
): readonly Said[] {
  return periods.flatMap(({ rows, to }) => [
    ...rows.flatMap(({ from, row }) => {
      const value = of(row);
      return value === undefined ? [] : [{ order: startOfDay(from), value }];
    }),
    ...(to === undefined ? [] : [{ order: startOfDay(to), value: NONE }]),
  ]);
}

const placementIn = ({ PLACE, PLACE_PROVIDER }: Row<'Episodes'>): string | undefined => {
  if (!has(placementType, PLACE)) return undefined;
  return has(placementProvider, PLACE_PROVIDER) ? `${PLACE} ${PLACE_PROVIDER}` : PLACE;
};

function placementsSaid(child: Child): readonly Said[] {
  const began = childSaid(child, 'PlacementStarted').map(({ happened, version, body }) => ({
    order: orderOf(happened),
    version,
    value: body.provider === undefined ? body.type : `${body.type} ${body.provider}`,
  }));
  const ended = childSaid(child, 'PlacementEnded').map(({ happened, version }) => ({
    order: orderOf(happened),
    version,
    value: NONE,
  }));
  return [...began, ...ended].sort((one, other) => one.order - other.order || one.version - other.version);
}

/** The return does not say where: the child is taken to be in the authority's own area. */
function placementStatement(order: number, value: string, authority: string): DayStatement {
  const [type = NONE, provider = NONE] = value.split(' ');
  if (!has(placementType, type)) return on(order, 'PlacementEnded', {});
  return on(order, 'PlacementStarted', {
    type,
    host: authority,
    ...(has(placementProvider, provider) && { provider }),
  });
}
