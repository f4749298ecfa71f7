import type { EpisodeEvent, EpisodeEventType } from '../episode/events.ts';
import { missingSinceOf } from '../episode/fold.ts';
import type { DomainEvent } from '../event/event.ts';
import { orderOf } from '../time/when.ts';
import type { Applied } from './engine.ts';

/** The facts before a late one. */
interface Before {
  /** Corrections and imported rows say more than one fact: then nothing is told from a look. */
  readonly plain: boolean;
  /** From then on people had to be told, whatever else was said; later than any time where that is not sure. */
  readonly toldBy: number;
  /** Whether the same kind of fact was there already, and whether one that happened later was. */
  readonly said: boolean;
  readonly saidLater: boolean;
  /** Whether the child's whereabouts had ever been unknown. */
  readonly unknown: boolean;
}

/**
 * Whether a fact that arrived late surely left every duty where it was, so that they need not be laid once more as
 * they were before it. Laying them nearly always finds nothing: the police record class and report after the grade, of
 * a child of whom people had to be told long before either.
 *
 * - A grade is read among grades alone.
 * - A report that is not the first one, of a child of whom people had to be told by then, begins no other duty.
 * - The first police class of such a child begins no other either; one that is not missing ends the time missing,
 *   and moves nothing where there was none.
 *
 * False for every other fact, and where it takes more than a look at the facts around it.
 *
 * @param applied the rules of the episode; one that such a fact would bring forward is moved by it
 * @source docs/time-and-duties.md, "Identity"; that nothing differs is a property in src/simulate
 */
export function leavesDuties<History>(
  events: readonly DomainEvent[],
  index: number,
  applied: readonly Applied<History>[],
): boolean {
  const late = events[index] as DomainEvent;
  const type = late.type as EpisodeEventType;
  if (type !== 'RiskGraded' && type !== 'ChildReported' && type !== 'ChildClassified') return false;
  const at = orderOf(late.happened);
  const { plain, toldBy, said, saidLater, unknown } = factsBefore(events, index, type, at);
  if (!plain || saidLater || endsEarlier(events, index) || !onlyConcernBringsForward(applied)) return false;
  switch (type) {
    case 'RiskGraded':
      return true;
    case 'ChildReported':
      return toldBy <= at;
    case 'ChildClassified':
      return (
        toldBy <= at && !said && (!unknown || (late as EpisodeEvent<typeof type>).body.class === 'missing')
      );
    default:
      return type satisfies never;
  }
}

/** What `toBeTold` counts from, but for stretches with concern after the opening: a time too early is never found. */
const telling: ReadonlySet<string> = new Set<EpisodeEventType>([
  'ChildReported',
  'ContactMadeStillAtRisk',
  'ImmediateConcernRaised',
  'ChildClassified',
]);

function factsBefore(events: readonly DomainEvent[], index: number, type: string, at: number): Before {
  let plain = true;
  let toldBy = Number.POSITIVE_INFINITY;
  let opening: EpisodeEvent<'EpisodeOpened'> | undefined;
  let deadlineSet = false;
  let said = false;
  let saidLater = false;
  let unknown = false;
  for (let place = 0; place < index; place++) {
    const event = events[place] as DomainEvent;
    if (event.corrects !== undefined || event.type === 'EpisodeImported') plain = false;
    if (event.type === type) {
      said = true;
      if (orderOf(event.happened) > at) saidLater = true;
    }
    if (telling.has(event.type)) toldBy = Math.min(toldBy, orderOf(event.happened));
    else if (event.type === 'EpisodeOpened') opening ??= event as EpisodeEvent<'EpisodeOpened'>;
    else if (event.type === 'ChecksDeadlineSet') deadlineSet = true;
    else if (event.type === 'WhereaboutsBecameUnknown') unknown = true;
  }
  if (opening === undefined) return { plain: false, toldBy, said, saidLater, unknown };
  unknown ||= opening.body.whereabouts === 'unknown';
  return { plain, toldBy: Math.min(toldBy, toldAtOpening(opening, deadlineSet)), said, saidLater, unknown };
}

/** Where no checks were to come first, and nobody had agreed to the absence. */
function toldAtOpening(opening: EpisodeEvent<'EpisodeOpened'>, deadlineSet: boolean): number {
  const { whereabouts, hidden } = opening.body;
  const atOnce =
    whereabouts === 'unknown' ? !deadlineSet && hidden !== true : whereabouts === 'known_with_concern';
  if (!atOnce) return Number.POSITIVE_INFINITY;
  return Math.max(orderOf(opening.happened), orderOf(missingSinceOf(opening)));
}

/** What ends stretches of time, or meets what comes round again. */
const ending: ReadonlySet<string> = new Set<EpisodeEventType>([
  'FoundDuringChecks',
  'WhereaboutsBecameKnown',
  'ChildLocated',
  'StatementConfirmed',
  'ChildReturned',
  'DiscussionHeld',
]);

/**
 * Whether something was recorded afterwards that had ended by when the late fact was recorded: what came round again
 * in between, and was not owed after all, shows only where duties are laid as they were then.
 */
function endsEarlier(events: readonly DomainEvent[], index: number): boolean {
  const { recorded } = events[index] as DomainEvent;
  for (let place = index + 1; place < events.length; place++) {
    const { type, happened } = events[place] as DomainEvent;
    if ((ending.has(type) || type === 'ChildClassified') && orderOf(happened) < recorded) return true;
  }
  return false;
}

/**
 * Whether nothing brings a rule forward that one of those facts says: it would move the duty, however little it
 * changed of the episode.
 */
const onlyConcernBringsForward = <History>(applied: readonly Applied<History>[]): boolean =>
  applied.every(({ rules }) =>
    rules.every(({ rule }) => rule.orSooner.every(({ word }) => word === 'immediate-concern')),
  );
