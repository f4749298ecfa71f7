import type { Static } from 'typebox';
import type { DomainEvent } from '../event/event.ts';
import { readInstant } from '../time/instant.ts';
import { exactly, readWhen, type When } from '../time/when.ts';
import type { importedEvents } from './events.ts';

type Imported = DomainEvent<'EpisodeImported', Static<typeof importedEvents.EpisodeImported>>;

/**
 * Imported rows as the statements that would have said the same: an opening (for a further row of the same
 * episode, a further span), and a report, class, grade, finding, return and interview where the row has them.
 * Each keeps the version of its row, so that every statement leads back to it.
 */
export function expandImported(events: readonly DomainEvent[]): readonly DomainEvent[] {
  if (!events.some(({ type }) => type === 'EpisodeImported')) return events;
  let opened = events.some(({ type }) => type === 'EpisodeOpened');
  return correctedRows(events).flatMap((event) => {
    if (event.type !== 'EpisodeImported') return [event];
    const statements = opened ? furtherSpan(event as Imported) : wholeEpisode(event as Imported);
    opened = true;
    return statements;
  });
}

/** A changed row is a correction of the row before it: it must be applied before the row is taken apart. */
function correctedRows(events: readonly DomainEvent[]): readonly DomainEvent[] {
  const rows = new Map<number, DomainEvent>();
  for (const event of events) if (event.type === 'EpisodeImported') rows.set(event.version, event);
  const rest: DomainEvent[] = [];
  for (const event of events) {
    const row = event.corrects === undefined ? undefined : rows.get(event.corrects);
    if (row === undefined) {
      if (event.type !== 'EpisodeImported') rest.push(event);
    } else if (event.type === 'FactWithdrawn') rows.delete(row.version);
    else rows.set(row.version, { ...row, body: (event.body as { body?: unknown }).body ?? row.body });
  }
  return [...rows.values(), ...rest];
}

function wholeEpisode(row: Imported): DomainEvent[] {
  const { body } = row;
  const away = body.class === 'away';
  const opening = statement(row, 'EpisodeOpened', readWhen(body.missingSince) ?? row.happened, {
    child: body.child,
    ...(body.incident && { incident: body.incident }),
    strand: strandOf(body.childGroup),
    ...(body.missingFrom && { missingFrom: body.missingFrom }),
    whereabouts: away ? 'known_with_concern' : 'unknown',
    lastSeenAt: body.missingSince,
    ...(body.class === 'hidden' && { hidden: true }),
    ...(body.force && { force: body.force }),
    packs: body.packs,
  });
  return [opening, ...policeOf(row), ...endOf(row), ...afterReturn(row)];
}

function furtherSpan(row: Imported): DomainEvent[] {
  const since = readWhen(row.body.missingSince) ?? row.happened;
  const change =
    row.body.class === 'away'
      ? statement(row, 'WhereaboutsBecameKnown', since, { kind: 'known_with_concern' })
      : statement(row, 'WhereaboutsBecameUnknown', since, {});
  return [change, ...policeOf(row), ...endOf(row), ...afterReturn(row)];
}

function policeOf(row: Imported): DomainEvent[] {
  const { body } = row;
  const told = body.reportedAt === undefined ? undefined : readInstant(body.reportedAt);
  const at = told === undefined ? (readWhen(body.missingSince) ?? row.happened) : exactly(told);
  const statements: DomainEvent[] = [];
  if (body.class !== 'hidden')
    statements.push(statement(row, 'ChildReported', at, { to: ['authority'], items: [] }));
  // A national return says nothing of what the police called it.
  if (body.returned === undefined && (body.class === 'missing' || body.class === 'absent_legacy'))
    statements.push(statement(row, 'ChildClassified', at, { class: body.class }));
  if (body.grade) statements.push(statement(row, 'RiskGraded', at, { grade: body.grade }));
  return statements;
}

function endOf(row: Imported): DomainEvent[] {
  const located = row.body.locatedAt === undefined ? undefined : readWhen(row.body.locatedAt);
  const returned = row.body.returnedAt === undefined ? undefined : readWhen(row.body.returnedAt);
  const place = row.body.foundPlace === undefined ? {} : { placeType: row.body.foundPlace };
  return [
    ...(located ? [statement(row, 'ChildLocated', located, place)] : []),
    ...(returned
      ? [statement(row, 'ChildReturned', returned, { to: home(row), safeToReturn: 'yes', ...place })]
      : []),
  ];
}

/** Another system says that the child was back, not where: it was where the child lived then. */
const home = ({ body }: Imported) => (strandOf(body.childGroup) === 'care' ? 'placement' : 'home');

function afterReturn(row: Imported): DomainEvent[] {
  const { body } = row;
  const end = [body.returnedAt, body.locatedAt].map((text) => text && readWhen(text)).find(Boolean) as
    | When
    | undefined;
  const after = end ?? row.happened;
  return [...checkOf(row, after), ...interviewOf(row, after)];
}

function checkOf(row: Imported, at: When): DomainEvent[] {
  switch (row.body.safeAndWell) {
    case 'done_seen':
    case 'done_phone':
    case 'refused':
      return [statement(row, 'SafeAndWellChecked', at, { how: row.body.safeAndWell })];
    case 'not_done_by_frequency_decision':
    case 'not_done_no_decision':
    case 'not_applicable':
      return [statement(row, 'SafeAndWellNotDone', at, { outcome: row.body.safeAndWell })];
    default:
      return [];
  }
}

function interviewOf(row: Imported, end: When): DomainEvent[] {
  const { body } = row;
  const offered = body.interviewOfferedAt && readInstant(body.interviewOfferedAt);
  const completed = body.interviewCompletedAt && readInstant(body.interviewCompletedAt);
  const at = offered ? exactly(offered) : end;
  const offer = offered ? [statement(row, 'ReturnInterviewOffered', at, {})] : [];
  switch (body.interviewOutcome) {
    case 'completed':
      return [
        ...offer,
        ...(completed ? [statement(row, 'ReturnInterviewHeld', exactly(completed), held(row))] : []),
      ];
    case 'declined_child':
    case 'declined_parent': {
      const by = body.interviewOutcome === 'declined_child' ? 'child' : 'parent';
      return [...offer, statement(row, 'ReturnInterviewDeclined', at, { by })];
    }
    case 'not_offered':
      return [...offer, statement(row, 'ReturnInterviewNotOffered', end, { reason: 'other' })];
    case 'excused_missing_again':
      return [...offer, statement(row, 'ReturnInterviewExcused', end, { because: 'missing_again' })];
    case 'excused_uncontactable':
      return [...offer, statement(row, 'ReturnInterviewExcused', end, { because: 'uncontactable' })];
    default:
      return offer;
  }
}

const notIndependent = new Set(['allocated_sw', 'home_key_worker', 'foster_carer']);

const held = ({ body }: Imported) => ({
  kind: 'standard',
  ...(body.interviewer && { interviewerType: body.interviewer }),
  independent: body.interviewer === undefined || !notIndependent.has(body.interviewer),
  content: [],
  covers: [],
  ...(body.reasonPrimary && { reasonPrimary: body.reasonPrimary }),
  ...(body.reasonsSecondary && { reasonsSecondary: body.reasonsSecondary }),
});

const strandOf = (group: string) =>
  group.startsWith('lac') || group.startsWith('care_leaver') ? 'care' : 'home';

const statement = (row: Imported, type: string, happened: When, body: unknown): DomainEvent => ({
  ...row,
  type,
  happened,
  body,
});
