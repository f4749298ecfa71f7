import type { ChildGroup } from '../../domain/code-sets/child-group.ts';
import { DAY, type Instant, MINUTE, type PlainDate } from '../../domain/time/instant.ts';
import { londonDate, startOfDay } from '../../domain/time/london.ts';
import { addMonths } from '../../domain/time/months.ts';
import { unaccompanied } from '../calibration.ts';
import { draw, odds } from '../odds.ts';
import type { Area, Areas } from '../people/area.ts';
import type { School } from '../people/places.ts';
import { through, type Voice, voice } from '../people/voice.ts';
import type { Random } from '../random.ts';
import { type Placement, placementOf } from './placement.ts';
import type { ChildPlan, Cohort } from './plan.ts';
import type { Slot } from './slots.ts';

/** The child whom a story is about, with the people around. */
export interface Protagonist {
  readonly id: string;
  readonly cohort: Cohort;
  readonly serial: number;
  /** The authority in whose books the child is. */
  readonly own: Area;
  /** The authority that is responsible for the child; another one for a child whom it placed here. */
  readonly responsible: Area;
  readonly group: ChildGroup;
  readonly lookedAfter: boolean;
  readonly unaccompanied: boolean;
  readonly born: PlainDate;
  readonly eighteen: Instant;
  readonly knownFrom: Instant;
  /** Nobody knew of the child before the first report. */
  readonly knownByReport: boolean;
  readonly imported: boolean;
  readonly careFrom: Instant;
  readonly careTo: Instant | undefined;
  readonly socialWorker: Voice;
  readonly manager: Voice;
  readonly reviewingOfficer: Voice;
  readonly parent: Voice;
  readonly school: School | undefined;
  /** By when they begin; none for a child who lives at home. */
  readonly placements: readonly Placement[];
}

/** Where a looked-after child lived then; before the first placement, there. */
export function placementOn({ placements }: Protagonist, at: number): Placement | undefined {
  let current = placements[0];
  for (const placement of placements) if (placement.from <= at) current = placement;
  return current;
}

export const eighteenthBirthday = (born: PlainDate): Instant => startOfDay(addMonths(born, 18 * 12));

const groupsAtHome = odds<ChildGroup>({
  home: 56,
  home_cin: 28,
  home_cp: 10,
  home_s47: 4,
  private_fostering: 1,
  unknown: 1,
});

/** Everything that is fixed of a child before a word is recorded. */
export interface Beginnings {
  readonly id: string;
  readonly plan: ChildPlan;
  readonly serial: number;
  readonly born: PlainDate;
  readonly family: string;
  readonly slots: readonly Slot[];
  /** When the child's first simulated year began, and when the last one ends. */
  readonly from: number;
  readonly to: number;
  /** The child came over from an earlier system at that moment. */
  readonly importedAt: Instant | undefined;
}

export function protagonistOf(random: Random, own: Area, areas: Areas, given: Beginnings): Protagonist {
  const { plan, slots, born } = given;
  const { cohort } = plan;
  const lookedAfter = cohort !== 'home';
  const responsible = cohort === 'placedHere' ? areas(random.oneOf(own.neighbours)) : own;
  const first = slots[0]?.start ?? given.from + random.share() * 300 * DAY;
  const careFrom = minute(
    cohort === 'settled'
      ? given.from + random.share() * 300 * DAY
      : first - (2 + random.share() ** 2 * 150) * DAY,
  );
  const group = groupOf(random, cohort, born, careFrom);
  const eighteen = eighteenthBirthday(born);
  const { services } = responsible;
  const earlier = knownEarlier(random, given, group, lookedAfter, careFrom, first);
  const worker = random.oneOf(services.socialWorkers);
  return {
    id: given.id,
    cohort,
    serial: given.serial,
    own,
    responsible,
    group,
    lookedAfter,
    unaccompanied: cohort !== 'home' && random.happens(unaccompanied[cohort]),
    born,
    eighteen,
    careFrom,
    careTo: lookedAfter ? careEnd(random, given, careFrom, eighteen) : undefined,
    knownFrom: earlier ?? minute(first),
    knownByReport: earlier === undefined,
    imported: given.importedAt !== undefined,
    // A worker elsewhere does not write in these books: somebody here does.
    socialWorker: responsible === own ? worker : through(worker, own.services.forHosts),
    manager: random.oneOf(own.services.managers),
    reviewingOfficer: random.oneOf(services.reviewingOfficers),
    parent: voice(`Parent Example ${given.family}`, 'parent-with-parental-responsibility', 'family'),
    school: londonDate(first as Instant) - born < 4 * 365 ? undefined : random.oneOf(own.places.schools),
    placements: lookedAfter ? placementsOf(random, own, areas, given, careFrom) : [],
  };
}

const minute = (at: number) => (Math.floor(at / MINUTE) * MINUTE) as Instant;

function groupOf(random: Random, cohort: Cohort, born: PlainDate, from: Instant): ChildGroup {
  if (cohort === 'home') return draw(random, groupsAtHome);
  if (cohort === 'placedHere') return 'lac_ola';
  const sixteen = addMonths(born, 16 * 12) <= londonDate(from);
  return cohort === 'care' && sixteen && random.happens(0.06) ? 'care_leaver_16_17' : 'lac_own';
}

/** When somebody first worked with the child, before any report; undefined for a child nobody knew. */
function knownEarlier(
  random: Random,
  { importedAt }: Beginnings,
  group: ChildGroup,
  lookedAfter: boolean,
  careFrom: Instant,
  first: number,
): Instant | undefined {
  if (lookedAfter) return Math.min(careFrom, importedAt ?? careFrom) as Instant;
  if (importedAt !== undefined) return importedAt;
  const open = group === 'home_cin' || group === 'home_cp' || group === 'home_s47';
  return open ? minute(first - random.between(8, 300) * DAY) : undefined;
}

function careEnd(
  random: Random,
  { plan, slots, to }: Beginnings,
  careFrom: Instant,
  eighteen: Instant,
): Instant {
  const last = slots.at(-1);
  const after = last === undefined ? careFrom : last.start + last.shape.back;
  if (plan.cohort === 'settled')
    return Math.min(
      eighteen,
      Math.max(minute(to - random.share() * 300 * DAY), careFrom + 20 * DAY),
    ) as Instant;
  if (after > eighteen || random.happens(0.12)) return eighteen;
  return Math.min(eighteen, minute(after + random.between(4, 60) * DAY)) as Instant;
}

/** Moves lie between two absences, never inside one. */
function placementsOf(
  random: Random,
  own: Area,
  areas: Areas,
  { plan, slots }: Beginnings,
  careFrom: Instant,
): readonly Placement[] {
  const settled = plan.cohort === 'settled';
  const host = plan.cohort === 'placedHere' ? own : undefined;
  const missingFrom = slots.at(-1)?.missingNow?.from;
  const from = [careFrom];
  for (let index = 1; index < slots.length; index++) {
    const before = slots[index - 1]!;
    const back = before.start + before.shape.back;
    const next = slots[index]!.start;
    if (next - back < 2 * DAY || !random.happens(1.2 / slots.length)) continue;
    from.push(minute((back + next) / 2));
  }
  return from.map((at, index) =>
    placementOf(random, areas, own, at, settled, {
      host,
      ...(missingFrom && index === from.length - 1 && { missingFrom }),
    }),
  );
}
