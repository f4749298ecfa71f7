import type { NameParts } from '../child/name-keys.ts';
import type { PlainDate } from '../time/instant.ts';
import type { When } from '../time/when.ts';

/** One absence of one child, as one of two record systems tells it. */
export interface ToldAbsence {
  /** By which the system that tells it knows it: a police reference, an episode. */
  readonly key: string;
  /** The police references under which it goes: their own, or those that were written down with an episode. */
  readonly references: readonly string[];
  /** Everything that the child is called there. */
  readonly names: readonly NameParts[];
  readonly born: PlainDate | undefined;
  readonly since: When;
  /** When the child was back; undefined while gone. */
  readonly over: When | undefined;
  /** Whether it counts as missing there, and not as absent, away or nothing at all. */
  readonly missing: boolean;
}

/** A police reference without what people write differently: `ex 2026/0017` is `EX2026/0017`. */
export const plainReference = (reference: string): string => reference.replace(/\s/g, '').toUpperCase();
