import type { TSchema } from 'typebox';
import type { Directory } from '../../domain/authorities/directory.ts';
import { wordRequirement } from '../../domain/closing/stands-in-the-way.ts';
import type { Names } from '../../domain/event/schema.ts';
import { type Instant, readInstant, readPlainDate } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { readWhen } from '../../domain/time/when.ts';
import { capital, inside, sayCode } from './code-words.ts';
import { sayField } from './field-names.ts';
import { sayAgency } from './say-agency.ts';
import { sayDate, sayMoment } from './say-time.ts';
import { sayWhen } from './say-when.ts';

/** One thing that a statement says: what it is about, and what is said. */
export interface Line {
  readonly label: string;
  readonly value: string;
}

/** What of a schema its words depend on. */
interface Described {
  readonly properties?: Readonly<Record<string, Described>>;
  readonly enum?: readonly string[];
  readonly items?: Described;
  readonly format?: string;
  /** What a text has to be in the directory as. */
  readonly 'x-names'?: Names;
}

/** In whose light words are chosen: today, and the names that the directory has. */
export interface Saying {
  readonly now: Instant;
  readonly directory: Directory;
}

type Fields = Readonly<Record<string, unknown>>;

/** The keys and numbers by which programs find things; what they point at is said elsewhere on the page. */
const notSaid = new Set([
  'child',
  'document',
  'episode',
  'incident',
  'hash',
  'confirms',
  'offer',
  'notice',
  'about',
  'followUp',
  'episodes',
  'known',
  'factsWithoutChild',
]);
const numberOfAnother = new Set(['actionPlan', 'riskAssessment', 'promotedFrom']);

/** Everything that a body says, one line for each field that was filled in, in the order of its form. */
export function bodyInLines(schema: TSchema, body: unknown, saying: Saying): readonly Line[] {
  return linesOf(schema as Described, body as Fields, saying);
}

function linesOf({ properties = {} }: Described, body: Fields, saying: Saying): readonly Line[] {
  return Object.entries(properties).flatMap(([name, field]): readonly Line[] => {
    const value = body[name];
    if (value === undefined || value === null) return [];
    if (numberOfAnother.has(name) && typeof value === 'number') return [];
    if (notSaid.has(name) && field.enum === undefined) return [];
    return fieldLines(name, field, value, saying);
  });
}

function fieldLines(name: string, field: Described, value: unknown, saying: Saying): readonly Line[] {
  const label = sayField(name);
  if (!Array.isArray(value)) return [{ label, value: inWords(field, value, saying) }];
  const item = field.items ?? {};
  if (item.properties === undefined || value.every((one) => isSomebody(one) || isBound(one)))
    return value.length === 0
      ? []
      : [{ label, value: value.map((one) => inWords(item, one, saying)).join('; ') }];
  return value.map((one: Fields) => answerLine(item, one) ?? { label, value: inWords(item, one, saying) });
}

/** An answer to an item or a question stands under what was asked. */
function answerLine({ properties = {} }: Described, one: Fields): Line | undefined {
  const { item, question, factor, requirement, kind, value } = one;
  const { label } = one;
  if (typeof label === 'string' && typeof value === 'string') return { label, value };
  if (typeof kind === 'string' && typeof value === 'string')
    return { label: sayCode(properties.kind?.enum ?? [], kind), value };
  if (typeof requirement === 'string')
    return { label: `In spite of: ${wordRequirement(requirement)}`, value: String(one.reason) };
  const asked = properties.question?.enum;
  if (typeof question === 'string')
    return { label: asked === undefined ? question : sayCode(asked, question), value: answered(one) };
  if (typeof factor === 'string')
    return {
      label: sayCode(properties.factor?.enum ?? [], factor),
      value: one.present === true ? 'Yes' : 'No',
    };
  if (typeof item !== 'string') return undefined;
  return { label: sayCode(properties.item?.enum ?? [], item), value: answered(one) };
}

function answered(one: Fields): string {
  if (typeof one.answer === 'string') return one.answer;
  const instead = Object.keys(one).find((key) => one[key] === true);
  return instead === undefined ? 'Not answered' : (insteads[instead] ?? sayField(instead));
}

const insteads: Readonly<Record<string, string>> = {
  notKnownYet: 'Not known yet',
  notKnown: 'Not known',
  childDidNotWishToSay: 'The child did not wish to say',
  notAppropriate: 'Not appropriate to ask',
};

function inWords(field: Described, value: unknown, saying: Saying): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return textInWords(field, value, saying);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map((one) => inWords(field.items ?? {}, one, saying)).join('; ');
  if (isBound(value)) return `${value.pack} (${sayCode([], value.capacity).toLowerCase()})`;
  if (isSomebody(value)) return saySomebody(value, field);
  return linesOf(field, value as Fields, saying)
    .map(({ label, value: said }) => `${label}: ${said}`)
    .join('. ');
}

/** A pack that an episode keeps, in which capacity; whose it is, its name says. */
interface Bound {
  readonly pack: string;
  readonly capacity: string;
}

const isBound = (value: object): value is Bound => 'pack' in value && 'capacity' in value;

/** Somebody named by name, by role or by both; or one of the names of the child. */
interface Somebody {
  readonly name?: string;
  readonly role?: string;
  readonly given?: string;
  readonly family?: string;
  readonly kind?: string;
}

const partsOfSomebody = ['name', 'role', 'given', 'family', 'kind'];

const isSomebody = (value: object): value is Somebody =>
  ('name' in value || 'role' in value || 'given' in value || 'family' in value) &&
  Object.keys(value).every((key) => partsOfSomebody.includes(key));

function saySomebody({ name, role, given, family, kind }: Somebody, { properties = {} }: Described): string {
  const called = [name, given, family].filter(Boolean).join(' ');
  const as = role ?? kind;
  if (as === undefined) return called;
  const what = sayCode(properties[role === undefined ? 'kind' : 'role']?.enum ?? [], as);
  return called === '' ? what : `${called} (${inside(what)})`;
}

function textInWords(
  { enum: words, format, 'x-names': names }: Described,
  value: string,
  { now, directory }: Saying,
): string {
  if (names !== undefined) return sayName(names, value, directory);
  if (words !== undefined) return sayCode(words, value);
  switch (format) {
    case 'instant': {
      const at = readInstant(value);
      return at === undefined ? value : capital(sayMoment(at, now));
    }
    case 'when': {
      const when = readWhen(value);
      return when === undefined ? value : capital(sayWhen(when, now).text);
    }
    case 'plain-date': {
      const date = readPlainDate(value);
      return date === undefined ? value : sayDate(date, londonDate(now));
    }
    default:
      return value;
  }
}

function sayName(names: Names, value: string, directory: Directory): string {
  switch (names) {
    case 'authority':
      return directory.authority(value)?.name ?? value;
    case 'force':
      return directory.force(value)?.name ?? value;
    case 'agency':
      return sayAgency(value, directory);
    default:
      return names satisfies never;
  }
}
