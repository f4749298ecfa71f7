import { nameWords, soundOf } from '../child/name-keys.ts';
import { type ChildLikeness, childLikeness, isSameChild } from './same-child.ts';
import { type TimeLikeness, timeLikeness } from './same-time.ts';
import type { ToldAbsence } from './told-absence.ts';

/** Everything that speaks for or against two records being of one absence. */
export interface Likeness extends ChildLikeness, TimeLikeness {
  readonly reference: boolean;
}

/** What one system tells beside what the other does. */
export interface Pair<Theirs extends ToldAbsence = ToldAbsence, Ours extends ToldAbsence = ToldAbsence> {
  readonly theirs: Theirs;
  readonly ours: Ours;
  readonly why: Likeness;
}

export const likeness = (one: ToldAbsence, other: ToldAbsence): Likeness => ({
  reference: one.references.some((reference) => other.references.includes(reference)),
  ...childLikeness(one, other),
  ...timeLikeness(one, other),
});

/**
 * Whether two records are of one absence. The same reference and nothing that speaks against the child, or surely the
 * same child at overlapping times, is certain. What might be is for a person to decide: the same reference of what
 * looks like another child, the same child within a day, perhaps the same child at overlapping times.
 *
 * @source docs/adr/0022-what-makes-two-records-one-absence.md
 */
export function isSameAbsence(why: Likeness): 'certain' | 'perhaps' | 'no' {
  const child = isSameChild(why);
  if (why.reference) return child === 'no' ? 'perhaps' : 'certain';
  if (why.meet === 'apart' || child === 'no') return 'no';
  if (why.meet === 'overlap') return child === 'surely' ? 'certain' : 'perhaps';
  return child === 'surely' ? 'perhaps' : 'no';
}

/** Every two that could be of one absence. Only those are compared that share a reference, a date of birth or two sounds. */
export function pairsOf<Theirs extends ToldAbsence, Ours extends ToldAbsence>(
  theirs: readonly Theirs[],
  ours: readonly Ours[],
): readonly Pair<Theirs, Ours>[] {
  const byMark = new Map<string, Ours[]>();
  for (const one of ours)
    for (const mark of marksOf(one)) {
      const others = byMark.get(mark);
      if (others === undefined) byMark.set(mark, [one]);
      else others.push(one);
    }
  return theirs.flatMap((their) => {
    const near = new Set(marksOf(their).flatMap((mark) => byMark.get(mark) ?? []));
    return [...near]
      .map((our) => ({ theirs: their, ours: our, why: likeness(their, our) }))
      .filter(({ why }) => isSameAbsence(why) !== 'no');
  });
}

function marksOf({ references, born, names }: ToldAbsence): readonly string[] {
  const marks = references.map((reference) => `reference ${reference}`);
  if (born !== undefined) marks.push(`born ${born}`);
  for (const { given = '', family = '' } of names) {
    const words = nameWords(`${given} ${family}`).map((word) => soundOf(word) ?? word);
    const sorted = [...new Set(words)].sort();
    for (const [place, one] of sorted.entries())
      for (const other of sorted.slice(place + 1)) marks.push(`sounds ${one} ${other}`);
  }
  return [...new Set(marks)];
}
