import Type, { type Static } from 'typebox';
import { type ChildEventType, childSaid } from '../child/child.ts';
import { type ChildContext, childAct, isRecorded } from '../child/child-act.ts';
import type { Acts } from '../deciding/act.ts';
import { refuse } from '../deciding/command.ts';
import { eventBy } from '../deciding/say-once.ts';
import { authorityCode, body, list, oneOf, text } from '../event/schema.ts';
import { answering } from './answering.ts';

/** Of what an authority knows of a child, what the next one has to know from its first day. */
const carriedOver = [
  'ChildRecorded',
  'GroupChanged',
  'LegalStatusChanged',
  'CareStarted',
  'PlacementStarted',
  'SchoolJoined',
  'FlagRaised',
  'ExploitationRiskAssessed',
  'RelationshipRecorded',
  'AssociateRecorded',
  'PreparedSheetSaved',
] as const satisfies readonly ChildEventType[];

export type CarriedOver = (typeof carriedOver)[number];

const takeOver = body({
  from: authorityCode,
  record: text,
  authority: authorityCode,
  known: list(body({ type: oneOf(...carriedOver), said: Type.Unknown() })),
});

export type TakeOver = Static<typeof takeOver>;

/**
 * Opening the record of a child in the books of the authority that accepted responsibility. Nobody orders it: it
 * follows from the acceptance, is made by whoever accepted, and made again it changes nothing.
 *
 * @refuses a number that another child has there
 */
export const takingOverActs = {
  TakeOverChild: childAct({
    describes: 'Open the record of a child for whom responsibility was accepted, linked to the one before.',
    body: takeOver,
    may: answering,
    decide: ({ child }, command) => {
      const { from, record, authority, known } = command.body;
      const [link] = childSaid(child, 'ChildTakenOver');
      if (link?.body.from === from && link.body.record === record) return { events: [] };
      if (isRecorded(child))
        return refuse('child-is-recorded', 'A child with this number is recorded already.');
      const [identity, ...others] = known.map(({ type, said }) => eventBy(command, type, said));
      const first = [
        ...(identity === undefined ? [] : [identity]),
        eventBy(command, 'ChildTakenOver', { from, record }),
        eventBy(command, 'ResponsibilityTaken', { authority }),
      ];
      return { events: [...first, ...others].map((event) => ({ stream: 'child', event })) };
    },
  }),
} as const satisfies Acts<ChildContext>;
