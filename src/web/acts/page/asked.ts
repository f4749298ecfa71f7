import type { ClientBase } from 'pg';
import type { SignedIn } from '../../../access/people/signed-in.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import type { Store } from '../../../store/store.ts';
import type { ActName } from '../all-acts.ts';

/** What the page of an act was asked for: which record, by whom, when. */
export interface Asked {
  /** Shows what they may see, and no more. */
  readonly connection: ClientBase;
  /** Shows everything: asked only for what the connection has shown. */
  readonly store: Store;
  readonly library: PackLibrary;
  readonly signedIn: SignedIn;
  readonly id: string;
  readonly now: Instant;
  readonly act: ActName;
}
