import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from './system-error.ts';

/** The password of the data folder's superuser, which only the owner of the folder can read. */
export async function readPassword(dataFolder: string): Promise<string> {
  return await readFile(path.join(dataFolder, 'superuser-password'), 'utf8');
}

/** Makes the password before the database that it opens, whole and on the disk; an existing one is kept. */
export async function ensurePassword(dataFolder: string): Promise<string> {
  const draft = path.join(dataFolder, `superuser-password-${process.pid}-${randomBytes(6).toString('hex')}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(24).toString('base64url'));
    await file.sync();
    await link(draft, path.join(dataFolder, 'superuser-password'));
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await file.close();
    await rm(draft);
  }
  return readPassword(dataFolder);
}
