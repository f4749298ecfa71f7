import { describe, expect, it } from 'vitest';
import { plainDate } from '../time/instant.ts';
import { entryOf, has, label, offeredOn, validOn } from './code-set.ts';
import { ethnicity } from './ethnicity.ts';
import { placementType } from './placement-type.ts';
import { sex } from './sex-and-gender.ts';

describe('a code set', () => {
  it('has the codes it lists and no other, in the letters it prints', () => {
    expect(has(ethnicity, 'WBRI')).toBe(true);
    expect(has(ethnicity, 'wbri')).toBe(false);
    expect(has(ethnicity, '')).toBe(false);
  });

  it('says what people read for a code', () => {
    expect(label(ethnicity, 'NOBT')).toBe('Information not yet obtained');
    expect(entryOf(ethnicity, 'CHNE').group).toBe('asian');
  });

  it('refuses a code it does not have rather than showing a blank', () => {
    const fromOutside = 'XXXX' as 'WBRI';
    expect(() => label(ethnicity, fromOutside)).toThrow(new RangeError('Ethnicity has no code XXXX'));
  });

  it('a code is never deleted: semi-independent is still read, but ended with the 2024-25 return', () => {
    expect(label(placementType, 'H5')).toBe("Semi-independent, not subject to children's homes regulations");
    expect(validOn(placementType, 'H5', plainDate('2025-03-31'))).toBe(true);
    expect(validOn(placementType, 'H5', plainDate('2025-04-01'))).toBe(false);
  });

  it('a code without dates is valid on every date; a code the set does not have on none', () => {
    expect(validOn(placementType, 'K2', plainDate('1999-01-01'))).toBe(true);
    expect(validOn(placementType, 'Q9', plainDate('2025-01-01'))).toBe(false);
  });

  it('offers on a date only what was in use on it', () => {
    expect(offeredOn(sex, plainDate('2024-03-31')).map((entry) => entry.code)).toEqual(['1', '2']);
    expect(offeredOn(sex, plainDate('2024-04-01')).map((entry) => entry.code)).toEqual(['M', 'F', 'U']);
  });
});
