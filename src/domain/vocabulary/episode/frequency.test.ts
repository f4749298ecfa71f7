import { describe, expect, it } from 'vitest';
import { instant } from '../../time/instant.ts';
import { exactly } from '../../time/when.ts';
import { found, historyOf, opened, reported } from './words.fixture.ts';

const three = { count: 3, days: 90 };
const starting = (at: string, ...others: readonly string[]) =>
  historyOf([opened(at), reported(at)], { others });

describe('missing at least three times in the last 90 days', () => {
  it('counts starts on 1 January, 10 February and 1 April 2025: the first is exactly 90 days old', () => {
    const history = starting('2025-04-01T17:00:00Z', '2025-01-01T20:00:00Z', '2025-02-10T20:00:00Z');
    expect(found(history, 'starts-within', three)).toEqual([exactly(instant('2025-04-01T17:00:00Z'))]);
  });

  it('does not count 1 January on 2 April: that is 91 days', () => {
    const history = starting('2025-04-02T17:00:00Z', '2025-01-01T20:00:00Z', '2025-02-10T20:00:00Z');
    expect(found(history, 'starts-within', three)).toEqual([]);
  });

  it('goes by the date in England: 1 April 23:30 UTC is 2 April', () => {
    const history = starting('2025-04-01T23:30:00Z', '2025-01-01T20:00:00Z', '2025-02-10T20:00:00Z');
    expect(found(history, 'starts-within', three)).toEqual([]);
  });

  it('counts no later start towards an earlier one, whichever was recorded first', () => {
    const history = starting('2025-01-01T20:00:00Z', '2025-02-10T20:00:00Z', '2025-04-01T17:00:00Z');
    expect(found(history, 'starts-within', three)).toEqual([]);
  });

  it('does not count an absence that the checks cleared up before anybody had to be told', () => {
    const history = historyOf([opened('2025-03-01T20:00:00Z'), reported('2025-03-01T20:00:00Z')], {
      others: ['2025-01-01T20:00:00Z'],
      checked: ['2025-02-10T20:00:00Z'],
    });
    expect(found(history, 'starts-within', three)).toEqual([]);
  });

  it('is reached once: the fourth start finds it reached already', () => {
    const third = starting('2025-03-01T20:00:00Z', '2025-01-01T20:00:00Z', '2025-02-10T20:00:00Z');
    expect(found(third, 'reached-episodes', three)).toHaveLength(1);
    const fourth = starting(
      '2025-03-05T20:00:00Z',
      '2025-01-01T20:00:00Z',
      '2025-02-10T20:00:00Z',
      '2025-03-01T20:00:00Z',
    );
    expect(found(fourth, 'reached-episodes', three)).toEqual([]);
    expect(found(fourth, 'starts-within', three)).toHaveLength(1);
  });
});
