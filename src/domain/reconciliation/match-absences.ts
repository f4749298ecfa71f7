import { orderOf } from '../time/when.ts';
import { isSameAbsence, likeness, type Pair, pairsOf } from './pairs.ts';
import type { ToldAbsence } from './told-absence.ts';

/** What a person said of two records, by their keys. */
export interface DecidedPair {
  readonly theirs: string;
  readonly ours: string;
  readonly same: boolean;
}

export interface Match<Theirs extends ToldAbsence, Ours extends ToldAbsence> extends Pair<Theirs, Ours> {
  /** Because a person said so, or because nothing else can be. */
  readonly certainty: 'decided' | 'certain';
}

/** Two lists of absences beside each other: each absence is in one place only. */
export interface Matched<Theirs extends ToldAbsence = ToldAbsence, Ours extends ToldAbsence = ToldAbsence> {
  readonly matches: readonly Match<Theirs, Ours>[];
  /** Pairs that a person has to decide; an absence may be in several of them. */
  readonly toDecide: readonly Pair<Theirs, Ours>[];
  readonly onlyTheirs: readonly Theirs[];
  readonly onlyOurs: readonly Ours[];
}

/**
 * Which absences of two record systems are the same, each matched at most once. What people decided comes first; then
 * what is certain, the same reference before the same child, the nearest starts before those further apart. Two that
 * are equally near to a third are left to a person, and so is whatever is not certain.
 *
 * The order in which either side is given changes nothing, and it makes no difference which side is called theirs.
 *
 * @source docs/adr/0022-what-makes-two-records-one-absence.md; ofsted-2013 ¶92
 */
export function matchAbsences<Theirs extends ToldAbsence, Ours extends ToldAbsence>(
  theirs: readonly Theirs[],
  ours: readonly Ours[],
  decided: readonly DecidedPair[] = [],
): Matched<Theirs, Ours> {
  const taken = new Taken<Theirs, Ours>();
  takeDecided(taken, theirs, ours, decided);
  const apart = new Set(decided.filter(({ same }) => !same).map(nameOf));
  const pairs = pairsOf(theirs, ours).filter(
    (pair) => !apart.has(nameOf({ theirs: pair.theirs.key, ours: pair.ours.key })),
  );
  const certain = pairs.filter(({ why }) => isSameAbsence(why) === 'certain');
  for (const alike of inTurn(certain)) takeWhereClear(taken, alike);
  const toDecide = pairs.filter((pair) => !taken.isMatched(pair));
  const waiting = new Set<ToldAbsence>(toDecide.flatMap((pair) => [pair.theirs, pair.ours]));
  const isAlone = (one: ToldAbsence) => !taken.matched.has(one) && !waiting.has(one);
  return {
    matches: taken.matches.sort(bySince),
    toDecide: [...toDecide].sort(bySince),
    onlyTheirs: theirs.filter(isAlone).sort(absenceBySince),
    onlyOurs: ours.filter(isAlone).sort(absenceBySince),
  };
}

/** Who has found a partner, and who waits for a person because two partners were equally near. */
class Taken<Theirs extends ToldAbsence, Ours extends ToldAbsence> {
  readonly matches: Match<Theirs, Ours>[] = [];
  readonly matched = new Set<ToldAbsence>();
  readonly contested = new Set<ToldAbsence>();

  take(pair: Pair<Theirs, Ours>, certainty: Match<Theirs, Ours>['certainty']): void {
    this.matches.push({ ...pair, certainty });
    this.matched.add(pair.theirs).add(pair.ours);
  }

  isMatched({ theirs, ours }: Pair<Theirs, Ours>): boolean {
    return this.matched.has(theirs) || this.matched.has(ours);
  }

  isFree(pair: Pair<Theirs, Ours>): boolean {
    return !this.isMatched(pair) && !this.contested.has(pair.theirs) && !this.contested.has(pair.ours);
  }
}

const nameOf = ({ theirs, ours }: Pick<DecidedPair, 'theirs' | 'ours'>): string => `${theirs}\0${ours}`;

function takeDecided<Theirs extends ToldAbsence, Ours extends ToldAbsence>(
  taken: Taken<Theirs, Ours>,
  theirs: readonly Theirs[],
  ours: readonly Ours[],
  decided: readonly DecidedPair[],
): void {
  const theirsBy = new Map(theirs.map((one) => [one.key, one]));
  const oursBy = new Map(ours.map((one) => [one.key, one]));
  const same = decided.filter((each) => each.same).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  for (const { theirs: their, ours: our } of same) {
    const [one, other] = [theirsBy.get(their), oursBy.get(our)];
    if (one === undefined || other === undefined) continue;
    const pair = { theirs: one, ours: other, why: likeness(one, other) };
    if (taken.isFree(pair)) taken.take(pair, 'decided');
  }
}

/** Pairs that speak equally clearly stand together, the clearest first. */
function inTurn<Theirs extends ToldAbsence, Ours extends ToldAbsence>(
  pairs: readonly Pair<Theirs, Ours>[],
): readonly (readonly Pair<Theirs, Ours>[])[] {
  const groups = new Map<number, Pair<Theirs, Ours>[]>();
  for (const pair of pairs) {
    const distance = pair.why.startsApart + (pair.why.reference ? 0 : Number.MAX_SAFE_INTEGER / 2);
    const group = groups.get(distance);
    if (group === undefined) groups.set(distance, [pair]);
    else group.push(pair);
  }
  return [...groups].sort(([one], [other]) => one - other).map(([, group]) => group);
}

function takeWhereClear<Theirs extends ToldAbsence, Ours extends ToldAbsence>(
  taken: Taken<Theirs, Ours>,
  alike: readonly Pair<Theirs, Ours>[],
): void {
  const free = alike.filter((pair) => taken.isFree(pair));
  const partners = new Map<ToldAbsence, number>();
  for (const pair of free)
    for (const one of [pair.theirs, pair.ours]) partners.set(one, (partners.get(one) ?? 0) + 1);
  for (const pair of free) {
    if (partners.get(pair.theirs) === 1 && partners.get(pair.ours) === 1) taken.take(pair, 'certain');
    else taken.contested.add(pair.theirs).add(pair.ours);
  }
}

const absenceBySince = (one: ToldAbsence, other: ToldAbsence): number =>
  orderOf(one.since) - orderOf(other.since) || one.key.localeCompare(other.key, 'en');

const bySince = (one: Pair, other: Pair): number =>
  absenceBySince(one.theirs, other.theirs) || absenceBySince(one.ours, other.ours);
