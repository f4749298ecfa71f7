import type { Asked } from './asked.ts';
import { groupIn } from './dimension.ts';
import type { Exclusion } from './measure.ts';

/** The moment as at which a figure stands; conditions of measures name it so. */
export const AS_AT = '$4::timestamptz';

/** What counts as an episode unless a measure says otherwise. @source docs/episodes.md, Derived words */
export const MISSING_OR_AWAY = "f.class in ('missing', 'away')";

/** Of whose figures a row is: own children, or also those of other authorities who live in the area. */
export function whoseOf(asked: Asked): string {
  const { authority, series, measure } = asked;
  const withArea = series === 'area' && hasArea(measure.unit);
  if (authority === '*')
    return `$1::text = '*' and ${withArea ? `(f.own is not null or f.area is not null${countedOnce(asked, 'o.own is not null', 'o.owner = f.responsible')})` : 'f.own is not null'}`;
  if (!withArea) return 'f.own = $1';
  return `(f.own = $1 or f.area = $1${countedOnce(asked, 'o.owner = $1 and o.area = $1 and o.own is null', 'f.owner <> $1')})`;
}

/**
 * Of an absence that both the responsible authority and the host have on record, only one row counts: the host's own
 * in its area, the responsible authority's in the figures of all. It is the same absence where both know the child by
 * the same number, as imports give it, and the times overlap; of two numbers nobody can tell that they are one child.
 * Most children are in one of the two alone, and are told by that before times are compared.
 */
function countedOnce(asked: Asked, elsewhere: string, ofThisRow: string): string {
  const { authority, measure } = asked;
  if (measure.unit === 'duties') return '';
  const others = `homeward.fact_episode o where ${elsewhere} and ${knownThen(asked, 'o')} and o.class in ('missing', 'away')`;
  return ` and not (${authority === '*' ? `f.own is null and (f.child, f.started) in (select o.child, o.started from ${others}) or` : ''}
    f.child in (select o.child from ${others}) and exists (
    select from ${others} and ${ofThisRow} and o.child = f.child
      and o.started <= coalesce(f.found, 'infinity') and coalesce(o.found, 'infinity') >= f.started))`;
}

/** Only who looks after a child knows of care and of what was done to help. */
const hasArea = (unit: Asked['measure']['unit']): boolean =>
  unit === 'episodes' || unit === 'children' || unit === 'duties';

/** What was known as at the moment asked for. What stands is told by its end alone, which a shorter index holds. */
export const knownThen = ({ knownAt }: Asked, row = 'f'): string =>
  knownAt === undefined
    ? `${row}.known_to = 'infinity' and ${AS_AT} is not null`
    : `${row}.known_from <= ${AS_AT} and ${row}.known_to > ${AS_AT}`;

/** What is counted of the period: whatever began in it. */
export const beganIn = (asked: Asked, began = 'f.started'): string =>
  `${whoseOf(asked)} and ${knownThen(asked)} and ${began} >= $2 and ${began} < $3`;

/** The group that a row is in; all are in one where no breakdown is asked for. */
export const keyOf = ({ by, measure }: Asked): string =>
  by === undefined ? "''" : (groupIn(by, measure) ?? "''");

/** The first reason for which a row is left out, if any. */
export function excludedBy(exclusions: readonly Exclusion[]): string {
  if (exclusions.length === 0) return 'null::text';
  return `case ${exclusions.map(({ reason, when }) => `when ${when} then '${reason}'`).join(' ')} end`;
}

/** Whether each group of the breakdown is its part of the whole rather than a share within the group. */
export function areParts({ measure: { partsOfWhole = [] }, by }: Asked): boolean {
  return by !== undefined && (partsOfWhole === 'all' || partsOfWhole.includes(by.key));
}
