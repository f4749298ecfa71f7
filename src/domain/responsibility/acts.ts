import type { TSchema } from 'typebox';
import { managers } from '../agencies/managers.ts';
import type { Role } from '../agencies/roles.ts';
import { type ChildContext, childAct, childStatement, notWritable } from '../child/child-act.ts';
import { outsideLifetime } from '../child/lifetime.ts';
import { isToBeMatched } from '../child/matching-acts.ts';
import { running } from '../child/running.ts';
import { responsibleAuthorityAt } from '../child/status.ts';
import { audited, type Command, type Decision, type Refusal, refuse } from '../deciding/command.ts';
import { eventBy, saidAlready } from '../deciding/say-once.ts';
import type { AgencyReference, NewEvent } from '../event/event.ts';
import { body, optional, text } from '../event/schema.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import { answering } from './answering.ts';
import { type AnswerToOffer, offersOf, openOffer } from './offers.ts';

/**
 * Responsibility for a child goes from one authority to another: the child moves, or a court names another authority.
 * It is done when the other accepts, not when it is offered; until then whoever offers it stays responsible.
 *
 * @refuses an offer by an authority that is not responsible, to itself, or beside one that is open; an answer of
 *   anybody but the authority that it was offered to
 * @source docs/adr/0023-responsibility-goes-over-when-it-is-accepted.md
 */
export const handingOverActs = {
  OfferResponsibility: childStatement({
    describes: 'Offer responsibility for the child to another authority, and say why.',
    event: 'ResponsibilityOffered',
    may: managers,
    unless: (child, { body: { to }, happened, madeBy }) => {
      const responsible = responsibleAuthorityAt(child, orderOf(happened) as Instant);
      if (responsible === to)
        return refuse('offered-to-itself', 'Responsibility is offered to another authority.', 'body.to');
      if (madeBy.agency !== agencyOfAuthority(responsible))
        return audited(
          refuse(
            'not-yours-to-offer',
            'Only the authority that is responsible for the child offers responsibility to another.',
            'madeBy',
          ),
        );
      if (isToBeMatched(child))
        return refuse('to-be-matched-first', 'Somebody has to find out first who this child is.');
      return openOffer(child) === undefined
        ? undefined
        : refuse('offer-is-open', 'Responsibility has been offered already and nobody has answered yet.');
    },
  }),
  AcceptResponsibility: endOfOffer({
    describes: 'Accept responsibility for the child that another authority offered.',
    body: body({ record: optional(text) }),
    may: answering,
    by: ({ body: { to } }) => agencyOfAuthority(to),
    says: 'ResponsibilityAccepted',
    follows: whatFollows,
  }),
  RefuseResponsibility: endOfOffer({
    describes: 'Refuse responsibility for the child and say why; whoever offered it stays responsible.',
    body: body({ reason: text }),
    may: answering,
    by: ({ body: { to } }) => agencyOfAuthority(to),
    says: 'ResponsibilityRefused',
  }),
  WithdrawResponsibilityOffer: endOfOffer({
    describes: 'Take back an offer of responsibility that nobody has answered, and say why.',
    body: body({ reason: text }),
    may: managers,
    by: ({ madeBy }) => madeBy.agency,
    says: 'ResponsibilityOfferWithdrawn',
  }),
};

type Offer = NonNullable<ReturnType<typeof openOffer>>;

interface EndOfOffer {
  readonly describes: string;
  readonly body: TSchema;
  readonly may: readonly Role[];
  /** Whose it is to end the offer so. */
  readonly by: (offer: Offer) => AgencyReference | undefined;
  readonly says: AnswerToOffer['type'];
  /** What is so from that moment on, beside the end of the offer. */
  readonly follows?: (context: ChildContext, command: Command, offer: Offer) => readonly NewEvent[];
}

/** An act that ends the open offer; the same said twice changes nothing. */
function endOfOffer({ describes, body: schema, may, by, says, follows }: EndOfOffer) {
  return childAct({
    describes,
    body: schema,
    may,
    decide: (context, command): Decision => {
      if (isSaid(context, command, says)) return { events: [] };
      const offer = openOffer(context.child);
      const refusal = notWritable(context) ?? outsideLifetime(context.child, command.happened);
      if (refusal !== undefined) return refusal;
      if (offer === undefined)
        return refuse('no-open-offer', 'Responsibility for this child is not offered to anybody now.');
      if (command.madeBy.agency !== by(offer)) return notTheirs;
      if (certainlyBefore(command.happened, offer.happened))
        return refuse('answered-before-offered', 'This lies before the offer was made.', 'happened');
      const events = [
        eventBy(command, says, { offer: offer.version, ...(command.body as object) }),
        ...(follows?.(context, command, offer) ?? []),
      ];
      return { events: events.map((event) => ({ stream: 'child', event })) };
    },
  });
}

const isSaid = ({ child }: ChildContext, command: Command, says: AnswerToOffer['type']): boolean =>
  offersOf(child).some(({ offer }) =>
    saidAlready(child.said, command, says, { offer: offer.version, ...(command.body as object) }),
  );

const notTheirs: Refusal = audited(
  refuse(
    'not-yours-to-answer',
    'The authority that responsibility is offered to answers, and only whoever offered it takes it back.',
    'madeBy',
  ),
);

/**
 * With an acceptance the care of the one authority ends and the other is responsible.
 *
 * @source docs/code-sets.md, Care (E3: care taken over by another authority)
 */
function whatFollows({ child }: ChildContext, command: Command, offer: Offer): readonly NewEvent[] {
  const isInCare = running(child, 'CareStarted', 'CareEnded') !== undefined;
  const { to: authority, reason } = offer.body;
  return [
    ...(isInCare ? [eventBy(command, 'CareEnded', { reason: 'E3' })] : []),
    eventBy(command, 'ResponsibilityTaken', { authority, reason }),
  ];
}

const agencyOfAuthority = (code: string | undefined): AgencyReference | undefined =>
  code === undefined ? undefined : `childrens-social-care:${code}`;
