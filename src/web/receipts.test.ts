import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '../domain/time/instant.ts';
import { openTestDatabase, type TestDatabase } from '../store/testing/test-database.ts';
import { RECEIPTS, takeReceipts } from './receipts.ts';

const token = 'made-up token of the tests';
const message = randomUUID();
const reference = randomUUID();
let database: TestDatabase;
let server: FastifyInstance;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.store.worker.query(
    `with sent as (
        insert into homeward.message (message, role, agency, urgent, queued_at, sent_at)
        values ($1, 'front-door', 'childrens-social-care:999', false, now(), now()))
      insert into homeward.sending (message, channel, attempts, sent_at, reference)
      values ($1, 'email', 1, now(), $2)`,
    [message, reference],
  );
  server = Fastify();
  takeReceipts(server, database, token);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const receipt = (more: object = {}) => ({
  ...{ id: reference, reference: message, to: 'duty@example.invalid', status: 'delivered' },
  completed_at: '2026-10-24T00:05:38.175190Z',
  ...more,
});

const told = async (payload: object, authorization = `Bearer ${token}`) =>
  (await server.inject({ method: 'POST', url: RECEIPTS, headers: { authorization }, payload })).statusCode;

const delivered = async () =>
  (await database.store.worker.query('select delivered_at from homeward.sending')).rows[0]?.delivered_at;

test('without the token nothing is taken', async () => {
  expect(await told(receipt(), 'Bearer another token')).toBe(401);
  expect(await delivered()).toBe(null);
});

test('what is no receipt is refused', async () => {
  expect(await told({ status: 'delivered' })).toBe(400);
});

test('a receipt notes when the message arrived; told again, or of what nobody sent from here, it changes nothing', async () => {
  expect(await told(receipt())).toBe(204);
  expect(await delivered()).toBe(instant('2026-10-24T00:05:38.175Z'));
  expect(await told(receipt({ completed_at: '2026-10-24T09:00:00.000000Z' }))).toBe(204);
  expect(await told(receipt({ id: randomUUID() }))).toBe(204);
  expect(await delivered()).toBe(instant('2026-10-24T00:05:38.175Z'));
});
