import { AS_AT } from './row-conditions.ts';

/** Whether somebody else than whoever keeps these books has to do it: police, a home, a school, another authority. */
const theirs = "f.duty_owner <> 'authority:' || f.owner";

/**
 * How a duty stands at the moment as at which it is counted. What others owe and nobody recorded as done is not known
 * here, and counts as nobody's failing.
 *
 * @source docs/time-and-duties.md, Statuses
 */
export const standing = `case f.settlement when 'met' then 'met' when 'met_late' then 'late' when 'excused' then 'excused'
  when 'cancelled' then 'cancelled' else case when ${theirs} then 'theirs-not-known-here'
  when f.late_after + interval '1 second' <= ${AS_AT} then 'breached' else 'open' end end`;

export const stands = (...as: readonly string[]): string =>
  `${standing} in (${as.map((each) => `'${each}'`).join(', ')})`;
