import { type Refusal, refuse } from '../deciding/command.ts';
import { certainlyBefore, dateOf } from '../time/certainly-before.ts';
import type { When } from '../time/when.ts';
import { type Child, childSaid } from './child.ts';
import { dateOfBirth } from './status.ts';

/**
 * Why nothing can have happened to the child at that moment, if so. The days of birth and of death count as
 * part of the child's life.
 *
 * @refuses before-birth, after-death
 * @source SSDA903 rule 586
 */
export function outsideLifetime(child: Child, when: When, at = 'happened'): Refusal | undefined {
  const born = dateOfBirth(child);
  if (born !== undefined && dateOf(when) < born)
    return refuse('before-birth', 'This is said to have happened before the child was born.', at);
  const died = childSaid(child, 'LifeEnded').at(-1);
  if (died !== undefined && certainlyBefore(died.happened, when) && dateOf(died.happened) < dateOf(when))
    return refuse('after-death', 'This is said to have happened after the child died.', at);
  return undefined;
}
