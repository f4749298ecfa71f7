import { DAY, HOUR, type Instant } from '../../domain/time/instant.ts';
import { overADay } from '../absence.ts';
import type { Random } from '../random.ts';
import type { Stretch } from '../schedule.ts';
import type { World } from '../world.ts';
import { clockChangePin, type Family, type Pin, stillMissingPin, togetherPin } from './pin.ts';
import type { ChildPlan, YearPlan } from './plan.ts';
import { type Slot, slotsIn } from './slots.ts';

/** All absences of a child in the years that are simulated, up to the 18th birthday and to now. */
export function absencesOf(
  random: Random,
  world: World,
  plan: ChildPlan,
  eighteen: Instant,
  family: Family | undefined,
): readonly Slot[] {
  const inCare = plan.cohort !== 'home';
  const habits = { inCare, staysOverADay: overADay(random, inCare) };
  const slots: Slot[] = [];
  let backAt = Number.NEGATIVE_INFINITY;
  for (const year of plan.years) {
    if (year.episodes === 0) continue;
    const stretch = {
      from: Math.max(world.yearStart(year.year), backAt + HOUR),
      to: Math.min(world.yearStart(year.year + 1), eighteen - 2 * DAY),
    };
    if (stretch.from >= world.now || stretch.to - stretch.from < 30 * DAY) continue;
    const pin = pinOf(random, world, plan, year, stretch, family);
    for (const slot of slotsIn(random, stretch, year.episodes, habits, pin))
      if (slot.start < world.now) slots.push(slot);
    const last = slots.at(-1);
    if (last !== undefined) backAt = last.start + last.shape.back;
  }
  return slots;
}

function pinOf(
  random: Random,
  { now, scale }: World,
  plan: ChildPlan,
  year: YearPlan,
  stretch: Stretch,
  family: Family | undefined,
): Pin | undefined {
  const fits = (pin: Pin | undefined) =>
    pin !== undefined && pin.start > stretch.from + 2 * DAY && pin.start < stretch.to - (pin.last ? 0 : DAY);
  if (now < stretch.to + DAY) {
    const missing = stillMissingPin(random, plan, year, now, scale);
    if (fits(missing)) return missing;
  }
  if (year.year !== plan.firstYear) return undefined;
  const together = family && togetherPin(family, stretch);
  if (fits(together)) return together;
  const atClockChange = clockChangePin(random, plan, stretch);
  return fits(atClockChange) ? atClockChange : undefined;
}
