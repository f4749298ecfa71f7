import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../domain/agencies/roles.ts';
import { HOUR, type Instant, instant } from '../../domain/time/instant.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts';
import { addPerson, grant } from '../people/people.ts';
import type { SignedIn } from '../people/signed-in.ts';
import { findSession, startSession } from '../sessions/sessions.ts';
import { awaitingReview, openInEmergency, openNow, review } from './emergency.ts';

const night = instant('2025-10-25T01:30:00Z');
const later = (hours: number) => (night + hours * HOUR) as Instant;
const wanted = { owner: '999', child: 'child:testchild-alder', reason: 'Found by the river, no papers' };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const signedIn = async (name: string, role: Role): Promise<SignedIn> => {
  const { access } = database.store;
  const person = await addPerson(access, { name }, night);
  await grant(access, { person, role, agency: 'childrens-social-care:887', from: night, by: 'Ash' });
  const token = await startSession(database.store, person, night);
  return (await findSession(database.store, token!, night))!.signedIn;
};

test('a record is opened for four hours with a reason, and reviewed by somebody else', async () => {
  const duty = await signedIn('Duty Testperson', 'emergency-duty-team');
  const manager = await signedIn('Manager Testperson', 'team-manager');
  const opened = await openInEmergency(database.store, duty, wanted, night);
  if ('refused' in opened) throw new Error(opened.refused);
  expect(opened).toEqual({ ...wanted, id: opened.id, from: night, until: later(4) });
  expect(await openNow(database.store, duty, later(3))).toEqual([opened]);
  expect(await openNow(database.store, duty, later(4))).toEqual([]);
  expect(await openNow(database.store, manager, later(3))).toEqual([]);

  const waiting = {
    ...opened,
    ...{ person: 'Duty Testperson', role: 'emergency-duty-team', agency: 'childrens-social-care:887' },
  };
  expect(await awaitingReview(database.store, '999')).toEqual([waiting]);
  expect(await awaitingReview(database.store, '887')).toEqual([]);
  const came = { outcome: 'justified', note: 'Right to look' } as const;
  expect(await review(database.store, duty, opened.id, came, later(9))).toMatchObject({
    refused: 'not-in-this-part',
  });
  expect(await review(database.store, manager, opened.id, came, later(9))).toBe(true);
  expect(await review(database.store, manager, opened.id, came, later(9))).toBe(false);
  expect(await awaitingReview(database.store, '999')).toEqual([]);
});

test('whoever opened a record does not review that', async () => {
  const manager = await signedIn('Other Manager Testperson', 'team-manager');
  const opened = await openInEmergency(database.store, manager, wanted, night);
  if ('refused' in opened) throw new Error(opened.refused);
  expect(await review(database.store, manager, opened.id, { outcome: 'justified' }, later(9))).toMatchObject({
    refused: 'reviewed-by-another',
  });
});

test('nothing is opened without a reason, nor by a part that has no emergencies', async () => {
  const duty = await signedIn('Duty Testperson', 'emergency-duty-team');
  const carer = await signedIn('Carer Testperson', 'foster-carer');
  expect(await openInEmergency(database.store, duty, { ...wanted, reason: ' ' }, night)).toMatchObject({
    refused: 'say-why',
  });
  expect(await openInEmergency(database.store, carer, wanted, night)).toMatchObject({
    refused: 'not-in-this-part',
  });
});
