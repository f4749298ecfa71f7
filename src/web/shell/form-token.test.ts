import { expect, test } from 'vitest';
import { formToken, isFormToken } from './form-token.ts';

const secret = 'made-up secret of a session';

test('no two forms carry the same text, and each is known to be of the session', () => {
  const [one, other] = [formToken(secret), formToken(secret)];
  expect(one).not.toBe(other);
  expect([one, other].map((sent) => isFormToken(sent, secret))).toEqual([true, true]);
});

test.each([
  ['the token of another session', formToken('made-up secret of a stranger')],
  ['the secret itself', secret],
  ['nothing', ''],
  ['a token with its end cut off', formToken(secret).slice(0, -4)],
  ['something else', 'Ünïcödé \u{1f9ea}'],
])('%s is not of the session', (_, sent) => {
  expect(isFormToken(sent, secret)).toBe(false);
});

test('where there is no session, nothing is of it', () => {
  expect(isFormToken('', '')).toBe(false);
});
