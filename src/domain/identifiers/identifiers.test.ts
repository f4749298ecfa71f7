import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLocalChildId } from './local-child-id.ts';
import { checkNhsNumber } from './nhs-number.ts';
import { checkPlacementUrn } from './placement-urn.ts';
import { checkUniquePupilNumber } from './unique-pupil-number.ts';

const seed = 20260115;

const replaceAt = (text: string, index: number, character: string): string =>
  text.slice(0, index) + character + text.slice(index + 1);

describe('NHS number: 10 digits, mod-11', () => {
  it.each(['9434765919', '943 476 5919', '943-476-5919'])('%s is accepted and kept as ten digits', (text) => {
    expect(checkNhsNumber(text)).toEqual({ ok: true, value: '9434765919' });
  });

  it.each([
    ['', 'NhsNumberIsNotTenDigits'],
    ['943476591', 'NhsNumberIsNotTenDigits'],
    ['94347659190', 'NhsNumberIsNotTenDigits'],
    ['943476591X', 'NhsNumberIsNotTenDigits'],
    ['0000000000', 'NhsNumberIsOneDigitRepeated'],
    ['4444444444', 'NhsNumberIsOneDigitRepeated'],
    ['9434765918', 'NhsNumberCheckDigitIsWrong'],
  ] as const)('%s is refused: %s', (text, reason) => {
    expect(checkNhsNumber(text)).toEqual({ ok: false, reason });
  });

  it('a number whose check would be 10 was never issued, whatever its last digit', () => {
    for (let last = 0; last <= 9; last += 1) {
      expect(checkNhsNumber(`000000006${last}`)).toEqual({ ok: false, reason: 'NhsNumberCheckDigitIsWrong' });
    }
  });

  it('one digit mistyped is always noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (index, digit) => {
        const mistyped = replaceAt('9434765919', index, String(digit));
        expect(checkNhsNumber(mistyped).ok).toBe(mistyped === '9434765919');
      }),
      { seed },
    );
  });

  it('two neighbouring digits swapped are always noticed', () => {
    for (const swapped of [
      '4934765919',
      '9344765919',
      '9443765919',
      '9437465919',
      '9434675919',
      '9434756919',
    ]) {
      expect(checkNhsNumber(swapped)).toEqual({ ok: false, reason: 'NhsNumberCheckDigitIsWrong' });
    }
  });
});

describe('UPN: 13 characters with a check letter', () => {
  it.each(['H801200001001', 'h801200001001', 'H801 2000 01001'])('%s is accepted', (text) => {
    expect(checkUniquePupilNumber(text)).toEqual({ ok: true, value: 'H801200001001' });
  });

  it('a temporary number ends in a letter, which counts in the check', () => {
    expect(checkUniquePupilNumber('U80120000100A')).toEqual({ ok: true, value: 'U80120000100A' });
    expect(checkUniquePupilNumber('H80120000100A')).toEqual({ ok: false, reason: 'UpnCheckLetterIsWrong' });
  });

  it.each(['UN1', 'UN2', 'UN3', 'UN4', 'UN5', 'un5'])('%s says why there is none', (text) => {
    expect(checkUniquePupilNumber(text)).toEqual({ ok: true, value: text.toUpperCase() });
  });

  it.each([
    ['UN6', 'UpnIsNot13Characters'],
    ['', 'UpnIsNot13Characters'],
    ['H80120000100', 'UpnIsNot13Characters'],
    ['I801200001001', 'UpnHasCharactersItCannotHave'],
    ['8801200001001', 'UpnHasCharactersItCannotHave'],
    ['H80120000B001', 'UpnHasCharactersItCannotHave'],
    ['H80120000100S', 'UpnHasCharactersItCannotHave'],
    ['A801200001001', 'UpnCheckLetterIsWrong'],
  ] as const)('%s is refused: %s', (text, reason) => {
    expect(checkUniquePupilNumber(text)).toEqual({ ok: false, reason });
  });

  it('one digit mistyped is always noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 9 }), (index, digit) => {
        const mistyped = replaceAt('H801200001001', index, String(digit));
        expect(checkUniquePupilNumber(mistyped).ok).toBe(mistyped === 'H801200001001');
      }),
      { seed },
    );
  });
});

describe('URN of placement: SC999999 or 7 digits; XXXXXXX where not Ofsted-inspected', () => {
  it.each([
    ['SC123456', 'SC123456'],
    ['sc123456', 'SC123456'],
    ['2712345', '2712345'],
    ['XXXXXXX', 'XXXXXXX'],
    [' 2712345 ', '2712345'],
  ])('%s is kept as %s', (text, value) => {
    expect(checkPlacementUrn(text)).toEqual({ ok: true, value });
  });

  it.each(['', 'SC12345', 'SC1234567', '123456', '12345678', 'XXXXXX', 'SC 123456'])(
    '%s is refused',
    (text) => {
      expect(checkPlacementUrn(text)).toEqual({ ok: false, reason: 'PlacementUrnIsNotInAKnownForm' });
    },
  );
});

describe('LA child id: up to 20 letters and digits', () => {
  it.each(['1', 'LA001', 'ABCDEFGHIJ0123456789'])('%s is accepted', (text) => {
    expect(checkLocalChildId(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['', 'LocalChildIdIsBlank'],
    ['  ', 'LocalChildIdIsBlank'],
    ['ABCDEFGHIJ01234567890', 'LocalChildIdIsLong'],
    ['LA-001', 'LocalChildIdIsNotAlphanumeric'],
    ['LA 001', 'LocalChildIdIsNotAlphanumeric'],
  ] as const)('"%s" is refused: %s', (text, reason) => {
    expect(checkLocalChildId(text)).toEqual({ ok: false, reason });
  });
});
