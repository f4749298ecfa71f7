import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestWeb, type TestWeb } from '../web.fixture.ts';
import { secure } from './security.ts';
import { templates } from './templates.ts';

const layout = templates().render('shell/layout.njk', { slots: {} });
const scripts = [...layout.matchAll(/<script>([^<]*)<\/script>/g)].map(([, script]) => script ?? '');
const hashOf = (script: string) => createHash('sha256').update(script).digest('base64');

const policy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${hashOf(scripts[0] ?? '')}'`,
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

describe('strict content security policy', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await openTestWeb('2025-10-24T21:20:00Z');
  });
  afterAll(() => web.close());

  test('one script stands inside a page, and is named by its hash', () => {
    expect(scripts).toHaveLength(1);
    expect(layout).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  });

  test.each([
    ['a page', '/help', 200],
    ['a page that asks to sign in first', '/missing-now', 303],
    ['an address where there is nothing', '/nowhere', 404],
    ['what watches over the service', '/health/live', 200],
  ])('%s: nothing from elsewhere, nothing in a frame, nothing kept', async (_, url, status) => {
    const { statusCode, headers } = await web.server.inject(url);
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'cache-control': 'no-store',
    });
  });
});

describe('HSTS', () => {
  const saysOf = async (https: boolean) => {
    const server = Fastify();
    secure(server, layout, { https });
    server.get('/', async () => 'here');
    const { headers } = await server.inject('/');
    await server.close();
    return headers['strict-transport-security'];
  };

  test('over https, a browser is told to come back over https alone, for two years', async () => {
    expect(await saysOf(true)).toBe('max-age=63072000; includeSubDomains');
  });

  test('over http, as on somebody’s own machine, it is told nothing', async () => {
    expect(await saysOf(false)).toBeUndefined();
  });
});
