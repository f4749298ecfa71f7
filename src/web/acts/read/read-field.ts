import { formatPlainDate, type Instant } from '../../../domain/time/instant.ts';
import { writeWhen } from '../../../domain/time/when.ts';
import { type Fields, isTooLong } from '../../forms/fields.ts';
import type { FormError } from '../../forms/form-errors.ts';
import { readTypedDate } from '../../forms/typed-time.ts';
import { type FieldOf, type FormField, nameIn } from '../form/form-field.ts';
import { asksFor } from '../form/needed-when.ts';
import { isMomentTyped, readAhead, readPast } from './read-moment.ts';

/** What is read, the moment of reading, and everything that was found wrong so far. */
export interface Reading {
  readonly fields: Fields;
  readonly now: Instant;
  readonly errors: FormError[];
}

/** More of one list than anybody types; a form that was tampered with has no end. */
const MOST_ITEMS = 200;

/** Whether anything at all was answered. */
export function isAnswered(fields: Fields, field: FormField, name: string): boolean {
  switch (field.kind) {
    case 'group':
      return field.fields.some((inner) => isAnswered(fields, inner, nameIn(name, inner.key)));
    case 'items':
      return itemsAnswered(fields, field, name).length > 0;
    case 'each':
      return field.choices.some(({ value }) => isEachAnswered(fields, field, nameIn(name, value)));
    case 'past':
    case 'ahead':
      return isMomentTyped(fields, name);
    case 'codes':
      return fields.all(name).length > 0;
    default:
      return fields.get(name) !== '';
  }
}

const isEachAnswered = (fields: Fields, { fields: asked }: FieldOf<'each'>, name: string): boolean =>
  asked.some((inner) => isAnswered(fields, inner, nameIn(name, inner.key)));

/** The places of a list that somebody filled in; what was left blank is no item. */
export function itemsAnswered(
  fields: Fields,
  { fields: asked }: FieldOf<'items'>,
  name: string,
): readonly number[] {
  return Array.from({ length: itemsSent(fields, name) }, (_, index) => index).filter((index) =>
    asked.some((inner) => isAnswered(fields, inner, nameIn(nameIn(name, index), inner.key))),
  );
}

/** How many places of a list were sent, filled in or not. */
export function itemsSent(fields: Fields, name: string): number {
  const numbers = fields.names
    .filter((sent) => sent.startsWith(`${name}-`))
    .map((sent) => Number.parseInt(sent.slice(name.length + 1), 10))
    .filter((number) => number >= 0 && number < MOST_ITEMS);
  return numbers.length === 0 ? 0 : Math.max(...numbers) + 1;
}

/** The answer as it stands in a body; undefined where nothing was answered, or where something is wrong with it. */
export function readField(reading: Reading, field: FormField, name: string): unknown {
  const { fields, errors } = reading;
  if (!isAnswered(fields, field, name)) return unanswered(reading, field, name);
  const wrong = (text: string, at = name): undefined => {
    errors.push({ field: at, text });
    return undefined;
  };
  const typed = fields.get(name);
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'kept':
      return isTooLong(typed) ? wrong('Write less: 20,000 letters at most') : typed;
    case 'lines': {
      if (isTooLong(typed)) return wrong('Write less: 20,000 letters at most');
      return typed
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    }
    case 'code': {
      if (!field.choices.some(({ value }) => value === typed)) return wrong('Choose one of those offered');
      return field.reads === 'number' ? Number(typed) : typed;
    }
    case 'codes': {
      const chosen = fields.all(name);
      return chosen.every((one) => field.choices.some(({ value }) => value === one))
        ? field.choices.map(({ value }) => value).filter((value) => chosen.includes(value))
        : wrong('Choose some of those offered');
    }
    case 'yes-no':
      if (typed === 'unknown' && field.optional) return undefined;
      return typed === 'yes' || typed === 'no' ? typed === 'yes' : wrong('Choose yes or no');
    case 'tick':
      return true;
    case 'past':
    case 'ahead': {
      const read =
        field.kind === 'past'
          ? readPast(fields, name, reading.now)
          : readAhead(fields, name, reading.now, field.needs);
      if (!('error' in read)) return writeWhen(read.value);
      errors.push(read.error);
      return undefined;
    }
    case 'date': {
      const date = readTypedDate(typed);
      return date === undefined ? wrong('Enter a date, such as 27/10/2025') : formatPlainDate(date);
    }
    case 'number':
      return readNumber(field, typed) ?? wrong(numberWanted(field));
    case 'group':
      return readFields(reading, field.fields, name);
    case 'items':
      return itemsAnswered(fields, field, name).map((index) =>
        readFields(reading, field.fields, nameIn(name, index)),
      );
    case 'each':
      return field.choices
        .filter(({ value }) => isEachAnswered(fields, field, nameIn(name, value)))
        .map(({ value }) => ({
          [field.of]: value,
          ...readFields(reading, field.fields, nameIn(name, value)),
        }));
    default:
      return field satisfies never;
  }
}

/** The answers to several fields, those only that were answered. */
export function readFields(reading: Reading, asked: readonly FormField[], within: string): object {
  const read = asked.map((field) => {
    const { neededWhen: needed } = field;
    const isNeeded =
      needed !== undefined && asksFor(needed, reading.fields.get(nameIn(within, needed.field)));
    const here = isNeeded ? { ...field, optional: false } : field;
    return [field.key, readField(reading, here, nameIn(within, field.key))] as const;
  });
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function unanswered({ errors, fields, now }: Reading, field: FormField, name: string): unknown {
  if (field.optional) return undefined;
  switch (field.kind) {
    case 'items':
    case 'each':
    case 'lines':
      return [];
    case 'group': {
      const missing: FormError[] = [];
      const read = readFields({ errors: missing, fields, now }, field.fields, name);
      errors.push(...missing.map(({ text, ...at }) => ({ ...at, text: `${field.label} ${text}` })));
      return read;
    }
    case 'codes':
      errors.push({ field: name, text: `“${field.label}” needs at least one` });
      return undefined;
    default:
      errors.push({ field: firstInput(field, name), text: `“${field.label}” needs an answer` });
      return undefined;
  }
}

/** The input that a link in the error summary leads to. */
export function firstInput(field: FormField, name: string): string {
  switch (field.kind) {
    case 'past':
      return `${name}-day`;
    case 'ahead':
      return `${name}-date`;
    case 'group':
      return inner(field.fields, name);
    case 'items':
      return inner(field.fields, nameIn(name, 0));
    case 'each':
      return inner(field.fields, nameIn(name, field.choices[0]?.value ?? ''));
    default:
      return name;
  }
}

function inner([first]: readonly FormField[], name: string): string {
  return first === undefined ? name : firstInput(first, nameIn(name, first.key));
}

function readNumber({ whole, least }: FieldOf<'number'>, typed: string): number | undefined {
  if (!(whole ? /^\d{1,9}$/ : /^\d{1,9}(\.\d{1,6})?$/).test(typed)) return undefined;
  const number = Number(typed);
  return least !== undefined && number < least ? undefined : number;
}

const numberWanted = ({ whole, least }: FieldOf<'number'>): string =>
  `Enter a ${whole ? 'whole ' : ''}number${least === undefined ? '' : `, ${least} or more`}`;
