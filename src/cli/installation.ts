import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import pino from 'pino';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { openDataFolder } from './data-folder.ts';
import { CouldNot } from './exit.ts';

/** `HOMEWARD_DATA`, by default `./data`. */
export const dataFolder = (): string => resolve(process.env.HOMEWARD_DATA ?? 'data');

/**
 * Does something with the record open, and closes it however that ends. A command runs with the rights of whoever
 * operates the installation, past the policy that people in the service are under; the log says that it did.
 */
export async function withStore<Result>(
  command: string,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await open();
  try {
    logTo(dataFolder()).info(
      { command, operator: userInfo().username },
      "This command runs with the rights of the installation's operator",
    );
    return await work(store);
  } finally {
    await store.close();
  }
}

async function open(): Promise<Store> {
  openDataFolder(dataFolder());
  try {
    return await openStore({ databaseUrl: process.env.DATABASE_URL, dataFolder: dataFolder() });
  } catch (error) {
    throw new CouldNot(`The record cannot be opened: ${(error as Error).message}`, { cause: error });
  }
}

function logTo(folder: string): pino.Logger {
  return pino({ base: null }, pino.destination({ dest: join(folder, 'homeward.log'), sync: true }));
}

/** The same with the procedures: those of today, and what they said before while something was bound to them. */
export function withRecord<Result>(
  command: string,
  work: (store: Store, library: PackLibrary) => Promise<Result>,
): Promise<Result> {
  // They are loaded and read while the server starts; what is wrong with them is told once the record is open.
  const reading = readProcedures();
  reading.catch(() => {});
  return withStore(command, async (store) => work(store, await (await reading).knownTo(store)));
}

async function readProcedures() {
  const [{ openLibrary }, { knownProcedures }] = await Promise.all([
    import('./library.ts'),
    import('../record/known-procedures.ts'),
  ]);
  const library = openLibrary();
  return { knownTo: (store: Store) => knownProcedures(store, library) };
}
