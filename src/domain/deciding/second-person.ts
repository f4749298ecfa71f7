import { type Command, type Refusal, refuse } from './command.ts';

/**
 * What two people have to agree on names the second, who is neither the maker nor the recorder, however the
 * name is typed.
 *
 * @refuses second-person-needed
 * @source docs/episodes.md, "void, merge"
 */
export const withoutASecondPerson = ({
  body,
  madeBy,
  recordedBy,
}: Command<string, { readonly second: { readonly name: string } }>): Refusal | undefined =>
  [madeBy.person, recordedBy.person].map(plain).includes(plain(body.second.name))
    ? refuse('second-person-needed', 'This takes two people; the second is somebody else.', 'body.second')
    : undefined;

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
