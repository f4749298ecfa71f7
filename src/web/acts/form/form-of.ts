import type { Names } from '../../../domain/event/schema.ts';
import type { PlainDate } from '../../../domain/time/instant.ts';
import { type ActName, allActs } from '../all-acts.ts';
import { wordsOfField } from '../words/all-words.ts';
import { type Correcting, staysAsSaid } from './act-that-says.ts';
import { type AtHand, episodesAskedFor, statementsAskedFor } from './choices.ts';
import { choicesOf } from './code-choices.ts';
import type { Choice, FormField } from './form-field.ts';
import { whenNeeded } from './needed-when.ts';

/** What a form is made with beside the act. */
export interface FormFor extends AtHand {
  /** Codes are offered that are in use on this day. */
  readonly on: PlainDate;
  /** Fields that are not asked for here. */
  readonly without?: readonly string[];
  /** Fields that have to be answered here, though the act leaves them open. */
  readonly needed?: readonly string[];
  /** Who works with whoever records it: one of them is the second where an act takes two. */
  readonly colleagues?: readonly Choice[];
  /** When something is corrected: what is to stand in its place. */
  readonly correcting?: Correcting;
}

/** The parts of a schema that a form asks about. */
interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly 'x-names'?: Names;
}

/**
 * A report opens with the police not having decided anything: these are there to be refused. Which message carried a
 * notice only Homeward knows.
 */
const neverAskedFor: readonly string[] = [
  'ReportChildMissing.class',
  'ReportChildMissing.grade',
  'SendNotice.message',
];

/** The number of a photo that is kept already. */
const keptAlong: readonly string[] = ['SavePreparedSheet.photo'];

/** The keys of lists in which each of a closed set is answered once. */
const answeredOnce: readonly string[] = ['item', 'question', 'factor'];

/** The fields of an act in the order in which they are asked for, in words. */
export function formOf(act: ActName, made: FormFor): readonly FormField[] {
  return fieldsOf(allActs[act].body as Shape, { act, made, path: '' });
}

interface Place {
  readonly act: ActName;
  readonly made: FormFor;
  /** Where in the body, with a full stop at the end unless it is the body itself. */
  readonly path: string;
}

function fieldsOf({ properties = {}, required = [] }: Shape, place: Place): readonly FormField[] {
  return Object.entries(properties)
    .filter(([key]) => !place.made.without?.includes(place.path + key))
    .filter(([key]) => !neverAskedFor.includes(`${place.act}.${place.path}${key}`))
    .flatMap(([key, shape]) => fieldOf(key, shape, !isNeeded(key, required, place), place));
}

const isNeeded = (key: string, required: readonly string[], { made, path }: Place): boolean =>
  required.includes(key) || made.needed?.includes(path + key) === true;

function fieldOf(key: string, shape: Shape, optional: boolean, place: Place): readonly FormField[] {
  const { act, made } = place;
  const path = place.path + key;
  if (keptAlong.includes(`${act}.${path}`)) return [{ key, label: '', optional, kind: 'kept' }];
  const inner = { ...place, path: `${path}.` };
  if (act === 'CorrectFact' && path === 'body') return putRight(key, place);
  const { label, hint, long = false, options } = wordsOfField(act, path);
  const neededWhen = optional ? whenNeeded(act, path) : undefined;
  const named = {
    key,
    label,
    ...(hint !== undefined && { hint }),
    optional,
    ...(neededWhen !== undefined && { neededWhen }),
  };
  const referred = fromTheRecord(path, place) ?? colleague(path, made);
  if (referred !== undefined)
    return shape.type === 'array'
      ? [{ ...named, kind: 'codes', choices: referred }]
      : [{ ...named, kind: 'code', choices: referred, reads: shape.type === 'integer' ? 'number' : 'text' }];
  const words = shape.enum ?? (options && Object.keys(options));
  if (words !== undefined && shape.items === undefined)
    return [{ ...named, kind: 'code', choices: choicesOf(words, options, made.on), reads: 'text' }];
  if (shape['x-names'] !== undefined)
    return [{ ...named, kind: 'code', choices: made.names[shape['x-names']], reads: 'text' }];
  if (shape.items !== undefined) return [listOf(named, shape.items, inner)];
  if (shape.properties !== undefined) return [{ ...named, kind: 'group', fields: fieldsOf(shape, inner) }];
  return [{ ...named, ...simple(key, shape, long) }];
}

/** What is to stand in the place of a statement, in the words of the act that makes such a statement. */
function putRight(key: string, { act, made }: Place): readonly FormField[] {
  if (made.correcting === undefined) return [];
  const { act: says, schema } = made.correcting;
  const { properties = {} } = allActs[says].body as Shape;
  const asked = Object.keys((schema as Shape).properties ?? {}).filter(
    (name) => Object.hasOwn(properties, name) && !staysAsSaid.includes(name),
  );
  const { properties: facts = {}, ...rest } = schema as Shape;
  const shape = { ...rest, properties: Object.fromEntries(asked.map((name) => [name, facts[name]!])) };
  const fields = fieldsOf(shape, { act: says, made, path: '' });
  const { label, hint } = wordsOfField(act, key);
  return [{ key, label, ...(hint !== undefined && { hint }), optional: true, kind: 'group', fields }];
}

/** A statement or an episode that is on the record: people choose it and never type its number. */
function fromTheRecord(path: string, { act, made }: Place): readonly Choice[] | undefined {
  if (episodesAskedFor[act] === path) return made.episodes;
  const types = statementsAskedFor[act]?.[path];
  if (types === undefined) return undefined;
  return made.statements
    .filter(({ type }) => types === 'any' || (types as readonly string[]).includes(type))
    .map(({ version, text }) => ({ value: String(version), text }));
}

/** The second of two people is chosen; where nobody else works there, the name is typed. */
function colleague(path: string, { colleagues = [] }: FormFor): readonly Choice[] | undefined {
  return path === 'second.name' && colleagues.length > 0 ? colleagues : undefined;
}

type Words = Pick<FormField, 'key' | 'label' | 'hint' | 'optional' | 'neededWhen'>;

function listOf(named: Words, item: Shape, place: Place): FormField {
  const { act, made, path } = place;
  if (item.enum !== undefined) {
    const { options } = wordsOfField(act, path.slice(0, -1));
    return { ...named, kind: 'codes', choices: choicesOf(item.enum, options, made.on) };
  }
  if (item.properties === undefined) return { ...named, kind: 'lines' };
  const [of] = Object.keys(item.properties);
  const closed = of === undefined ? undefined : item.properties[of]?.enum;
  if (of === undefined || closed === undefined || !answeredOnce.includes(of))
    return { ...named, kind: 'items', fields: fieldsOf(item, place) };
  const asked = { ...item, properties: without(item.properties, of) };
  const fields = fieldsOf(asked, place).map((field) =>
    field.kind === 'yes-no' && field.optional ? { ...field, kind: 'tick' as const } : field,
  );
  return { ...named, kind: 'each', of, choices: choicesOf(closed, undefined, made.on), fields };
}

const without = (properties: Readonly<Record<string, Shape>>, key: string) =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => name !== key));

type Simple =
  | { readonly kind: 'text' | 'long-text' | 'yes-no' | 'past' | 'date' }
  | { readonly kind: 'ahead'; readonly needs: 'time' | 'day' }
  | { readonly kind: 'number'; readonly whole: boolean; readonly least?: number };

function simple(key: string, { type, format, minimum }: Shape, long: boolean): Simple {
  const least = minimum === undefined ? {} : { least: minimum };
  switch (format) {
    case 'instant':
      return { kind: 'ahead', needs: 'time' };
    case 'plain-date':
      return { kind: 'date' };
    case 'when':
      return key === 'by' ? { kind: 'ahead', needs: 'day' } : { kind: 'past' };
  }
  switch (type) {
    case 'boolean':
      return { kind: 'yes-no' };
    case 'integer':
      return { kind: 'number', whole: true, ...least };
    case 'number':
      return { kind: 'number', whole: false, ...least };
    default:
      return { kind: long ? 'long-text' : 'text' };
  }
}
