import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOUR, type Instant, instant, MINUTE } from '../../domain/time/instant.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts';
import { addPerson, grant, nameAgency, revoke } from '../people/people.ts';
import { acceptConduct, endSession, endSessionsOf, findSession, startSession, workAs } from './sessions.ts';

const morning = instant('2025-10-24T08:00:00Z');
const later = (time: number) => (morning + time) as Instant;
const oakHouse = 'placement:SC999901' as const;

let database: TestDatabase;
let person: string;
let carer: string;
beforeAll(async () => {
  database = await openTestDatabase();
  await nameAgency(database.store.access, oakHouse, 'Oak House');
});
afterAll(() => database.close());
beforeEach(async () => {
  const { access } = database.store;
  person = await addPerson(access, { name: 'Sam Example' }, morning);
  const granted = { person, from: morning, by: 'Administrator Ash' };
  carer = await grant(access, { ...granted, role: 'foster-carer', agency: oakHouse });
});

const signIn = async (at: Instant = morning) => (await startSession(database.store, person, at))!;
const find = (token: string, at: Instant = morning) => findSession(database.store, token, at);

describe('a session', () => {
  test('is found by its token, and says who works as what', async () => {
    const session = await find(await signIn());
    const as = { id: carer, role: 'foster-carer', agency: oakHouse, label: 'Foster carer, Oak House' };
    expect(session).toEqual({
      signedIn: { person, name: 'Sam Example', session: expect.any(String), memberships: [as], as },
      formSecret: expect.stringMatching(/^[\w-]{43}$/),
      conductAccepted: false,
    });
  });

  test('cannot be found with what the database holds of it, nor with another token', async () => {
    const token = await signIn();
    const { rows } = await database.store.access.query('select * from homeward.session where person = $1', [
      person,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await find(`${token}x`)).toBeUndefined();
    expect(await find(token.slice(1))).toBeUndefined();
    expect(await find('')).toBeUndefined();
  });

  test('ends after 30 minutes in which nothing was asked for, and lives on while something is', async () => {
    const token = await signIn();
    expect(await find(token, later(29 * MINUTE))).toBeDefined();
    expect(await find(token, later(58 * MINUTE))).toBeDefined();
    expect(await find(token, later(88 * MINUTE))).toBeUndefined();
    expect(await find(token, later(60 * MINUTE)), 'once ended it stays ended').toBeUndefined();
  });

  test('ends after 12 hours however busy', async () => {
    const token = await signIn();
    for (let time = 0; time < 12 * HOUR; time += 20 * MINUTE)
      expect(await find(token, later(time))).toBeDefined();
    expect(await find(token, later(12 * HOUR))).toBeUndefined();
  });

  test('is noted no more than once a minute', async () => {
    const token = await signIn();
    const noted = async (at: Instant) => {
      await find(token, at);
      const asked = 'select seen_at from homeward.session where person = $1';
      return (await database.store.access.query<{ seen_at: number }>(asked, [person])).rows[0]!.seen_at;
    };
    expect(await noted(later(59_999))).toBe(morning);
    expect(await noted(later(60_000))).toBe(later(60_000));
    expect(await noted(later(119_999))).toBe(later(60_000));
  });

  test('ends when its holder signs out, and all of them when they sign out everywhere', async () => {
    const [desk, telephone, third] = [await signIn(), await signIn(), await signIn()];
    await endSession(database.store, (await find(desk))!.signedIn.session, morning);
    expect(await find(desk)).toBeUndefined();
    expect(await find(telephone)).toBeDefined();
    expect(await endSessionsOf(database.store, person, morning)).toBe(2);
    expect(await find(telephone)).toBeUndefined();
    expect(await find(third)).toBeUndefined();
  });
});

describe('leavers lose access', () => {
  test('at once, when their last membership ends', async () => {
    const token = await signIn();
    await revoke(database.store.access, carer, later(MINUTE), 'Administrator Ash');
    expect(await find(token, later(MINUTE - 1))).toBeDefined();
    expect(await find(token, later(MINUTE))).toBeUndefined();
    expect(await startSession(database.store, person, later(MINUTE))).toBeUndefined();
  });

  test('while another membership is in force they go on as that', async () => {
    const token = await signIn();
    const { access } = database.store;
    const also = { person, from: later(1), by: 'Administrator Ash' };
    const worker = await grant(access, { ...also, role: 'youth-worker', agency: 'other:youth-club' });
    await revoke(access, carer, later(MINUTE), 'Administrator Ash');
    expect((await find(token, later(MINUTE)))?.signedIn.as.id).toBe(worker);
  });
});

describe('working as', () => {
  test('one membership at a time, of those that are held', async () => {
    const token = await signIn();
    const also = { person, from: later(1), by: 'Administrator Ash' };
    const agency = 'childrens-social-care:999' as const;
    const duty = await grant(database.store.access, { ...also, role: 'emergency-duty-team', agency });
    const { signedIn } = (await find(token, later(1)))!;
    expect(signedIn.memberships.map(({ id }) => id)).toEqual([carer, duty]);
    expect(signedIn.as.id).toBe(carer);
    expect(await workAs(database.store, signedIn, duty)).toBe(true);
    expect((await find(token, later(1)))?.signedIn.as.id).toBe(duty);
    expect(await workAs(database.store, signedIn, crypto.randomUUID())).toBe(false);
  });

  test('for an agency whose code of conduct was accepted, and for no other', async () => {
    const token = await signIn();
    await acceptConduct(database.store, person, 'placement:SC999902', morning);
    expect((await find(token))?.conductAccepted).toBe(false);
    await acceptConduct(database.store, person, oakHouse, morning);
    await acceptConduct(database.store, person, oakHouse, later(HOUR));
    expect((await find(token))?.conductAccepted).toBe(true);
  });
});
