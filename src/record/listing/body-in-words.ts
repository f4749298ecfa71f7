import type { TSchema } from 'typebox';
import { roles } from '../../domain/agencies/roles.ts';

/** The parts of a schema that a reader asks about. */
interface Described {
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
  readonly format?: string;
  readonly type?: string;
}

const formats: Readonly<Record<string, string>> = {
  instant: 'time with offset',
  'plain-date': 'date',
  when: 'time with offset, or day',
};

/** A list of more words than this is named by its first ones where it stands, and in full at the end of the page. */
const MOST_WORDS = 12;

interface LongList {
  readonly name: string;
  readonly words: readonly string[];
}

/** Words bodies, and keeps the lists of words that were too long to stand in a cell. */
export class BodyWording {
  readonly #longLists = new Map<string, LongList & { readonly field: string }>();

  /** Each field with its type, and when one that may be left out is needed all the same. */
  wordBody(schema: TSchema, neededWhen: Readonly<Record<string, string>> = {}): string {
    const { properties = {}, required = [] } = schema as Described;
    const written = Object.entries(properties).map(([name, field]) => {
      const needed = neededWhen[name];
      const kind = this.#kind(field, name);
      return `${fieldName(name, required)}: ${kind}${needed === undefined ? '' : ` (needed ${needed})`}`;
    });
    return written.length === 0 ? '–' : written.join('<br>');
  }

  /** The long lists that bodies spoke of, each with all of its words, by name. */
  longLists(): readonly LongList[] {
    return [...this.#longLists.values()]
      .map(({ name, words }) => ({ name, words }))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  }

  #kind(schema: Described, name: string): string {
    const { enum: words, items, properties, required = [], anyOf, format, type } = schema;
    if (words !== undefined) return this.#listed(words, name);
    if (items !== undefined) return `list of ${this.#kind(items, name)}`;
    if (anyOf !== undefined) return anyOf.map((one) => this.#kind(one, name)).join(' or ');
    if (properties !== undefined) {
      const fields = Object.entries(properties).map(
        ([field, inside]) => `${fieldName(field, required)}: ${this.#kind(inside, field)}`,
      );
      return `{ ${fields.join(', ')} }`;
    }
    if (format !== undefined) return formats[format] ?? format;
    return type === 'string' ? 'text' : (type ?? 'anything');
  }

  #listed(words: readonly string[], field: string): string {
    if (words.length <= MOST_WORDS) return words.map((word) => `\`${word}\``).join(' ');
    const { name } = this.#longList(words, field);
    return `one of [${name}](#${name.toLowerCase().replaceAll(' ', '-')})`;
  }

  /** A list is named after the first field that it stands in, and numbered where another list has that name. */
  #longList(words: readonly string[], field: string) {
    const key = words.join(' ');
    const known = this.#longLists.get(key);
    if (known !== undefined) return known;
    const title = key === Object.keys(roles).join(' ') ? 'role' : spaced(field);
    const namesakes = [...this.#longLists.values()].filter(({ field: first }) => first === title);
    const name = namesakes.length === 0 ? title : `${title} ${namesakes.length + 1}`;
    const list = { field: title, name, words };
    this.#longLists.set(key, list);
    return list;
  }
}

const fieldName = (name: string, required: readonly string[]): string =>
  `\`${name}${required.includes(name) ? '' : '?'}\``;

const spaced = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
