import type { Membership, SignedIn } from '../../../../access/people/signed-in.ts';
import { may } from '../../../../access/policy/policy.ts';
import { agencyOf } from '../../../../domain/agencies/roles.ts';
import { DAY, type Instant } from '../../../../domain/time/instant.ts';
import type { Service } from '../../../service.ts';
import { readOffer, type SeenOffer } from '../read-offer.ts';

/** What was answered is listed for so long. */
const LISTED = 30 * DAY;

/** Whether somebody works for children's services in a part that offers responsibility, or answers. */
export const seesOffers = ({ role }: Pick<Membership, 'role'>): boolean =>
  agencyOf(role) === 'childrens-social-care' &&
  (may(role, 'responsible', 'core', 'act') || may(role, 'offered', 'core', 'answer-offer'));

/** The offers to and by the authority that somebody works for, each as far as they may see it; the latest first. */
export async function readOffers(
  service: Service,
  signedIn: SignedIn,
  now: Instant,
): Promise<readonly SeenOffer[]> {
  const { agency } = signedIn.as;
  const { rows } = await service.store.record.query<{ owner: string; child: string }>({
    name: 'offers-of-authority',
    text: `select owner, child, max(valid_from) as offered from homeward.relationship
      where kind = 'offered' and (agency = $1 or owner = $2)
        and valid_from <= $3 and (valid_to is null or valid_to > $4)
      group by owner, child order by offered desc, child`,
    values: [agency, agency.split(':')[1] ?? '', new Date(now), new Date(now - LISTED)],
  });
  const offers = await Promise.all(
    rows.map(({ owner, child }) =>
      readOffer(service, signedIn, { owner, id: child.slice('child:'.length) }, now),
    ),
  );
  return offers.filter((offer) => offer !== undefined);
}
