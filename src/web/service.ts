import type { DemonstrationButton } from '../access/people/demonstration/make-up-people.ts';
import type { SignIn } from '../access/sign-in/sign-in.ts';
import type { LocalMailbox } from '../notices/channels/local-mailbox/local-mailbox.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { Store } from '../store/store.ts';
import type { Clock, DemonstrationClock } from './clock/clock.ts';

/** What pages are made with. Handlers take what they need of it. */
export interface Service {
  readonly store: Store;
  readonly library: PackLibrary;
  readonly clock: Clock;
  readonly signIn: SignIn;
  /** Where people reach the service, such as `https://homeward.example.gov.uk`. */
  readonly address: string;
  /** Only where nobody is configured to sign in with: everybody is made up, and the clock can be set. */
  readonly demonstration?: Demonstration | undefined;
}

export interface Demonstration {
  readonly clock: DemonstrationClock;
  /** A button each on the page for signing in. */
  readonly people: readonly DemonstrationButton[];
  /** Where messages go that would have left. */
  readonly mailbox?: LocalMailbox | undefined;
}
