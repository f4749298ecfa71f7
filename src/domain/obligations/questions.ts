import type { Instant } from '../time/instant.ts';
import type { ConditionWord, Mark, MomentWord, Vocabulary } from '../vocabulary/word.ts';
import type { Use } from './rule.ts';

/** Every mark in a history that any of a rule's words finds. */
export type Finds<History> = (history: History) => readonly Mark[];

/** Whether all that a rule makes a condition was true of a history then. */
export type Holds<History> = (history: History, at: Instant) => boolean;

/** What the rules about one kind of history ask of it. */
export interface Questions<History> {
  readonly finds: (anyOf: readonly Use[]) => Finds<History>;
  readonly holds: (allOf: readonly Use[]) => Holds<History>;
}

/**
 * The words of a vocabulary as rules ask them. The rules of a binding ask much the same of one history in turn, so
 * rules that ask the same share one question, and a question keeps its answer until it is asked of another history.
 *
 * @refuses a word that the vocabulary does not have: packs are checked before they get here
 */
export function questionsOf<History>({ moments, conditions }: Vocabulary<History>): Questions<History> {
  const finders = new Map<string, Finds<History>>();
  const tests = new Map<string, Holds<History>>();
  return {
    finds: (uses) => sharedBy(finders, uses, () => findsAny(uses, moments)),
    holds: (uses) => holdsAll(uses.map((use) => sharedBy(tests, use, () => holdsOne(use, conditions)))),
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

const none: readonly Mark[] = [];

function findsAny<History>(
  uses: readonly Use[],
  words: Readonly<Record<string, MomentWord<History>>>,
): Finds<History> {
  if (uses.length === 0) return () => none;
  const asked = uses.map((use) => ({ word: wordOf(words, use), with: use.with }));
  return keepingAnswer((history) => {
    let found = none;
    for (const { word, with: parameters } of asked) {
      const more = word.finds(history, parameters);
      if (more.length > 0) found = found.length === 0 ? more : found.concat(more);
    }
    return found;
  });
}

function keepingAnswer<History>(find: Finds<History>): Finds<History> {
  let of: History | undefined;
  let answer = none;
  return (history) => {
    if (history !== of) {
      answer = find(history);
      of = history;
    }
    return answer;
  };
}

function holdsAll<History>(tests: readonly Holds<History>[]): Holds<History> {
  return (history, at) => {
    for (const holds of tests) if (!holds(history, at)) return false;
    return true;
  };
}

function holdsOne<History>(
  use: Use,
  words: Readonly<Record<string, ConditionWord<History>>>,
): Holds<History> {
  const word = wordOf(words, use);
  let of: History | undefined;
  // Duties of one history start at few moments, and many at each. The lists are kept and written over.
  const moments: Instant[] = [];
  const answers: boolean[] = [];
  let count = 0;
  return (history, at) => {
    if (history !== of) {
      count = 0;
      of = history;
    }
    for (let place = 0; place < count; place++) if (moments[place] === at) return answers[place] as boolean;
    const answer = word.holds(history, at, use.with);
    moments[count] = at;
    answers[count++] = answer;
    return answer;
  };
}

function wordOf<Word>(words: Readonly<Record<string, Word>>, use: Use): Word {
  const word = words[use.word];
  if (word === undefined) throw new RangeError(`No such word: ${use.word}`);
  return word;
}
