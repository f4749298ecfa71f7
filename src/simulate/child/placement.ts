import type { PlacementProvider } from '../../domain/code-sets/placement-provider.ts';
import { locationOutsideEngland } from '../../domain/code-sets/placement-provider.ts';
import type { PlacementType } from '../../domain/code-sets/placement-type.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { plainDate } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { placements } from '../calibration.ts';
import type { MissingNow } from '../missing-now.ts';
import { draw } from '../odds.ts';
import type { Area, Areas } from '../people/area.ts';
import { type Voice, voice } from '../people/voice.ts';
import type { Random } from '../random.ts';

/** Where a looked-after child lives from a day on, with those who care for the child there. */
export interface Placement {
  readonly from: Instant;
  readonly type: PlacementType;
  readonly host: string;
  readonly home: string;
  readonly provider: PlacementProvider;
  readonly miles: number;
  readonly carer: Voice;
  readonly area: Area;
}

const supportedFrom = plainDate('2024-04-01');

/** What is not left to chance of a placement. */
interface Fixed {
  /** The authority that the child is placed in. */
  readonly host: Area | undefined;
  /** Where the child is missing from now: from those who are known by name, if anybody is. */
  readonly missingFrom?: MissingNow['from'];
}

export function placementOf(
  random: Random,
  areas: Areas,
  own: Area,
  from: Instant,
  settled: boolean,
  { host, missingFrom }: Fixed,
): Placement {
  const drawn = missingFrom?.type ?? draw(random, settled ? placements.settled : placements.missing);
  const type = drawn === 'K3' && londonDate(from) < supportedFrom ? 'H5' : drawn;
  const chance = missingFrom === undefined ? placements.outOfArea : missingFrom.elsewhere ? 1 : 0;
  const away = host === undefined && random.happens(chance);
  const area = host ?? (away ? neighbourOf(random, areas, own, missingFrom !== undefined) : own);
  const outside = away && random.happens(placements.outsideEngland / placements.outOfArea);
  const near = area === own && !outside;
  return {
    from,
    type,
    host: outside ? random.oneOf(locationOutsideEngland.entries).code : area.authority.code,
    miles: Math.round(near ? random.around(4) : 15 + random.around(30)),
    area,
    ...carersOf(random, area, type, missingFrom !== undefined),
  };
}

function neighbourOf(random: Random, areas: Areas, { neighbours }: Area, byName: boolean): Area {
  const all = neighbours.map(areas);
  const known = byName ? all.filter(({ services }) => services.isKnown) : [];
  return random.oneOf(known.length === 0 ? all : known);
}

function carersOf(
  random: Random,
  { authority, places }: Area,
  type: PlacementType,
  byName: boolean,
): Pick<Placement, 'home' | 'provider' | 'carer'> {
  const { homes, fosterCarers } = places.known;
  if (type === 'K2' || type === 'K1' || type === 'R2' || type === 'K3' || type === 'H5') {
    const all = type === 'K3' || type === 'H5' ? places.supported : places.childrensHomes;
    const home = random.oneOf(byName && homes.length > 0 ? homes : all);
    return { home: home.urn, provider: home.provider, carer: home.manager };
  }
  const [fosterCarer] = byName ? fosterCarers : [];
  if (fosterCarer !== undefined)
    return { home: fosterCarer.says.agency.slice('placement:'.length), provider: 'PR1', carer: fosterCarer };
  const household = `FH${authority.code}${String(random.below(10_000)).padStart(4, '0')}`;
  if (type === 'P1') {
    const carer = voice('Parent Example', 'parent-with-parental-responsibility', 'family');
    return { home: household, provider: 'PR0', carer };
  }
  const carer = voice(`Carer Example ${household.slice(5)}`, 'foster-carer', `placement:${household}`);
  return { home: household, provider: random.happens(0.6) ? 'PR1' : 'PR4', carer };
}
