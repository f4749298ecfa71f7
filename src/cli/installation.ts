import { userInfo } from 'node:os';
import pino from 'pino';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { openStore } from '../store/open-store.ts';
import { type DatabaseOptions, type StandingDatabase, standDatabase } from '../store/stand-database.ts';
import type { Store } from '../store/store.ts';
import { openDataFolder } from './data-folder.ts';
import { CouldNot } from './exit.ts';
import { readSetting } from './settings/read-setting.ts';
import { logDestination } from './settings/start-settings.ts';

export const dataFolder = (): string => readSetting('HOMEWARD_DATA');

/**
 * Does something with the record open, and closes it however that ends. A command runs with the rights of whoever
 * operates the installation, past the policy that people in the service are under; the log says that it did.
 */
export async function withStore<Result>(
  command: string,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await opened(openStore);
  try {
    note(command);
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The same with the server alone: whatever is in the database stays as it is until the work changes it. */
export async function withDatabase<Result>(
  command: string,
  work: (database: StandingDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await opened(standDatabase);
  try {
    note(command);
    return await work(database);
  } finally {
    await database.release();
  }
}

async function opened<Opened>(open: (options: DatabaseOptions) => Promise<Opened>): Promise<Opened> {
  openDataFolder(dataFolder());
  try {
    return await open({ databaseUrl: readSetting('DATABASE_URL'), dataFolder: dataFolder() });
  } catch (error) {
    throw new CouldNot(`The record cannot be opened: ${(error as Error).message}`, { cause: error });
  }
}

function note(command: string): void {
  const log = pino({ base: null }, logDestination('file', dataFolder()));
  log.info(
    { command, operator: userInfo().username },
    "This command runs with the rights of the installation's operator",
  );
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
