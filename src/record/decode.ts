import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import type { Refusal } from '../domain/deciding/command.ts';
import { closestWords } from '../domain/language/nearest-words.ts';

const compiled = new WeakMap<TSchema, Validator>();

/**
 * What is wrong with the shape of a body, or undefined. The sentence names the field and what it should be and
 * never repeats what was typed, since that may be about a child.
 */
export function faultIn(schema: TSchema, value: unknown): Refusal | undefined {
  let validator = compiled.get(schema);
  if (validator === undefined) {
    validator = Compile(schema);
    compiled.set(schema, validator);
  }
  if (validator.Check(value)) return undefined;
  const [error] = validator.Errors(value).filter(({ keyword }) => keyword !== 'boolean');
  const field = error?.instancePath.replaceAll('/', '.').slice(1) ?? '';
  const at = field === '' ? 'body' : `body.${field}`;
  return { refused: 'not-well-formed', says: sentence(field, error, valueAt(value, error)), at };
}

interface SchemaError {
  readonly keyword: string;
  readonly message: string;
  readonly params: object;
}

const formats: Readonly<Record<string, string>> = {
  instant: 'a date and time with its offset, such as 2025-10-27T20:30:00Z',
  'plain-date': 'a date such as 2025-10-27',
  when: 'a date, or a date and time with its offset, such as 2025-10-27 or 2025-10-27T20:30:00Z',
};

/** What was sent where the mistake is. */
const valueAt = (sent: unknown, error: { readonly instancePath: string } | undefined): unknown =>
  (error?.instancePath ?? '')
    .split('/')
    .slice(1)
    .reduce<unknown>((value, field) => (value as Record<string, unknown> | undefined)?.[field], sent);

/** A list of more words than this is read where it stands. */
const MOST_WORDS = 12;
const NEAREST = 3;

function listed(words: readonly string[], sent: unknown): string {
  if (words.length <= MOST_WORDS) return words.join(', ');
  return `${closestWords(String(sent), words, NEAREST).join(', ')} … (${words.length} in all, listed in docs/commands.md)`;
}

function sentence(field: string, error: SchemaError | undefined, sent: unknown): string {
  const name = field === '' ? 'What was sent' : `“${field}”`;
  if (error === undefined) return `${name} is not what this asks for.`;
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return `${name} lacks: ${listOf(params.requiredProperties)}.`;
    case 'additionalProperties':
      return `${name} has something that this does not take: ${listOf(params.additionalProperties)}.`;
    case 'format':
      return `${name} must be ${formats[String(params.format)] ?? 'in another form'}.`;
    case 'enum':
      return `${name} must be one of: ${listed(params.allowedValues as readonly string[], sent)}.`;
    default:
      return `${name} ${error.message}.`;
  }
}

const listOf = (items: unknown): string => (Array.isArray(items) ? items.join(', ') : String(items));
