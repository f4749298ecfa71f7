import type { Directory } from '../../domain/authorities/directory.ts';
import { locationOutsideEngland } from '../../domain/code-sets/placement-provider.ts';

/** An authority, or a nation beyond England, with its code: `Leeds (383)`, `Wales`. */
export function sayAuthority(code: string, directory: Directory): string {
  const name = directory.authority(code)?.name;
  if (name !== undefined) return `${name} (${code})`;
  return locationOutsideEngland.entries.find((entry) => entry.code === code)?.label ?? `authority ${code}`;
}
