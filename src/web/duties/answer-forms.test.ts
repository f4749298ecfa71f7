import { fileURLToPath } from 'node:url';
import { Check } from 'typebox/value';
import { expect, test } from 'vitest';
import { nextAnswers } from '../../domain/answering/next-answers.ts';
import { readPacks } from '../../procedures/read-packs.ts';
import { type ActName, allActs } from '../acts/all-acts.ts';

const library = readPacks(fileURLToPath(new URL('../../../procedures', import.meta.url)));
const rules = Array.isArray(library) ? [] : [...library.packs.values()].flatMap((pack) => pack.rules);

/** What a rule fills in that its act does not ask for, or that cannot be said there. */
const misfits = rules.flatMap((rule) =>
  nextAnswers(rule, () => true).flatMap(({ act, body }) => {
    const { properties = {} } = allActs[act as ActName].body as { readonly properties?: object };
    return Object.entries(body)
      .filter(([key, value]) => {
        const asked = (properties as Readonly<Record<string, object>>)[key];
        return asked === undefined || !Check(asked, value);
      })
      .map(([key]) => `${rule.id}: ${act} has no ${key} like that`);
  }),
);

test('whatever a procedure fills in stands in the form that the duty leads to', () => {
  expect(rules.length).toBeGreaterThan(90);
  expect(misfits).toEqual([]);
});
