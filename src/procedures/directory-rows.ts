import type {
  AbolishedAuthority,
  Authority,
  AuthorityKind,
  Successor,
} from '../domain/authorities/authority.ts';
import type { PoliceForce, PoliceForceKind } from '../domain/authorities/police-force.ts';
import { plainDate } from '../domain/time/instant.ts';

/** One line of a published list, by the names in its heading. */
export type Row = Readonly<Record<string, string>>;

const authorityKinds: readonly AuthorityKind[] = [
  'unitary',
  'metropolitan district',
  'London borough',
  'county',
  'City of London Corporation',
];

const forceKinds: readonly PoliceForceKind[] = ['territorial', 'territorial (outside the 43)', 'special'];

/** @refuses a row without one of its columns, with an unknown kind, or with a date no calendar has */
export function authorityFrom(row: Row): Authority {
  return {
    code: matching(row, 'dfe_la_code', /^\d{3}$/),
    onsCode: matching(row, 'ons_gss_code', /^E\d{8}$/),
    name: filled(row, 'la_name'),
    kind: oneOf(authorityKinds, row, 'la_type'),
    regionCode: filled(row, 'region_code'),
    regionName: filled(row, 'region_name'),
    onsCodeFrom: plainDate(filled(row, 'operative_from')),
    forceSlug: filled(row, 'police_force_slug'),
  };
}

/** The made-up force of a made-up authority, which no list of forces holds. */
export function forceOfAuthorityRow(row: Row): PoliceForce {
  return {
    slug: filled(row, 'police_force_slug'),
    onsCode: filled(row, 'police_force_code'),
    name: filled(row, 'police_force_name'),
    kind: 'territorial',
    nation: 'England',
  };
}

/** @refuses as `authorityFrom`, and successors that are not a list of codes */
export function abolishedFrom(row: Row): AbolishedAuthority {
  const code = filled(row, 'dfe_la_code');
  return {
    ...(code === 'x' ? {} : { code: matching(row, 'dfe_la_code', /^\d{3}$/) }),
    onsCode: matching(row, 'ons_gss_code', /^E\d{8}$/),
    name: filled(row, 'la_name'),
    onsCodeFrom: plainDate(filled(row, 'operative_from')),
    until: plainDate(filled(row, 'terminated_on')),
    successors: successorsFrom(row.successor_dfe_la_codes ?? ''),
  };
}

/** @refuses a row without a slug, name or nation, or of an unknown kind */
export function forceFrom(row: Row): PoliceForce {
  const onsCode = row.force_code ?? '';
  return {
    slug: filled(row, 'slug'),
    ...(onsCode === '' ? {} : { onsCode }),
    name: filled(row, 'name'),
    kind: oneOf(forceKinds, row, 'kind'),
    nation: filled(row, 'nation'),
  };
}

function successorsFrom(text: string): Successor[] {
  if (text === '') return [];
  return text.split(';').map((part) => {
    const found = /^(?<code>\d{3})(?: \((?<note>.+)\))?$/.exec(part.trim());
    if (found?.groups?.code === undefined) throw new RangeError(`Not a successor: ${part}`);
    const { code, note } = found.groups;
    return note === undefined ? { code } : { code, note };
  });
}

function filled(row: Row, column: string): string {
  const value = row[column] ?? '';
  if (value === '') throw new RangeError(`${column} is blank`);
  return value;
}

function matching(row: Row, column: string, pattern: RegExp): string {
  const value = filled(row, column);
  if (!pattern.test(value)) throw new RangeError(`${column} cannot be ${value}`);
  return value;
}

function oneOf<T extends string>(allowed: readonly T[], row: Row, column: string): T {
  const value = filled(row, column);
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new RangeError(`${column} cannot be ${value}`);
  return found;
}
