import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { CouldNot } from './exit.ts';

/** The data folder, made where it is missing. @refuses one that is a file or may not be written to */
export function openDataFolder(folder: string): void {
  try {
    makeMissing(folder);
    // With the dot it is a folder or nothing.
    accessSync(`${folder}/.`, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason given';
    throw new CouldNot(
      `The data folder ${folder} cannot be used: ${reasons[code] ?? code}. Set HOMEWARD_DATA to a folder that can be written to.`,
      { cause: error },
    );
  }
}

/** One after the other: asked for all at once below `/proc`, Node never answers. */
function makeMissing(folder: string): void {
  if (existsSync(folder)) return;
  makeMissing(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(folder)) throw error;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOTDIR: 'it is a file, or lies below one',
  ENOENT: 'it cannot be made there',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'it may not be written to',
};
