/** A stretch of letters that run one way: odd from right to left, even from left to right, as deep as they are nested. */
export interface Stretch {
  readonly text: string;
  readonly level: number;
}

type Direction = 'left' | 'right' | 'number' | 'neutral';

const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u061c\u200f]/u;
const digit = /\p{Nd}/u;
/** Written between digits: `27/10/2025`, `21:30`, `1,000`. */
const insideNumbers = /[.,:/\u066b\u066c-]/u;
const letter = /[\p{L}\p{M}]/u;

export const runsFromTheRight = (words: string): boolean => fromTheRight.test(words);

/**
 * A line in the order in which it stands on paper, from left to right: names in Arabic letters inside an English
 * sentence, numbers inside Arabic. Without the marks by which a text can nest directions of its own.
 *
 * @source Unicode Standard Annex 9, rules P2-P3, W1-W7, N1-N2, I1-I2, L2
 */
export function inOrderOfSight(line: string): readonly Stretch[] {
  const letters = [...line];
  const directions = letters.map((one, index) => directionOf(one, letters[index - 1], letters[index + 1]));
  const base = directions.find((one) => one === 'left' || one === 'right') === 'right' ? 1 : 0;
  return reversedByLevel(stretches(letters, levelsOf(directions, base)));
}

/**
 * Letters from the right are set from the right by whoever draws them; signs alone, with no such letter among them, are
 * to be given in the order in which they stand.
 */
export const asDrawn = (text: string, level: number): string =>
  level % 2 === 1 && !runsFromTheRight(text) ? [...text].reverse().join('') : text;

function directionOf(one: string, before = '', after = ''): Direction {
  if (digit.test(one)) return 'number';
  if (insideNumbers.test(one) && digit.test(before) && digit.test(after)) return 'number';
  if (fromTheRight.test(one)) return 'right';
  return letter.test(one) ? 'left' : 'neutral';
}

function levelsOf(directions: readonly Direction[], base: 0 | 1): readonly number[] {
  const baseDirection = base === 1 ? 'right' : 'left';
  let strong: Direction = baseDirection;
  // A number belongs to the letters before it.
  const resolved = directions.map((one): Direction => {
    if (one === 'left' || one === 'right') strong = one;
    return one === 'number' && strong === 'left' ? 'left' : one;
  });
  const levelOf: Readonly<Record<Direction, number>> = {
    left: base === 1 ? 2 : 0,
    right: 1,
    number: 2,
    neutral: base,
  };
  const sideOf = (one: Direction | undefined) => (one === 'number' ? 'right' : (one ?? baseDirection));
  return resolved.map((one, index) => {
    if (one !== 'neutral') return levelOf[one];
    const before = sideOf(resolved.findLast((other, place) => place < index && other !== 'neutral'));
    const after = sideOf(resolved.find((other, place) => place > index && other !== 'neutral'));
    return before === after ? levelOf[before] : base;
  });
}

function stretches(letters: readonly string[], levels: readonly number[]): Stretch[] {
  const found: { text: string; level: number }[] = [];
  letters.forEach((one, index) => {
    const level = levels[index] ?? 0;
    const last = found.at(-1);
    const written = level % 2 === 1 ? mirrored(one) : one;
    if (last?.level === level) last.text += written;
    else found.push({ text: written, level });
  });
  return found;
}

const mirrors: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
};

/** A bracket that opens to the right in one direction opens to the left in the other. */
const mirrored = (one: string): string => mirrors[one] ?? one;

function reversedByLevel(all: readonly Stretch[]): readonly Stretch[] {
  let ordered = [...all];
  for (let level = Math.max(0, ...all.map((one) => one.level)); level > 0; level--) {
    const next: Stretch[] = [];
    for (let from = 0; from < ordered.length; ) {
      let to = from;
      while (to < ordered.length && ordered[to]!.level >= level) to++;
      next.push(...(to > from ? ordered.slice(from, to).toReversed() : [ordered[from]!]));
      from = Math.max(to, from + 1);
    }
    ordered = next;
  }
  return ordered;
}
