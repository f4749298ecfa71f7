import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openTestWeb, type TestWeb } from '../web.fixture.ts';
import { askedInAMinute } from './limits.ts';

let web: TestWeb;
let one: Browser;
let other: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z', { limits: true, trustedProxy: ['10.0.0.1'] });
  const works = { role: 'allocated-social-worker', agency: 'childrens-social-care:887' } as const;
  one = await web.signIn('Worker Birch', works);
  other = await web.signIn('Worker Cedar', works);
});
afterAll(() => web.close());

const times = async (count: number, ask: () => Promise<unknown>) => {
  for (let time = 0; time < count; time++) await ask();
};

describe('whoever asks too often', () => {
  test('is asked in plain words to wait a minute, and told whom to ring meanwhile', async () => {
    await times(askedInAMinute.search, () => one.get('/search'));
    const { status, text, raw } = await one.get('/search');
    expect(status).toBe(429);
    expect(text).toContain('Wait a minute');
    expect(text).toContain('If a child is in danger now, ring 999.');
    expect(Number(raw.headers['retry-after'])).toBeGreaterThan(0);
    expect(raw.headers['x-ratelimit-limit']).toBeUndefined();
  });

  test('holds up nobody else, and goes on with everything else', async () => {
    expect((await other.get('/search')).status).toBe(200);
    expect((await one.get('/working-as')).status).toBe(200);
  });
});

describe('before somebody has signed in', () => {
  const signingIn = (from: string, by: string) =>
    web.server.inject({ url: '/sign-in', remoteAddress: by, headers: { 'x-forwarded-for': from } });

  test('those behind one address are counted together, as the trusted proxy says it', async () => {
    await times(askedInAMinute.signIn, () => signingIn('192.0.2.1', '10.0.0.1'));
    expect((await signingIn('192.0.2.1', '10.0.0.1')).statusCode).toBe(429);
    expect((await signingIn('192.0.2.2', '10.0.0.1')).statusCode).toBe(200);
  });

  test('nobody else is believed about where they come from', async () => {
    for (let time = 0; time < askedInAMinute.signIn; time++)
      await signingIn(`198.51.100.${time}`, '203.0.113.9');
    expect((await signingIn('198.51.100.250', '203.0.113.9')).statusCode).toBe(429);
  });
});

test('what watches over the service is never refused', async () => {
  await times(askedInAMinute.everything, () => web.server.inject('/health/live'));
  expect((await web.server.inject('/health/live')).statusCode).toBe(200);
});
