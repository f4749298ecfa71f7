import Type, { type Static } from 'typebox';
import {
  acknowledge,
  escalation,
  fields,
  inForce,
  list,
  oneOf,
  optional,
  readApart,
  role,
  some,
  source,
  text,
} from '../yaml/words.ts';

/** Hours and quarters of them: a time of the day on which something is due. */
const hours = Type.Number({ exclusiveMinimum: 0, multipleOf: 0.25 });

const part = fields({ 'met-by': readApart, 'excused-by': optional(readApart) });

/** One version of a rule as its file gives it. Words, periods and examples are read apart. */
export const ruleShape = fields({
  rule: Type.String({ pattern: '^[A-Z0-9]+(-[A-Z0-9]+)+$' }),
  title: text,
  subject: optional(oneOf('episode', 'child', 'education-absence', 'authority')),
  capacity: optional(some(oneOf('responsible', 'home', 'host', 'force'))),
  kind: oneOf('deadline', 'threshold'),
  starts: readApart,
  'or-sooner': optional(readApart),
  'applies-to': optional(readApart),
  within: optional(readApart),
  after: optional(readApart),
  'act-within': optional(readApart),
  limit: optional(readApart),
  aim: optional(readApart),
  duty: oneOf(
    'responsible-authority',
    'host-authority',
    'pack-authority',
    'police',
    'placement',
    'school',
    'home-office',
  ),
  responsible: list(role),
  notified: optional(list(role)),
  'tell-hours-before-due': optional(hours),
  parts: Type.Record(Type.String(), part, { minProperties: 1 }),
  'ends-with': optional(readApart),
  'not-required-when': optional(readApart),
  'earlier-acts-count': optional(Type.Boolean()),
  repeats: optional(fields({ every: readApart, from: oneOf('start', 'last-met', 'last-met-or-missed') })),
  escalation: optional(escalation),
  acknowledge: optional(acknowledge),
  replaces: optional(list(text)),
  'in-force': inForce,
  source,
  examples: optional(list(readApart)),
});

export type RuleShape = Static<typeof ruleShape>;
