import type { Directory } from '../../../domain/authorities/directory.ts';
import type { Workplaces } from './parts.ts';

/** Where the made-up people of an authority work; its made-up children are placed there, and taught. */
export const workplacesIn = (directory: Directory, authority: string): Workplaces => ({
  authority,
  force: directory.authority(authority)?.forceSlug ?? 'unknown',
  home: `placement:SC9${authority}01`,
  household: `placement:FH${authority}0001`,
  school: `education:madeup-school-${authority}-01`,
  // Medway: the demonstration has no region of its own.
  host: '887',
});
