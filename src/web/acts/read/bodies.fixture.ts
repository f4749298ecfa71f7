import fc from 'fast-check';
import type { PlainDate } from '../../../domain/time/instant.ts';
import {
  formatInstant,
  formatPlainDate,
  type Instant,
  instant,
  MINUTE,
  plainDate,
} from '../../../domain/time/instant.ts';
import type { FormField } from '../form/form-field.ts';
import { asksFor } from '../form/needed-when.ts';

const texts = fc.constantFrom(
  'Seen at the station',
  'Zoë O’Hare-Jones',
  "<b>'; drop table--",
  '😀 ملاحظة',
  'One\ntwo',
);
const lines = fc.constantFrom('07700 900001', '12 Test Street');
const inTheYear = fc
  .integer({ min: 0, max: 364 * 24 * 60 })
  .map((minutes) => (instant('2025-01-01T00:00:00Z') + minutes * MINUTE) as Instant);
/** The two hours of which each was shown twice on clocks in England. */
const whileClocksWentBack = fc
  .integer({ min: 0, max: 119 })
  .map((minutes) => (instant('2025-10-26T00:00:00Z') + minutes * MINUTE) as Instant);
const moments = fc.oneof(inTheYear, whileClocksWentBack).map(formatInstant);
const days = fc
  .integer({ min: 0, max: 364 })
  .map((day) => formatPlainDate((plainDate('2025-01-01') + day) as PlainDate));

/** Everything that a form can be filled in to say. */
export function answers(field: FormField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return texts.map((text) => text.replace('\n', ' '));
    case 'long-text':
    case 'kept':
      return texts;
    case 'lines':
      return fc.array(lines, { minLength: field.optional ? 1 : 0, maxLength: 3 });
    case 'code':
      return fc
        .constantFrom(...field.choices.map(({ value }) => value))
        .map((value) => (field.reads === 'number' ? Number(value) : value));
    case 'codes':
      return fc.subarray(
        field.choices.map(({ value }) => value),
        { minLength: 1, maxLength: Math.min(4, field.choices.length) },
      );
    case 'yes-no':
      return fc.boolean();
    case 'tick':
      return fc.constant(true);
    case 'past':
      return fc.oneof(
        moments,
        days,
        moments.map((moment) => `~${moment}`),
      );
    case 'ahead':
      return field.needs === 'time' ? moments : fc.oneof(moments, days);
    case 'date':
      return days;
    case 'number':
      return fc.integer({ min: field.least ?? 0, max: 25 });
    case 'group':
      return said(field.fields, field.optional);
    case 'items':
      return fc.array(said(field.fields, true), { minLength: field.optional ? 1 : 0, maxLength: 3 });
    case 'each':
      return fc
        .subarray(
          field.choices.map(({ value }) => value),
          { minLength: field.optional ? 1 : 0 },
        )
        .chain((codes) =>
          fc.tuple(
            ...codes.map((code) => said(field.fields, true).map((one) => ({ [field.of]: code, ...one }))),
          ),
        );
    default:
      return field satisfies never;
  }
}

/** A body, or a part of one; where saying nothing would be leaving it out, something is said. */
export function said(fields: readonly FormField[], something = false): fc.Arbitrary<object> {
  const required = fields.filter(({ optional, neededWhen }) => !optional || neededWhen !== undefined);
  const whole = fc.record(Object.fromEntries(fields.map((field) => [field.key, answers(field)])), {
    requiredKeys: required.map(({ key }) => key),
    noNullPrototype: true,
  });
  const any = fc.tuple(whole, fc.boolean()).map(([body, isSpare]) => (isSpare ? spare(body, fields) : body));
  return something ? any.filter((one) => Object.keys(one).length > 0) : any;
}

/** The same with nothing that only another answer would have asked for. */
function spare(
  body: Readonly<Record<string, unknown>>,
  fields: readonly FormField[],
): Record<string, unknown> {
  const left = fields.filter(
    ({ neededWhen }) => neededWhen !== undefined && !asksFor(neededWhen, typed(body[neededWhen.field])),
  );
  return Object.fromEntries(Object.entries(body).filter(([key]) => !left.some((field) => field.key === key)));
}

const typed = (answer: unknown): string =>
  typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer ?? '');
