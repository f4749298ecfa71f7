import { informationKeepers } from '../agencies/information-keepers.ts';
import type { Acts } from '../deciding/act.ts';
import { refuse } from '../deciding/command.ts';
import { eventBy } from '../deciding/say-once.ts';
import { sameFacts } from '../event/same-facts.ts';
import { body } from '../event/schema.ts';
import { type WayOut, waysOut } from '../reconciliation/reconcile.ts';
import { type AuthorityDutyContext, authorityAct, authorityStatement } from './authority-act.ts';
import { dutySaid } from './authority-duties.ts';
import { policeListEvents } from './police-list-events.ts';

/**
 * Laying the list of a police force beside the authority's books. What is said here names records and no child.
 *
 * @source ofsted-2013 ¶91, ¶92
 */
export const policeListActs = {
  /** The same file for the same days changes nothing. */
  ReceivePoliceList: authorityAct({
    describes: 'Take in a list of the police of the children who were missing, to be held against the books.',
    body: body(policeListEvents.PoliceListReceived.properties),
    may: ['police', ...informationKeepers],
    decide: ({ history }, command) => {
      const { document: _, ...list } = command.body;
      const isHere = dutySaid(history, 'PoliceListReceived').some(({ body: { document: __, ...before } }) =>
        sameFacts(before, list),
      );
      const event = eventBy(command, 'PoliceListReceived', command.body);
      return { events: isHere ? [] : [{ stream: 'authority', event }] };
    },
  }),
  /** @refuses no-such-way-out */
  SettlePoliceDifference: authorityStatement({
    describes: 'Say how a difference between the list of the police and the books was settled, and why.',
    event: 'PoliceDifferenceSettled',
    may: informationKeepers,
    unless: (_, { body: { difference, how } }) => {
      const ways: readonly WayOut[] = waysOut[difference];
      return ways.includes(how)
        ? undefined
        : refuse('no-such-way-out', 'A difference of this kind is not settled in this way.', 'body.how');
    },
  }),
  DecidePoliceMatch: authorityStatement({
    describes: 'Say whether a record of the police and an episode are of one absence, and how that is known.',
    event: 'PoliceMatchDecided',
    may: informationKeepers,
  }),
} satisfies Acts<AuthorityDutyContext>;
