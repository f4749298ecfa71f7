import { lstat, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from './system-error.ts';

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links among PostgreSQL's libraries that npm cannot carry and that the package's own script makes only
 * where npm may run scripts.
 *
 * @returns false where a link is missing and the folder cannot be written
 */
export async function linkLibraries(folder: string): Promise<boolean> {
  for (const { source, target } of await readLinks(folder)) {
    const link = path.join(folder, target);
    if (await lstat(link).catch(() => undefined)) continue;
    try {
      await symlink(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Another process was quicker.
      if (hasCode(error, 'EEXIST')) continue;
      if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return false;
      throw error;
    }
  }
  return true;
}

async function readLinks(folder: string): Promise<readonly LibraryLink[]> {
  try {
    return JSON.parse(
      await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8'),
    ) as LibraryLink[];
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}
