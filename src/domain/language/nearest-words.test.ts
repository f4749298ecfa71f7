import { expect, it } from 'vitest';
import { nearestWords } from './nearest-words.ts';

const known = ['away', 'court', 'missing', 'returned', 'police'];

it.each([
  ['polce', 'police', 'a letter left out'],
  ['plice', 'police', 'a letter left out near the start'],
  ['misssing', 'missing', 'a letter too many'],
  ['cuort', 'court', 'two letters swapped'],
  ['return', 'returned', 'an ending left out'],
  ['AWAY', 'away', 'capital letters'],
])('%s is near to %s: %s', (word, meant) => {
  expect(nearestWords(word, known)).toEqual([meant]);
});

it.each(['day', 'hours', 'lost', 'xx', 'mislaid'])('nothing is near to %s', (word) => {
  expect(nearestWords(word, known)).toEqual([]);
});

it('words that are equally near are all named, and further ones are not', () => {
  expect(nearestWords('CO9', ['CO1', 'CO2', 'HF4'])).toEqual(['CO1', 'CO2']);
});

it('a code of two letters is a slip away from too many others to mean one', () => {
  expect(nearestWords('U9', ['U1', 'K2'])).toEqual([]);
});
