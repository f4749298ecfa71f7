import type { SettingName } from './settings.ts';

/** A setting that does not fit another. */
export interface Misfit {
  readonly about: SettingName;
  readonly says: string;
  readonly mend: string;
}

/** Variables of a demonstration have no place where people sign in, and a password has none on an open line. */
export function misfits(environment: NodeJS.ProcessEnv, address: string | undefined): readonly Misfit[] {
  if (!environment.HOMEWARD_ISSUERS) return [];
  const found: Misfit[] = [];
  for (const about of ['HOMEWARD_CLOCK', 'HOMEWARD_SIMULATE'] as const)
    if (environment[about])
      found.push({
        about,
        says: 'It is for a demonstration, and people sign in here: HOMEWARD_ISSUERS is set.',
        mend: `Take ${about} away.`,
      });
  if (address === undefined || !isPrivate(address))
    found.push({
      about: 'HOMEWARD_ADDRESS',
      says: 'People sign in here, and what they send could be read on its way.',
      mend: 'Set it to the https address that people open; docs/operations.md shows a proxy that answers there.',
    });
  return found;
}

/** Nothing that is sent to oneself is on its way anywhere. */
const isPrivate = (address: string): boolean =>
  address.startsWith('https:') || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
