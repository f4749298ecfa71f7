import { describe, expect, it } from 'vitest';
import { readPacks } from '../../procedures/read-packs.ts';
import { reckon } from './reckon.ts';

const library = readPacks('procedures');
if (Array.isArray(library)) throw new Error('The procedures that ship with Homeward have mistakes');

describe('the worked deadlines of the procedures', () => {
  it.each([
    ['MED-RHI-72H', '2025-03-28T20:00', [], '2025-03-31T21:00:00'],
    ['KENT-RHI-3WD', '2018-10-26T22:00', [], '2018-10-31T23:59:59'],
    ['KENT-RHI-3WD', '2018-03-29T14:00', [], '2018-04-05T23:59:59'],
    ['KENT-RHI-3WD', '2018-09-08T03:00', [], '2018-09-12T23:59:59'],
    ['THUR-STRATEGY-12H', '2025-03-29T18:00', [], '2025-03-30T07:00:00'],
    ['MED-STRATEGY-48H', '2025-10-25T18:00', [], '2025-10-27T17:00:00'],
    ['V59-AD-3D', '2025-02-03T18:00', [], '2025-02-06T23:59:59'],
    ['V59-LM-7D', '2025-02-03T18:00', [], '2025-02-10T23:59:59'],
    ['V59-CME-EWS-3', '2025-09-08', [], '2025-09-10T23:59:59'],
    ['V59-CME-10', '2025-09-08', [], '2025-09-19T23:59:59'],
    ['V59-CME-20', '2025-09-08', [], '2025-10-03T23:59:59'],
    ['V59-CME-20', '2025-09-08', ['2025-09-26'], '2025-10-06T23:59:59'],
  ])('%s from %s, closed %j, is due %s', (rule, at, closed, local) => {
    expect(reckon(library, rule, at, closed).due?.local).toBe(local);
  });
});

it('a rule in hours refuses a date without a time', () => {
  expect(() => reckon(library, 'MED-RHI-72H', '2025-03-28', [])).toThrow('needs a time');
});

it('an hour that happened twice is refused with the two choices', () => {
  expect(() => reckon(library, 'MED-RHI-72H', '2025-10-26T01:30', [])).toThrow(
    'give 2025-10-26T01:30+01:00 for the first or 2025-10-26T01:30Z for the second',
  );
});

it('where the source gives no number there is no due time', () => {
  expect(reckon(library, 'V59-NOTIFY-POLICE', '2025-01-01T10:00', []).due).toBeNull();
});
