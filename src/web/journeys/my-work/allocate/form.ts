import type { Colleague } from '../../../allocation/workforce.ts';
import { type Fields, isTooLong } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';

/** Who is to do what from now on, and why. */
export interface Allocation {
  readonly chosen: readonly string[];
  readonly to: Colleague;
  readonly reason: string;
}

/** What was sent, or what is still to be said. Each thing that was chosen has a field of its own. */
export function readAllocation(
  fields: Fields,
  workforce: readonly Colleague[],
): Allocation | readonly FormError[] {
  const chosen = fields.names.filter((name) => name.startsWith('chosen-')).map((name) => fields.get(name));
  const to = workforce.find(({ id }) => id === fields.get('to'));
  const reason = fields.get('reason');
  const errors: readonly FormError[] = [
    ...(chosen.length === 0 ? [{ field: 'chosen-1', text: 'Choose what is to be given to somebody' }] : []),
    ...(to === undefined ? [{ field: 'to', text: 'Choose who will do it' }] : []),
    ...(reason === '' ? [{ field: 'reason', text: 'Say why' }] : []),
    ...(isTooLong(reason) ? [{ field: 'reason', text: 'Say why in 20,000 characters or less' }] : []),
  ];
  return errors.length > 0 || to === undefined ? errors : { chosen, to, reason };
}
