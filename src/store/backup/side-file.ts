import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file that only its owner can read, beside its place first: it has its name once it is whole and on the
 * disk, so whatever had the name before stays until then.
 */
export async function writeWhole<Result>(
  file: string,
  write: (handle: FileHandle) => Promise<Result>,
): Promise<Result> {
  const side = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.part`;
  const handle = await open(side, 'wx', 0o600);
  try {
    const result = await write(handle);
    await handle.sync();
    await handle.close();
    await rename(side, file);
    await settle(dirname(file));
    return result;
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(side, { force: true });
    throw error;
  }
}

/** The new name is on the disk too. Not every system opens a folder; those write names down themselves. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
