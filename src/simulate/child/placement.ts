import type { PlacementProvider } from '../../domain/code-sets/placement-provider.ts';
import { locationOutsideEngland } from '../../domain/code-sets/placement-provider.ts';
import type { PlacementType } from '../../domain/code-sets/placement-type.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { plainDate } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { placements } from '../calibration.ts';
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

/** @param host the authority that the child is placed in, if that is not for chance to say */
export function placementOf(
  random: Random,
  areas: Areas,
  own: Area,
  from: Instant,
  settled: boolean,
  host?: Area,
): Placement {
  const drawn = draw(random, settled ? placements.settled : placements.missing);
  const type = drawn === 'K3' && londonDate(from) < supportedFrom ? 'H5' : drawn;
  const away = host === undefined && random.happens(placements.outOfArea);
  const area = host ?? (away ? areas(random.oneOf(own.neighbours)) : own);
  const outside = away && random.happens(placements.outsideEngland / placements.outOfArea);
  const near = area === own && !outside;
  return {
    from,
    type,
    host: outside ? random.oneOf(locationOutsideEngland.entries).code : area.authority.code,
    miles: Math.round(near ? random.around(4) : 15 + random.around(30)),
    area,
    ...carersOf(random, area, type),
  };
}

function carersOf(
  random: Random,
  { authority, places }: Area,
  type: PlacementType,
): Pick<Placement, 'home' | 'provider' | 'carer'> {
  if (type === 'K2' || type === 'K1' || type === 'R2' || type === 'K3' || type === 'H5') {
    const home = random.oneOf(type === 'K3' || type === 'H5' ? places.supported : places.childrensHomes);
    return { home: home.urn, provider: home.provider, carer: home.manager };
  }
  const household = `FH${authority.code}${String(random.below(10_000)).padStart(4, '0')}`;
  if (type === 'P1') {
    const carer = voice('Parent Example', 'parent-with-parental-responsibility', 'family');
    return { home: household, provider: 'PR0', carer };
  }
  const carer = voice(`Carer Example ${household.slice(5)}`, 'foster-carer', `placement:${household}`);
  return { home: household, provider: random.happens(0.6) ? 'PR1' : 'PR4', carer };
}
