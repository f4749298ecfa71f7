import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '../../src/simulate/random.ts';
import { findPostmaster } from '../../src/store/server/postmaster.ts';
import { guardPids } from '../../src/store/server/server.fixture.ts';

/** What is killed: always with SIGKILL, so that nothing can be put in order first. */
export const kindsOfStrike = [
  'the process that writes',
  'the database server',
  'one connection of the database server',
  'the guard of the database server',
  'the process that writes and the database server',
] as const;

export type KindOfStrike = (typeof kindsOfStrike)[number];

/** Who is killed, and who goes down with them: the connections of a server that is killed or loses one of them. */
interface Victims {
  readonly killed: readonly number[];
  readonly fall: readonly number[];
}

/**
 * Kills, and answers which processes have to be gone before anything can have been recovered: for a moment those of a
 * killed server go on answering. Undefined, and nothing killed, where a victim is not there at the moment.
 */
export async function strike(
  kind: KindOfStrike,
  dataFolder: string,
  writer: number,
  random: Random,
): Promise<readonly number[] | undefined> {
  const victims = await victimsOf(kind, dataFolder, writer, random);
  if (victims === undefined) return undefined;
  try {
    for (const victim of victims.killed) process.kill(victim, 'SIGKILL');
    return [...victims.killed, ...victims.fall];
  } catch {
    // It ended by itself between the look and the blow.
    return undefined;
  }
}

async function victimsOf(
  kind: KindOfStrike,
  dataFolder: string,
  writer: number,
  random: Random,
): Promise<Victims | undefined> {
  if (kind === 'the process that writes') return { killed: [writer], fall: [] };
  if (kind === 'the guard of the database server') {
    const [guard] = guardPids(dataFolder);
    return guard === undefined ? undefined : { killed: [guard], fall: [] };
  }
  const server = await serverOf(dataFolder);
  if (server === undefined) return undefined;
  const connections = connectionsOf(server);
  switch (kind) {
    case 'the database server':
      return { killed: [server], fall: connections };
    case 'one connection of the database server':
      return connections.length === 0
        ? undefined
        : { killed: [random.oneOf(connections)], fall: connections };
    case 'the process that writes and the database server':
      return { killed: [writer, server], fall: connections };
    default:
      return kind satisfies never;
  }
}

async function serverOf(dataFolder: string): Promise<number | undefined> {
  const found = await findPostmaster(path.join(dataFolder, 'postgres'));
  return found.state === 'running' ? found.pid : undefined;
}

/** The processes of a server that serve Homeward's connections. */
function connectionsOf(server: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const [, fields] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(/\) (?=[A-Z] )/);
        const isChild = Number(fields?.split(' ')[1]) === server;
        return isChild && readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres: homeward_');
      } catch {
        return false;
      }
    });
}

/** Whether any of these processes still runs; one that waits to be reaped does not. */
export function anyRuns(pids: readonly number[]): boolean {
  return pids.some((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
    } catch {
      return false;
    }
  });
}
