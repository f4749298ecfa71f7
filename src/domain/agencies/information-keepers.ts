import { managers } from './managers.ts';
import type { Role } from './roles.ts';

/**
 * Who answers for what an authority says of its missing children as a whole: those who keep its information and make its
 * reports, and managers.
 *
 * @source medway-2024-25 ¶3.6: the Missing Information Officer compiles, the Missing and Exploitation Lead reviews
 */
export const informationKeepers: readonly Role[] = [
  'missing-information-officer',
  'missing-and-exploitation-lead',
  'data-steward',
  ...managers,
];
