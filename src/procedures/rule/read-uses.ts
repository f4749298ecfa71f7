import Type from 'typebox';
import type { Use } from '../../domain/obligations/rule.ts';
import type { MomentWord, Position, Vocabulary } from '../../domain/vocabulary/word.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import type { Place } from '../yaml/place.ts';
import { hasShape } from '../yaml/shape.ts';

const nothing = Type.Object({}, { additionalProperties: false });

/**
 * Words with their parameters, as a rule gives them: one or a list, each bare (`returned`) or as the one key of
 * its parameters (`{ notice-sent: { to: police } }`).
 *
 * Notes words that are not in the vocabulary, that may not stand in this position, or whose parameters are not
 * theirs. What is wrong is left out.
 */
export function readMoments(
  value: unknown,
  position: Position,
  vocabulary: Vocabulary<never>,
  place: Place,
): Use[] {
  return readEach(value, place, (use, at, parametersAt) => {
    const word = own(vocabulary.moments, use.word);
    if (word === undefined) {
      at.mistake(noSuchMoment(use.word, position, vocabulary));
      return false;
    }
    if (!word.positions.includes(position))
      at.mistake(
        `\`${use.word}\` may not stand under \`${position}\`, only under ${word.positions.map((one) => `\`${one}\``).join(', ')}.${didYouMean(use.word, momentsFor(position, vocabulary, use.word))}`,
      );
    return hasShape(word.parameters ?? nothing, use.with, parametersAt);
  });
}

/** Conditions of a rule, all of which must hold; written and checked as moments are. */
export function readConditions(value: unknown, vocabulary: Vocabulary<never>, place: Place): Use[] {
  return readEach(value, place, (use, at, parametersAt) => {
    const word = own(vocabulary.conditions, use.word);
    if (word !== undefined) return hasShape(word.parameters ?? nothing, use.with, parametersAt);
    at.mistake(
      own(vocabulary.moments, use.word) === undefined
        ? `There is no condition \`${use.word}\`.${didYouMean(use.word, Object.keys(vocabulary.conditions))}`
        : `\`${use.word}\` is a moment and no condition; it may not stand under \`applies-to\`.`,
    );
    return false;
  });
}

const own = <Word>(words: Readonly<Record<string, Word>>, word: string): Word | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined;

function noSuchMoment(word: string, position: Position, vocabulary: Vocabulary<never>): string {
  if (own(vocabulary.conditions, word) !== undefined)
    return `\`${word}\` is a condition and no moment; it belongs under \`applies-to\`.`;
  return `There is no word \`${word}\`.${didYouMean(word, momentsFor(position, vocabulary))}`;
}

const momentsFor = (position: Position, { moments }: Vocabulary<never>, except?: string): string[] =>
  Object.entries(moments as Readonly<Record<string, MomentWord<never>>>)
    .filter(([word, { positions }]) => word !== except && positions.includes(position))
    .map(([word]) => word);

function readEach(
  value: unknown,
  place: Place,
  isRight: (use: Use, at: Place, parametersAt: Place) => boolean,
): Use[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return readOne(value, place, isRight);
  return value.flatMap((one, index) => readOne(one, place.at(index), isRight));
}

function readOne(
  value: unknown,
  place: Place,
  isRight: (use: Use, at: Place, parametersAt: Place) => boolean,
): Use[] {
  const written = wordOf(value);
  if (written === undefined) {
    place.mistake('A word stands here alone, or as the one key of its parameters.');
    return [];
  }
  const bare = typeof value === 'string';
  return isRight(written, place, bare ? place : place.at(written.word)) ? [written] : [];
}

function wordOf(value: unknown): Use | undefined {
  if (typeof value === 'string') return { word: value, with: {} };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [entry, ...more] = Object.entries(value);
  if (entry === undefined || more.length > 0) return undefined;
  const [word, parameters] = entry;
  if (parameters === null) return { word, with: {} };
  // Parameters of another kind are kept, so that the word's own schema says what is wrong with them.
  return { word, with: parameters as Use['with'] };
}
