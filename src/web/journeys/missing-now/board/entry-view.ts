import { roleLabel } from '../../../../domain/agencies/roles.ts';
import { has, label } from '../../../../domain/code-sets/code-set.ts';
import { policeClass, policeGrade } from '../../../../domain/code-sets/police.ts';
import { formatInstant, type Instant, SECOND } from '../../../../domain/time/instant.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import type { DutyInBrief, EpisodeSummary } from '../../../../record/derive/episode-summary.ts';
import { dutyView } from '../../../duties/duty-view.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { ageOf, nameOf } from '../../../words/say-child.ts';
import { sayMoment } from '../../../words/say-time.ts';
import type { BoardRow } from './read-board.ts';

/** A row of the board in words, but for how long: that runs on from moment to moment. */
export function entryView(
  library: PackLibrary,
  row: BoardRow,
  summary: EpisodeSummary,
  homeName: string | undefined,
  now: Instant,
) {
  const id = row.episode.slice('episode:'.length);
  const brief = nextOf(summary, now);
  const next = brief && dutyOf(library, brief, now);
  return {
    id,
    href: `/episodes/${id}`,
    name: nameOf(row.names),
    about: [ageOf(row.date_of_birth, now), homeName].filter((part) => part !== undefined).join(', '),
    whereabouts: saidWhereabouts[row.whereabouts ?? 'unknown'],
    sinceIso: formatInstant(row.missing_since),
    since: `since ${sayMoment(row.missing_since, now)}`,
    policeClass: labelled(policeClass, row.police_class ?? 'unclassified'),
    grade: row.grade === null ? 'Not graded yet' : `${labelled(policeGrade, row.grade)} risk`,
    isHigh: row.grade === 'high',
    next,
    isLate: next?.isLate === true,
    lead:
      row.search_lead === null ? 'Nobody leads the search' : sayAgency(row.search_lead, library.directory),
    hasNoLead: row.search_lead === null,
    work: (summary.work ?? []).flatMap(({ team }) => team ?? []).join(', '),
    police: policeSaid(summary, now),
    waitingFor: waitingFor(library, summary, now),
  };
}

const saidWhereabouts: Readonly<Record<string, string | undefined>> = {
  known_with_concern: 'Where is known, with concern',
  known_authorised: 'Where is known, and agreed',
};

const labelled = (set: typeof policeClass | typeof policeGrade, code: string): string =>
  has(set, code) ? label(set, code) : code;

/** What is late comes before what is due. */
export function nextOf({ next, lateFirst }: EpisodeSummary, now: Instant): DutyInBrief | undefined {
  const isLate = lateFirst?.lateAfter !== undefined && now >= lateFirst.lateAfter + SECOND;
  return isLate ? lateFirst : next;
}

function dutyOf(library: PackLibrary, next: DutyInBrief, now: Instant) {
  const { rule, pack, owner, arises = null, due, lateAfter = null } = next;
  const duty = { rule, pack, duty_owner: owner, arises_at: arises, due_at: due, late_after: lateAfter };
  return dutyView(library, duty, now);
}

type PoliceSaid = 'checks' | 'not-told' | undefined;

/** Until the police have it, the board says what to do; while checks are made it says until when. */
function policeSaid({ police, checksUntil }: EpisodeSummary, now: Instant) {
  const stands: PoliceSaid =
    police === 'told'
      ? undefined
      : police === 'not_told' && checksUntil !== undefined && now < checksUntil
        ? 'checks'
        : 'not-told';
  return stands === undefined
    ? undefined
    : {
        isNotTold: stands === 'not-told',
        checks: `Preliminary checks until ${sayMoment(checksUntil ?? now, now)}; police not told yet`,
        checksIso: formatInstant(checksUntil ?? now),
      };
}

const waitingFor = (
  library: PackLibrary,
  { unanswered, leadOfferedTo, work = [] }: EpisodeSummary,
  now: Instant,
) => [
  ...unanswered.map(({ to, sent, failed }) =>
    failed
      ? `${roleLabel(to)}: notice did not arrive`
      : `${roleLabel(to)}: not acknowledged, sent ${sayMoment(sent, now)}`,
  ),
  ...(leadOfferedTo === undefined
    ? []
    : [`${sayAgency(leadOfferedTo, library.directory)}: search lead offered, not accepted`]),
  ...work.flatMap(({ offeredTo }) =>
    offeredTo === undefined ? [] : [`${offeredTo}: hand-over offered, not accepted`],
  ),
];
