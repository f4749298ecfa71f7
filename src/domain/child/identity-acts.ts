import { type Refusal, refuse } from '../deciding/command.ts';
import { dateOf } from '../time/certainly-before.ts';
import { readPlainDate } from '../time/instant.ts';
import { type Child, childSaid } from './child.ts';
import { childAct, childStatement, isRecorded, notWritable, ofTheChild } from './child-act.ts';
import { childEvents } from './events.ts';
import { readIdentity } from './identity.ts';

/** Who a child is. */
export const identityActs = {
  RecordChild: childAct({
    describes: 'Record a child, with as much of who the child is as anybody knows.',
    body: childEvents.ChildRecorded,
    may: ['childrens-social-care', 'police'],
    decide: (context, command) => {
      const identity = readIdentity(command.body, command.happened);
      if ('refused' in identity) return identity;
      const decision = ofTheChild(context, command, 'ChildRecorded', identity);
      const again = 'events' in decision && decision.events.length === 0;
      return !again && isRecorded(context.child)
        ? refuse('child-is-recorded', 'A child with this number is recorded already.')
        : decision;
    },
  }),
  ChangeIdentity: childAct({
    describes: 'Say anew who the child is, with the reason for the change.',
    body: childEvents.ChildIdentityChanged,
    may: ['childrens-social-care', 'police'],
    decide: (context, command) => {
      const refusal = notWritable(context);
      if (refusal !== undefined) return refusal;
      const { reason, ...said } = command.body;
      const identity = readIdentity(said, command.happened, ethnicityOf(context.child));
      if ('refused' in identity) return identity;
      return (
        bornAfterAFact(context.child, identity.dateOfBirth) ??
        ofTheChild(context, command, 'ChildIdentityChanged', { ...identity, reason })
      );
    },
  }),
  RecordDeath: childStatement({
    describes: 'Record that the child died.',
    event: 'LifeEnded',
    may: ['childrens-social-care', 'police'],
    unless: (child) =>
      childSaid(child, 'LifeEnded').length > 0
        ? refuse(
            'death-is-recorded',
            "The child's death is recorded already; a wrong day is corrected instead.",
          )
        : undefined,
  }),
};

const ethnicityOf = (child: Child) =>
  (childSaid(child, 'ChildIdentityChanged').at(-1) ?? childSaid(child, 'ChildRecorded').at(-1))?.body
    .ethnicity;

function bornAfterAFact(child: Child, dateOfBirth: string | undefined): Refusal | undefined {
  const born = dateOfBirth === undefined ? undefined : readPlainDate(dateOfBirth);
  if (born === undefined) return undefined;
  for (const statements of child.said.values())
    if (statements.some(({ happened }) => dateOf(happened) < born))
      return refuse(
        'born-after-a-fact',
        'Something recorded of this child happened before this date of birth.',
        'body.dateOfBirth',
      );
  return undefined;
}
