import type { Directory } from '../domain/authorities/directory.ts';
import type { Instant, PlainDate } from '../domain/time/instant.ts';
import { startOfDay } from '../domain/time/london.ts';
import { cohorts } from './calibration.ts';
import { type Cohort, plansOf } from './child/plan.ts';
import { areasOf } from './people/area.ts';
import type { Staff } from './people/staff.ts';
import { simulateChild } from './simulate-child.ts';
import type { BindingFor, SimulatedChild } from './simulated-child.ts';
import type { World } from './world.ts';
import { addYears } from './years.ts';

export interface Simulation {
  /** The same seed makes the same children, authority by authority. */
  readonly seed: number;
  readonly authorities: readonly string[];
  readonly from: PlainDate;
  readonly years: number;
  /** Children beside those of Medway; 1 unless said. */
  readonly scale?: number;
  /** Nothing is recorded after it, and about a dozen children of each authority are missing at it. */
  readonly now: Instant;
  /** Who of the people in it is known by name; they have the children who are missing now. */
  readonly staff?: Staff;
  readonly directory: Directory;
  readonly bindingFor: BindingFor;
}

const order = Object.keys(cohorts) as Cohort[];

/**
 * Made-up children, one at a time, so that any number can be written without holding them. What is made for an
 * authority does not depend on the others that are asked for.
 *
 * @refuses an authority that the directory does not have
 */
export function* simulate(simulation: Simulation): Generator<SimulatedChild> {
  const { seed, years, scale = 1, from, now, directory, staff, bindingFor } = simulation;
  const areas = areasOf(directory, scale, staff);
  const yearStart = (year: number) => startOfDay(addYears(from, year));
  const world: World = { seed, scale, years, now, yearStart, areas, bindingFor };
  for (const code of simulation.authorities) {
    const own = areas(code);
    let serial = 0;
    for (const cohort of order)
      for (const plan of plansOf(seed, code, cohort, own.size * scale, years)) {
        serial += 1;
        const child = simulateChild(world, own, plan, serial);
        if (child !== undefined) yield child;
      }
  }
}

/** About how many children `simulate` will make: those known by now may be a few less. */
export function expectedChildren({ authorities, years, scale = 1, directory }: Simulation): number {
  const areas = areasOf(directory, scale);
  let children = 0;
  for (const code of authorities)
    for (const { children: inAYear, stillInIt } of Object.values(cohorts)) {
      const newInAYear = inAYear / stillInIt.reduce((sum, share) => sum + share, 0);
      children += (inAYear + newInAYear * (years - 1)) * areas(code).size * scale;
    }
  return Math.round(children);
}
