import { formatPlainDate, type Instant, readPlainDate } from '../../../domain/time/instant.ts';
import { fromLondon, londonDate, londonTime } from '../../../domain/time/london.ts';
import { readWhen, type When } from '../../../domain/time/when.ts';
import { type Fields, readFields } from '../../forms/fields.ts';
import { type FormField, nameIn } from '../form/form-field.ts';
import { BODY } from './read-act.ts';

export type Typed = readonly (readonly [string, string])[];

/** What somebody would have typed to say this: the inverse of `readFields` of a body. */
export const typedAs = (typed: Typed): Fields =>
  readFields(new URLSearchParams(typed.map(([name, value]): [string, string] => [name, value])).toString());

/** A body as the form of its act is filled in to say it. */
export const writeBody = (form: readonly FormField[], body: object): Typed => writeFields(form, body, BODY);

function writeFields(form: readonly FormField[], values: object, within: string): Typed {
  return form.flatMap((field) => {
    const value = (values as Readonly<Record<string, unknown>>)[field.key];
    return value === undefined ? [] : writeField(field, value, nameIn(within, field.key));
  });
}

function writeField(field: FormField, value: unknown, name: string): Typed {
  switch (field.kind) {
    case 'lines':
      return [[name, listed(value).join('\n')]];
    case 'codes':
      return listed(value).map((one) => [name, String(one)] as const);
    case 'yes-no':
      return [[name, value === true ? 'yes' : 'no']];
    case 'tick':
      return value === true ? [[name, 'yes']] : [];
    case 'past':
    case 'ahead': {
      const when = readWhen(String(value));
      return when === undefined ? [] : writeMoment(when, name);
    }
    case 'date': {
      const date = readPlainDate(String(value));
      return [[name, date === undefined ? '' : typedDate(formatPlainDate(date))]];
    }
    case 'group':
      return writeFields(field.fields, value as object, name);
    case 'items':
      return listed(value).flatMap((item, index) =>
        writeFields(field.fields, item as object, nameIn(name, index)),
      );
    case 'each':
      return listed(value).flatMap((item) => {
        const { [field.of]: code, ...answers } = item as Readonly<Record<string, unknown>>;
        return writeFields(field.fields, answers, nameIn(name, String(code)));
      });
    case 'text':
    case 'long-text':
    case 'kept':
    case 'code':
    case 'number':
      return [[name, String(value)]];
    default:
      return field satisfies never;
  }
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A moment as the fields of a typed moment say it: by its date, and the hour that happened twice by which. */
export function writeMoment(when: When, name: string): Typed {
  if (when.precision === 'day')
    return [
      [`${name}-day`, 'other'],
      [`${name}-date`, typedDate(formatPlainDate(when.date))],
      [`${name}-sure`, 'day'],
    ];
  return [
    [`${name}-day`, 'other'],
    [`${name}-date`, typedDate(formatPlainDate(londonDate(when.at)))],
    [`${name}-time`, typedTime(when.at)],
    ...whichOf(when.at, name),
    ...(when.precision === 'estimated' ? ([[`${name}-sure`, 'estimate']] as const) : []),
  ];
}

/** The present moment as a form begins with it. */
export const writeNow = (now: Instant, name: string): Typed => [
  [`${name}-day`, 'today'],
  [`${name}-time`, typedTime(now)],
  ...whichOf(now, name),
];

function typedTime(at: Instant): string {
  const minuteOfDay = Math.floor(londonTime(at).secondOfDay / 60);
  return `${twoDigits(Math.floor(minuteOfDay / 60))}:${twoDigits(minuteOfDay % 60)}`;
}

function whichOf(at: Instant, name: string): Typed {
  const { date, secondOfDay } = londonTime(at);
  const moment = fromLondon(date, secondOfDay);
  return moment.kind === 'twice' ? [[`${name}-which`, at === moment.earlier ? 'first' : 'second']] : [];
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** `27/10/2025` of `2025-10-27`. */
export const typedDate = (written: string): string => written.split('-').toReversed().join('/');
