import { expect, test } from 'vitest';
import { sayUndrawable } from './sayable.ts';

const latin = (one: string) => /[ -ɏ]/.test(one);

test('what can be drawn stays as it is', () => {
  expect(sayUndrawable('Łukasz Żółć', latin)).toBe('Łukasz Żółć');
});

test('a name in a writing that cannot be drawn is said once, however many words it has', () => {
  expect(sayUndrawable('Name: আলো বাতাস, born 2010', latin)).toBe(
    'Name: [in Bengali letters, not shown in this file], born 2010',
  );
});

test('two writings are said each', () => {
  expect(sayUndrawable('आर्या আলো', latin)).toBe(
    '[in Hindi, Nepali or Marathi letters, not shown in this file] [in Bengali letters, not shown in this file]',
  );
});

test('a sign that no face has is said to be one', () => {
  expect(sayUndrawable('Gone 🦄 away', latin)).toBe('Gone [a sign, not shown in this file] away');
});
