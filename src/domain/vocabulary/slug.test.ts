import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.each([
  ['Youth Justice', 'youth-justice'],
  ['youth_justice', 'youth-justice'],
  ['Level of need', 'level-of-need'],
  ['notify-health-and-partners', 'notify-health-and-partners'],
  ['Notify 383', 'notify-383'],
  [' (CSE) risk ', 'cse-risk'],
])('a list, decision or service that people call %s is named %s in a pack', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
