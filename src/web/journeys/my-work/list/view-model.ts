import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { mayAsAny } from '../../../../access/policy/policy.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { asksForInterview } from '../../../allocation/asks-for-interview.ts';
import { dutyOwnerOf } from '../../../allocation/duty-owners.ts';
import { whyNot } from '../../../allocation/workforce.ts';
import { answerListed } from '../../../duties/answer-listed.ts';
import { type DutyView, dutyView, isLate } from '../../../duties/duty-view.ts';
import { addressOf } from '../../../reading/address-of.ts';
import { seesAuthority } from '../../../reading/own-authority.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { sayName } from '../../../words/say-child.ts';
import { sayOwner } from '../../../words/say-owner.ts';
import { seesOffers } from '../../responsibility/list/read-offers.ts';
import { awayView } from '../away/view-model.ts';
import { mayHandOver, ownTeam } from '../hand-over/read-shift.ts';
import type { Work } from '../holding.ts';
import { givesToPeople, type List } from '../my-part.ts';
import type { MyWork } from '../read-my-work.ts';
import type { WorkRow } from '../read-work.ts';

/** A line of a list of work. */
export interface WorkLine extends DutyView {
  readonly id: string;
  readonly child: string;
  readonly href: string;
  readonly holder: string;
  readonly isNobodys: boolean;
  readonly quote: string;
  readonly document: string;
  readonly interviewHref: string | undefined;
  /** Where the viewer answers it, if it is for them; an interview is answered on a page of its own. */
  readonly answerHref: string | undefined;
  /** Whether the viewer may give it to somebody: a duty of an episode, of a child over whom they allocate. */
  readonly isGivable: boolean;
}

export const ON_A_PAGE = 50;

/** Names a duty in a form. */
export const idOf = ({ owner, subject, rule, occurrence }: WorkRow): string =>
  [owner, subject, rule, occurrence].join('|');

export const mayGive = ({ as }: SignedIn, { held, subject }: WorkRow): boolean =>
  subject.startsWith('episode:') && mayAsAny(as.role, held, 'core', 'allocate');

const headings: Readonly<Record<Exclude<List, 'children'>, string>> = {
  mine: 'Due from you',
  desk: 'Duty desk: nobody named',
  team: 'Your team',
};

export function listView(
  { library }: { readonly library: PackLibrary },
  signedIn: SignedIn,
  work: MyWork,
  {
    list,
    page,
    now,
  }: { readonly list: Exclude<List, 'children'>; readonly page: number; readonly now: Instant },
) {
  const all = work.of[list];
  const begin = (page - 1) * ON_A_PAGE;
  const lines = all.slice(begin, begin + ON_A_PAGE).map((one) => lineOf(library, signedIn, one, now));
  return {
    list,
    heading: headings[list],
    lines,
    count: all.length,
    late: all.filter(({ row }) => isLate(row, now)).length,
    missed: work.missed[list].map((one) => lineOf(library, signedIn, one, now)),
    tabs: tabsOf(signedIn, work, list),
    away: awayView(signedIn, work, now),
    interviews: mayAsAny(signedIn.as.role, ['responsible'], 'interview', 'see'),
    ownDuties: ownDuties(signedIn, library),
    offers: work.offers.map((offer) => ({
      child: sayName(offer.names),
      from: offer.search_lead === null ? 'nobody' : sayAgency(offer.search_lead, library.directory),
      href: `/episodes/${streamId(offer.episode)}`,
      accept: `/episodes/${streamId(offer.episode)}/acts/accept-search-lead?body-offer=${offer.offer}`,
      refuse: `/episodes/${streamId(offer.episode)}/acts/refuse-search-lead?body-offer=${offer.offer}`,
    })),
    handOver: mayHandOver(signedIn)
      ? { waiting: work.offeredTo(ownTeam(work.workforce, signedIn)).size }
      : undefined,
    betweenAuthorities: seesOffers(signedIn.as),
    mayGive: work.mayAllocate && lines.some(({ isGivable }) => isGivable),
    pages: {
      page,
      of: Math.max(1, Math.ceil(all.length / ON_A_PAGE)),
      before: page > 1 ? `?show=${list}&page=${page - 1}` : undefined,
      after: begin + ON_A_PAGE < all.length ? `?show=${list}&page=${page + 1}` : undefined,
    },
  };
}

export function tabsOf(signedIn: SignedIn, work: MyWork, list: List) {
  const tab = (name: Exclude<List, 'children'>, text: string) => ({
    text: `${text} (${work.of[name].length})`,
    href: `/my-work?show=${name}`,
    active: list === name,
  });
  const people = givesToPeople(signedIn.as);
  return [
    tab('mine', 'Due from you'),
    ...(people ? [tab('desk', 'Duty desk')] : []),
    tab('team', people ? 'Your team' : 'Others where you work'),
    ...(work.mayAllocate
      ? [{ text: 'Children', href: '/my-work?show=children', active: list === 'children' }]
      : []),
  ];
}

function lineOf(
  library: PackLibrary,
  signedIn: SignedIn,
  { row, rule, holding }: Work,
  now: Instant,
): WorkLine {
  const href = addressOf(row.subject);
  const isInterview = rule !== undefined && asksForInterview(rule) && row.subject.startsWith('episode:');
  return {
    ...dutyView(library, row, now),
    id: idOf(row),
    child: isOfAuthority(row) ? sayOwner(row.duty_owner, library.directory) : sayName(row.names),
    href,
    ...whoDoesIt(signedIn, holding, now),
    quote: rule?.source.quote ?? '',
    document: library.sources.get(rule?.source.document ?? '')?.title ?? '',
    interviewHref: isInterview ? `/return-interviews/${streamId(row.subject)}` : undefined,
    answerHref: isInterview ? undefined : answerListed(row, rule, signedIn.as, now),
    isGivable: mayGive(signedIn, row),
  };
}

function whoDoesIt(
  { as }: SignedIn,
  holding: Work['holding'],
  now: Instant,
): Pick<WorkLine, 'holder' | 'isNobodys'> {
  if (holding.kind === 'held') return { holder: holding.by.text, isNobodys: false };
  if (!givesToPeople(as)) return { holder: 'whoever is on duty', isNobodys: false };
  const was = holding.was === undefined ? '' : `: ${whyNot(holding.was, holding.awayUntil, now)}`;
  const desk = holding.desk === undefined ? '' : ` (${holding.desk})`;
  return { holder: `nobody named${was}${desk}`, isNobodys: true };
}

/** Where the duties stand that somebody's authority has whichever child they are about. */
function ownDuties(signedIn: SignedIn, { directory }: PackLibrary) {
  const authority = dutyOwnerOf(signedIn.as)?.match(/^authority:(.*)$/)?.[1];
  if (authority === undefined || !seesAuthority(signedIn, authority)) return undefined;
  const name = directory.authority(authority)?.name ?? `authority ${authority}`;
  return { text: `What ${name} owes regularly: reports, panels, reviews`, href: `/authorities/${authority}` };
}

const isOfAuthority = ({ subject }: WorkRow): boolean => subject.startsWith('authority:');

const streamId = (stream: string): string => stream.slice(stream.indexOf(':') + 1);
