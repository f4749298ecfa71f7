import type { Acts } from '../deciding/act.ts';
import { type Command, type Refusal, refuse } from '../deciding/command.ts';
import { type EpisodeContext, statementAct } from '../episode/acts.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { handedOver, openHandOver } from './hand-over.ts';

const may = ['childrens-social-care', 'police'] as const;

/**
 * The work on an episode goes from one team or shift of an agency to another one: the emergency duty team hands what
 * it has to the day team, and back. It is done when it is accepted, not when it is offered.
 *
 * @refuses an offer beside one that is open, of what another team has, and an answer of whoever offered it
 * @source docs/episodes.md, Being told
 */
export const handOverActs = {
  OfferHandOver: statementAct({
    describes: 'Offer the work on the episode to another team or shift of the same agency.',
    event: 'HandOverOffered',
    may,
    unless: ({ episode: { said } }, { body: { from, to }, madeBy }) => {
      if (from === to)
        return refuse('handed-over-to-itself', 'The work is offered to another team or shift.', 'body.to');
      if (openHandOver(said, madeBy.agency) !== undefined)
        return refuse(
          'hand-over-is-open',
          'A hand-over has been offered already and nobody has answered yet.',
        );
      const holder = handedOver(said, madeBy.agency)?.to;
      return holder === undefined || holder === from
        ? undefined
        : refuse(
            'with-another-team',
            'Another team has the work on this episode, and hands it over.',
            'body.from',
          );
    },
  }),
  AcceptHandOver: statementAct({
    describes: 'Accept the work on the episode that another team or shift offered.',
    event: 'HandOverAccepted',
    may,
    unless: (history, command) => notTheirsToAnswer(history, command),
  }),
  RefuseHandOver: statementAct({
    describes: 'Refuse the work on the episode and say why; whoever offered it keeps it.',
    event: 'HandOverRefused',
    may,
    unless: (history, command) => notTheirsToAnswer(history, command),
  }),
  WithdrawHandOver: statementAct({
    describes: 'Take back an offer of the work on the episode that nobody has answered.',
    event: 'HandOverWithdrawn',
    may,
    unless: (history, command) => noOffer(history, command),
  }),
} as const satisfies Acts<EpisodeContext>;

type Answer = Command<string, { readonly offer: number }>;

const noOffer = ({ episode }: EpisodeHistory, { body, madeBy }: Answer): Refusal | undefined =>
  openHandOver(episode.said, madeBy.agency)?.version === body.offer
    ? undefined
    : refuse('no-such-offer', 'There is no open hand-over with this number.', 'body.offer');

function notTheirsToAnswer(history: EpisodeHistory, command: Answer): Refusal | undefined {
  const { agency, person } = command.madeBy;
  if (openHandOver(history.episode.said, agency)?.madeBy.person !== person) return noOffer(history, command);
  return refuse(
    'own-hand-over',
    'Somebody of the other team answers: whoever offers the work does not accept it.',
  );
}
