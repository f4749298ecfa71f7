import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Installation, openInstallation, run } from './command-line.fixture.ts';
import { checkIssuers } from './config/check-issuers.ts';
import type { CheckLine } from './config/check-line.ts';
import { checkPort } from './config/check-port.ts';

const folder = mkdtempSync(join(tmpdir(), 'homeward-config-'));
const secret = 'a made-up secret with letters enough to be one';
const issuers = join(folder, 'issuers.json');
const council = {
  key: 'council',
  name: 'Exampleshire Council',
  issuer: 'https://login.example.gov.uk/v2.0',
  clientId: 'homeward',
  clientSecretFrom: 'COUNCIL_SECRET',
  findByEmail: true,
};
writeFileSync(issuers, JSON.stringify({ issuers: [council] }));

beforeEach(() => {
  vi.stubEnv('HOMEWARD_DATA', join(folder, 'data'));
  vi.stubEnv('HOMEWARD_PORT', '0');
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

async function check() {
  const { code, out } = await run('config', 'check', '--json');
  const lines = JSON.parse(out) as readonly CheckLine[];
  return { code, out, lines, bad: lines.filter(({ status }) => status !== 'sound') };
}

describe('homeward config check', () => {
  it('finds nothing to say of a demonstration on a machine of its own, and makes nothing', async () => {
    const { code, out } = await run('config', 'check');
    expect(out).not.toMatch(/^(mind|WRONG)/m);
    expect(out).toContain('ok     database: Homeward runs its own PostgreSQL in the data folder\n');
    expect(out).toMatch(/^ok {5}procedures: \d+ packs can be read$/m);
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(['issuers.json']);
  });

  it('says each thing that is wrong and what to do, and ends with 2', async () => {
    vi.stubEnv('HOMEWARD_PORT', 'high');
    vi.stubEnv('HOMEWARD_PROCEDURES', join(folder, 'none'));
    const { code, out } = await run('config', 'check');
    expect(code).toBe(2);
    expect(out).toContain(
      'WRONG  HOMEWARD_PORT: HOMEWARD_PORT=high: a port is a number up to 65535.\n       Mend HOMEWARD_PORT, or take it away.\n',
    );
    expect(out).toMatch(/^WRONG {2}procedures: /m);
  });

  it('says what should not stay so, and ends with 1', async () => {
    const data = join(folder, 'open');
    mkdirSync(data);
    chmodSync(data, 0o755);
    vi.stubEnv('HOMEWARD_DATA', data);
    vi.stubEnv('HOMEWARD_HOST', '0.0.0.0');
    vi.stubEnv('HOMEWARD_SECRET', 'short');
    vi.stubEnv('HOMEWARD_ISSUER', issuers);
    const { code, bad, out } = await check();
    expect(code).toBe(1);
    expect(bad.map(({ about }) => about)).toEqual([
      'HOMEWARD_ISSUER',
      'HOMEWARD_HOST',
      'data folder',
      'secret',
    ]);
    expect(out).not.toContain('"short"');
  });

  it('has no demonstration where people sign in, and asks for https and the secret of each issuer', async () => {
    vi.stubEnv('HOMEWARD_ISSUERS', issuers);
    vi.stubEnv('HOMEWARD_CLOCK', '2026-10-24T00:05');
    vi.stubEnv('HOMEWARD_SIMULATE', 'none');
    vi.stubEnv('HOMEWARD_ADDRESS', 'http://homeward.example.gov.uk');
    const { code, bad } = await check();
    expect(code).toBe(2);
    expect(bad.map(({ about, status }) => [about, status])).toEqual([
      ['HOMEWARD_CLOCK', 'wrong'],
      ['HOMEWARD_SIMULATE', 'wrong'],
      ['HOMEWARD_ADDRESS', 'wrong'],
      ['issuers', 'wrong'],
      ['channels', 'mind'],
    ]);
    expect((await run('start')).err).toBe(
      'homeward: HOMEWARD_CLOCK: It is for a demonstration, and people sign in here: HOMEWARD_ISSUERS is set. Take HOMEWARD_CLOCK away.\n',
    );
  });

  it('says every mistake in the channels at once, without a key or a password, and so does a start', async () => {
    vi.stubEnv('HOMEWARD_NOTIFY_API_KEY', 'made-up secret');
    vi.stubEnv('HOMEWARD_SMTP_ADDRESS', 'made-up secret');
    const { code, bad, out } = await check();
    expect(code).toBe(2);
    expect(bad.map(({ about, says }) => `${about}: ${says}`)).toEqual([
      'HOMEWARD_NOTIFY_API_KEY: It is not a key of GOV.UK Notify, or not the whole of one.',
      'HOMEWARD_SMTP_ADDRESS: It is not the address of a mail server.',
      'HOMEWARD_NOTIFY_API_KEY: No template is named, so nothing would be sent with it.',
      'HOMEWARD_SMTP_ADDRESS: Nothing says whom mail is from.',
    ]);
    expect(out).not.toContain('made-up secret');
    const { err } = await run('start');
    expect(err.split('\n')).toHaveLength(5);
    expect(err).not.toContain('made-up secret');
  });

  it('tries out a mail server without sending anything', async () => {
    vi.stubEnv('HOMEWARD_SMTP_ADDRESS', 'smtp://127.0.0.1:1');
    vi.stubEnv('HOMEWARD_MAIL_FROM', 'homeward@example.gov.uk');
    const { code, bad } = await check();
    expect(code).toBe(1);
    expect(bad).toMatchObject([
      { about: 'e-mail', says: 'The mail server cannot be reached, or broke off (ECONNREFUSED).' },
    ]);
  });

  it('names a port that another program has', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await checkPort('127.0.0.1', port)).toMatchObject({ status: 'wrong' });
    server.close();
  });
});

describe('homeward config check of a database server', () => {
  let installation: Installation;
  let url: string;
  beforeAll(async () => {
    installation = await openInstallation();
    url = process.env.DATABASE_URL!;
    vi.unstubAllEnvs();
  });
  afterAll(() => installation.close());

  const database = async (databaseUrl: string, theirs?: string) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('HOMEWARD_SECRET', theirs);
    const { lines, out } = await check();
    expect(out).not.toContain(new URL(url).password);
    return lines.filter(({ about }) => about.includes('database'));
  };

  it('asks its version, its clock and its shape', async () => {
    expect(await database(url, 'made-up secret of the tests')).toEqual([
      { about: 'database', status: 'sound', says: 'PostgreSQL 18 answers' },
      { about: 'clock of the database', status: 'sound', says: 'as ours' },
      { about: 'shape of the database', status: 'sound', says: 'as this version needs it' },
    ]);
  });

  it('tells a record that a newer Homeward has set up', async () => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(
      "insert into homeward.migration (number, name, content_hash) values (9999, '9999-of-tomorrow.sql', '')",
    );
    expect((await database(url, 'made-up secret of the tests')).at(-1)).toEqual({
      about: 'shape of the database',
      status: 'wrong',
      says: 'A newer Homeward has set it up (9999-of-tomorrow.sql).',
      mend: 'Start that one.',
    });
    await client.query('delete from homeward.migration where number = 9999');
    await client.end();
  });

  it('tells logins that another secret made', async () => {
    expect((await database(url, secret)).at(-1)).toMatchObject({
      about: 'shape of the database',
      status: 'mind',
    });
  });

  it('tells a server that does not answer, and a login that is not known, without the password', async () => {
    const nobody = new URL(url);
    nobody.port = '1';
    expect(await database(nobody.href)).toMatchObject([{ about: 'database', status: 'wrong' }]);
    const stranger = new URL(url);
    stranger.username = 'stranger';
    expect(await database(stranger.href)).toMatchObject([{ about: 'database', status: 'wrong' }]);
  });
});

describe('an issuer', () => {
  const environment = { HOMEWARD_ISSUERS: issuers, COUNCIL_SECRET: 'made-up' };
  const answer = (issuer: string, date = new Date()) =>
    Promise.resolve(Response.json({ issuer }, { headers: { date: date.toUTCString() } }));

  it('answers under its own name, and has the time that we have', async () => {
    expect(await checkIssuers(environment, () => answer(council.issuer))).toEqual([
      { about: 'issuer council', status: 'sound', says: 'answers' },
    ]);
  });

  it.each([
    ['is another than its own configuration says', () => answer('https://login.example.gov.uk'), 'wrong'],
    ['has another time', () => answer(council.issuer, new Date('2025-10-24')), 'mind'],
    ['does not answer', () => Promise.reject(new Error('unreachable')), 'mind'],
  ] as const)('that %s is told', async (_, ask, status) => {
    expect(await checkIssuers(environment, ask)).toMatchObject([{ about: 'issuer council', status }]);
  });
});
