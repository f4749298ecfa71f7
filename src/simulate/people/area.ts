import type { Authority } from '../../domain/authorities/authority.ts';
import type { Directory } from '../../domain/authorities/directory.ts';
import { neighboursOfLast, sizes } from '../calibration.ts';
import { type Places, placesOf } from './places.ts';
import { type Police, policeOf } from './police.ts';
import { type Services, servicesOf } from './services.ts';
import type { Staff } from './staff.ts';

/** One authority with everybody who works there, and the authorities that it places children with. */
export interface Area {
  readonly authority: Authority;
  readonly size: number;
  readonly services: Services;
  readonly places: Places;
  readonly police: Police;
  readonly neighbours: readonly string[];
}

/** The areas of a country, made when first asked for and kept: they are few beside the children. */
export type Areas = (code: string) => Area;

/**
 * @param scale how many people and places there are, beside those of an authority as large
 * @param staff who of them is known by name
 * @refuses a code that the directory has no authority for
 */
export function areasOf(directory: Directory, scale: number, staff: Staff = []): Areas {
  const areas = new Map<string, Area>();
  const forces = new Map<string, Police>();
  return (code) => {
    const known = areas.get(code);
    if (known !== undefined) return known;
    const authority = directory.authority(code);
    if (authority === undefined) throw new RangeError(`There is no authority with the code ${code}`);
    const { forceSlug } = authority;
    const police = forces.get(forceSlug) ?? policeOf(forceSlug, staff);
    forces.set(forceSlug, police);
    const size = sizes[code] ?? 1;
    const area: Area = {
      authority,
      size,
      services: servicesOf(code, size * scale, staff),
      places: placesOf(code, size * scale, staff),
      police,
      neighbours: neighboursOf(directory, authority),
    };
    areas.set(code, area);
    return area;
  };
}

function neighboursOf(directory: Directory, { code, regionCode }: Authority): readonly string[] {
  const sameRegion = directory.authorities.filter(
    (one) => one.regionCode === regionCode && one.code !== code,
  );
  const others = sameRegion.length > 0 ? sameRegion.map((one) => one.code) : neighboursOfLast;
  return others.filter((one) => one !== code && directory.authority(one) !== undefined);
}
