import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeSet } from './code-set.ts';
import { codeSets } from './code-sets.ts';

const all: [string, CodeSet][] = Object.entries(codeSets);
const keyRule = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '_');

const isCodeSet = (value: unknown): value is CodeSet =>
  typeof value === 'object' && value !== null && 'title' in value && 'entries' in value;

describe('the code sets', () => {
  it.each([
    ['Hotel/B&B', 'hotel_b_b'],
    ['RHI officer', 'rhi_officer'],
  ])('where a set prints labels without codes, the key of %s is %s', (printed, key) => {
    expect(keyRule(printed)).toBe(key);
  });

  it.each(all.filter(([, set]) => set.keys === 'from_label'))(
    'every key of %s is its label by that rule',
    (_name, set) => {
      expect(set.entries.map((entry) => entry.code)).toEqual(
        set.entries.map((entry) => keyRule(entry.label)),
      );
    },
  );

  it.each(all)('%s lists each code once, with a label', (_name, set) => {
    expect(new Set(set.entries.map((entry) => entry.code)).size).toBe(set.entries.length);
    for (const entry of set.entries) expect(entry.label.trim()).not.toBe('');
  });

  it.each(all)('no code of %s ends before it begins', (_name, set) => {
    for (const entry of set.entries) {
      if (entry.from !== undefined && entry.until !== undefined) expect(entry.from <= entry.until).toBe(true);
    }
  });

  it('no set in this folder is left out of the list', async () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'code-sets.ts',
    );
    const found: unknown[] = [];
    for (const file of files) {
      const module: Record<string, unknown> = await import(join(import.meta.dirname, file));
      found.push(...Object.values(module).filter(isCodeSet));
    }
    expect(found.length).toBe(all.length);
    for (const set of found) expect(all.map(([, listed]) => listed)).toContain(set);
  });
});
