import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPacks } from '../read-packs.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import { withoutExamples } from './without-examples.ts';

const procedures = fileURLToPath(new URL('../../../procedures', import.meta.url));

const rule = `rule: A-B
title: A rule
# With a comment.
examples:
  - name: one
    then: none

  # Another comment.
- name: two
  then: none
source: { at: L1 }
---
rule: A-B
examples: [{ name: three, then: none }]
---
rule: A-B
title: without
`;

describe('a rule file without its examples', () => {
  it('keeps every other line where it stood, in every document', () => {
    expect(withoutExamples(rule).split('\n')).toEqual(
      rule.split('\n').map((line, index) => ((index >= 3 && index <= 9) || index === 13 ? '' : line)),
    );
  });

  it('says the same of everything else, for each rule that ships', () => {
    const files = readdirSync(procedures, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.yaml') && !name.endsWith('pack.yaml'),
    );
    expect(files.length).toBeGreaterThan(90);
    for (const name of files) {
      const text = readFileSync(join(procedures, name), 'utf8');
      const whole = readYaml(name, text).documents.map(({ value }) => ({
        ...(value as Record<string, unknown>),
        examples: undefined,
      }));
      const rest = readYaml(name, withoutExamples(text)).documents.map(({ value }) => ({
        ...(value as Record<string, unknown>),
        examples: undefined,
      }));
      expect(rest, name).toEqual(whole);
    }
  });

  it('is the same pack, down to its content hash', () => {
    const whole = readPacks(procedures);
    const rest = readPacks(procedures, { withExamples: false });
    if (Array.isArray(whole) || Array.isArray(rest)) throw new Error('The procedures have mistakes');
    expect([...rest.packs].map(([id, { hash }]) => [id, hash])).toEqual(
      [...whole.packs].map(([id, { hash }]) => [id, hash]),
    );
    expect(rest.examples).toEqual([]);
  });
});
