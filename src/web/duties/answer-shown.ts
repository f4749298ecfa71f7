import type { Membership } from '../../access/people/signed-in.ts';
import type { Offered } from '../acts/offered.ts';
import type { ShownDuty } from '../reading/shown-duties.ts';
import { answerAddress } from './answer-address.ts';

/** Where somebody answers the duties that a page of a record shows them, as far as they see what is open in each. */
export const answerShown =
  (as: Membership, offered: Offered) =>
  ({ obligation: { rule, owner, parts } }: ShownDuty): string | undefined => {
    const open = parts.filter(({ settlement }) => settlement === undefined).map(({ key }) => key);
    return answerAddress({ rule, owner, isOpen: (part) => open.includes(part) }, as, offered);
  };
