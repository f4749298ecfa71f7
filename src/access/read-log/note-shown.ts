import type { Instant } from '../../domain/time/instant.ts';
import { logRead } from '../../store/log-read.ts';
import type { Store } from '../../store/store.ts';
import type { SignedIn } from '../people/signed-in.ts';
import type { LookedAt } from './looks.ts';

/** What was shown: on which page or list, and which children. */
export interface Shown {
  readonly act: LookedAt;
  readonly children: readonly string[];
  readonly detail?: object;
}

/**
 * Notes that somebody signed in was shown children, as of the agency that they work for: not of the one through which
 * they look.
 */
export const noteShown = (
  store: Pick<Store, 'view'>,
  { person, as }: Pick<SignedIn, 'person' | 'as'>,
  at: Instant,
  shown: Shown,
): Promise<void> => logRead(store, { at, person, agency: as.agency, ...shown });
