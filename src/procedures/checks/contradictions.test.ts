import { describe, expect, it } from 'vitest';
import type { Rule } from '../../domain/obligations/rule.ts';
import { episodeVocabulary } from '../../domain/vocabulary/episode/index.ts';
import { contradiction } from './contradictions.ts';

const under = (words: readonly (string | readonly [word: string, parameters: Record<string, unknown>])[]) =>
  contradiction({
    conditions: words.map((one) =>
      typeof one === 'string' ? { word: one, with: {} } : { word: one[0], with: one[1] },
    ),
  } as unknown as Rule);

describe('conditions that contradict each other', () => {
  it.each([
    ['looked-after', 'not-looked-after'],
    ['looked-after', 'not-open-to-services'],
    ['on-child-protection-plan', 'not-open-to-services'],
    ['on-child-protection-plan-or-enquiry', 'not-open-to-services'],
    ['looked-after', 'on-child-protection-plan'],
    ['looked-after', 'on-child-protection-plan-or-enquiry'],
  ])('are %s and %s, in either order, and both are words', (one, other) => {
    expect(under([one, other])).toBe(`Nothing is \`${one}\` and \`${other}\` at the same time`);
    expect(under([other, 'was-missing', one])).toBe(
      `Nothing is \`${one}\` and \`${other}\` at the same time`,
    );
    expect(Object.keys(episodeVocabulary.conditions)).toEqual(expect.arrayContaining([one, other]));
  });

  it('are ages that leave no child', () => {
    expect(
      under([
        ['age', { from: 16 }],
        ['age', { below: 16 }],
      ]),
    ).toBe('No child is 16 or older and under 16');
    expect(under([['age', { from: 11, below: 16 }]])).toBeUndefined();
  });

  it('are not two that may both be so', () => {
    expect(under(['looked-after', 'was-missing', 'of-school-age'])).toBeUndefined();
    expect(under([])).toBeUndefined();
  });
});
