import { has } from '../../../../domain/code-sets/code-set.ts';
import { contactAttemptResult } from '../../../../domain/code-sets/contact-attempts.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import { readTypedMoment } from '../../../forms/typed-moment.ts';

/** Whom somebody tried to reach, and how: what is done at night. */
export const reached = {
  child: 'The child',
  friend: 'A friend',
  relative: 'A relative',
  parent: 'A parent',
  adult: 'Another adult',
} as const;

export const ways = {
  phone: 'Rang',
  text: 'Sent a text',
  social: 'Wrote on social media',
  visit: 'Went there',
  search_on_foot: 'Searched on foot',
} as const;

/** What the form of the night says, of each of the children. */
export type Tonight =
  | {
      readonly kind: 'log';
      readonly type: 'LogCheck' | 'LogContactAttempt';
      readonly body: object;
      readonly children: readonly string[];
      readonly happened: Instant;
    }
  | { readonly kind: 'back'; readonly children: readonly string[] }
  | { readonly kind: 'wrong'; readonly errors: readonly FormError[]; readonly twice: boolean };

export function readTonight(fields: Fields, away: readonly string[], now: Instant): Tonight {
  const children = fields.all('child').filter((id) => away.includes(id));
  const errors: FormError[] =
    children.length === 0 ? [{ field: 'child', text: 'Choose the children that this is about' }] : [];
  const what = fields.get('what');
  if (what === 'back' && errors.length === 0) return { kind: 'back', children };
  const body = what === 'check' ? readCheck(fields) : what === 'call' ? readCall(fields) : undefined;
  if (body === undefined && what !== 'back')
    errors.push({ field: 'what', text: 'Say whether you log a check, a call or that they are back' });
  if (Array.isArray(body)) errors.push(...body);
  const moment = what === 'back' ? undefined : readTypedMoment(fields, 'when', now);
  if (moment !== undefined && moment.kind !== 'read') errors.push(moment.error);
  if (errors.length > 0 || moment?.kind !== 'read')
    return { kind: 'wrong', errors, twice: moment?.kind === 'twice' };
  return {
    kind: 'log',
    type: what === 'check' ? 'LogCheck' : 'LogContactAttempt',
    body: body as object,
    children,
    happened: moment.at,
  };
}

function readCheck(fields: Fields): object | FormError[] {
  const [what, result] = [fields.get('check-what'), fields.get('check-result')];
  const errors: FormError[] = [];
  if (what === '') errors.push({ field: 'check-what', text: 'Say what you checked' });
  if (result === '') errors.push({ field: 'check-result', text: 'Say what came of it' });
  return errors.length > 0 ? errors : { what, result };
}

function readCall(fields: Fields): object | FormError[] {
  const [to, how, result] = [fields.get('call-to'), fields.get('call-how'), fields.get('call-result')];
  const errors: FormError[] = [];
  if (!Object.hasOwn(reached, to)) errors.push({ field: 'call-to', text: 'Say whom you tried to reach' });
  if (!Object.hasOwn(ways, how)) errors.push({ field: 'call-how', text: 'Say how you tried' });
  if (!has(contactAttemptResult, result)) errors.push({ field: 'call-result', text: 'Say what came of it' });
  const words = fields.get('call-words');
  return errors.length > 0 ? errors : { to, how, result, ...(words !== '' && { words }) };
}
