import type { TSchema } from 'typebox';
import type { Directory } from '../domain/authorities/directory.ts';
import { notAForce, notAnAuthority } from '../domain/authorities/not-in-directory.ts';
import { type Command, type Refusal, refuse } from '../domain/deciding/command.ts';
import type { Names } from '../domain/event/schema.ts';

const ITEM = '*';

/** Where in a body something of the directory is named: field by field, `*` for each item of a list. */
export interface NamedAt {
  readonly path: readonly string[];
  readonly names: Names;
}

/**
 * Why a body names an authority or a force that nobody knows, if so: its schema says which fields name one. The
 * sentence names the field and those that may have been meant, and never repeats what was typed.
 *
 * @refuses unknown-authority, unknown-force
 */
export function unknownIn(directory: Directory, schema: TSchema, body: unknown): Refusal | undefined {
  for (const place of namedIn(schema)) {
    const found = firstUnknown(directory, place, body);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same of the authority that keeps the books. */
export const unknownBooks = (directory: Directory, books: string): Refusal | undefined =>
  directory.authority(books) === undefined ? noAuthority(directory, books, 'books') : undefined;

/** The same of those who say and record it: councils and forces have a number or key, others need none. */
export const unknownPeople = (directory: Directory, { madeBy, recordedBy }: Command): Refusal | undefined =>
  unknownAgency(directory, madeBy.agency, 'madeBy.agency') ??
  unknownAgency(directory, recordedBy.agency, 'recordedBy.agency');

const known = new WeakMap<TSchema, readonly NamedAt[]>();

/** Every place in bodies of this shape that names an authority or a force. */
export function namedIn(schema: TSchema): readonly NamedAt[] {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const places = placesIn(schema as Shape, []);
  known.set(schema, places);
  return places;
}

/** The parts of a schema in which others may be. */
interface Shape {
  readonly 'x-names'?: Names;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

function placesIn(
  { 'x-names': names, properties = {}, items, anyOf = [] }: Shape,
  path: readonly string[],
): readonly NamedAt[] {
  return [
    ...(names === undefined ? [] : [{ path, names }]),
    ...Object.entries(properties).flatMap(([field, shape]) => placesIn(shape, [...path, field])),
    ...(items === undefined ? [] : placesIn(items, [...path, ITEM])),
    ...anyOf.flatMap((shape) => placesIn(shape, path)),
  ];
}

/** Looked for before the shape of the body is checked, so that any value may be anything. */
function firstUnknown(
  directory: Directory,
  { path, names }: NamedAt,
  value: unknown,
  at: readonly string[] = [],
): Refusal | undefined {
  const field = path[at.length];
  if (field === undefined)
    return typeof value === 'string' ? unknown(directory, names, value, `body.${at.join('.')}`) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = field === ITEM ? Object.keys(value) : [field];
  for (const next of fields) {
    const found = firstUnknown(directory, { path, names }, (value as Record<string, unknown>)[next], [
      ...at,
      next,
    ]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unknown(directory: Directory, names: Names, value: string, at: string): Refusal | undefined {
  switch (names) {
    case 'authority':
      return directory.hostPlace(value) === undefined ? noAuthority(directory, value, at) : undefined;
    case 'force':
      return directory.force(value) === undefined ? noForce(directory, value, at) : undefined;
    case 'agency':
      return unknownAgency(directory, value, at);
    default:
      return names satisfies never;
  }
}

function unknownAgency(directory: Directory, agency: string, at: string): Refusal | undefined {
  const [kind, id] = agency.split(':');
  if (id === undefined) return undefined;
  switch (kind) {
    case 'police':
      return unknown(directory, 'force', id, at);
    case 'childrens-social-care':
    case 'council':
      return unknown(directory, 'authority', id, at);
    default:
      return undefined;
  }
}

const noAuthority = (directory: Directory, value: string, at: string): Refusal =>
  refuse('unknown-authority', `“${at.replace(/^body\./, '')}”: ${notAnAuthority(directory, value).says}`, at);

const noForce = (directory: Directory, value: string, at: string): Refusal =>
  refuse('unknown-force', `“${at.replace(/^body\./, '')}”: ${notAForce(directory, value)}`, at);
