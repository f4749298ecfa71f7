import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { HOUR, type Instant, instant } from '../../domain/time/instant.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts';
import { notifyEmail } from '../channels/govuk-notify/notify-channels.ts';
import { fault, json, type StandIn, standIn, template } from '../channels/govuk-notify/stand-in.fixture.ts';
import { askWhatBecame } from './ask-what-became.ts';
import { prepareJobs } from './jobs/prepare-jobs.ts';
import { takes, wayThat } from './sending.fixture.ts';

const now = instant('2026-10-24T00:05:00Z');
let database: TestDatabase;
let server: StandIn;
beforeAll(async () => {
  [database, server] = await Promise.all([openTestDatabase(), standIn()]);
  await prepareJobs(database.store.worker, () => {});
});
afterAll(async () => {
  await server.close();
  await database.close();
});
beforeEach(() =>
  database.store.worker.query('update homeward.sending set delivered_at = coalesce(delivered_at, now())'),
);

/** A message that GOV.UK Notify took so long ago; answers what it calls it. */
async function taken(hoursAgo: number, channel = 'email'): Promise<string> {
  const [message, reference] = [randomUUID(), randomUUID()];
  await database.store.worker.query(
    `with sent as (
        insert into homeward.message (message, role, agency, urgent, queued_at, sent_at)
        values ($1, 'front-door', 'childrens-social-care:999', false, $4, $4))
      insert into homeward.sending (message, channel, attempts, sent_at, reference) values ($1, $3, 1, $4, $2)`,
    [message, reference, channel, new Date(now - hoursAgo * HOUR)],
  );
  return reference;
}

const ask = (at: Instant = now) =>
  askWhatBecame(database.store, { email: notifyEmail(server.notify, template) }, at);
const stands = async (reference: string) => {
  const { rows } = await database.store.worker.query(
    'select delivered_at, fault from homeward.sending where reference = $1',
    [reference],
  );
  return rows[0];
};

test('where no receipt came, GOV.UK Notify is asked, and the answer is noted once', async () => {
  const reference = await taken(1);
  server.answers(json(200, { id: reference, status: 'delivered' }));
  expect(await ask()).toBe(1);
  expect(await stands(reference)).toEqual({ delivered_at: now, fault: null });
  expect(server.asked.map(({ path }) => path)).toEqual([`/v2/notifications/${reference}`]);
  expect(await ask()).toBe(0);
});

test('what did not arrive has failed, with what may be done', async () => {
  const reference = await taken(1);
  server.answers(json(200, { id: reference, status: 'permanent-failure' }));
  expect(await ask()).toBe(1);
  expect(await stands(reference)).toEqual({ delivered_at: null, fault: 'Nobody is at this address.' });
});

test('what is under way, or gone after seven days, stays as it is', async () => {
  const reference = await taken(1);
  server.answers(json(200, { id: reference, status: 'sending' }));
  expect(await ask()).toBe(0);
  server.answers(fault(404, 'NoResultFound', 'No result found'));
  expect(await ask()).toBe(0);
  expect(await stands(reference)).toEqual({ delivered_at: null, fault: null });
});

test('a receipt has ten minutes to come, and after seven days nobody is asked', async () => {
  await taken(0.1);
  await taken(24 * 8);
  server.answers(json(200, { id: 'one', status: 'delivered' }));
  expect(await ask()).toBe(0);
  expect(server.asked).toEqual([]);
});

test('while GOV.UK Notify is down nothing is noted, and it is asked again', async () => {
  const reference = await taken(1);
  server.answers(fault(500, 'Exception', 'Internal server error'));
  await expect(ask()).rejects.toThrow('GOV.UK Notify has a fault (500).');
  server.answers(json(200, { id: reference, status: 'delivered' }));
  expect(await ask()).toBe(1);
});

test('a channel of which nobody can be asked is left alone', async () => {
  await taken(1);
  expect(await askWhatBecame(database.store, { email: wayThat(takes).channel }, now)).toBe(0);
});
