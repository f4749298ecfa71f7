import { describe, expect, test } from 'vitest';
import { measureCalled } from '../measures/measures.ts';
import { readTarget, sayTarget } from './say-target.ts';
import { isReached, type Target } from './targets.ts';

const target: Target = { measure: 'RHI-TIMELY', direction: 'at_least', value: 0.9, plan: 'Plan, priority 3' };
const [share, count, rate] = ['RHI-TIMELY', 'EPISODES', 'MISSING-RATE'].map((id) => measureCalled(id)!);

describe('a target', () => {
  test('is reached exactly at it, and not a fraction below', () => {
    expect([isReached(target, 0.9), isReached(target, 0.8999), isReached(target, 1)]).toEqual([
      true,
      false,
      true,
    ]);
    const most: Target = { ...target, direction: 'at_most', value: 12 };
    expect([isReached(most, 12), isReached(most, 13), isReached(most, 0)]).toEqual([true, false, true]);
  });

  test('is neither reached nor missed where there is nothing to divide by', () => {
    expect(isReached(target, null)).toBeUndefined();
  });

  test('is typed and said in per cent of a share, per 1,000 of a rate, and as a count', () => {
    expect(readTarget('90', share!)).toBe(0.9);
    expect(readTarget('92.5%', share!)).toBe(0.925);
    expect(readTarget('120', rate!)).toBe(0.12);
    expect(readTarget('120', count!)).toBe(120);
    expect(sayTarget(target, share!)).toBe('at least 90%');
    expect(sayTarget({ ...target, value: 0.12 }, rate!)).toBe('at least 120 per 1,000');
    expect(sayTarget({ ...target, direction: 'at_most', value: 120 }, count!)).toBe('at most 120');
  });

  test('of more than everything, or in words, is none', () => {
    expect([readTarget('101', share!), readTarget('most', share!), readTarget('-1', count!)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
