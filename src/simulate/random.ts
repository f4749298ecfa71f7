/** What a stream of numbers is drawn for: the seed, then the authority, the cohort, the child … */
export type Path = readonly (number | string)[];

const UNIT = 2 ** -32;

/**
 * Numbers that a seed fixes once and for all (xoshiro128**). Nothing is shared between two of them, so what is
 * drawn for one child never depends on how many children were drawn before.
 *
 * @source D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", 2021
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(seed: number, ...path: Path) {
    let one = mixed(seed | 0);
    let other = mixed(~seed);
    for (const step of path) {
      const number = typeof step === 'string' ? folded(step) : step | 0;
      one = mixed(one ^ number);
      other = mixed(other + Math.imul(number, 0x9e3779b1));
    }
    this.#a = one;
    this.#b = other;
    this.#c = mixed(one + 0x6d2b79f5);
    this.#d = mixed(other + 0x6d2b79f5) | 1;
  }

  /** A whole number of 32 bits, 0 or more. */
  bits(): number {
    const turned = Math.imul(this.#b, 5);
    const drawn = Math.imul((turned << 7) | (turned >>> 25), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return drawn >>> 0;
  }

  /** At least 0 and less than 1. */
  share(): number {
    return this.bits() * UNIT;
  }

  /** True in this share of the draws. */
  happens(share: number): boolean {
    return this.bits() * UNIT < share;
  }

  /** A whole number from 0 to one less than `count`. */
  below(count: number): number {
    return Math.floor(this.bits() * UNIT * count);
  }

  /** Any number from the first to less than the second. */
  between(from: number, to: number): number {
    return from + this.bits() * UNIT * (to - from);
  }

  /** Waiting times: most are short, a few several times the mean, none over seven times. */
  around(mean: number): number {
    return -Math.log(1 - this.bits() * UNIT * 0.9991) * mean;
  }

  /** @refuses a list without items */
  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('There is nothing to draw from');
    return item;
  }

  /** A version 4 UUID. */
  id(): string {
    const [a, b, c, d] = [this.bits(), this.bits(), this.bits(), this.bits()];
    return `${hex(a)}${hex(a >>> 16)}-${hex(b)}-${hex((b >>> 16) & 0x0fff, 0x4000)}-${hex(c & 0x3fff, 0x8000)}-${hex(c >>> 16)}${hex(d)}${hex(d >>> 16)}`;
  }
}

const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hex = (sixteenBits: number, set = 0) => {
  const value = (sixteenBits | set) & 0xffff;
  return `${bytes[value >>> 8]}${bytes[value & 0xff]}`;
};

/** Spreads every bit of a number over all 32 (the finaliser of MurmurHash3). */
function mixed(number: number): number {
  let value = (number + 0x9e3779b9) | 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function folded(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
