import { expect, it } from 'vitest';
import { formatPlainDate, plainDate } from '../domain/time/instant.ts';
import { addYears } from './years.ts';

it.each([
  ['2024-04-01', 1, '2025-04-01'],
  ['2024-04-01', -3, '2021-04-01'],
  ['2025-03-31', -1, '2024-03-31'],
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', -4, '2020-02-29'],
])('%s and %i years is %s', (date, years, then) => {
  expect(formatPlainDate(addYears(plainDate(date), years))).toBe(then);
});
