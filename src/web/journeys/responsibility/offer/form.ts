import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { isRole } from '../../../../domain/agencies/roles.ts';
import type { Maker } from '../../../../domain/event/event.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { exactly, readWhen, type When } from '../../../../domain/time/when.ts';
import { readFields } from '../../../acts/read/read-field.ts';
import { howTold } from '../../../acts/read/read-maker.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { SeenOffer } from '../read-offer.ts';
import { type Answering, asked } from './fields.ts';

/** What is recorded: by which act, who says it and when. */
export interface Answer {
  readonly type: 'AcceptResponsibility' | 'RefuseResponsibility' | 'WithdrawResponsibilityOffer';
  readonly body: object;
  readonly madeBy: Maker;
  readonly happened: When;
}

interface Reading {
  readonly fields: Fields;
  readonly offer: SeenOffer;
  readonly signedIn: SignedIn;
  readonly now: Instant;
  /** The number of the child in the books of the other authority; undefined where nobody of it works here. */
  readonly record: string | undefined;
}

/** Reads one of the forms of an offer, or what is wrong with it. */
export function readAnswer(what: Answering, reading: Reading): Answer | readonly FormError[] {
  const { fields, signedIn, now, record } = reading;
  const errors: FormError[] = [];
  const said = readFields({ fields, now, errors }, asked[what], what) as Readonly<Record<string, string>>;
  if (errors.length > 0) return errors;
  const { as, name: person } = signedIn;
  const fromThem = { madeBy: { person, role: as.role, agency: as.agency }, happened: exactly(now) };
  const { reason } = said;
  switch (what) {
    case 'accept':
      return { type: 'AcceptResponsibility', body: accepting(record), ...fromThem };
    case 'refuse':
      return { type: 'RefuseResponsibility', body: { reason }, ...fromThem };
    case 'take-back':
      return { type: 'WithdrawResponsibilityOffer', body: { reason }, ...fromThem };
    case 'told':
      return told(said, reading);
    default:
      return what satisfies never;
  }
}

/** Somebody of the other authority answered by telephone, letter or in person. */
function told(
  said: Readonly<Record<string, string>>,
  { offer, record }: Reading,
): Answer | readonly FormError[] {
  const { answer, person = '', role = '', how = '', at = '', reason = '' } = said;
  const happened = readWhen(at);
  if (answer === 'refused' && reason === '') return [{ field: 'told-reason', text: 'Say why they refuse' }];
  if (happened === undefined || !isRole(role) || !isHow(how))
    return [{ field: 'told-at-time', text: 'Enter the time, or about when' }];
  const agency = `childrens-social-care:${offer.offer.body.to}` as const;
  const by = { madeBy: { person, role, agency, how }, happened };
  return answer === 'refused'
    ? { type: 'RefuseResponsibility', body: { reason }, ...by }
    : { type: 'AcceptResponsibility', body: accepting(record), ...by };
}

const accepting = (record: string | undefined) => (record === undefined ? {} : { record });

const isHow = (text: string): text is NonNullable<Maker['how']> => Object.hasOwn(howTold, text);
