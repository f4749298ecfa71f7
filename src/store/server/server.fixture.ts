import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from './start-server.ts';

/** For tests: a data folder under a parent that only its owner can enter. Both go after the tests of the file, with all in them. */
export async function newDataFolder(owner = process.getuid?.() ?? 0, name = 'data'): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'homeward-server-'));
  parents.push(parent);
  const dataFolder = path.join(parent, name);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await chown(dataFolder, owner, owner);
  await chown(parent, owner, owner);
  return dataFolder;
}

/** A data folder on which a server has run before: quicker than the first day, for tests of later ones. */
export async function usedDataFolder(version: Pick<ServerOptions, 'packageName'> = {}): Promise<string> {
  const name = version.packageName ?? '';
  const template = templates.get(name) ?? makeTemplate(version);
  templates.set(name, template);
  const dataFolder = await newDataFolder();
  await cp(await template, dataFolder, { recursive: true });
  return dataFolder;
}

async function makeTemplate(version: Pick<ServerOptions, 'packageName'>): Promise<string> {
  const dataFolder = await newDataFolder();
  const server = await startServer({ dataFolder, ...version, settings: { fsync: 'off' } });
  await server.release();
  return dataFolder;
}

const templates = new Map<string, Promise<string>>();
const parents: string[] = [];
const clients: ChildProcess[] = [];

afterAll(async () => {
  for (const client of clients) client.kill('SIGKILL');
  for (const parent of parents) {
    await waitUntil(() => processesOf(parent).length === 0, 5_000).catch(() => {
      for (const pid of processesOf(parent)) process.kill(pid, 'SIGKILL');
    });
    await rm(parent, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** By their command line, or because they work in a folder below this one, as PostgreSQL does. */
export function processesOf(parent: string): readonly number[] {
  return processes((command, pid) => command.includes(parent) || workingFolder(pid).startsWith(parent));
}

/** Another process that is a client of the server. */
export interface ClientProcess {
  readonly pid: number;
  /** Rejects with the sentence that `startServer` refused with. */
  readonly server: Promise<Omit<RunningServer, 'release'>>;
  /** Ends it as a power cut would, with everything it has started itself. */
  kill(): Promise<void>;
  release(): Promise<void>;
  /** Leaves it nothing to do, so that it ends without a word. */
  forget(): void;
}

export interface ClientConditions {
  readonly uid?: number;
  readonly path?: string;
}

export function startClient(
  options: ServerOptions,
  { uid, path: search }: ClientConditions = {},
): ClientProcess {
  const script = `
    import { startServer } from ${JSON.stringify(new URL('./start-server.ts', import.meta.url).href)};
    try {
      const server = await startServer(JSON.parse(process.argv[1]));
      console.log(JSON.stringify(server));
      process.stdin.once('data', () => server.release().then(() => process.exit()));
    } catch (error) {
      console.log(JSON.stringify({ refusal: error.message }));
    }`;
  const tsx = createRequire(import.meta.url).resolve('tsx');
  const child = spawn(
    process.execPath,
    ['--import', `file://${tsx}`, '--input-type=module', '--eval', script, JSON.stringify(options)],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
      env: { ...process.env, PATH: search ?? process.env.PATH },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    },
  );
  clients.push(child);
  const ended = once(child, 'exit');
  const server = once(createInterface({ input: child.stdout }), 'line').then(([line]) => {
    const told = JSON.parse(line as string) as RunningServer & { refusal?: string };
    if (told.refusal !== undefined) throw new Error(told.refusal);
    return told;
  });
  server.catch(() => {});
  return {
    pid: child.pid!,
    server,
    async kill() {
      process.kill(-child.pid!, 'SIGKILL');
      await ended;
    },
    async release() {
      child.stdin.write('release\n');
      await ended;
    },
    forget: () => void child.stdin.end(),
  };
}

export async function waitUntil(holds: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const limit = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > limit) throw new Error(`Not so within ${withinMs} ms: ${holds}`);
    await delay(10);
  }
}

type Reachable = Pick<RunningServer, 'host' | 'port' | 'superuser' | 'password'>;

/** The rows of one statement, over a connection of its own. */
export async function query(server: Reachable, statement: string): Promise<Record<string, unknown>[]> {
  const { host, port, superuser, password } = server;
  const client = new pg.Client({ host, port, user: superuser, password, database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

export function postmasterPid(dataFolder: string): number {
  return Number(readFileSync(path.join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

export function guardPids(dataFolder: string): readonly number[] {
  return processes((command) => command.includes('guard.mjs') && command.includes(`\0${dataFolder}\0`));
}

/** Whether a process runs; one that has ended and waits to be reaped does not. */
export function isRunning(pid: number): boolean {
  return processes(() => true).includes(pid);
}

function processes(accept: (command: string, pid: number) => boolean): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const command = readProcess(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
      return pid !== process.pid && command !== '' && accept(command, pid);
    });
}

function workingFolder(pid: number): string {
  return readProcess(() => readlinkSync(`/proc/${pid}/cwd`));
}

/** Nothing, for a process that ends while it is looked at or that belongs to somebody else. */
function readProcess(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
