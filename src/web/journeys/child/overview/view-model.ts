import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { mayAsAny } from '../../../../access/policy/policy.ts';
import type { Child, ChildEventType } from '../../../../domain/child/child.ts';
import { childSaid } from '../../../../domain/child/child.ts';
import { riskManagementPlan } from '../../../../domain/child/risk-management-plan.ts';
import { hasFlag } from '../../../../domain/child/status.ts';
import { childFlag } from '../../../../domain/code-sets/child-group.ts';
import { label } from '../../../../domain/code-sets/code-set.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { actsOfChild, mayRecord } from '../../../acts/acts-for.ts';
import { documentAddress, photoOfChild } from '../../../photos/say-photo.ts';
import type { FoundDocument } from '../../../reading/documents.ts';
import { entriesOf } from '../../../reading/entries.ts';
import { identityOf } from '../../../reading/identity.ts';
import type { ShownEpisode, ShownRecord } from '../../../reading/read-record.ts';
import { stateOf } from '../../../reading/state.ts';
import { linesOfEvent } from '../../../words/events/say-event.ts';
import { sayInstant, sayWhen } from '../../../words/say-when.ts';
import type { Beside } from './beside-episodes.ts';
import type { Linked } from './linked-records.ts';
import { patternOf } from './pattern.ts';

/** What was true of the child from one day to another. */
const statuses: readonly ChildEventType[] = [
  'ResponsibilityTaken',
  'ResponsibilityOffered',
  'ResponsibilityAccepted',
  'ResponsibilityRefused',
  'ResponsibilityOfferWithdrawn',
  'ChildTakenOver',
  'GroupChanged',
  'LegalStatusChanged',
  'CareStarted',
  'CareEnded',
  'PlacementStarted',
  'PlacementArranged',
  'PlacementEnded',
  'InvolvementStarted',
  'InvolvementEnded',
  'SchoolJoined',
  'SchoolLeft',
];
const peopleAround: readonly ChildEventType[] = ['RelationshipRecorded', 'AssociateRecorded'];
/** Shown in a place of their own. */
const elsewhere: readonly string[] = [
  ...statuses,
  ...peopleAround,
  'ChildRecorded',
  'ChildIdentityChanged',
  'PreparedSheetSaved',
  'PhotoKept',
];

export interface Looking {
  readonly signedIn: SignedIn;
  readonly library: PackLibrary;
  readonly linked: Linked;
  readonly documents: readonly FoundDocument[];
  readonly absences: readonly Beside[];
  readonly incidents: readonly Pick<Beside, 'href' | 'sentence'>[];
}

/** The page of one child for one person: every string of it is decided here. */
export function childView(
  record: ShownRecord,
  { signedIn, library, linked, documents, absences, incidents }: Looking,
) {
  const { found, child, asAt, events, episodes } = record;
  const saying = { now: asAt, directory: library.directory };
  const { role } = signedIn.as;
  const id = encodeURIComponent(found.id);
  const of = (types: readonly string[]) =>
    entriesOf(
      events.filter(({ type }) => types.includes(type)),
      saying,
    ).toReversed();
  const gone = found.episodes.find(({ phase }) => phase === 'open') ?? linked.goneBefore;
  const may = (action: 'export' | 'see-readers') => mayAsAny(role, found.held, 'core', action);
  const identity = identityOf(child, asAt);
  const recorded =
    childSaid(child, 'ChildIdentityChanged').at(-1) ?? childSaid(child, 'ChildRecorded').at(-1);
  const sheet = childSaid(child, 'PreparedSheetSaved').at(-1);
  return {
    identity,
    here: `/children/${id}`,
    gone: gone && {
      href: `/episodes/${encodeURIComponent(gone.id)}`,
      since: sayInstant(gone.missingSince, asAt),
    },
    linked: linked.lines,
    who: recorded === undefined ? [] : linesOfEvent(recorded, saying),
    photo: photoOfChild(child, found.id, identity.name, asAt),
    photoHref: mayRecord('KeepPhoto', { role, held: found.held })
      ? `/children/${id}/acts/keep-photo`
      : undefined,
    flags: childFlag.entries
      .filter(({ code }) => hasFlag(child, code, asAt))
      .map(({ code }) => label(childFlag, code)),
    statuses: of(statuses),
    sheet: found.sections.has('health')
      ? { saved: sheet && sayWhen(sheet.happened, asAt), lines: sheet ? linesOfEvent(sheet, saying) : [] }
      : undefined,
    plan: sharedPlanView(child, saying),
    people: found.sections.has('address') ? of(peopleAround) : undefined,
    episodes: episodes.map((episode) => episodeLine(episode, record, identity.name, library)),
    absences,
    incidents,
    interviewsHref: found.sections.has('interview') ? `/children/${id}/interviews` : undefined,
    pattern: episodes.length < 2 ? undefined : patternOf(episodes),
    documents: documents.map(({ document, name, recordedAt }) => ({
      name,
      href: documentAddress(found.id, document),
      recorded: sayInstant(recordedAt, asAt),
    })),
    others: of(events.map(({ type }) => type).filter((type) => !elsewhere.includes(type))),
    acts: actsOfChild(id, gone !== undefined, { role, held: found.held }),
    mayExport: may('export'),
    maySeeReaders: may('see-readers'),
  };
}

/** The plan that is shared with the police as it was written last; the versions before are in the timeline. */
function sharedPlanView(child: Child, saying: Parameters<typeof linesOfEvent>[1]) {
  const shared = riskManagementPlan(child);
  if (shared === undefined) return undefined;
  const { last, version } = shared;
  return {
    version,
    by: last.madeBy.person,
    written: sayWhen(last.happened, saying.now),
    lines: linesOfEvent(last, saying),
  };
}

function episodeLine(episode: ShownEpisode, { asAt }: ShownRecord, name: string, { directory }: PackLibrary) {
  const { phase } = episode.whole.episode;
  const { since, sentence } = stateOf(episode.seen, { name, phase, asAt, directory });
  return { href: `/episodes/${encodeURIComponent(episode.id)}`, since, sentence };
}
