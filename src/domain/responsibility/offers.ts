import { type Child, type ChildEvent, childSaid } from '../child/child.ts';
import type { AgencyReference } from '../event/event.ts';
import type { When } from '../time/when.ts';

/** How an offer of responsibility ended. */
export type AnswerToOffer = ChildEvent<
  'ResponsibilityAccepted' | 'ResponsibilityRefused' | 'ResponsibilityOfferWithdrawn'
>;

/** Responsibility for a child as one authority offered it to another, and what became of that. */
export interface OfferOfResponsibility {
  readonly offer: ChildEvent<'ResponsibilityOffered'>;
  /** Undefined while nobody has answered or taken it back. */
  readonly answer: AnswerToOffer | undefined;
}

/** Every offer of responsibility for a child, the first made first. */
export function offersOf(child: Child): readonly OfferOfResponsibility[] {
  const offers = childSaid(child, 'ResponsibilityOffered');
  if (offers.length === 0) return [];
  const answers: readonly AnswerToOffer[] = [
    ...childSaid(child, 'ResponsibilityAccepted'),
    ...childSaid(child, 'ResponsibilityRefused'),
    ...childSaid(child, 'ResponsibilityOfferWithdrawn'),
  ];
  return offers.map((offer) => ({
    offer,
    answer: answers.find(({ body }) => body.offer === offer.version),
  }));
}

/** The offer that waits for an answer; the authority that made it stays responsible until then. */
export const openOffer = (child: Child): ChildEvent<'ResponsibilityOffered'> | undefined =>
  offersOf(child).find(({ answer }) => answer === undefined)?.offer;

/** Responsibility as it went from one authority to another. */
export interface HandedOver {
  readonly from: AgencyReference;
  readonly to: string;
  readonly at: When;
  /** The event by which it was accepted. */
  readonly accepted: ChildEvent<'ResponsibilityAccepted'>;
  /** The number of the child in the books of the other authority; undefined where it does not work in Homeward. */
  readonly record: string | undefined;
}

/**
 * To whom responsibility for this child was handed over, as things are: undefined where it never was, and where an
 * authority took it again since.
 */
export function handedOver(child: Child): HandedOver | undefined {
  const last = offersOf(child).findLast(({ answer }) => answer?.type === 'ResponsibilityAccepted');
  if (last?.answer?.type !== 'ResponsibilityAccepted') return undefined;
  const { offer, answer } = last;
  if (childSaid(child, 'ResponsibilityTaken').at(-1)?.body.authority !== offer.body.to) return undefined;
  const { madeBy, body } = offer;
  return {
    ...{ from: madeBy.agency, to: body.to, at: answer.happened },
    ...{ accepted: answer, record: answer.body.record },
  };
}
