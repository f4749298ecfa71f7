import { type Refusal, refuse } from '../deciding/command.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import { HOUR, type Instant, readInstant } from '../time/instant.ts';
import { exactly, orderOf, type When } from '../time/when.ts';

/**
 * No number is fixed for the checks of one child, but a deadline beyond a day is a slip of the pen that would
 * keep everybody from being told. Our choice.
 */
const LONGEST_CHECKS_HOURS = 24;

/**
 * The deadline for preliminary checks, as a moment; it may be the very moment in which it is set.
 *
 * @param noticed  when the child was found not to be where expected, where that was earlier
 *
 * @refuses checks-need-a-deadline, deadline-in-the-past, deadline-too-far
 * @source v59-2024 L240: set at the outset, from an assessment of the risk to that child
 */
export function readDeadline(
  deadline: string | undefined,
  set: When,
  noticed: When = set,
): Instant | Refusal {
  const at = deadline === undefined ? undefined : readInstant(deadline);
  if (at === undefined)
    return refuse(
      'checks-need-a-deadline',
      'Preliminary checks have a deadline from the outset; they are never open-ended.',
      'body.deadline',
    );
  if (certainlyBefore(exactly(at), set))
    return refuse(
      'deadline-in-the-past',
      'The deadline lies before the moment in which it is set.',
      'body.deadline',
    );
  if (at > orderOf(noticed) + LONGEST_CHECKS_HOURS * HOUR)
    return refuse(
      'deadline-too-far',
      `Preliminary checks end within ${LONGEST_CHECKS_HOURS} hours; after that people are told.`,
      'body.deadline',
    );
  return at;
}
