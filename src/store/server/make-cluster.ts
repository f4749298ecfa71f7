import { mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { complaintOf, runProgram } from './run-program.ts';
import { callAs, folderArgument, giveFolder } from './server-identity.ts';
import type { ServerPlace } from './server-place.ts';
import { SUPERUSER } from './server-place.ts';
import { ensurePassword } from './superuser-password.ts';
import { hasCode } from './system-error.ts';

const UNFINISHED = 'postgres-unfinished-';
const DISCARDED = 'postgres-discarded-';

/**
 * Makes the database files beside their place and puts them there in one step, so that an initdb which is killed
 * leaves nothing half made. Removes what earlier, killed ones have left.
 */
export async function makeCluster(place: ServerPlace): Promise<void> {
  await removeUnfinished(place.dataFolder);
  const side = await mkdtemp(path.join(place.dataFolder, UNFINISHED));
  try {
    const cluster = path.join(side, 'cluster');
    await mkdir(cluster, { mode: 0o700 });
    await writeFile(path.join(side, 'password'), await ensurePassword(place.dataFolder), { mode: 0o600 });
    await giveFolder(place.identity, side);

    const folder = folderArgument(place.identity, cluster);
    const call = callAs(place.identity, place.binaries.initdb, initdbArguments(place, folder), cluster);
    const { succeeded, output } = await runProgram(call);
    if (!succeeded) throw new Error(`PostgreSQL could not make its data folder: ${complaintOf(output)}`);
    await rename(cluster, place.cluster);
    await syncFolder(place.dataFolder);
  } catch (error) {
    // Somebody else's database is in place: theirs is as good, and may already hold records.
    if (!hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw error;
  } finally {
    await rm(side, { recursive: true, force: true, maxRetries: 3 });
  }
}

function initdbArguments(place: ServerPlace, folder: string): readonly string[] {
  return [
    `--pgdata=${folder}`,
    `--pwfile=${folder}/../password`,
    `--username=${SUPERUSER}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--data-checksums',
    '--locale=C',
    // The same order as C, but it knows the upper and lower case of every letter.
    ...(place.binaries.majorVersion >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
    ...(place.settings.fsync === 'off' ? ['--no-sync'] : []),
    '--no-instructions',
  ];
}

/**
 * Renamed before it is removed: should its maker still be at work, it must find nothing to put in place rather than
 * what the removal has left of it.
 */
async function removeUnfinished(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    const suffix = name.startsWith(UNFINISHED) ? name.slice(UNFINISHED.length) : undefined;
    const discarded = suffix === undefined ? name : DISCARDED + suffix;
    if (!discarded.startsWith(DISCARDED)) continue;
    if (name !== discarded) await rename(path.join(dataFolder, name), path.join(dataFolder, discarded));
    // An initdb that outlived its starter may still write here: then the next first start removes it.
    await rm(path.join(dataFolder, discarded), { recursive: true, force: true, maxRetries: 3 }).catch(
      () => {},
    );
  }
}

/** Makes a rename outlast a power cut. Windows cannot open a folder and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
