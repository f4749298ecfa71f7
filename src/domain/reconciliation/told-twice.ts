import { orderOf } from '../time/when.ts';
import { isToldTwice } from './difference.ts';
import { pairsOf } from './pairs.ts';
import { timeLikeness } from './same-time.ts';
import type { ToldAbsence } from './told-absence.ts';

/** An absence with whose record it stands in. */
export interface ToldOfChild extends ToldAbsence {
  readonly child: string;
}

/**
 * Absences of one system of record that are one absence recorded twice: of one record or surely of the same child, at
 * overlapping times. Of each two the one that began first is named first, and each pair comes once.
 *
 * @source ofsted-2013 ¶91
 */
export function toldTwice<Told extends ToldOfChild>(
  told: readonly Told[],
): readonly (readonly [Told, Told])[] {
  const found = new Map<string, readonly [Told, Told]>();
  for (const [one, other] of [...ofOneRecord(told), ...ofAlikeChildren(told)])
    if (isBefore(one, other)) found.set(`${one.key} ${other.key}`, [one, other]);
  return [...found.values()].sort(([one], [other]) => (isBefore(one, other) ? -1 : 1));
}

const ofAlikeChildren = <Told extends ToldOfChild>(
  told: readonly Told[],
): readonly (readonly [Told, Told])[] =>
  pairsOf(told, told)
    .map(({ theirs, ours }) => [theirs, ours] as const)
    .filter(([one, other]) => isToldTwice(one, other));

function ofOneRecord<Told extends ToldOfChild>(told: readonly Told[]): readonly (readonly [Told, Told])[] {
  const byChild = new Map<string, Told[]>();
  for (const one of told) byChild.set(one.child, [...(byChild.get(one.child) ?? []), one]);
  return [...byChild.values()].flatMap((own) =>
    own.flatMap((one) =>
      own
        .filter((other) => timeLikeness(one, other).meet === 'overlap')
        .map((other) => [one, other] as const),
    ),
  );
}

const isBefore = (one: ToldAbsence, other: ToldAbsence): boolean =>
  orderOf(one.since) < orderOf(other.since) ||
  (orderOf(one.since) === orderOf(other.since) && one.key < other.key);
