import type { Instant } from '../domain/time/instant.ts';
import type { Areas } from './people/area.ts';
import type { BindingFor } from './simulated-child.ts';

/** What all children of one simulation have in common. */
export interface World {
  readonly seed: number;
  /** Children beside those of Medway. */
  readonly scale: number;
  readonly years: number;
  /** Nothing is recorded after it. */
  readonly now: Instant;
  /** When a year begins: 0 is the first that is simulated, and those before it have a number below. */
  readonly yearStart: (year: number) => Instant;
  readonly areas: Areas;
  readonly bindingFor: BindingFor;
}
