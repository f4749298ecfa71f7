import type { Static } from 'typebox';
import { type Child, type ChildEventType, childSaid } from '../../../domain/child/child.ts';
import type { childEvents } from '../../../domain/child/events.ts';
import { orderOf } from '../../../domain/time/when.ts';
import type { EpisodeRow } from '../row/episode-row.ts';
import { type Books, groupIn } from './books.ts';
import { type Statement, statementsNeeded } from './status-timeline.ts';

/** Something to say of a child, and from when it holds. */
export type ChildStatement = {
  readonly [Type in ChildEventType]: {
    readonly order: number;
    readonly type: Type;
    readonly body: Static<(typeof childEvents)[Type]>;
  };
}[ChildEventType];

type Placement = Static<typeof childEvents.PlacementStarted>;

/** No statement holds before everything. */
const ALWAYS = Number.NEGATIVE_INFINITY;
const NOT_PLACED = '';

/**
 * What has to be said of a child so that group, responsible authority and placement at the start of each new or
 * changed row are what the row says; by when it holds. A host's books do not say who is responsible: each row does,
 * and that authority's duties are laid in its own books.
 *
 * @param kept  the starts of the child's other absences in the record, whose statuses stay
 */
export function statusStatements(
  child: Child,
  kept: readonly number[],
  rows: readonly EpisodeRow[],
  books: Books,
): readonly ChildStatement[] {
  const starts = rows.map((row) => ({ order: orderOf(row.missingSince), row }));
  const wanted = <Value>(of: (row: EpisodeRow) => Value) =>
    starts.map(({ order, row }) => ({ order, value: of(row) }));
  const groups = statementsNeeded(
    [{ order: ALWAYS, value: 'unknown' }, ...saidOf(child, 'GroupChanged', ({ group }) => group)],
    kept,
    wanted((row) => groupIn(books, row)),
  );
  const authorities = statementsNeeded(
    saidOf(child, 'ResponsibilityTaken', ({ authority }): string | undefined => authority),
    kept,
    wanted(({ responsible }) => (books.kind === 'own' ? responsible : undefined)),
  );
  const placements = statementsNeeded(
    placementsOf(child),
    kept,
    wanted((row) => placementIn(books, row)),
  );
  return [
    ...authorities.flatMap(({ order, value }) => (value === undefined ? [] : responsibility(order, value))),
    ...groups.map(({ order, value }) => group(order, value)),
    ...placements.map(({ order, value }) => placement(order, value)),
  ].sort((a, b) => a.order - b.order);
}

function saidOf<Type extends 'GroupChanged' | 'ResponsibilityTaken', Value>(
  child: Child,
  type: Type,
  of: (body: Static<(typeof childEvents)[Type]>) => Value,
): Statement<Value>[] {
  return childSaid(child, type).map(({ happened, body }) => ({
    order: orderOf(happened),
    value: of(body as Static<(typeof childEvents)[Type]>),
  }));
}

function placementsOf(child: Child): readonly Statement<string | undefined>[] {
  const started = childSaid(child, 'PlacementStarted').map(({ happened, version, body }) => ({
    order: orderOf(happened),
    version,
    value: placementValue(body.type, body.host),
  }));
  const ended = childSaid(child, 'PlacementEnded').map(({ happened, version }) => ({
    order: orderOf(happened),
    version,
    value: NOT_PLACED,
  }));
  const all = [...started, ...ended].sort((a, b) => a.order - b.order || a.version - b.version);
  return [{ order: ALWAYS, value: NOT_PLACED }, ...all];
}

/** Undefined where the row does not say: then what is known of the placement stands. */
function placementIn({ kind, owner }: Books, row: EpisodeRow): string | undefined {
  const inCare = row.group !== 'home' && !row.group.startsWith('home_') && row.group !== 'private_fostering';
  if (!inCare) return NOT_PLACED;
  const host = kind === 'hosted' ? owner : (row.host ?? row.responsible);
  return row.placementType === undefined ? undefined : placementValue(row.placementType, host);
}

const placementValue = (type: string, host: string): string => `${type} ${host}`;

const responsibility = (order: number, authority: string): ChildStatement => ({
  order,
  type: 'ResponsibilityTaken',
  body: { authority },
});

const group = (order: number, value: string): ChildStatement => ({
  order,
  type: 'GroupChanged',
  body: { group: value as Static<typeof childEvents.GroupChanged>['group'] },
});

function placement(order: number, value: string | undefined): ChildStatement {
  const [type, host] = value?.split(' ') ?? [];
  if (type === undefined || host === undefined) return { order, type: 'PlacementEnded', body: {} };
  return { order, type: 'PlacementStarted', body: { type: type as Placement['type'], host } };
}
