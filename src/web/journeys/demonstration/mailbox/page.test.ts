import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '../../../../domain/time/instant.ts';
import { localMailbox } from '../../../../notices/channels/local-mailbox/local-mailbox.ts';
import { demonstrationClock } from '../../../clock/clock.ts';
import type { Page } from '../../../shell/pages.ts';
import { openTestWeb, type TestWeb } from '../../../web.fixture.ts';
import { showMailbox } from './page.ts';

let web: TestWeb;
let folder: string;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T18:00:00+01:00');
  folder = await mkdtemp(join(tmpdir(), 'mailbox-'));
});
afterAll(async () => {
  await web.close();
  await rm(folder, { recursive: true });
});

test('whoever looks before anything has left is told what is missing', async () => {
  const { status, text } = await web.stranger.get('/demonstration/mailbox');
  expect(status).toBe(200);
  expect(text).toContain('Nothing yet.');
});

test('a message stands with whom it is to, what it says and where it leads', async () => {
  const clock = demonstrationClock(instant('2025-10-24T18:00:00+01:00'));
  const mailbox = localMailbox({ dataFolder: folder, now: () => clock.now() });
  await mailbox.email.send({
    message: '5f0f0a54-0000-4000-8000-000000000000',
    to: 'missing@police.example.uk',
    text: {
      subject: 'A child is missing',
      lines: ['A child is missing.'],
      link: 'http://localhost/outside/x',
    },
    again: false,
  });
  const shown: Page[] = [];
  const server = Fastify();
  server.decorateReply('page', function (page: Page) {
    shown.push(page);
    return this.send('');
  });
  server.get('/mailbox', showMailbox({ clock, people: [], mailbox }));
  await server.inject('/mailbox');
  expect(shown[0]?.view).toMatchObject({
    mailboxes: [
      {
        to: 'missing@police.example.uk',
        messages: [{ by: 'Email', subject: 'A child is missing', link: 'http://localhost/outside/x' }],
      },
    ],
  });
});
