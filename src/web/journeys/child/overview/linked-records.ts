import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { childSaid } from '../../../../domain/child/child.ts';
import { handedOver, openOffer } from '../../../../domain/responsibility/offers.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { offerAddress } from '../../../reading/address-of.ts';
import { type FoundChild, type FoundEpisode, findChild } from '../../../reading/find-child.ts';
import type { ShownRecord } from '../../../reading/read-record.ts';
import type { Service } from '../../../service.ts';
import { sayAuthority } from '../../../words/say-authority.ts';
import { sayWhen } from '../../../words/say-when.ts';

/** One sentence about who is or was responsible, with where there is more. */
export interface LinkedLine {
  readonly says: string;
  readonly href?: string | undefined;
  readonly link?: string | undefined;
}

/** What the page of a child says of other authorities that were, are or may become responsible. */
export interface Linked {
  readonly lines: readonly LinkedLine[];
  /** The episode from which the child is not back, in the record of the authority that was responsible before. */
  readonly goneBefore: FoundEpisode | undefined;
}

/** The records of the same child that other authorities keep, as far as the viewer may see them. */
export async function linkedRecords(
  { store, library: { directory } }: Pick<Service, 'store' | 'library'>,
  signedIn: SignedIn,
  { child, found, asAt }: ShownRecord,
): Promise<Linked> {
  const [offer, gone] = [openOffer(child), handedOver(child)];
  const before = childSaid(child, 'ChildTakenOver').at(-1)?.body;
  const [earlier, later] = await asAgency(store, viewerOf(signedIn, asAt), (connection) =>
    Promise.all(
      [before?.record, gone?.record].map(async (id) =>
        id === undefined ? undefined : await findChild(connection, signedIn.as.role, id),
      ),
    ),
  );
  const answers = found.held.some((each) => each === 'responsible' || each === 'formerly');
  const offerHref = answers ? offerAddress(found.owner, `child:${found.id}`) : undefined;
  const lines: readonly (LinkedLine | undefined)[] = [
    offer && {
      says: `Responsibility is offered to ${sayAuthority(offer.body.to, directory)}, which has not answered yet.`,
      ...(offerHref !== undefined && { href: offerHref, link: 'See the offer' }),
    },
    gone && {
      says: `${sayAuthority(gone.to, directory)} is responsible for the child from ${sayWhen(gone.at, asAt).text} on.`,
      ...linkTo(later, 'Open its record of the child'),
    },
    before && {
      says: `${sayAuthority(before.from, directory)} was responsible for the child before.`,
      ...linkTo(earlier, 'Open the record before'),
    },
  ];
  return {
    lines: lines.filter((line) => line !== undefined),
    goneBefore: earlier?.episodes.find(({ phase }) => phase === 'open'),
  };
}

/** Whoever may not see the other record reads that there is one, and no more. */
const linkTo = (other: FoundChild | undefined, link: string) =>
  other && { href: `/children/${encodeURIComponent(other.id)}`, link };
