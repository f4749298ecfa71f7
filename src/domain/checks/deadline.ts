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
 * The deadline for preliminary checks that begin then, as a moment; it may be that very moment.
 *
 * @refuses checks-need-a-deadline, deadline-before-the-checks, deadline-too-far
 * @source v59 L240: set at the outset, from an assessment of the risk to that child; requirements M-020
 */
export function readDeadline(deadline: string | undefined, begin: When): Instant | Refusal {
  const at = deadline === undefined ? undefined : readInstant(deadline);
  if (at === undefined)
    return refuse(
      'checks-need-a-deadline',
      'Preliminary checks have a deadline from the outset; they are never open-ended.',
      'body.deadline',
    );
  if (certainlyBefore(exactly(at), begin))
    return refuse(
      'deadline-before-the-checks',
      'The deadline lies before the checks began.',
      'body.deadline',
    );
  if (at > orderOf(begin) + LONGEST_CHECKS_HOURS * HOUR)
    return refuse(
      'deadline-too-far',
      `Preliminary checks end within ${LONGEST_CHECKS_HOURS} hours; after that people are told.`,
      'body.deadline',
    );
  return at;
}
