import { expect, test } from 'vitest';
import { decideChecked, order, readably, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { authorityDutyActs } from './acts.ts';
import { type AuthorityDutyEventType, foldAuthorityDuties } from './authority-duties.ts';
import { authorityDutyEvents } from './events.ts';

const signed = {
  return: 'ssda903',
  year: 2026,
  asAt: '2026-05-01T09:00:00Z',
  known: { end: 100, running: [] },
  rulesOf: 2026,
  files: [{ name: 'missing.csv', rows: 4, sha256: 'abc' }],
};
const identical = { rule: 'HW-IDENTICAL-ROWS', severity: 'warning', table: 'Missing', line: 3 };
const overlap = { rule: '574', severity: 'error', table: 'Missing', line: 4 };

const decide = (body: unknown, telling: Parameters<typeof order>[2]) =>
  readably(
    decideChecked(
      authorityDutyActs,
      { history: foldAuthorityDuties('887', []), packs: [] },
      order('SignOffReturn', body, telling),
      (event) => authorityDutyEvents[event as AuthorityDutyEventType],
    ),
  );

test('a return that the rules only warn of is signed off with what they found', () => {
  const body = { ...signed, findings: [identical] };
  expect(decide(body, { by: people.dataSteward })).toEqual(recorded(['ReturnSignedOff', body]));
});

test('a return in which the rules find an error is not signed off', () => {
  expect(decide({ ...signed, findings: [identical, overlap] }, { by: people.dataSteward })).toMatchObject({
    refused: 'return-has-errors',
    says: 'The rules find 1 error in this return; put them right first.',
  });
});

test.each(['missing-information-officer', 'missing-and-exploitation-lead', 'team-manager'] as const)(
  'whoever keeps the information of the authority signs for it: %s',
  (role) => {
    const by = { ...people.dataSteward, role };
    const body = { ...signed, findings: [] };
    expect(decide(body, { by })).toEqual(recorded(['ReturnSignedOff', body]));
  },
);

test('a worker does not sign for the authority', () => {
  expect(decide({ ...signed, findings: [] }, { by: people.socialWorker })).toMatchObject({
    refused: 'not-yours-to-do',
  });
});
