import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { Instant } from '../../domain/time/instant.ts';
import { readMoment } from '../episode/moment.ts';
import { channelSettings } from './channel-settings.ts';
import { oneOf, refused, type Setting, text } from './setting.ts';

/** Every variable that Homeward reads: for starting, for `homeward config check`, and for the table in the guide. */
export const settings = {
  HOMEWARD_DATA: {
    what: 'the data folder: database, secret, log',
    byDefault: '`./data`',
    read: (written) => resolve(written ?? 'data'),
  } satisfies Setting<string>,
  DATABASE_URL: {
    what: 'a PostgreSQL server to use instead of the one that Homeward brings, 15 or newer',
    byDefault: '–',
    secret: true,
    read: text,
  } satisfies Setting<string | undefined>,
  HOMEWARD_SECRET: {
    what: 'what the passwords of the database logins are derived from; the same for every process of an installation',
    byDefault: 'the file `secret` in the data folder, made once',
    secret: true,
    read: text,
  } satisfies Setting<string | undefined>,
  HOMEWARD_ISSUERS: {
    what: 'a file of the OpenID Connect issuers that people sign in with; without it Homeward is a demonstration',
    byDefault: '–',
    read: (written) => (written === undefined ? undefined : resolve(written)),
  } satisfies Setting<string | undefined>,
  HOMEWARD_ADDRESS: {
    what: 'where people reach the pages, such as `https://homeward.example.gov.uk`',
    byDefault: '`http://localhost:` and the port',
    read: readAddress,
  } satisfies Setting<string | undefined>,
  HOMEWARD_HOST: {
    what: 'the network address to listen on',
    byDefault: '`127.0.0.1`: this machine alone',
    read: (written) => written ?? '127.0.0.1',
  } satisfies Setting<string>,
  HOMEWARD_PORT: {
    what: 'the port to listen on; 0 for any that is free',
    byDefault: '`3000`',
    read: readPort,
  } satisfies Setting<number>,
  HOMEWARD_TRUSTED_PROXY: {
    what: 'the addresses of the proxies in front, with commas between; they are believed about where a request comes from',
    byDefault: 'none',
    read: readProxies,
  } satisfies Setting<readonly string[]>,
  HOMEWARD_LOG: {
    what: 'where the log of the pages goes: `file` (`homeward.log` in the data folder) or `stdout`',
    byDefault: '`file`',
    read: oneOf('file', 'stdout'),
  } satisfies Setting<'file' | 'stdout'>,
  ...channelSettings,
  HOMEWARD_PROCEDURES: {
    what: 'another folder of procedures',
    byDefault: 'the one that ships',
    read: (written) => (written === undefined ? undefined : resolve(written)),
  } satisfies Setting<string | undefined>,
  HOMEWARD_WORKER: {
    what: 'who tells people what has come and sends messages: `serving` for the process that serves the pages too, `none` for `homeward worker` alone',
    byDefault: '`serving`',
    read: oneOf('serving', 'none'),
  } satisfies Setting<'serving' | 'none'>,
  HOMEWARD_CLOCK: {
    what: 'demonstration only: the time it starts at, such as `2026-10-24T00:05`',
    byDefault: 'now',
    read: (written) => (written === undefined ? undefined : readMoment(written, 'HOMEWARD_CLOCK')),
  } satisfies Setting<Instant | undefined>,
  HOMEWARD_SIMULATE: {
    what: 'demonstration only: `children` makes children up where there are none, `none` leaves the record empty',
    byDefault: '`children`',
    read: oneOf('children', 'none'),
  } satisfies Setting<'children' | 'none'>,
  HOMEWARD_DEBUG: {
    what: 'print where in the code a fault came from',
    byDefault: '–',
    read: (written) => written !== undefined,
  } satisfies Setting<boolean>,
};

export type SettingName = keyof typeof settings;

function readAddress(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (URL.canParse(written) && /^https?:/.test(written)) return new URL(written).origin;
  return refused(written, 'an address is such as https://homeward.example.gov.uk.');
}

function readPort(written = '3000'): number {
  const port = Number(written);
  if (/^\d{1,5}$/.test(written) && port <= 65_535) return port;
  return refused(written, 'a port is a number up to 65535.');
}

/** Names that stand for whole ranges of addresses. */
const ranges = ['loopback', 'linklocal', 'uniquelocal'];

function readProxies(written = ''): readonly string[] {
  const proxies = written.split(',').map((each) => each.trim());
  for (const proxy of proxies.filter((each) => each !== '')) {
    const [address = '', length] = proxy.split('/');
    const inRange = length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= longest(address));
    if (!ranges.includes(proxy) && (isIP(address) === 0 || !inRange))
      refused(
        written,
        `“${proxy}” is no address such as 10.0.0.5 or 10.0.0.0/8, nor one of ${ranges.join(', ')}.`,
      );
  }
  return proxies.filter((each) => each !== '');
}

const longest = (address: string): number => (isIP(address) === 4 ? 32 : 128);
