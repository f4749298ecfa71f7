import { type NameParts, nameWords, soundOf } from '../child/name-keys.ts';
import { formatPlainDate, type PlainDate } from '../time/instant.ts';
import type { ToldAbsence } from './told-absence.ts';

/**
 * How alike two names are. `same`: every word of the shorter one stands in the longer one. `family_name_sounds_alike`:
 * a given name is written the same. `sounds_alike`: as a whole. `in_part`: a word of both sounds alike.
 */
export type NameLikeness = 'same' | 'family_name_sounds_alike' | 'sounds_alike' | 'in_part' | 'different';

/** How alike two dates of birth are; `a_slip` is one digit, or day and month the other way round. */
export type BirthLikeness = 'same' | 'a_slip' | 'different' | 'not_known';

export interface ChildLikeness {
  readonly name: NameLikeness;
  readonly born: BirthLikeness;
}

type Child = Pick<ToldAbsence, 'names' | 'born'>;

/** What speaks for two systems meaning the same child: the best of everything that the child is called. */
export const childLikeness = (one: Child, other: Child): ChildLikeness => ({
  name: nameLikeness(one.names, other.names),
  born: birthLikeness(one.born, other.born),
});

/**
 * Whether that makes it one child. Sure is only a given name written the same with a family name that sounds alike, born
 * the same day: twins share family name and date of birth, and their given names may sound alike, so a given name that
 * only sounds alike is for a person to decide.
 *
 * @source docs/adr/0022-what-makes-two-records-one-absence.md
 */
export function isSameChild({ name, born }: ChildLikeness): 'surely' | 'perhaps' | 'no' {
  switch (name) {
    case 'same':
    case 'family_name_sounds_alike':
      if (born === 'same') return 'surely';
      return born === 'different' ? 'no' : 'perhaps';
    case 'sounds_alike':
      return born === 'same' || born === 'a_slip' ? 'perhaps' : 'no';
    case 'in_part':
      return born === 'same' ? 'perhaps' : 'no';
    case 'different':
      return 'no';
    default:
      return name satisfies never;
  }
}

const bestFirst: readonly NameLikeness[] = [
  'same',
  'family_name_sounds_alike',
  'sounds_alike',
  'in_part',
  'different',
];

function nameLikeness(some: readonly NameParts[], others: readonly NameParts[]): NameLikeness {
  const found = new Set(some.flatMap((one) => others.map((other) => oneName(wordsOf(one), wordsOf(other)))));
  return bestFirst.find((likeness) => found.has(likeness)) ?? 'different';
}

interface Words {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly all: readonly string[];
}

function wordsOf({ given = '', family = '' }: NameParts): Words {
  const words = { given: nameWords(given), family: nameWords(family) };
  return { ...words, all: [...words.given, ...words.family] };
}

/** A name of one word is too little to go by: it is alike in part at most. */
function oneName(one: Words, other: Words): NameLikeness {
  const isWhole = Math.min(one.all.length, other.all.length) > 1;
  if (isWhole && holdsTheOther(one.all, other.all)) return 'same';
  if (sharesOne(one.given, other.given) && holdsTheOther(sounds(one.family), sounds(other.family)))
    return 'family_name_sounds_alike';
  if (isWhole && holdsTheOther(sounds(one.all), sounds(other.all))) return 'sounds_alike';
  return sharesOne(sounds(one.all), sounds(other.all)) ? 'in_part' : 'different';
}

/** A word in letters that have no sound here stands for itself. */
const sounds = (words: readonly string[]): readonly string[] => words.map((word) => soundOf(word) ?? word);

const sharesOne = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((word) => others.includes(word));

function holdsTheOther(some: readonly string[], others: readonly string[]): boolean {
  const [shorter, longer] = some.length <= others.length ? [some, others] : [others, some];
  return shorter.length > 0 && shorter.every((word) => longer.includes(word));
}

function birthLikeness(one: PlainDate | undefined, other: PlainDate | undefined): BirthLikeness {
  if (one === undefined || other === undefined) return 'not_known';
  if (one === other) return 'same';
  return isSlip(formatPlainDate(one), formatPlainDate(other)) ? 'a_slip' : 'different';
}

function isSlip(one: string, other: string): boolean {
  const [year, month, day] = one.split('-');
  if (`${year}-${day}-${month}` === other) return true;
  return [...one].filter((digit, place) => digit !== other[place]).length === 1;
}
