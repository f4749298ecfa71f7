import { describe, expect, test } from 'vitest';
import { decideChecked, order, readably, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { authorityDutyActs } from './acts.ts';
import { type AuthorityDutyEventType, foldAuthorityDuties } from './authority-duties.ts';
import { authorityDutyEvents } from './events.ts';

const decide = (type: string, body: unknown, telling: Parameters<typeof order>[2]) =>
  readably(
    decideChecked(
      authorityDutyActs,
      { history: foldAuthorityDuties('887', []), packs: [] },
      order(type, body, telling),
      (event) => authorityDutyEvents[event as AuthorityDutyEventType],
    ),
  );

const settled = {
  force: 'kent',
  difference: 'police_only',
  reference: 'EX1',
  reason: 'Lives in another area.',
};

describe('a difference from a list of the police', () => {
  test('is settled by a named person, with a reason', () => {
    const body = { ...settled, how: 'not_of_this_area' };
    expect(decide('SettlePoliceDifference', body, { by: people.dataSteward })).toEqual(
      recorded(['PoliceDifferenceSettled', body]),
    );
  });

  test('is not left standing where only one of both has the absence', () => {
    expect(
      decide('SettlePoliceDifference', { ...settled, how: 'both_stand' }, { by: people.dataSteward }),
    ).toMatchObject({ refused: 'no-such-way-out' });
  });

  test('is not for a worker to settle, nor for the police', () => {
    const body = { ...settled, how: 'not_of_this_area' };
    for (const by of [people.socialWorker, people.missingUnit])
      expect(decide('SettlePoliceDifference', body, { by })).toMatchObject({ refused: 'not-yours-to-do' });
  });
});

test('the police bring their own list', () => {
  const list = {
    document: 'list-1',
    force: 'kent',
    from: '2025-10-01',
    to: '2025-10-31',
    rows: 2,
    sha256: 'abc',
  };
  expect(decide('ReceivePoliceList', list, { by: people.missingUnit })).toEqual(
    recorded(['PoliceListReceived', list]),
  );
});
