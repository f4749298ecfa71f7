import { HOUR, type Instant, type PlainDate } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { agesAtStart, kinds } from './calibration.ts';
import { absencesOf } from './child/absences-of.ts';
import { childStream } from './child/child-stream.ts';
import { identityOf } from './child/identity.ts';
import { familyOf, mayBeMissingNow } from './child/pin.ts';
import type { ChildPlan } from './child/plan.ts';
import { eighteenthBirthday, type Protagonist, protagonistOf } from './child/protagonist.ts';
import type { Slot } from './child/slots.ts';
import { importedEpisodes } from './episode/imported.ts';
import { tellEpisode } from './episode/tell-episode.ts';
import { draw } from './odds.ts';
import type { Area } from './people/area.ts';
import { surname } from './people/names.ts';
import { Random } from './random.ts';
import type { SimulatedChild, SimulatedEpisode } from './simulated-child.ts';
import type { World } from './world.ts';

/** One child from the first word in the record to now; nothing if nobody had written of the child by then. */
export function simulateChild(
  world: World,
  own: Area,
  plan: ChildPlan,
  serial: number,
): SimulatedChild | undefined {
  const { seed, now, areas, bindingFor, yearStart } = world;
  const { code } = own.authority;
  const random = new Random(seed, code, plan.cohort, 'child', plan.firstYear, plan.index);
  const id = random.id();
  const born = bornOn(random, world, plan);
  const brothersAndSisters = familyOf(seed, code, plan);
  const family = brothersAndSisters?.surname ?? surname(random);
  const slots = absencesOf(random, world, plan, eighteenthBirthday(born), brothersAndSisters);
  const importedAt = cameFromElsewhere(random, plan) ? ((yearStart(0) - 21 * HOUR) as Instant) : undefined;
  const [from, to] = [yearStart(plan.firstYear), yearStart(plan.firstYear + plan.yearsInCohort)];
  const child = protagonistOf(random, own, areas, {
    id,
    plan,
    serial,
    born,
    family,
    slots,
    from,
    to,
    importedAt,
  });
  const identity = identityOf(random, {
    born,
    family,
    unaccompanied: child.unaccompanied,
    onlyOneEpisode: slots.length === 1,
    recordedOn: londonDate(child.knownFrom),
    authority: code,
    serial,
  });
  const told = episodesOf(random, world, child, slots);
  const firstReport = told[0]?.events[0]?.recorded;
  if (child.knownByReport && firstReport === undefined) return undefined;
  const firstRecorded = child.knownByReport && firstReport !== undefined ? firstReport : child.knownFrom;
  const events = childStream(random, child, identity, slots, firstRecorded, now);
  if (events.length === 0) return undefined;
  const earlier = importedAt === undefined ? [] : importedEpisodes(random, child, importedAt, bindingFor);
  return { owner: code, id, events, episodes: [...earlier, ...told] };
}

function episodesOf(
  random: Random,
  { bindingFor, now }: World,
  child: Protagonist,
  slots: readonly Slot[],
): SimulatedEpisode[] {
  const episodes: SimulatedEpisode[] = [];
  for (const [index, slot] of slots.entries()) {
    const events = tellEpisode(random, child, slot, index + 1, slots[index + 1], bindingFor, now);
    const { id, incident } = slot;
    if (events.length > 0) episodes.push({ id, ...(incident && { incident }), events });
  }
  return episodes;
}

/** Under 18 for some months of the last year in the cohort; all year, if the child may be missing at the end of it. */
function bornOn(random: Random, { yearStart, scale }: World, plan: ChildPlan): PlainDate {
  const { cohort, yearsInCohort, firstYear, index } = plan;
  const ageYears = draw(random, agesAtStart[cohort]) + random.share();
  const oldest = (mayBeMissingNow(index, scale) ? 16.95 : 17.67) - (yearsInCohort - 1);
  const age = ageYears > oldest ? oldest - random.share() : ageYears;
  return Math.round(londonDate(yearStart(firstYear)) - Math.max(0.1, age) * 365.25) as PlainDate;
}

const cameFromElsewhere = (random: Random, { cohort, firstYear, index }: ChildPlan): boolean =>
  cohort !== 'settled' && firstYear <= 0 && index % 33 > 1 && random.happens(kinds.importedChildren);
