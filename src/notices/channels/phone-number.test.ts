import { expect, test } from 'vitest';
import { readPhoneNumber } from './phone-number.ts';

// The numbers are of the ranges that Ofcom keeps for drama: nobody has them.
test.each([
  ['07700900123', '+447700900123'],
  ['07700 900 123', '+447700900123'],
  ['(07700) 900-123', '+447700900123'],
  ['+44 7700 900123', '+447700900123'],
  ['+44 (0)7700 900123', '+447700900123'],
  ['0044 7700 900123', '+447700900123'],
  ['+1 202 555 0123', '+12025550123'],
  ['00 353 20 911 0123', '+353209110123'],
])('%s can be sent a text message', (written, number) => {
  expect(readPhoneNumber(written)).toBe(number);
});

test.each([
  ['020 7946 0123', 'a landline'],
  ['+44 20 7946 0123', 'a landline, from abroad'],
  ['07700 90012', 'too short'],
  ['+44 7700 9001234', 'too long'],
  ['999', 'an emergency number'],
  ['7700900123', 'no nought and no country'],
  ['07700 900123 x 4', 'an extension'],
  ['ash@example.gov.uk', 'no number'],
  ['', 'nothing'],
])('%s cannot: %s', (written) => {
  expect(readPhoneNumber(written)).toBeUndefined();
});
