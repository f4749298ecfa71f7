import type { Matched } from './match-absences.ts';
import { likeness, type Pair } from './pairs.ts';
import { isSameChild } from './same-child.ts';
import { timesAgree } from './same-time.ts';
import type { ToldAbsence } from './told-absence.ts';

/** What two record systems may say differently, in the order in which people work through it. */
export const differenceKinds = [
  'to_decide',
  'police_only',
  'listed_twice',
  'authority_only',
  'class_differs',
  'times_differ',
] as const;

export type DifferenceKind = (typeof differenceKinds)[number];

/** An absence of the authority's books, and whether the police list should hold it too. */
export interface OurAbsence extends ToldAbsence {
  readonly expected: boolean;
}

/** One thing that police and authority say differently. */
export interface Difference<Theirs extends ToldAbsence, Ours extends OurAbsence> {
  readonly kind: DifferenceKind;
  readonly theirs: Theirs | undefined;
  readonly ours: Ours | undefined;
  /** Why the two may be of one absence, where there are two; the other record of the list where it is there twice. */
  readonly pair: Pair | undefined;
}

type Named = Pick<Difference<ToldAbsence, OurAbsence>, 'kind' | 'theirs' | 'ours'>;

/** By which a difference is known again in the next list: what it is about, and not in which list it was found. */
export const differenceName = ({ kind, theirs, ours }: Named): string =>
  [kind, theirs?.key ?? '', ours?.key ?? ''].join(' ');

/**
 * Everything that is told differently. A pair may differ in class and in times, which are two differences. An absence of
 * ours that no list of the police need hold, because it was in another area, is no difference.
 *
 * @source ofsted-2013 ¶91, ¶92
 */
export function differencesOf<Theirs extends ToldAbsence, Ours extends OurAbsence>({
  matches,
  toDecide,
  onlyTheirs,
  onlyOurs,
}: Matched<Theirs, Ours>): readonly Difference<Theirs, Ours>[] {
  const listed = matches.map(({ theirs }) => theirs);
  const found: Difference<Theirs, Ours>[] = [
    ...toDecide.map((pair) => ({ kind: 'to_decide' as const, theirs: pair.theirs, ours: pair.ours, pair })),
    ...onlyTheirs.map((theirs, place) =>
      onlyInList<Theirs, Ours>(theirs, [...listed, ...onlyTheirs.slice(0, place)]),
    ),
    ...onlyOurs
      .filter(({ expected }) => expected)
      .map((ours) => ({ kind: 'authority_only' as const, theirs: undefined, ours, pair: undefined })),
    ...matches.flatMap((pair) => [
      ...(pair.theirs.missing === pair.ours.missing ? [] : [inBoth('class_differs', pair)]),
      ...(timesAgree(pair.theirs, pair.ours) ? [] : [inBoth('times_differ', pair)]),
    ]),
  ];
  return found.sort((one, other) => differenceKinds.indexOf(one.kind) - differenceKinds.indexOf(other.kind));
}

function inBoth<Theirs extends ToldAbsence, Ours extends OurAbsence>(
  kind: 'class_differs' | 'times_differ',
  pair: Pair<Theirs, Ours>,
): Difference<Theirs, Ours> {
  return { kind, theirs: pair.theirs, ours: pair.ours, pair };
}

/** Two records of one list that are surely of one child at overlapping times are one absence told twice. */
function onlyInList<Theirs extends ToldAbsence, Ours extends OurAbsence>(
  theirs: Theirs,
  others: readonly Theirs[],
): Difference<Theirs, Ours> {
  const twice = others.find((other) => isToldTwice(theirs, other));
  return twice === undefined
    ? { kind: 'police_only', theirs, ours: undefined, pair: undefined }
    : {
        kind: 'listed_twice',
        theirs,
        ours: undefined,
        pair: { theirs, ours: twice, why: likeness(theirs, twice) },
      };
}

/**
 * Whether two records of one system are of one absence of one child: surely the same child, at overlapping times.
 *
 * @source ofsted-2013 ¶91
 */
export function isToldTwice(one: ToldAbsence, other: ToldAbsence): boolean {
  const why = likeness(one, other);
  return why.meet === 'overlap' && isSameChild(why) === 'surely';
}
