import type { Directory } from '../authorities/directory.ts';
import type { DutyOwner } from './obligation.ts';
import type { DutyOwnerWord } from './rule.ts';

/** Whose area is whose: all that owners of duties are looked up in. */
export type Areas = Pick<Directory, 'authority'>;

/** Who is meant in a history; what is left out, no history of this kind says. */
export interface Concerned<History> {
  readonly responsible?: (history: History) => string | undefined;
  readonly host?: (history: History) => string | undefined;
  /** The force that somebody named; else it is that of the area where the child lives or is placed. */
  readonly force?: (history: History) => string | undefined;
  readonly home?: (history: History) => string | undefined;
  readonly school?: (history: History) => string | undefined;
}

/**
 * Each word of duty as one authority, force, home or school: `unknown` where the record does not say which, and for
 * the force where the child is placed outside England. Whose pack it is stands in for an authority that nobody named.
 *
 * @source docs/time-and-duties.md, "Which packs"; docs/code-sets.md, Directory
 */
export const dutyOwnerAmong =
  <History>({ responsible, host, force, home, school }: Concerned<History>, areas: Areas) =>
  (history: History, word: DutyOwnerWord, packOwner: string): DutyOwner => {
    switch (word) {
      case 'responsible-authority':
        return `authority:${responsible?.(history) ?? packOwner}`;
      case 'host-authority':
        return `authority:${host?.(history) ?? packOwner}`;
      case 'pack-authority':
        return `authority:${packOwner}`;
      case 'police': {
        const named = force?.(history);
        if (named !== undefined) return `police:${named}`;
        const area = host?.(history) ?? responsible?.(history) ?? packOwner;
        return `police:${areas.authority(area)?.forceSlug ?? 'unknown'}`;
      }
      case 'placement':
        return `placement:${home?.(history) ?? 'unknown'}`;
      case 'school':
        return `school:${school?.(history) ?? 'unknown'}`;
      case 'home-office':
        return 'home-office';
      default:
        return word satisfies never;
    }
  };
