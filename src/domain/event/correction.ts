import Type from 'typebox';
import { body, optional, person, text, whenText } from './schema.ts';

/** Putting right what was said: both are events, and what they replace stays readable. */
export const correctionEvents = {
  /** The same statement with other facts; `corrects` of the event names it. */
  FactCorrected: body({ reason: text, happened: optional(whenText), body: optional(Type.Unknown()) }),
  /** It was never so. */
  FactWithdrawn: body({ reason: text, second: optional(person) }),
} as const;
