import { describe, expect, it } from 'vitest';
import { saidTime } from './said-time.ts';

describe('a moment is said in London time', () => {
  it.each([
    ['2025-10-24T20:30:00Z', 'Fri 24 Oct 2025 21:30 BST'],
    ['2025-10-27T20:30:00Z', 'Mon 27 Oct 2025 20:30 GMT'],
    ['2025-10-26T00:30:00Z', 'Sun 26 Oct 2025 01:30 BST'],
    ['2025-10-26T01:30:00Z', 'Sun 26 Oct 2025 01:30 GMT'],
    ['~2025-10-24T20:30:00Z', 'about Fri 24 Oct 2025 21:30 BST'],
    ['2025-10-24', 'Fri 24 Oct 2025'],
  ])('%s is %s', (written, said) => {
    expect(saidTime(written)).toBe(said);
  });

  it.each([
    ['2025-02-06T23:59:59Z', 'end of Thu 6 Feb 2025'],
    ['2025-08-30T22:59:59Z', 'end of Sat 30 Aug 2025'],
  ])('the last second of a day, %s, is the %s', (written, said) => {
    expect(saidTime(written)).toBe(said);
  });
});
