import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { mayAsAny } from '../../../../access/policy/policy.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { agencyOf, type Role } from '../../../../domain/agencies/roles.ts';
import { DAY, type Instant } from '../../../../domain/time/instant.ts';
import { orderOf } from '../../../../domain/time/when.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { dutyOwnerOf } from '../../../allocation/duty-owners.ts';
import { type Colleague, teamOf, workforceOf } from '../../../allocation/workforce.ts';
import type { Service } from '../../../service.ts';
import { type EpisodeAtWork, readEpisodes, withHandOvers } from './read-episodes.ts';

/** What somebody's team or shift has, what it was offered, and to whom it may hand over. */
export interface Shift {
  readonly team: string;
  /** The other teams and shifts of the agency. */
  readonly others: readonly string[];
  readonly offeredToUs: readonly Offered[];
  readonly offeredByUs: readonly Offered[];
  /** What one side offered and the other answered within the last day. */
  readonly answered: readonly Ended[];
  /** What no offer is open of and no other team has. */
  readonly ours: readonly EpisodeAtWork[];
}

/** An episode of which an offer is open. */
export type Offered = EpisodeAtWork & { readonly offer: NonNullable<EpisodeAtWork['offer']> };

export type Ended = EpisodeAtWork & { readonly answered: NonNullable<EpisodeAtWork['answered']> };

const relationships = ['responsible', 'hosts', 'polices'] as const;

/** Whether somebody's agency has teams that hand work over, and they do such work. */
export const mayHandOver = ({ as }: SignedIn): boolean =>
  ['childrens-social-care', 'police'].includes(agencyOf(as.role)) &&
  mayAsAny(as.role, relationships, 'core', 'act');

/** Roles whose work whoever is on shift does, in a team or in none. */
const shifts: ReadonlySet<Role> = new Set<Role>([
  ...(['front-door', 'emergency-duty-team', 'duty-social-worker', 'missing-information-officer'] as const),
  ...(['police-report-taker', 'police-missing-unit', 'police-inspector'] as const),
]);

const takesOver = ({ team, role }: Colleague): boolean =>
  shifts.has(role) || (team !== undefined && mayAsAny(role, relationships, 'core', 'act'));

/** The team or shift that somebody is of while they work as they do now. */
export const ownTeam = (workforce: readonly Colleague[], { as }: SignedIn): string =>
  teamOf(workforce.find(({ id }) => id === as.id) ?? { role: as.role, team: undefined });

export async function readShift(
  { store }: Pick<Service, 'store'>,
  signedIn: SignedIn,
  now: Instant,
): Promise<Shift> {
  const { as } = signedIn;
  const owner = dutyOwnerOf(as);
  const [rows, workforce] = await Promise.all([
    asAgency(store, viewerOf(signedIn, now), (connection) =>
      owner === undefined ? Promise.resolve([]) : readEpisodes(connection, owner),
    ),
    workforceOf(store.access, as.agency, now),
  ]);
  const theirs = rows.filter(({ held }) => mayAsAny(as.role, held, 'core', 'act'));
  const episodes = await withHandOvers(store, theirs, as.agency);
  const team = ownTeam(workforce, signedIn);
  const offered = episodes.filter((one): one is Offered => one.offer !== undefined);
  return {
    team,
    others: [...new Set(workforce.filter(takesOver).map(teamOf))].filter((name) => name !== team).toSorted(),
    offeredToUs: offered.filter(({ offer }) => offer.body.to === team),
    offeredByUs: offered.filter(({ offer }) => offer.body.from === team),
    answered: episodes
      .filter((one): one is Ended => one.answered !== undefined)
      .filter(({ answered: { offer, answer } }) => {
        const isOurs = offer.body.from === team || offer.body.to === team;
        return isOurs && orderOf(answer.happened) > now - DAY;
      }),
    ours: episodes.filter(
      ({ last, offer }) => offer === undefined && (last === undefined || last.to === team),
    ),
  };
}
