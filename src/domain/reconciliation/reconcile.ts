import {
  type Difference,
  type DifferenceKind,
  differenceName,
  differencesOf,
  type OurAbsence,
} from './difference.ts';
import { type DecidedPair, type Match, type Matched, matchAbsences } from './match-absences.ts';
import type { ToldAbsence } from './told-absence.ts';

/** How a difference was settled. What each means for the two counts is said by `effectOf`. */
export type WayOut = 'put_right_here' | 'police_to_put_right' | 'not_of_this_area' | 'both_stand';

/** The ways out of each kind of difference; a pair that has to be decided has none but deciding. */
export const waysOut = {
  to_decide: [],
  police_only: ['put_right_here', 'police_to_put_right', 'not_of_this_area'],
  listed_twice: ['police_to_put_right'],
  authority_only: ['put_right_here', 'police_to_put_right', 'not_of_this_area'],
  class_differs: ['put_right_here', 'police_to_put_right', 'both_stand'],
  times_differ: ['put_right_here', 'police_to_put_right', 'both_stand'],
} as const satisfies Record<DifferenceKind, readonly WayOut[]>;

/** What somebody said of a difference, which the later word of anybody replaces. */
export interface Settled {
  /** As `differenceName` calls it. */
  readonly difference: string;
  readonly how: WayOut;
}

/** How many absences count as missing, by each of the two. */
export interface BothCounts {
  readonly police: number;
  readonly authority: number;
}

export interface StandingDifference<Theirs extends ToldAbsence, Ours extends OurAbsence>
  extends Difference<Theirs, Ours> {
  readonly name: string;
  /** Whether the records still say it differently. */
  readonly differs: boolean;
  readonly settled: WayOut | undefined;
}

/** A police list beside an authority's books. */
export interface Reconciliation<Theirs extends ToldAbsence, Ours extends OurAbsence> {
  /** When the list came. */
  readonly asItCame: BothCounts;
  /** With the books as they are now, and as the police will have it once they have put right what they were told. */
  readonly reconciled: BothCounts;
  readonly differences: readonly StandingDifference<Theirs, Ours>[];
  readonly matches: readonly Match<Theirs, Ours>[];
  /** Those of ours that the two counts hold: when the list came, and now. */
  readonly countedThen: readonly Ours[];
  readonly counted: readonly Ours[];
}

export interface ToReconcile<Theirs extends ToldAbsence, Ours extends OurAbsence> {
  readonly theirs: readonly Theirs[];
  /** The authority's books as they were when the list came, and as they are now. */
  readonly whenItCame: readonly Ours[];
  readonly now: readonly Ours[];
  readonly decided: readonly DecidedPair[];
  readonly settled: readonly Settled[];
}

/**
 * Lays a police list beside the books: both counts as the list came, every difference with what became of it, and both
 * counts with what was put right. A difference that the books no longer have stays listed until somebody says why.
 *
 * Once every difference is settled in another way than that both stand, both counts are the same: a difference of class
 * and one that only one side has are all that makes them differ, and each way out moves one side by just that.
 *
 * @source ofsted-2013 ¶91, ¶92; docs/adr/0022-what-makes-two-records-one-absence.md
 */
export function reconcile<Theirs extends ToldAbsence, Ours extends OurAbsence>({
  theirs,
  whenItCame,
  now,
  decided,
  settled,
}: ToReconcile<Theirs, Ours>): Reconciliation<Theirs, Ours> {
  const before = matchAbsences(theirs, whenItCame, decided);
  const after = matchAbsences(theirs, now, decided);
  const ways = new Map(settled.map(({ difference, how }) => [difference, how]));
  const standing = differencesOf(after).map((one) => withWay(one, true, ways));
  const names = new Set(standing.map(({ name }) => name));
  const gone = differencesOf(before)
    .filter(({ kind }) => kind !== 'to_decide')
    .map((one) => withWay(one, false, ways))
    .filter(({ name }) => !names.has(name));
  const police = theirs.filter(({ missing }) => missing).length;
  const moved = standing.map(effectOf);
  return {
    asItCame: { police, authority: countMissing(countedOf(before)) },
    reconciled: {
      police: police + sum(moved.map((by) => by.police)),
      authority: countMissing(countedOf(after)) + sum(moved.map((by) => by.authority)),
    },
    differences: [...standing, ...gone],
    matches: after.matches,
    countedThen: countedOf(before),
    counted: countedOf(after),
  };
}

/** Whether nobody has to do anything about a difference any more. */
export const isSettled = ({
  differs,
  settled,
}: {
  readonly differs: boolean;
  readonly settled: WayOut | undefined;
}) => settled !== undefined && !(differs && settled === 'put_right_here');

/** The ways out that are open: what was put right here can be said once it is, and nothing else then. */
export const openWays = ({
  kind,
  differs,
}: Pick<StandingDifference<ToldAbsence, OurAbsence>, 'kind' | 'differs'>): readonly WayOut[] => {
  const all: readonly WayOut[] = waysOut[kind];
  return differs ? all.filter((way) => way !== 'put_right_here') : ['put_right_here'];
};

function withWay<Theirs extends ToldAbsence, Ours extends OurAbsence>(
  difference: Difference<Theirs, Ours>,
  differs: boolean,
  ways: ReadonlyMap<string, WayOut>,
): StandingDifference<Theirs, Ours> {
  const name = differenceName(difference);
  return { ...difference, name, differs, settled: ways.get(name) };
}

const nothing: BothCounts = { police: 0, authority: 0 };

/** By how much settling a difference that the records still have moves either count. */
function effectOf({ kind, theirs, ours, settled }: StandingDifference<ToldAbsence, OurAbsence>): BothCounts {
  const [here, there] = [one(ours), one(theirs)];
  switch (settled) {
    case 'police_to_put_right':
      return kind === 'times_differ' ? nothing : { police: here - there, authority: 0 };
    case 'not_of_this_area':
      return { police: -there, authority: -here };
    case 'put_right_here':
    case 'both_stand':
    case undefined:
      return nothing;
    default:
      return settled satisfies never;
  }
}

const one = (told: ToldAbsence | undefined): number => (told?.missing === true ? 1 : 0);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const countMissing = (told: readonly ToldAbsence[]): number => told.filter(({ missing }) => missing).length;

/** Ours that a list of this area should hold, and whatever it does hold. */
function countedOf<Theirs extends ToldAbsence, Ours extends OurAbsence>({
  matches,
  toDecide,
  onlyOurs,
}: Matched<Theirs, Ours>): readonly Ours[] {
  const waiting = new Set(
    toDecide.map(({ ours }) => ours).filter((ours) => !matches.some((m) => m.ours === ours)),
  );
  return [
    ...matches.map(({ ours }) => ours),
    ...[...waiting].filter(({ expected }) => expected),
    ...onlyOurs.filter(({ expected }) => expected),
  ];
}
