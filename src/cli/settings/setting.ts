import { CouldNot } from '../exit.ts';

/** A variable of the environment that Homeward reads. */
export interface Setting<Value> {
  /** What it is, for a table. */
  readonly what: string;
  /** What is so where it is not set, for a table. */
  readonly byDefault: string;
  /** Never shown to anybody. */
  readonly secret?: true;
  /** What it means. @refuses what it cannot mean, in one line */
  read(written: string | undefined): Value;
}

/** The name is said where the setting is listed; here it stands for what is wrong. */
export const refused = (written: string, says: string): never => {
  throw new CouldNot(`=${written}: ${says}`);
};

export const text = (written: string | undefined): string | undefined => written;

/** One of a few words, the first of them by default. */
export const oneOf =
  <Word extends string>(...words: readonly [Word, ...Word[]]) =>
  (written: string | undefined): Word => {
    if (written === undefined) return words[0];
    return words.find((word) => word === written) ?? refused(written, `either ${words.join(', or ')}.`);
  };
