import type { SignedIn } from '../../../access/people/signed-in.ts';
import { mayAsAny } from '../../../access/policy/policy.ts';
import { looksThrough, viewerOf } from '../../../access/policy/viewer-of.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { asAgency } from '../../../store/as-agency.ts';
import { dutyOwnerOf } from '../../allocation/duty-owners.ts';
import { type Colleague, workforceOf } from '../../allocation/workforce.ts';
import type { Service } from '../../service.ts';
import { type Work, withHolders } from './holding.ts';
import { givesToPeople, isMine, isOfTeam, isOnDesk, type List, meAmong } from './my-part.ts';
import { isNothingMoreToDo } from './nothing-more-to-do.ts';
import { type OfferRow, readOfferedTeams, readOffers, readWork } from './read-work.ts';

/** Everything that the pages of somebody's work are made from. */
export interface MyWork {
  readonly workforce: readonly Colleague[];
  readonly offers: readonly OfferRow[];
  readonly of: Readonly<Record<Exclude<List, 'children'>, readonly Work[]>>;
  /** What was not done in time and is nobody's to do any more, of each list. */
  readonly missed: MyWork['of'];
  readonly all: readonly Work[];
  /** The episodes whose work a team was offered that has not answered. */
  readonly offeredTo: (team: string) => ReadonlySet<string>;
  /** Whether somebody may say who does what, of some child at least. */
  readonly mayAllocate: boolean;
}

export async function readMyWork(
  { store, library }: Pick<Service, 'store' | 'library'>,
  signedIn: SignedIn,
  now: Instant,
): Promise<MyWork> {
  const { as } = signedIn;
  const owner = dutyOwnerOf(as);
  const agency = looksThrough(as) ?? as.agency;
  const [{ rows, offers, teams }, workforce] = await Promise.all([
    asAgency(store, viewerOf(signedIn, now), async (connection) => ({
      rows: owner === undefined ? [] : await readWork(connection, owner),
      offers: await readOffers(connection),
      teams: await readOfferedTeams(connection, agency),
    })),
    workforceOf(store.access, agency, now),
  ]);
  const held = await withHolders(store, library, rows, { agency, workforce });
  const isMissed = (work: Work) => isNothingMoreToDo(work, now);
  const all = held.filter((work) => !isMissed(work));
  const me = meAmong(workforce, signedIn);
  const isTheirs = givesToPeople(as)
    ? (work: Work) => isMine(work, signedIn, me)
    : ({ rule }: Work) => rule?.responsible.includes(as.role) === true;
  const listed = (works: readonly Work[]): MyWork['of'] => ({
    mine: works.filter(isTheirs),
    desk: givesToPeople(as) ? works.filter((work) => isOnDesk(work, me)) : [],
    team: givesToPeople(as)
      ? works.filter((work) => isOfTeam(work, me))
      : works.filter((work) => !isTheirs(work)),
  });
  return {
    workforce,
    offers,
    all,
    of: listed(all),
    missed: listed(held.filter(isMissed)),
    offeredTo: (team) =>
      new Set([
        ...teams.filter((one) => one.team === team).map(({ episode }) => episode),
        ...all.filter((one) => one.offeredTo === team).map(({ row }) => `${row.owner} ${row.subject}`),
      ]),
    mayAllocate: mayAsAny(as.role, ['responsible', 'hosts', 'polices'], 'core', 'allocate'),
  };
}
