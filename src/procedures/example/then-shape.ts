import Type, { type Static } from 'typebox';
import { fields, oneOf, optional, text } from '../yaml/words.ts';

const kinds = ['met', 'met_late', 'cancelled', 'excused', 'not_applicable', 'superseded'] as const;
const kind = Type.Enum(kinds);
const moment = Type.String({ format: 'instant' });
const status = fields({ at: moment, is: Type.Enum(['pending', 'due', 'breached', ...kinds]) });

/** What an example says of one occurrence of a duty. */
export const expectedShape = fields({
  arises: optional(Type.Union([moment, Type.Literal('not-known')])),
  due: optional(Type.Union([moment, Type.Literal('not-known')])),
  'late-after': optional(Type.Union([moment, Type.Literal('never')])),
  settlement: optional(
    Type.Union([
      Type.Enum(['open', ...kinds]),
      fields({ kind, at: optional(moment), reason: optional(text) }),
    ]),
  ),
  parts: optional(Type.Record(Type.String(), Type.Enum(['open', ...kinds]))),
  status: optional(Type.Union([status, Type.Array(status)])),
  owner: optional(text),
  'not-known': optional(
    oneOf(
      'start-known-to-the-day-only',
      'bank-holidays-not-known',
      'school-not-known',
      'school-calendar-not-known',
      'first-day-absent-not-a-school-day',
      'sitting-not-known',
      'not-agreed',
      'no-number-in-the-source',
    ),
  ),
});

export type ExpectedShape = Static<typeof expectedShape>;
