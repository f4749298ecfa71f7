import { describe, expect, test } from 'vitest';
import { nameKeys, nameWords, soundex } from './name-keys.ts';

describe('the sound of a word, by the published examples', () => {
  test.each([
    ['robert', 'R163'],
    ['rupert', 'R163'],
    ['washington', 'W252'],
    ['lee', 'L000'],
    ['gutierrez', 'G362'],
    ['pfister', 'P236'],
    ['jackson', 'J250'],
    ['tymczak', 'T522'],
    ['ashcraft', 'A261'],
  ])('%s sounds like %s', (word, code) => {
    expect(soundex(word)).toBe(code);
  });

  test('a word that is not in Latin letters has no sound', () => {
    expect(soundex('محمد')).toBeUndefined();
  });
});

describe('the keys of a name', () => {
  test('a name is found without its case, accents and apostrophes', () => {
    expect(nameWords('Zoë O’Néill-Ward')).toEqual(['zoe', 'oneill', 'ward']);
  });

  test.each([
    ['a picture beside a name is a word of its own', 'Zoë🧢Testchild 🌻', ['zoe', '🧢', 'testchild', '🌻']],
    ['a picture with a tone of skin is that picture', '👋🏽', ['👋', '🏽']],
    ['which way a script runs is no part of a name', '\u2067שלום\u2069 \u200fבן־עמי', ['שלום', 'בן', 'עמי']],
    ['nor are vowel signs, joiners and lengthened lines', 'مُحَمَّد مي\u200cتج عـلي', ['محمد', 'ميتج', 'علي']],
  ])('%s', (_, name, words) => {
    expect(nameWords(name)).toEqual(words);
  });

  test('names that begin with another letter but sound alike share a key', () => {
    const sounds = (given: string) => nameKeys([{ given }]).filter(({ kind }) => kind === 'sound');
    expect(sounds('Catherine')).toEqual([{ kind: 'sound', key: '2365' }]);
    expect(sounds('Kathryn')).toEqual([{ kind: 'sound', key: '2365' }]);
  });

  test('each key comes once, however often a name is used', () => {
    const keys = nameKeys([
      { given: 'Testchild', family: 'Alder' },
      { given: 'Testchild', family: 'Birch' },
    ]);
    expect(keys).toEqual([
      { kind: 'name', key: 'testchild' },
      { kind: 'name', key: 'alder' },
      { kind: 'name', key: 'birch' },
      { kind: 'sound', key: '3232' },
      { kind: 'sound', key: '0436' },
      { kind: 'sound', key: '1620' },
    ]);
  });

  test('a name in another script has its written key and no sound', () => {
    expect(nameKeys([{ given: 'محمد' }])).toEqual([{ kind: 'name', key: 'محمد' }]);
  });

  test('no name has no key', () => {
    expect(nameKeys([{}])).toEqual([]);
  });
});
