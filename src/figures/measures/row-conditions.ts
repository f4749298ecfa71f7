import type { Asked } from './asked.ts';
import { groupIn } from './dimension.ts';
import type { Exclusion } from './measure.ts';

/** The moment as at which a figure stands; conditions of measures name it so. */
export const AS_AT = '$4::timestamptz';

/** What counts as an episode unless a measure says otherwise. @source docs/episodes.md, Derived words */
export const MISSING_OR_AWAY = "f.class in ('missing', 'away')";

/** Of whose figures a row is: own children, or also those of other authorities who live in the area. */
export function whoseOf({ authority, series, measure }: Asked): string {
  const withArea = series === 'area' && hasArea(measure.unit);
  if (authority === '*')
    return `$1::text = '*' and ${withArea ? '(f.own is not null or f.area is not null)' : 'f.own is not null'}`;
  return withArea ? '(f.own = $1 or f.area = $1)' : 'f.own = $1';
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
