import { type Child, foldChild } from '../../../domain/child/child.ts';
import { has } from '../../../domain/code-sets/code-set.ts';
import { ethnicity } from '../../../domain/code-sets/ethnicity.ts';
import { sex } from '../../../domain/code-sets/sex-and-gender.ts';
import type { DomainEvent } from '../../../domain/event/event.ts';
import { checkLocalChildId } from '../../../domain/identifiers/local-child-id.ts';
import { checkUniquePupilNumber } from '../../../domain/identifiers/unique-pupil-number.ts';
import { formatPlainDate, type PlainDate } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import { type Add, adder } from '../../../exchange/import-episodes/plan/add-events.ts';
import { type Details, detailsChange } from '../../../exchange/import-episodes/plan/child-details.ts';
import type { KnownChild } from '../../../exchange/import-episodes/plan/known-child.ts';
import type { PlannedChild } from '../../../exchange/import-episodes/plan/plan-child.ts';
import type { StreamName } from '../../../record/streams.ts';
import type { CollectionYear } from '../collection-year.ts';
import { isDate, readWrittenDate } from '../rules/written-date.ts';
import { addSpans, type SpanOutcomes } from './add-spans.ts';
import { careStatements } from './care-statements.ts';
import { addKeptRows } from './kept-rows.ts';
import { readSpans } from './read-spans.ts';
import { onDay, type ReturnContext } from './return-context.ts';
import type { ReturnedChild } from './returned-child.ts';
import { addUnaccompanied } from './unaccompanied.ts';

/** What an import adds about one child, and what became of the child's rows of Missing. */
export interface PlannedReturn {
  readonly planned: PlannedChild;
  readonly outcomes: SpanOutcomes & { readonly kept: number };
}

/**
 * The events by which the rows of a return about one child come into the authority's books: only what is new. Importing
 * a year again adds nothing; the next year adds what it says more.
 */
export function planReturnedChild(
  known: KnownChild,
  returned: ReturnedChild,
  context: ReturnContext,
): PlannedReturn {
  const added = new Map<StreamName, DomainEvent[]>();
  const add = adder(added, known, context.now, context.importer);
  const child = foldChild(known.own.events);
  const stream: StreamName = `child:${known.id}`;
  const { spans, unread } = readSpans(returned.missing, londonDate(context.now));
  addIdentity(add, stream, known, child, returned, context);
  for (const { date, type, body } of careStatements(child, returned.episodes, context.authority))
    add(stream, type, onDay(date), body);
  addUnaccompanied(add, stream, child, returned, context);
  const kept = addKeptRows(add, stream, child, returned, unread, context);
  const outcomes = addSpans(add, known, spans, context);
  return {
    planned: { books: { kind: 'own', owner: context.authority }, known, added, rows: [] },
    outcomes: { ...outcomes, kept },
  };
}

function addIdentity(
  add: Add,
  stream: StreamName,
  { own }: KnownChild,
  child: Child,
  returned: ReturnedChild,
  { year }: ReturnContext,
): void {
  const details = detailsOf(returned);
  if (own.events.length === 0) {
    const body = { names: [], ...details, identifiers: identifiersOf(returned) };
    add(stream, 'ChildRecorded', onDay(firstDay(returned, year)), body);
    return;
  }
  const change = detailsChange(child, details);
  if (change.kind === 'changed') add(stream, 'ChildIdentityChanged', onDay(year.from), change.body);
}

function detailsOf({ header: [entry], missing }: ReturnedChild): Details {
  const born = readWrittenDate(entry?.DOB ?? missing[0]?.DOB ?? '');
  return {
    ...(isDate(born) && { dateOfBirth: formatPlainDate(born.date) }),
    ...(entry !== undefined && has(sex, entry.SEX) && { sex: entry.SEX }),
    ...(entry !== undefined && has(ethnicity, entry.ETHNIC) && { ethnicity: entry.ETHNIC }),
  };
}

function identifiersOf({ number, header: [entry] }: ReturnedChild) {
  const id = checkLocalChildId(number);
  const pupil = checkUniquePupilNumber(entry?.UPN ?? '');
  return [
    ...(id.ok ? [{ kind: 'la_child_id' as const, value: id.value }] : []),
    ...(pupil.ok ? [{ kind: 'upn' as const, value: pupil.value }] : []),
  ];
}

/** The first day of which the return says anything, so that the child is on record from then. */
function firstDay({ episodes, missing }: ReturnedChild, { from }: CollectionYear): PlainDate {
  const days = [...episodes.map(({ DECOM }) => DECOM), ...missing.map(({ MIS_START }) => MIS_START)]
    .map(readWrittenDate)
    .filter(isDate);
  return days.reduce((first, { date }) => (date < first ? date : first), from);
}
