import { checkIdentifier } from '../../../domain/child/identifier.ts';
import { nameWords } from '../../../domain/child/name-keys.ts';
import { identifierKind } from '../../../domain/code-sets/identifiers.ts';
import type { PlainDate } from '../../../domain/time/instant.ts';
import type { Fields } from '../../forms/fields.ts';
import type { FormError } from '../../forms/form-errors.ts';
import { readTypedDate } from '../../forms/typed-time.ts';

/** What somebody looks for: everything in one field, and a date of birth beside it. */
export interface Asked {
  /** As it was typed. */
  readonly text: string;
  readonly typedBorn: string;
  readonly born: PlainDate | undefined;
  /** The words that a name can consist of; none where the text is a date. */
  readonly words: readonly string[];
  /** The text as each kind of number that it can be. */
  readonly numbers: readonly string[];
  readonly errors: readonly FormError[];
}

const MOST_LETTERS = 200;

/** Reads what was typed. A date in the first field is a date of birth. */
export function readAsked(fields: Fields): Asked {
  const text = fields.get('q').slice(0, MOST_LETTERS);
  const typedBorn = fields.get('born').slice(0, MOST_LETTERS);
  const dateInText = readTypedDate(text);
  const born = readTypedDate(typedBorn) ?? dateInText;
  const wrongDate = typedBorn !== '' && readTypedDate(typedBorn) === undefined;
  return {
    ...{ text, typedBorn, born },
    words: dateInText === undefined ? nameWords(text) : [],
    numbers: numbersIn(text),
    errors: wrongDate ? [{ field: 'born', text: 'Enter a date, such as 27/10/2010' }] : [],
  };
}

/** Every identifier that this text can be, as it is stored. A number has a digit. */
function numbersIn(text: string): readonly string[] {
  if (!/\d/.test(text) || readTypedDate(text) !== undefined) return [];
  const read = identifierKind.entries.flatMap(({ code }) => {
    const checked = checkIdentifier(code, text);
    return checked.ok ? [checked.value] : [];
  });
  return [...new Set(read)];
}

export const isEmpty = ({ text, born }: Asked): boolean => text === '' && born === undefined;

/** What the read log keeps of a search: by what it was, never what was typed, which may be the name of a child. */
export const filterOf = ({ text, born }: Asked): object => ({
  by: [...(text === '' ? [] : ['words']), ...(born === undefined ? [] : ['date of birth'])],
});
