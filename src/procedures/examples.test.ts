import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runExample } from './example/run-example.ts';
import { wordFault } from './fault.ts';
import { grouped } from './grouped.ts';
import { readPacks } from './read-packs.ts';

const read = readPacks(fileURLToPath(new URL('../../procedures', import.meta.url)));

it('the procedures that are shipped have no mistake in them', () => {
  expect(Array.isArray(read) ? read.map(wordFault) : []).toEqual([]);
});

if (!Array.isArray(read))
  for (const [rule, examples] of grouped(read.examples, (one) => `${one.pack} ${one.rule.id}`))
    describe(rule, () => {
      for (const one of examples) it(one.example.name, () => expect(runExample(one, read)).toEqual([]));
    });
