import type { DifferenceKind } from '../../../domain/reconciliation/difference.ts';
import type { Likeness } from '../../../domain/reconciliation/pairs.ts';
import type { WayOut } from '../../../domain/reconciliation/reconcile.ts';
import { HOUR, MINUTE } from '../../../domain/time/instant.ts';
import type { EpisodeClassKnown } from '../../../figures/facts/episode-fact.ts';

/** What differs, as a heading over all of a kind. */
export const differenceNames: Readonly<Record<DifferenceKind, string>> = {
  to_decide: 'Perhaps the same absence',
  police_only: 'Only the police have it',
  listed_twice: 'The police have it twice',
  authority_only: 'Only we have it',
  class_differs: 'One counts it as missing, the other does not',
  times_differ: 'The times differ',
};

type Ways = Readonly<Partial<Record<WayOut, string>>>;

/** What each way of settling means for a difference of that kind. */
export const wayWords: Readonly<Record<DifferenceKind, Ways>> = {
  to_decide: {},
  police_only: {
    put_right_here: 'It was recorded here',
    police_to_put_right: 'The police were told, and take it out',
    not_of_this_area: 'It is not of this area',
  },
  listed_twice: {
    police_to_put_right: 'The police were told, and join the two',
    put_right_here: 'It was a record of its own, and there is an episode for it now',
  },
  authority_only: {
    put_right_here: 'The episode was withdrawn here',
    police_to_put_right: 'The police were told, and record it',
    not_of_this_area: 'It is not of this area',
  },
  class_differs: {
    put_right_here: 'It was put right here',
    police_to_put_right: 'The police were told, and change it',
    both_stand: 'Both stand by what they have, and the counts stay apart by one',
  },
  times_differ: {
    put_right_here: 'It was put right here',
    police_to_put_right: 'The police were told, and change it',
    both_stand: 'Both stand by what they have',
  },
};

export const classWords: Readonly<Record<EpisodeClassKnown, string>> = {
  missing: 'Missing',
  away: 'Away: where the child was is known, with concern',
  absent: 'Absent',
  hidden: 'Hidden missing: never reported',
  concern: 'A concern, not reported as missing',
  authorised: 'Known to be somewhere that was agreed',
};

/** Everything that speaks for or against two records being of one absence, a sentence each. */
export const sayLikeness = (why: Likeness): readonly string[] => [
  why.reference ? 'Both have the same police reference.' : 'They share no police reference.',
  names[why.name],
  births[why.born],
  meetings[why.meet],
  `They begin ${sayApart(why.startsApart)}.`,
];

const names: Readonly<Record<Likeness['name'], string>> = {
  same: 'The name is the same.',
  family_name_sounds_alike: 'The given name is the same, and the family name sounds alike.',
  sounds_alike: 'The names sound alike.',
  in_part: 'The names are alike in part.',
  different: 'The names are different.',
};

const births: Readonly<Record<Likeness['born'], string>> = {
  same: 'The date of birth is the same.',
  a_slip: 'The dates of birth differ by one digit, or day and month are the other way round.',
  different: 'The dates of birth are different.',
  not_known: 'One of the two has no date of birth.',
};

const meetings: Readonly<Record<Likeness['meet'], string>> = {
  overlap: 'The times overlap.',
  within_a_day: 'They lie within a day of each other.',
  apart: 'They lie more than a day apart.',
};

function sayApart(apart: number): string {
  if (apart < MINUTE) return 'at the same time';
  if (apart < 2 * HOUR) return `${Math.round(apart / MINUTE)} minutes apart`;
  return `${Math.round(apart / HOUR)} hours apart`;
}
