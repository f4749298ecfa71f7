import { type Command, type Refusal, refuse } from './command.ts';

/**
 * What two people have to agree on names the second, who is neither the maker nor the recorder.
 *
 * @refuses second-person-needed
 * @source procedures.md section 2, "void, merge"
 */
export const withoutASecondPerson = ({
  body,
  madeBy,
  recordedBy,
}: Command<string, { readonly second: { readonly name: string } }>): Refusal | undefined =>
  body.second.name === madeBy.person || body.second.name === recordedBy.person
    ? refuse('second-person-needed', 'This takes two people; the second is somebody else.', 'body.second')
    : undefined;
