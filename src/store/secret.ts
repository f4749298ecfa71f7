import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from './server/system-error.ts';

/** The secret that the passwords of the database logins derive from: of the environment, else of the data folder. */
export async function readSecret(
  dataFolder: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  if (environment.HOMEWARD_SECRET) return environment.HOMEWARD_SECRET;
  if (dataFolder === undefined)
    throw new Error('Set HOMEWARD_SECRET, or name a data folder to keep a secret in');
  const file = path.join(dataFolder, 'secret');
  return (await readIfThere(file)) ?? (await makeSecret(file));
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Whole and on the disk before it has its name, so that two processes starting at once read the same one. */
async function makeSecret(file: string): Promise<string> {
  const draft = `${file}-${process.pid}-${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(randomBytes(32).toString('base64url'));
    await handle.sync();
    await link(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await handle.close();
    await rm(draft);
  }
  return readFile(file, 'utf8');
}
