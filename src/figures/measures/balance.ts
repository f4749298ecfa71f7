/** Whether parts add up to what they are said to be the parts of. The difference is shown and never adjusted. */
export interface Balance {
  readonly whole: number;
  readonly sum: number;
  readonly difference: number;
}

/**
 * Parts beside their whole.
 *
 * @source medway-2024-25 ¶3.16 and table A (1,420 and 803 are one more than 2,222)
 */
export function balanceOf(whole: number, parts: readonly number[]): Balance {
  const sum = parts.reduce((total, part) => total + part, 0);
  return { whole, sum, difference: sum - whole };
}

/**
 * Whether something that is said to count children counts more of them than there are.
 *
 * @source medway-2024-25 ¶3.16 ("1,420 young people were eligible", of 351 children)
 */
export const countsMoreThanChildren = (count: number, children: number): boolean => count > children;
