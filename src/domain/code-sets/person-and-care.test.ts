import { describe, expect, it } from 'vitest';
import { plainDate } from '../time/instant.ts';
import { childGroup } from './child-group.ts';
import { validOn } from './code-set.ts';
import { reasonCareCeased } from './episode-of-care.ts';
import { ethnicity } from './ethnicity.ts';
import { immigrationRestriction } from './immigration.ts';
import { isCareOrder, isSection20, legalStatus } from './legal-status.ts';
import { locationOutsideEngland } from './placement-provider.ts';
import { placementGroupOf, placementType } from './placement-type.ts';
import { sex } from './sex-and-gender.ts';

const codesOf = (set: { readonly entries: readonly { readonly code: string }[] }) =>
  set.entries.map((entry) => entry.code);

describe('the person', () => {
  it('ethnicity has 20 values: 18 groups, and Refused and Not yet obtained, which are never merged', () => {
    expect(ethnicity.entries).toHaveLength(20);
    const known = ethnicity.entries.filter((entry) => entry.group !== 'not_known');
    expect(known).toHaveLength(18);
    const notKnown = ethnicity.entries.filter((entry) => entry.group === 'not_known');
    expect(codesOf({ entries: notKnown })).toEqual(['REFU', 'NOBT']);
  });

  it.each([
    ['1', '2024-03-31', true],
    ['1', '2024-04-01', false],
    ['2', '2024-04-01', false],
    ['M', '2024-03-31', false],
    ['U', '2024-04-01', true],
  ])('SSDA903 sex is M, F or U from 2024-25, before that 1 or 2: %s on %s is %s', (code, date, valid) => {
    expect(validOn(sex, code, plainDate(date))).toBe(valid);
  });

  it('a child looked after by another authority and placed here is looked after, in a group of their own', () => {
    const lookedAfter = childGroup.entries.filter((entry) => entry.group === 'looked_after');
    expect(codesOf({ entries: lookedAfter })).toEqual(['lac_own', 'lac_ola']);
  });

  it('subject to restriction covers six statuses', () => {
    expect(immigrationRestriction.entries).toHaveLength(6);
  });
});

describe('care', () => {
  it('the care-order test for pack rules is C1, C2, and E1 and D1', () => {
    const passing = legalStatus.entries.filter((entry) => isCareOrder(entry.code));
    expect(codesOf({ entries: passing })).toEqual(['C1', 'C2', 'D1', 'E1']);
  });

  it('the section 20 test is V2 to V4', () => {
    const passing = legalStatus.entries.filter((entry) => isSection20(entry.code));
    expect(codesOf({ entries: passing })).toEqual(['V2', 'V3', 'V4']);
  });

  it.each([
    ['childrens_home', ['K1', 'K2']],
    ['supported_accommodation', ['K3', 'H5', 'P2']],
    ['fostering', ['U1', 'U2', 'U3', 'U4', 'U5', 'U6']],
    ['home', ['P1']],
  ])('placement group %s holds %j, and every other type is other', (group, types) => {
    const inGroup = placementType.entries.filter((entry) => placementGroupOf(entry.code) === group);
    expect(codesOf({ entries: inGroup })).toEqual(types);
  });

  it.each([
    ['K3', '2024-03-31', false],
    ['K3', '2024-04-01', true],
    ['H5', '2025-03-31', true],
    ['H5', '2025-04-01', false],
    ['P2', '2025-04-01', false],
    ['Z1', '2025-04-01', false],
    ['Z11', '2025-03-31', false],
    ['Z14', '2025-04-01', true],
    ['U4', '2012-01-01', true],
  ])('placement type %s on %s: %s', (code, date, valid) => {
    expect(validOn(placementType, code, plainDate(date))).toBe(valid);
  });

  it('the placement types of the 2025-26 return are those of its published rules', () => {
    const published =
      'A3 A4 A5 A6 K1 K2 K3 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z11 Z12 Z13 Z14';
    const inUse = placementType.entries.filter((entry) =>
      validOn(placementType, entry.code, plainDate('2026-03-31')),
    );
    expect(codesOf({ entries: inUse }).join(' ')).toBe(published);
  });

  it('the reasons care ceased are those of the published rules, E8 for turning 18 while missing among them', () => {
    const published = 'X1 E11 E12 E2 E3 E4A E4B E13 E41 E45 E46 E47 E48 E5 E6 E7 E8 E9 E14 E15 E16 E17'.split(
      ' ',
    );
    expect([...codesOf(reasonCareCeased)].sort()).toEqual(published.sort());
  });

  it('a placement outside England is Wales, Scotland, Northern Ireland, outside the UK or confidential', () => {
    expect(codesOf(locationOutsideEngland)).toEqual(['WAL', 'SCO', 'NIR', 'NUK', 'CON']);
  });
});
