import type { Maker } from '../../../domain/event/event.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { When } from '../../../domain/time/when.ts';
import type { Fields } from '../../forms/fields.ts';
import type { FormError } from '../../forms/form-errors.ts';
import type { FormField } from '../form/form-field.ts';
import { type Reading, readFields } from './read-field.ts';
import { type Recording, readMaker } from './read-maker.ts';
import { readPast } from './read-moment.ts';

/** The fields of a body, and the moment of the act, as a form sends them. */
export const BODY = 'body';
export const HAPPENED = 'happened';

/** What somebody sent: an order that can be given, or what is wrong with it, field by field. */
export type ReadAct =
  | {
      readonly kind: 'read';
      readonly body: object;
      readonly happened: When;
      readonly madeBy: Maker;
    }
  | { readonly kind: 'wrong'; readonly errors: readonly FormError[] };

/** Reads what a form of an act was sent with, in the order in which it stands on the page. */
export function readAct(
  form: readonly FormField[],
  fields: Fields,
  now: Instant,
  recording: Recording,
): ReadAct {
  const reading: Reading = { fields, now, errors: [] };
  const happened = readPast(fields, HAPPENED, now);
  if ('error' in happened) reading.errors.push(happened.error);
  const body = readFields(reading, form, BODY);
  const madeBy = readMaker(reading, recording);
  if (reading.errors.length > 0 || 'error' in happened || madeBy === undefined)
    return { kind: 'wrong', errors: reading.errors };
  return { kind: 'read', body, happened: happened.value, madeBy };
}
