import type { TSchema } from 'typebox';

/** One thing that a word needs to know, as the listing shows it. */
export interface ListedParameter {
  readonly name: string;
  readonly required: boolean;
  /** What it may be, in words or as the list of words that it may be. */
  readonly takes: string;
}

interface Described {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly TSchema[];
  readonly items?: TSchema;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
}

/** A closed list longer than this is named by its kind: roles, for one, have a list of their own. */
const SHORT_LIST = 20;

export function listParameters(
  schema: TSchema | undefined,
  named: ReadonlyMap<string, string>,
): ListedParameter[] {
  const { properties = {}, required = [] }: Described = schema ?? {};
  return Object.entries(properties).map(([name, one]) => ({
    name,
    required: required.includes(name),
    takes: takes(one, named),
  }));
}

/**
 * What a value may be.
 *
 * @param named lists that have a name, by their words joined: `a role` says more than ninety roles
 */
function takes(schema: TSchema, named: ReadonlyMap<string, string>): string {
  const { type, enum: words, const: only, anyOf, items, minimum }: Described = schema;
  if (anyOf !== undefined) return anyOfTakes(anyOf, named);
  if (only !== undefined) return `\`${String(only)}\``;
  if (words !== undefined) {
    const name = named.get(words.join(' '));
    if (name !== undefined) return name;
    return words.length > SHORT_LIST ? 'a code' : words.map((word) => `\`${String(word)}\``).join(' | ');
  }
  if (type === 'array') return items === undefined ? 'a list' : `a list of: ${takes(items, named)}`;
  if (type === 'integer') return minimum === undefined ? 'a whole number' : `a whole number from ${minimum}`;
  if (type === 'boolean') return 'true or false';
  return type === 'string' ? 'a name' : 'a value';
}

/** One or several of the same reads as that, and not as its list twice. */
function anyOfTakes(schemas: readonly TSchema[], named: ReadonlyMap<string, string>): string {
  const each = schemas.map((one) => takes(one, named));
  const kept = each.map((one) =>
    each.includes(one.replace(/^a list of: /, '')) && one.startsWith('a list of: ') ? 'a list of these' : one,
  );
  return [...new Set(kept)].join(', or ');
}
