import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { freePort } from '../store/server/free-port.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let served: ChildProcess;
let port: number;
let said = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stop-'));
  port = await freePort();
  served = spawn(process.execPath, ['bin/homeward.js', 'start'], {
    env: {
      PATH: process.env.PATH,
      HOMEWARD_DATA: folder,
      HOMEWARD_PORT: String(port),
      HOMEWARD_SIMULATE: 'none',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    served.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)));
    served.stdout!.on('data', (part) => {
      said += part;
      if (said.includes('Homeward is ready')) resolve();
    });
  });
});
afterAll(async () => {
  served.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

const cookies = new Map<string, string>();
/** Asks as a browser that keeps its cookies and connection, and goes where it is sent. */
async function ask(path: string): Promise<IncomingMessage> {
  const answer = await answered(begin('GET', path).end());
  const onward = answer.headers.location;
  if (onward === undefined) return answer;
  answer.resume();
  return ask(onward.replace(`http://localhost:${port}`, ''));
}

const begin = (method: string, path: string, headers: Readonly<Record<string, string>> = {}): ClientRequest =>
  request({
    ...{ host: '127.0.0.1', port, method, path },
    headers: {
      ...headers,
      host: `localhost:${port}`,
      cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
    },
  });

async function answered(sent: ClientRequest): Promise<IncomingMessage> {
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  for (const cookie of answer.headers['set-cookie'] ?? []) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
    cookies.set(name!, value!);
  }
  return answer;
}

it('asked to end, it answers what was asked, ends live pages and its database, and ends well', async () => {
  const conduct = await text(await ask('/sign-in/with/local?as=emergency-duty-team&next=%2F'));
  const token = /name="_csrf" value="([^"]+)"/.exec(conduct)![1]!;
  const body = new URLSearchParams({ _csrf: token, accepted: 'yes' }).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
  };
  (await answered(begin('POST', '/conduct', headers).end(body))).resume();

  const live = await ask('/missing-now/live');
  expect(live.headers['content-type']).toContain('text/event-stream');
  const liveEnds = text(live);

  const halfSent = begin('POST', '/sign-out', headers);
  halfSent.write(body.slice(0, 10));
  await vi.waitFor(() => expect(halfSent.socket?.bytesWritten).toBeGreaterThan(100), 10_000);
  // What is asked after it has been answered twice, so the half was read before.
  for (let time = 0; time < 2; time++) (await ask('/health/live')).resume();

  const ended = once(served, 'exit');
  served.kill('SIGTERM');
  await liveEnds;
  halfSent.end(body.slice(10));
  const answer = await answered(halfSent);
  answer.resume();
  expect(answer.statusCode).toBe(303);
  expect(await ended).toEqual([0, null]);
  await vi.waitFor(() => expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false), 10_000);
});
