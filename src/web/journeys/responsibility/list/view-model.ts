import type { Membership } from '../../../../access/people/signed-in.ts';
import type { Directory } from '../../../../domain/authorities/directory.ts';
import type { AnswerToOffer } from '../../../../domain/responsibility/offers.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { offerAddress } from '../../../reading/address-of.ts';
import { identityOf } from '../../../reading/identity.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { sayAuthority } from '../../../words/say-authority.ts';
import { sayWhen } from '../../../words/say-when.ts';
import type { SeenOffer } from '../read-offer.ts';

interface Looking {
  readonly as: Pick<Membership, 'agency'>;
  readonly directory: Directory;
  readonly now: Instant;
}

/** Offers as a list shows them: what waits for this authority, what it waits for, and what was answered. */
export function offersView(offers: readonly SeenOffer[], looking: Looking) {
  const isOpen = ({ answer }: SeenOffer) => answer === undefined;
  const isByUs = ({ offer }: SeenOffer) => offer.madeBy.agency === looking.as.agency;
  const lines = (those: readonly SeenOffer[]) => those.map((one) => lineOf(one, looking));
  return {
    toUs: lines(offers.filter((one) => isOpen(one) && !isByUs(one))),
    byUs: lines(offers.filter((one) => isOpen(one) && isByUs(one))),
    answered: lines(offers.filter((one) => !isOpen(one))),
  };
}

const ended: Readonly<Record<AnswerToOffer['type'], string>> = {
  ResponsibilityAccepted: 'accepted',
  ResponsibilityRefused: 'refused',
  ResponsibilityOfferWithdrawn: 'taken back',
};

function lineOf({ owner, id, child, offer, answer, open }: SeenOffer, { directory, now }: Looking) {
  return {
    child: identityOf(child, now).name,
    href: offerAddress(owner, `child:${id}`),
    from: sayAgency(offer.madeBy.agency, directory),
    to: sayAuthority(offer.body.to, directory),
    at: sayWhen(offer.happened, now),
    isMissing: open?.some(({ phase }) => phase === 'open') === true,
    ended: answer && { how: ended[answer.type], at: sayWhen(answer.happened, now) },
  };
}
