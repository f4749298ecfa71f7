import { describe, expect, it } from 'vitest';
import { statementsNeeded } from './status-timeline.ts';

const home = (order: number) => ({ order, value: 'home' });
const care = (order: number) => ({ order, value: 'lac_own' });

describe('a status holds as at the start of each absence, by the fewest statements', () => {
  it('the first absence says it, and later ones with the same status add nothing', () => {
    expect(statementsNeeded([], [], [care(1), care(5), care(9)])).toEqual([care(1)]);
  });

  it('each change is said at the absence where it is first seen', () => {
    expect(statementsNeeded([], [], [home(1), care(5), home(9)])).toEqual([home(1), care(5), home(9)]);
  });

  it('what is said already is not said again', () => {
    expect(statementsNeeded([care(1)], [1], [care(5)])).toEqual([]);
  });

  it('an absence put in between leaves later ones as they were', () => {
    expect(statementsNeeded([care(1)], [1, 9], [home(5)])).toEqual([home(5), care(9)]);
  });

  it('an absence put in before everything leaves the rest as it was', () => {
    expect(statementsNeeded([care(5)], [5], [home(1)])).toEqual([home(1)]);
  });

  it('a corrected status at the same moment is said over the earlier one', () => {
    expect(statementsNeeded([care(5)], [], [home(5)])).toEqual([home(5)]);
  });

  it('a row that says nothing of it changes nothing', () => {
    expect(statementsNeeded<string | undefined>([care(1)], [], [{ order: 5, value: undefined }])).toEqual([]);
  });
});
