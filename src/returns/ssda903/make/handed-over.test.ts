import { expect, test } from 'vitest';
import { ofChild } from '../../../domain/testing/facts.ts';
import { people } from '../../../domain/testing/people.ts';
import { careOf, inCareSince, missingFrom, missingOf, onRecord } from '../../records.fixture.ts';

const at = '2025-06-02T15:00Z';
const by = { ...people.teamManager, agency: 'childrens-social-care:883' } as const;
const inCare = inCareSince('2024-01-10');
/** The authority's own record of the child, for whom another accepted responsibility. */
const handedOver = [
  ...inCare,
  ofChild('ResponsibilityOffered', { to: '883', reason: 'A court named Thurrock.' }, { at: '2025-06-01' }),
  ofChild('ResponsibilityAccepted', { offer: inCare.length + 1, record: 'alder-there' }, { at, by }),
  ofChild('CareEnded', { reason: 'E3' }, { at, by }),
  ofChild('ResponsibilityTaken', { authority: '883' }, { at, by }),
];

test('care that another authority has taken over ends with the reason E3', () => {
  expect(
    careOf(2026, onRecord(handedOver, missingFrom('2025-05-30T21:00Z'))).map((row) =>
      row.split(',').slice(-2),
    ),
  ).toEqual([['02/06/2025', 'E3']]);
});

test('a child who is missing then is returned as missing until that day, whenever the child comes back', () => {
  const stillGone = missingFrom('2025-05-30T21:00Z');
  const backLater = missingFrom('2025-05-30T21:00Z', '2025-06-10T08:00Z');
  for (const missing of [stillGone, backLater])
    expect(missingOf(2026, onRecord(handedOver, missing))).toEqual([
      'LA001,14/02/2010,M,30/05/2025,02/06/2025',
    ]);
});
