import type { Instant } from '../time/instant.ts';
import type { ConditionWord, Mark, MomentWord, Parameters, Vocabulary } from '../vocabulary/word.ts';
import type { Use } from './rule.ts';

/** What the rules about one kind of history ask of it. */
export interface Questions<History> {
  readonly moments: (anyOf: readonly Use[]) => Moments<History>;
  readonly conditions: (allOf: readonly Use[]) => Conditions<History>;
}

/**
 * The words of a vocabulary as rules ask them. The rules of a binding ask much the same of one history in turn, so
 * rules that ask the same share one question, and a question keeps its answer until it is asked of another history.
 *
 * @refuses a word that the vocabulary does not have: packs are checked before they get here
 */
export function questionsOf<History>(words: Vocabulary<History>): Questions<History> {
  const moments = new Map<string, Moments<History>>();
  const conditions = new Map<string, Condition<History>>();
  return {
    moments: (uses) =>
      sharedBy(
        moments,
        uses,
        () => new Moments(uses.map((use) => ({ ask: wordOf(words.moments, use).finds, with: use.with }))),
      ),
    conditions: (uses) =>
      new Conditions(
        uses.map((use) =>
          sharedBy(
            conditions,
            use,
            () => new Condition({ ask: wordOf(words.conditions, use).holds, with: use.with }),
          ),
        ),
      ),
  };
}

function sharedBy<Question>(
  known: Map<string, Question>,
  asked: Use | readonly Use[],
  make: () => Question,
): Question {
  const key = JSON.stringify(asked);
  const question = known.get(key) ?? make();
  known.set(key, question);
  return question;
}

/** What a word asks of a history, with what the rule says beside the word. */
interface Asked<Ask> {
  readonly ask: Ask;
  readonly with: Parameters;
}

function wordOf<Word>(words: Readonly<Record<string, Word>>, { word: name }: Use): Word {
  const word = words[name];
  if (word === undefined) throw new RangeError(`No such word: ${name}`);
  return word;
}

const none: readonly Mark[] = [];

/**
 * Every moment that any of a rule's words finds. Rules that name no word ask the same way: replay asks dozens of
 * questions for each history, and a call that always leads to one place costs a fraction of one that may lead to two.
 */
export class Moments<History> {
  readonly #asked: readonly Asked<MomentWord<History>['finds']>[];
  #of: History | undefined;
  #answer = none;

  constructor(asked: readonly Asked<MomentWord<History>['finds']>[]) {
    this.#asked = asked;
  }

  in(history: History): readonly Mark[] {
    if (this.#asked.length === 0) return none;
    if (history !== this.#of) {
      this.#answer = this.#find(history);
      this.#of = history;
    }
    return this.#answer;
  }

  #find(history: History): readonly Mark[] {
    let found = none;
    for (const { ask, with: parameters } of this.#asked) {
      const more = ask(history, parameters);
      if (more.length > 0) found = found.length === 0 ? more : found.concat(more);
    }
    return found;
  }
}

/** Whether all that a rule makes a condition was true of a history then. */
export class Conditions<History> {
  readonly #all: readonly Condition<History>[];

  constructor(all: readonly Condition<History>[]) {
    this.#all = all;
  }

  hold(history: History, at: Instant): boolean {
    for (const condition of this.#all) if (!condition.holds(history, at)) return false;
    return true;
  }
}

/** Duties of one history start at few moments, and many at each: a condition keeps what it answered for each. */
class Condition<History> {
  readonly #asked: Asked<ConditionWord<History>['holds']>;
  #of: History | undefined;
  /** The lists are kept and written over. */
  readonly #moments: Instant[] = [];
  readonly #answers: boolean[] = [];
  #count = 0;

  constructor(asked: Asked<ConditionWord<History>['holds']>) {
    this.#asked = asked;
  }

  holds(history: History, at: Instant): boolean {
    if (history !== this.#of) {
      this.#count = 0;
      this.#of = history;
    }
    for (let place = 0; place < this.#count; place++)
      if (this.#moments[place] === at) return this.#answers[place] as boolean;
    const answer = this.#asked.ask(history, at, this.#asked.with);
    this.#moments[this.#count] = at;
    this.#answers[this.#count++] = answer;
    return answer;
  }
}
