import type { Parameters } from '../vocabulary/word.ts';

/** An act that does what a duty asks for, with what the rule itself says of it. */
export interface Answer<Act extends string = string> {
  readonly act: Act;
  /** Part of the body of the act, under its own names. */
  readonly body: Parameters;
}

/** The act that meets each word by which rules say that a duty is met. */
export type Answers<Act extends string> = Readonly<Record<string, (asked: Parameters) => Answer<Act>>>;

/**
 * The act that meets a word. What the rule says beside the word is taken over where the body calls it by the same
 * name; a list, of which any one will do, leaves the choice open.
 */
export const by =
  <Act extends string>(act: Act, ...same: readonly string[]) =>
  (asked: Parameters): Answer<Act> => ({
    act,
    body: Object.fromEntries(Object.entries(asked).filter(([key, one]) => same.includes(key) && isOne(one))),
  });

const isOne = (asked: unknown): boolean => typeof asked === 'string';
