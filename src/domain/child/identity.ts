import type { Static } from 'typebox';
import { validOn } from '../code-sets/code-set.ts';
import { sex } from '../code-sets/sex-and-gender.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { dateOf } from '../time/certainly-before.ts';
import { readPlainDate } from '../time/instant.ts';
import type { When } from '../time/when.ts';
import type { childEvents } from './events.ts';
import { checkIdentifier, identifierRefusals } from './identifier.ts';

export type Identity = Static<typeof childEvents.ChildRecorded>;

/**
 * Who a child is, as it is stored: identifiers checked and written one way, and an ethnicity that nobody asked
 * for said plainly as not yet obtained, which is a task, never as refused, which is an answer.
 *
 * @param said    when it was said that this is who the child is
 * @param before  the ethnicity known before, which silence does not undo
 * @refuses child-without-a-name, born-in-the-future, code-not-in-use, bad-identifier
 * @source docs/code-sets.md, Person
 */
export function readIdentity(
  identity: Identity,
  said: When,
  before: Identity['ethnicity'] = 'NOBT',
): Identity | Refusal {
  const refusal = nameless(identity) ?? bornLater(identity, said) ?? endedCode(identity, said);
  if (refusal !== undefined) return refusal;
  const identifiers: Identity['identifiers'] = [];
  for (const [index, { kind, value }] of identity.identifiers.entries()) {
    const checked = checkIdentifier(kind, value);
    if (!checked.ok)
      return refuse('bad-identifier', identifierRefusals[checked.reason], `body.identifiers.${index}`);
    identifiers.push({ kind, value: checked.value });
  }
  return { ...identity, ethnicity: identity.ethnicity ?? before, identifiers };
}

/** An alias is name enough for a child whom nobody knows yet. */
const nameless = ({ names }: Identity): Refusal | undefined =>
  names.some(({ given, family }) => given !== undefined || family !== undefined)
    ? undefined
    : refuse(
        'child-without-a-name',
        'A child is recorded with a name or, where nobody knows it, with what the child is called.',
        'body.names',
      );

function bornLater({ dateOfBirth }: Identity, said: When): Refusal | undefined {
  const born = dateOfBirth === undefined ? undefined : readPlainDate(dateOfBirth);
  return born !== undefined && born > dateOf(said)
    ? refuse('born-in-the-future', 'The date of birth lies after the day this was said.', 'body.dateOfBirth')
    : undefined;
}

const endedCode = (identity: Identity, said: When): Refusal | undefined =>
  identity.sex === undefined || validOn(sex, identity.sex, dateOf(said))
    ? undefined
    : refuse('code-not-in-use', 'This code was not in use on that day.', 'body.sex');
