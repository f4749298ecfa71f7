import { describe, expect, it } from 'vitest';
import { label } from '../code-set.ts';
import { reasonGroup } from './reason.ts';
import { reason, reasonFactorOf, reasonGroupOf, seekingContact } from './reasons.ts';

const countOf = (factor: string) => reason.entries.filter((entry) => entry.factor === factor).length;

describe('reasons for going missing', () => {
  it('has 25 push, 18 pull and 4 other reasons, and two that say the reason is not known', () => {
    expect([countOf('push'), countOf('pull'), countOf('neither'), countOf('none')]).toEqual([25, 18, 4, 2]);
    expect(reason.entries).toHaveLength(49);
  });

  it('did not wish to say is an answer, and not the same as not known or not asked', () => {
    expect(label(reason, 'UN1')).toBe('Child did not wish to say');
    expect(label(reason, 'UN2')).toBe('Not known / not asked');
    expect(reasonFactorOf('UN1')).toBe('none');
    expect(reasonFactorOf('UN2')).toBe('none');
  });

  it.each([
    ['HF1', 'home_family', 'push'],
    ['PL5', 'placement', 'push'],
    ['ED4', 'education', 'push'],
    ['MH2', 'mental_health', 'push'],
    ['LG2', 'legal', 'push'],
    ['CO1', 'contact', 'pull'],
    ['SX1', 'relationships', 'pull'],
    ['SU2', 'substance', 'pull'],
    ['TH3', 'thrill', 'pull'],
    ['EX6', 'exploitation', 'pull'],
    ['WK1', 'other', 'pull'],
    ['NM1', 'other', 'neither'],
    ['AB1', 'other', 'neither'],
  ] as const)('%s is reported under %s as %s', (code, group, factor) => {
    expect(reasonGroupOf(code)).toBe(group);
    expect(reasonFactorOf(code)).toBe(factor);
  });

  it('every group of reports has a reason', () => {
    for (const group of reasonGroup.entries) {
      expect(reason.entries.some((entry) => entry.group === group.code)).toBe(true);
    }
  });

  it("Kent's 'seeking contact' is CO1, CO2 and CO3; staying out later (CO4) is separate", () => {
    expect(seekingContact).toEqual(['CO1', 'CO2', 'CO3']);
    expect(seekingContact).not.toContain('CO4');
  });

  it('every reason but "not known / not asked" comes from at least one of the documents', () => {
    const uncited = reason.entries.filter((entry) => entry.citedBy.length === 0);
    expect(uncited.map((entry) => entry.code)).toEqual(['UN2']);
  });
});
