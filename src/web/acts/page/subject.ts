import type { Relationship } from '../../../access/policy/actions.ts';
import type { StreamName } from '../../../record/streams.ts';
import type { Statement } from '../form/choices.ts';
import type { Choice } from '../form/form-field.ts';
import type { AgenciesAtHand } from '../read/makers.ts';

/** What an act is about, as far as whoever is at work may see it. */
export interface Subject {
  readonly owner: string;
  /** Empty where it is about several children or none. */
  readonly child: string;
  /** The name that the child is known by, or what else it is about. */
  readonly about: string;
  /** The record that the page shows, and in which version. */
  readonly stream: StreamName;
  readonly version: number;
  readonly held: readonly Relationship[];
  readonly agencies: AgenciesAtHand;
  readonly statements: readonly Statement[];
  readonly episodes: readonly Choice[];
  /** Whose each of these episodes is, where the act names both. */
  readonly childOf?: ReadonlyMap<string, string>;
  /** What the form begins with. */
  readonly begins?: object;
  /** What whoever records it has to know first. */
  readonly warnings?: readonly string[];
}

/** A subject that has no choices and no statements to offer. */
export const nothingToChoose = { statements: [], episodes: [] } as const;
