import type { IdentifierCheck } from './identifier-check.ts';

export type NhsNumberRefusal =
  | 'NhsNumberIsNotTenDigits'
  | 'NhsNumberIsOneDigitRepeated'
  | 'NhsNumberCheckDigitIsWrong';

/**
 * Whether an NHS number can be one: ten digits of which the last is a modulus 11 check. Spaces and hyphens
 * between groups are let go. One digit ten times is a stand-in that systems use for "not known", and some of
 * those pass the check: matching on it would make one child of many.
 *
 * @returns the ten digits
 * @refuses NhsNumberIsNotTenDigits, NhsNumberIsOneDigitRepeated, NhsNumberCheckDigitIsWrong
 * @source docs/code-sets.md, Identifiers
 */
export function checkNhsNumber(text: string): IdentifierCheck<NhsNumberRefusal> {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return { ok: false, reason: 'NhsNumberIsNotTenDigits' };
  if (/^(\d)\1{9}$/.test(digits)) return { ok: false, reason: 'NhsNumberIsOneDigitRepeated' };
  const weighted = [...digits.slice(0, 9)].reduce(
    (sum, digit, index) => sum + Number(digit) * (10 - index),
    0,
  );
  const expected = (11 - (weighted % 11)) % 11;
  return expected === Number(digits[9])
    ? { ok: true, value: digits }
    : { ok: false, reason: 'NhsNumberCheckDigitIsWrong' };
}
