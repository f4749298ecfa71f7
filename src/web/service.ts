import type { PackLibrary } from '../procedures/pack-library.ts';
import type { Store } from '../store/store.ts';
import type { Clock, DemonstrationClock } from './clock/clock.ts';

/** What pages are made with. Handlers take what they need of it. */
export interface Service {
  readonly store: Store;
  readonly library: PackLibrary;
  readonly clock: Clock;
  /** Only in a demonstration: nobody signs in with an issuer, everybody is made up, and the clock can be set. */
  readonly demonstration?: { readonly clock: DemonstrationClock } | undefined;
  /** Where people reach the service, such as `https://homeward.example.gov.uk`. */
  readonly address: string;
}
