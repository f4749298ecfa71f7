import type { Agency } from '../agencies/agencies.ts';
import { type Command, type Refusal, refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { openOffer, searchLead } from './search-lead.ts';

const leaders = ['police', 'childrens-social-care'] as const satisfies readonly Agency[];

/**
 * One named lead for the search at each moment. A hand-over is done when it is accepted, not when it is offered.
 *
 * @source v59-2024 L216; docs/episodes.md, Being told
 */
export const searchLeadActs = {
  TakeSearchLead: statementAct({
    describes: 'Take the lead of the search where no force or authority has taken it yet.',
    event: 'SearchLeadTaken',
    may: leaders,
    unless: (history, command) => {
      if (command.body.lead !== command.madeBy.agency) return forOneself();
      const lead = searchLead(history);
      if (lead === undefined || lead.taken === 0 || lead.lead === command.body.lead) return undefined;
      return refuse(
        'search-has-a-lead',
        'Another force or authority leads the search; it hands the lead over by an offer that is accepted.',
      );
    },
  }),
  OfferSearchLead: statementAct({
    describes: 'Offer the lead of the search to another force or authority.',
    event: 'SearchLeadOffered',
    may: leaders,
    unless: (history, { body, madeBy }) => {
      if (body.from !== madeBy.agency) return forOneself();
      if (searchLead(history)?.lead !== body.from)
        return refuse(
          'not-the-search-lead',
          'Only the force or authority that leads the search can offer the lead.',
          'body.from',
        );
      if (body.to === body.from)
        return refuse('offered-to-itself', 'The lead is offered to another force or authority.', 'body.to');
      return openOffer(history) === undefined
        ? undefined
        : refuse('offer-is-open', 'The lead has been offered already and nobody has answered yet.');
    },
  }),
  AcceptSearchLead: statementAct({
    describes: 'Accept the lead of the search, which ends the lead of whoever offered it.',
    event: 'SearchLeadAccepted',
    may: leaders,
    unless: (history, command) => notOfferedTo(history, command),
  }),
  RefuseSearchLead: statementAct({
    describes: 'Refuse the lead of the search; whoever offered it keeps it.',
    event: 'SearchLeadRefused',
    may: leaders,
    unless: (history, command) => notOfferedTo(history, command),
  }),
};

const forOneself = (): Refusal =>
  refuse(
    'search-lead-is-ones-own',
    'A force or authority speaks of the lead for itself only.',
    'madeBy.agency',
  );

function notOfferedTo(
  history: EpisodeHistory,
  { body, madeBy }: Command<string, { readonly offer: number }>,
): Refusal | undefined {
  const offer = openOffer(history);
  if (offer?.version !== body.offer)
    return refuse('no-such-offer', 'There is no open offer of the lead with this number.', 'body.offer');
  return offer.body.to === madeBy.agency ? undefined : forOneself();
}
