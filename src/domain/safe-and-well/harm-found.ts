import type { HarmFound } from '../code-sets/harm.ts';
import { type Refusal, refuse } from '../deciding/command.ts';

/** Answers to the question of harm that are no harm. */
export const noHarm: readonly HarmFound[] = ['none_found', 'not_assessed'];

/**
 * Why an answer about harm contradicts itself, if it does: `none_found` and `not_assessed` stand alone.
 *
 * @refuses harm-and-none
 * @source docs/code-sets.md, Exploitation and harm: "not assessed" is never "none"
 */
export const contradictoryHarm = (harm: readonly HarmFound[] = []): Refusal | undefined =>
  harm.length > 1 && harm.some((one) => noHarm.includes(one))
    ? refuse(
        'harm-and-none',
        'No harm found and harm not assessed are answers that stand alone.',
        'body.harm',
      )
    : undefined;
