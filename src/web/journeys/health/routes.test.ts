import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestWeb, type TestWeb } from '../../web.fixture.ts';

let web: TestWeb;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
});
afterAll(() => web.close());

const asked = async (url: string) => {
  const { statusCode, payload, headers } = await web.server.inject(url);
  return { statusCode, body: JSON.parse(payload) as unknown, kept: headers['cache-control'] };
};

test('anybody may ask whether the service runs, and whether its database answers; nothing keeps the answer', async () => {
  expect(await asked('/health/live')).toEqual({
    statusCode: 200,
    body: { status: 'live' },
    kept: 'no-store',
  });
  expect(await asked('/health/ready')).toEqual({
    statusCode: 200,
    body: { status: 'ready' },
    kept: 'no-store',
  });
});

test('without its database the service runs, but is not ready', async () => {
  const lost = await openTestWeb('2025-10-24T21:20:00Z');
  const { server } = lost;
  await lost.database.store.close();
  expect((await server.inject('/health/live')).statusCode).toBe(200);
  const { statusCode, payload } = await server.inject('/health/ready');
  expect([statusCode, JSON.parse(payload)]).toEqual([
    503,
    { status: 'not ready', because: 'the database does not answer' },
  ]);
  await server.close();
});
