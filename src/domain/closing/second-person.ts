import type { Static } from 'typebox';
import { type Command, type Refusal, refuse } from '../deciding/command.ts';
import type { person } from '../event/schema.ts';

/**
 * Why a second person is none, if so: whoever agrees is neither who does it nor who writes it down.
 *
 * @refuses second-person-is-the-first
 * @source procedures.md section 2, "void, merge"; DESIGN.md section 4
 */
export function sameAsFirst(
  { madeBy, recordedBy }: Command,
  second: Static<typeof person>,
): Refusal | undefined {
  const names = [madeBy.person, recordedBy.person].map(plain);
  if (!names.includes(plain(second.name))) return undefined;
  return refuse(
    'second-person-is-the-first',
    'A second person agrees to this: somebody else than who asks for it or records it.',
    'body.second',
  );
}

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
