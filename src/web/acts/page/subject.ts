import type { Relationship } from '../../../access/policy/actions.ts';
import type { Phase } from '../../../domain/episode/episode.ts';
import type { StreamName } from '../../../record/streams.ts';
import type { Statement } from '../form/choices.ts';
import type { Choice } from '../form/form-field.ts';
import type { AgenciesAtHand } from '../read/makers.ts';

/** What an act is about, as far as whoever is at work may see it. */
export interface Subject {
  readonly owner: string;
  readonly child: string;
  /** The name that the child is known by. */
  readonly about: string;
  /** The record that the page shows, and in which version. */
  readonly stream: StreamName;
  readonly version: number;
  /** Of an episode, where it stands; of a child, undefined. */
  readonly phase: Phase | undefined;
  readonly held: readonly Relationship[];
  readonly agencies: AgenciesAtHand;
  readonly statements: readonly Statement[];
  readonly episodes: readonly Choice[];
}
