import { appendFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Instant, instant, MINUTE } from '../../../domain/time/instant.ts';
import { message, outgoing } from '../outgoing.fixture.ts';
import { localMailbox } from './local-mailbox.ts';

const began = instant('2026-10-24T00:05:00Z');
const ash = 'ash.example@exampleshire.example.gov.uk';
const birch = 'birch.example@exampleshire.example.gov.uk';

let dataFolder: string;
let now: Instant;
const open = () => localMailbox({ dataFolder, now: () => now });
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'homeward-mailbox-'));
  now = began;
});
afterEach(() => rm(dataFolder, { recursive: true }));

const later = () => {
  now = (now + MINUTE) as Instant;
};

test('is empty before anything was sent', async () => {
  expect(await open().kept()).toEqual(new Map());
});

test('keeps what was sent, by whom it is to, newest first, also for another process and after a restart', async () => {
  const one = open();
  expect(await one.email.send(outgoing({ message: '1', to: ash }))).toEqual({
    kind: 'sent',
    reference: '1',
    delivered: true,
  });
  later();
  await open().text.send(outgoing({ message: '2', to: '07700 900123' }));
  later();
  await open().email.send(outgoing({ message: '3', to: birch }));
  later();
  await open().email.send(outgoing({ message: '4', to: ash }));
  const kept = [...(await one.kept())].map(([to, messages]) => [
    to,
    messages.map(({ message: name, by, at }) => [name, by, (at - began) / MINUTE]),
  ]);
  expect(kept).toEqual([
    [
      ash,
      [
        ['4', 'email', 3],
        ['1', 'email', 0],
      ],
    ],
    [birch, [['3', 'email', 2]]],
    ['07700 900123', [['2', 'text', 1]]],
  ]);
});

test('shows the whole of a message', async () => {
  await open().email.send(outgoing({ to: ash }));
  const { text } = outgoing();
  expect((await open().kept()).get(ash)).toEqual([{ message, by: 'email', to: ash, text, at: began }]);
});

test('has a message that was sent again once, and one to several people for each', async () => {
  const mailbox = open();
  await mailbox.email.send(outgoing({ to: ash }));
  later();
  await mailbox.email.send(outgoing({ to: ash, again: true }));
  await mailbox.email.send(outgoing({ to: birch }));
  await mailbox.text.send(outgoing({ to: ash }));
  const kept = await mailbox.kept();
  expect(kept.get(ash)?.map(({ by, at }) => [by, at])).toEqual([
    ['text', now],
    ['email', began],
  ]);
  expect(kept.get(birch)).toHaveLength(1);
});

test('keeps every message of a hundred that are sent at once', async () => {
  const mailboxes = [open(), open()];
  await Promise.all(
    Array.from({ length: 100 }, (_, each) =>
      mailboxes[each % 2]!.email.send(outgoing({ message: String(each), to: ash })),
    ),
  );
  expect((await open().kept()).get(ash)).toHaveLength(100);
});

test('does not show a line that another process is writing', async () => {
  await open().email.send(outgoing({ to: ash }));
  await appendFile(join(dataFolder, 'mailbox.jsonl'), '{"message":"2","by":"ema');
  expect((await open().kept()).get(ash)).toHaveLength(1);
});

test('is for whoever runs the demonstration alone', async () => {
  await open().email.send(outgoing({ to: ash }));
  expect((await stat(join(dataFolder, 'mailbox.jsonl'))).mode & 0o077).toBe(0);
});
