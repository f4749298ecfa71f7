import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MadeFile } from './made-file.ts';

/** Files that lie in their folder under other names until all of them are there. */
export interface Drafts {
  /** Gives them their names, in the place of those of an earlier run. */
  keep(): Promise<void>;
  abandon(): Promise<void>;
}

/** The files cannot be written; the message names the folder. */
export class FolderRefused extends Error {
  override readonly name = 'FolderRefused';
}

/**
 * Writes files of which nobody finds one without the others.
 *
 * @refuses FolderRefused: a folder that cannot be made or written to
 */
export async function draftFiles(folder: string, files: readonly MadeFile[]): Promise<Drafts> {
  const named = files.map((file) => ({ ...file, path: join(folder, file.name) }));
  const abandon = async () => {
    await Promise.all(named.map(({ path }) => rm(draftOf(path), { force: true }).catch(() => {})));
  };
  try {
    await mkdir(folder, { recursive: true });
    for (const { path, content } of named) await writeFile(draftOf(path), content, { mode: 0o600 });
  } catch (error) {
    await abandon();
    throw refused(folder, error);
  }
  return {
    async keep() {
      for (const { path } of named) await rename(draftOf(path), path);
    },
    abandon,
  };
}

const draftOf = (path: string): string => `${path}.part`;

function refused(folder: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return new FolderRefused(`${folder}: this is not a folder.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new FolderRefused(`${folder}: nothing may be written there.`);
    case 'ENOSPC':
      return new FolderRefused(`${folder}: the disk is full.`);
    default:
      return error;
  }
}
