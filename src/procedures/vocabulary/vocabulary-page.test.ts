import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testVocabularies } from '../testing/words.ts';
import { listVocabulary } from './vocabulary-listing.ts';
import { vocabularyPage } from './vocabulary-page.ts';

const shipped = listVocabulary();

describe('the list of words', () => {
  it('has every word of a subject with its meaning, where it may stand and what it needs to know', () => {
    const episode = listVocabulary(testVocabularies).subjects.find(({ subject }) => subject === 'episode');
    expect(episode?.moments.find(({ word }) => word === 'notice-sent')).toEqual({
      word: 'notice-sent',
      describes: 'Somebody was told.',
      positions: ['met-by'],
      parameters: [{ name: 'to', required: true, takes: '`police` | `parents`' }],
    });
    expect(episode?.conditions.map(({ word }) => word)).toEqual(['looked-after', 'not-looked-after']);
  });

  it('names a list that has a name instead of printing all of it', () => {
    const episode = shipped.subjects.find(({ subject }) => subject === 'episode');
    const sent = episode?.moments.find(({ word }) => word === 'notice-sent');
    expect(sent?.parameters.find(({ name }) => name === 'to')?.takes).toBe('a role, or a list of these');
  });

  it('describes every word with a sentence of its own', () => {
    const words = shipped.subjects.flatMap(({ subject, moments, conditions }) =>
      [...moments, ...conditions].map(({ word, describes }) => ({ word: `${subject} ${word}`, describes })),
    );
    expect(words.filter(({ describes }) => !/^[A-Z].*\.$/s.test(describes))).toEqual([]);
  });
});

describe('docs/vocabulary.md', () => {
  it('is what `homeward packs vocabulary --markdown` prints today', () => {
    const page = readFileSync(new URL('../../../docs/vocabulary.md', import.meta.url), 'utf8');
    expect(page).toBe(vocabularyPage(shipped));
  });
});
