import { type Child, childSaid } from '../../domain/child/child.ts';
import { ageAt, dateOfBirth } from '../../domain/child/status.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { capital } from '../words/code-words.ts';
import { sayDate } from '../words/say-time.ts';

/** Who a child is, at the head of a page. */
export interface Identity {
  readonly name: string;
  /** `15 years old, born Saturday 1 May 2010`. */
  readonly about: string;
  readonly otherNames: readonly string[];
}

export const nameless = 'Name not known';

export function identityOf(child: Child, at: Instant): Identity {
  const said =
    childSaid(child, 'ChildIdentityChanged').at(-1)?.body ?? childSaid(child, 'ChildRecorded').at(-1)?.body;
  const names = (said?.names ?? [])
    .toSorted((one, other) => Number(other.kind === 'known_as') - Number(one.kind === 'known_as'))
    .map(({ given, family }) => [given, family].filter(Boolean).join(' '));
  const born = dateOfBirth(child);
  const age = ageAt(child, at);
  const about =
    born === undefined
      ? said?.approximateAge === undefined
        ? 'date of birth not known'
        : `about ${said.approximateAge} years old`
      : `${age} years old, born ${sayDate(born)}`;
  return { name: names[0] ?? nameless, about: capital(about), otherNames: names.slice(1) };
}
