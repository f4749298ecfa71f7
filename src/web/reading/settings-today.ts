import type { PackSettings } from '../../domain/obligations/pack.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';

/** What the procedures of the authority that keeps a record choose today: what its pages offer, which is no duty. */
export const settingsToday = (
  { packsOf, settingsOf }: Pick<PackLibrary, 'packsOf' | 'settingsOf'>,
  owner: string,
  now: Instant,
): PackSettings => settingsOf(packsOf(owner, londonDate(now)));
