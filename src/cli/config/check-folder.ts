import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CheckLine, mind, sound, wrong } from './check-line.ts';

const DATA = 'data folder';
const SECRET = 'secret';
/** 32 random bytes as text have 43 letters; no word that somebody thought of has so many. */
const LONG_ENOUGH = 32;
const OTHERS = 0o077;

/** Whether the data folder can be used, and nobody else can read it. Nothing is made. */
export function checkFolder(folder: string): readonly CheckLine[] {
  const there = existsSync(folder);
  const asked = there ? folder : nearest(folder);
  try {
    accessSync(`${asked}/.`, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return [
      wrong(
        DATA,
        `${folder} cannot be used: it is a file, or may not be written to.`,
        'Set HOMEWARD_DATA to a folder that the user who runs Homeward can write to.',
      ),
    ];
  }
  if (!there) return [sound(DATA, `${folder} will be made at the first start`)];
  if (isOpen(folder))
    return [mind(DATA, `Other users of this machine can look into ${folder}.`, `chmod 700 ${folder}`)];
  return [sound(DATA, `${folder} can be written to, and nobody else can read it`)];
}

const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)));

/** On Windows these bits say nothing. */
const isOpen = (path: string): boolean =>
  process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0;

/** Whether there is a secret, long enough, and closed to others. */
export function checkSecret(folder: string, given: string | undefined): readonly CheckLine[] {
  const file = join(folder, 'secret');
  if (given !== undefined) {
    if (given.length >= LONG_ENOUGH) return [sound(SECRET, 'HOMEWARD_SECRET is set')];
    return [
      mind(
        SECRET,
        `HOMEWARD_SECRET has ${given.length} letters, which can be guessed.`,
        'Take one of `openssl rand -base64 32`; docs/operations.md says how a secret is replaced.',
      ),
    ];
  }
  if (!existsSync(file)) return [sound(SECRET, 'will be made in the data folder at the first start')];
  if (isOpen(file))
    return [mind(SECRET, `Other users of this machine can look into ${file}.`, `chmod 600 ${file}`)];
  return [sound(SECRET, `${file}; keep a copy of it with those who keep passwords`)];
}

/** The secret as the next start would have it; undefined where that would make one. */
export function secretThere(folder: string, given: string | undefined): string | undefined {
  if (given !== undefined) return given;
  try {
    return readFileSync(join(folder, 'secret'), 'utf8');
  } catch {
    return undefined;
  }
}
