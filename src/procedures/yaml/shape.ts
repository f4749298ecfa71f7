import type { Static, TSchema } from 'typebox';
import { Settings } from 'typebox/system';
import { Check, Errors } from 'typebox/value';
import { grouped } from '../grouped.ts';
import { asWritten } from './as-written.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Place } from './place.ts';
import type { Key } from './yaml-document.ts';

type ShapeError = ReturnType<typeof Errors>[number];

/** Whether a value has a shape; each way in which it has not is noted at its own place. */
export function hasShape<Shape extends TSchema>(
  shape: Shape,
  value: unknown,
  place: Place,
): value is Static<Shape> {
  if (Check(shape, value)) return true;
  for (const error of meant(everyError(shape, value))) noteAt(place, shape, value, error);
  return false;
}

/** The library stops after a few errors unless told otherwise; people mend a file in one go. */
function everyError(shape: TSchema, value: unknown): readonly ShapeError[] {
  const { maxErrors } = Settings.Get();
  Settings.Set({ maxErrors: 10_000 });
  try {
    return Errors(shape, value);
  } finally {
    Settings.Set({ maxErrors });
  }
}

/**
 * Where one of several shapes would do, the library tells of each why it does not. Only one of them was meant: the
 * one that fits so far that its mistakes lie deeper, else the first of the right kind.
 */
function meant(errors: readonly ShapeError[]): readonly ShapeError[] {
  const choice = errors.find(({ keyword }) => keyword === 'anyOf');
  if (choice === undefined) return errors;
  const branchOf = ({ schemaPath }: ShapeError) =>
    schemaPath.startsWith(`${choice.schemaPath}/anyOf/`)
      ? schemaPath.slice(choice.schemaPath.length + '/anyOf/'.length).split('/')[0]
      : undefined;
  const branches = [...grouped(errors, (error) => branchOf(error) ?? '')].filter(([key]) => key !== '');
  const here = (error: ShapeError) => error.instancePath === choice.instancePath;
  const right =
    branches.find(([, all]) => !all.some(here)) ??
    branches.find(([, all]) => !all.some((error) => here(error) && error.keyword === 'type'));
  const rest = errors.filter((error) => error !== choice && branchOf(error) === undefined);
  return [...meant(rest), ...(right === undefined ? [choice] : meant(right[1]))];
}

function noteAt(top: Place, shape: TSchema, value: unknown, error: ShapeError): void {
  const path = keysOf(error.instancePath, value);
  const place = top.at(...path);
  switch (error.keyword) {
    case 'boolean':
      return; // The same field comes again as an additional property of its parent.
    case 'required':
      for (const field of error.params.requiredProperties) place.mistake(`\`${field}\` is missing.`);
      return;
    case 'additionalProperties': {
      const known = knownFields(shape, error.schemaPath);
      for (const field of error.params.additionalProperties)
        place.at(field).mistake(`There is no field \`${field}\` here.${didYouMean(field, known)}`);
      return;
    }
    default:
      place.mistake(sentence(error, valueAt(value, path)));
  }
}

function sentence(error: ShapeError, value: unknown): string {
  switch (error.keyword) {
    case 'enum': {
      const allowed = error.params.allowedValues.map(String);
      const list = allowed.length > 12 ? '' : ` It may be ${allowed.map((one) => `\`${one}\``).join(', ')}.`;
      return `${asWritten(value)} may not stand here.${didYouMean(String(value), allowed) || list}`;
    }
    case 'type':
      return `This must be ${kindOf(error.params.type)}.`;
    case 'minItems':
      return 'This list must not be empty.';
    case 'minProperties':
      return 'Something must be named here.';
    case 'minLength':
      return 'This text must not be empty.';
    case 'minimum':
      return `${String(value)} is less than ${error.params.limit}, the least that makes sense here.`;
    case 'format':
      return `${asWritten(value)} is no ${formats[error.params.format] ?? error.params.format}.`;
    case 'pattern':
      return `${asWritten(value)} is not written as it must be here.`;
    case 'anyOf':
      return 'This is none of the things that may stand here.';
    case 'uniqueItems':
      return 'The same thing stands here twice.';
    default:
      return `This value ${error.message}.`;
  }
}

const formats: Readonly<Record<string, string>> = {
  'plain-date': 'calendar date such as 2024-04-01',
  instant: 'moment with an offset, such as 2025-10-25T18:00+01:00',
  when: 'moment with an offset, such as 2025-10-25T18:00+01:00, and no day such as 2025-10-25',
};

const kinds: Readonly<Record<string, string>> = {
  string: 'text (a number or date that is meant as text stands in quotation marks)',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of named values',
};

const kindOf = (type: string | string[]): string =>
  (Array.isArray(type) ? type : [type]).map((one) => kinds[one] ?? one).join(' or ');

/** List positions come back as text in a pointer; whether they are one shows in the value. */
function keysOf(pointer: string, value: unknown): Key[] {
  const keys: Key[] = [];
  let current = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    keys.push(Array.isArray(current) ? Number(key) : key);
    current = valueAt(current, [key]);
  }
  return keys;
}

const valueAt = (value: unknown, path: readonly Key[]): unknown =>
  path.reduce<unknown>(
    (current, key) =>
      typeof current === 'object' && current !== null ? (current as Record<Key, unknown>)[key] : undefined,
    value,
  );

function knownFields(shape: TSchema, schemaPath: string): readonly string[] {
  const part = valueAt(shape, schemaPath.split('/').slice(1)) as { properties?: object } | undefined;
  return Object.keys(part?.properties ?? {});
}
