import { describe, expect, it } from 'vitest';
import { agencies } from '../agencies/agencies.ts';
import { panels } from '../agencies/panels.ts';
import { type RoleDescription, roles } from '../agencies/roles.ts';
import type { CodeSet } from '../code-sets/code-set.ts';
import { codeSets } from '../code-sets/code-sets.ts';
import { blamingWords, promptFor } from './language-guard.ts';

describe('no field, code or label calls a child delinquent, streetwise, absconder, or says choice of risk', () => {
  it.each(Object.entries<CodeSet>(codeSets))('code set %s', (name, set) => {
    expect(blamingWords(name)).toEqual([]);
    expect(blamingWords(set.title)).toEqual([]);
    for (const entry of set.entries) {
      expect(blamingWords(entry.code)).toEqual([]);
      expect(blamingWords(entry.label)).toEqual([]);
      expect(blamingWords(entry.hint ?? '')).toEqual([]);
    }
  });

  it.each(Object.entries<RoleDescription>(roles))('role %s', (key, role) => {
    expect(blamingWords(key)).toEqual([]);
    expect(blamingWords(role.label)).toEqual([]);
    for (const earlier of role.earlierLabels ?? []) expect(blamingWords(earlier)).toEqual([]);
  });

  it.each([...Object.entries<string>(agencies), ...Object.entries<string>(panels)])(
    'agency or panel %s',
    (key, label) => {
      expect(blamingWords(key)).toEqual([]);
      expect(blamingWords(label)).toEqual([]);
    },
  );
});

describe('words that put the risk on the child', () => {
  it.each([
    ['Known delinquent', 'delinquent'],
    ['A history of delinquency', 'delinquency'],
    ['She is very streetwise', 'streetwise'],
    ['He is street-wise', 'street-wise'],
    ['regular_absconder', 'absconder'],
    ['Absconded from the home', 'Absconded'],
    ['It is a lifestyle choice', 'lifestyle choice'],
    ['Another risky choice', 'risky choice'],
    ['It is his choice to be at risk', 'choice to be at risk'],
    ['She chooses to take risks', 'chooses to take risks'],
    ['He keeps putting himself at risk', 'putting himself at risk'],
    ['Seen as troublesome', 'troublesome'],
    ['Promiscuous', 'Promiscuous'],
    ['Child prostitution', 'prostitution'],
  ])('%s', (text, found) => {
    expect(blamingWords(text).map((words) => words.found)).toEqual([found]);
  });

  it.each([
    "Child's choice of person/time",
    'The child asked for a choice of interviewer',
    'She chose the youth centre as venue',
    'At risk of sexual exploitation',
    'Placed at a distance',
    'Went out with her street dance group',
  ])('a choice that is the child’s right is not one of risk: %s', (text) => {
    expect(blamingWords(text)).toEqual([]);
  });
});

describe('the prompt', () => {
  it('typing streetwise shows a prompt that names the word, says what to write about, and does not block', () => {
    expect(promptFor('He is Streetwise and copes.')).toBe(
      '“streetwise” can read as if the child were to blame. Consider writing about: the risks this child faces. You can keep your words.',
    );
  });

  it('names each word once, however often it was typed', () => {
    expect(promptFor('An absconder. Absconder again. Delinquent.')).toBe(
      '“delinquent”, “absconder” can read as if the child were to blame. Consider writing about: what happened to the child and who was involved; went missing, or away from placement. You can keep your words.',
    );
  });

  it('says nothing where there is nothing to say', () => {
    expect(promptFor('')).toBeUndefined();
    expect(promptFor('She said she felt unsafe at home.')).toBeUndefined();
  });
});
