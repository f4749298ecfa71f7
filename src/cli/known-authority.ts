import type { Directory } from '../domain/authorities/directory.ts';
import { notAnAuthority } from '../domain/authorities/not-in-directory.ts';
import { CouldNot } from './exit.ts';

/** The code of an authority as it was given on the command line, if there is one of that code today. */
export function knownAuthority(directory: Directory, code: string, option: string): string {
  if (directory.authority(code) !== undefined) return code;
  throw new CouldNot(`${option} ${code}: ${notAnAuthority(directory, code).says}`);
}
