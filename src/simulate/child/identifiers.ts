/** Numbers that pass their check and belong to nobody. */

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * A unique pupil number of authority 999, which no authority has.
 *
 * @source domain/identifiers/unique-pupil-number.ts for the check letter
 */
export function uniquePupilNumber(authority: string, serial: number): string {
  const digits = `999${authority}${String(serial % 1_000_000).padStart(6, '0')}`;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) sum += Number(digits[index]) * (index + 2);
  return `${letters[sum % 23]}${digits}`;
}

/**
 * An NHS number from 999, the range that is kept for tests: the first thousand children of an authority have one
 * each, unless the check digit would be 10.
 *
 * @source domain/identifiers/nhs-number.ts for the check digit
 */
export function nhsNumber(authority: string, serial: number): string | undefined {
  if (serial > 999) return undefined;
  const digits = `999${authority}${String(serial).padStart(3, '0')}`;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) sum += Number(digits[index]) * (10 - index);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? undefined : `${digits}${check}`;
}
