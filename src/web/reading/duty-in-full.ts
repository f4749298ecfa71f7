import { isRole, roleLabel } from '../../domain/agencies/roles.ts';
import { explain, wordExplained } from '../../domain/obligations/explain.ts';
import type { Status } from '../../domain/obligations/obligation.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { addressOfRule } from '../duties/address-of-rule.ts';
import { capital } from '../words/code-words.ts';
import { sayOwner } from '../words/say-owner.ts';
import { type Moment, sayInstant, sayWhen } from '../words/say-when.ts';
import type { ShownDuty } from './shown-duties.ts';

/** A duty with everything that explains it. */
export interface DutyInFull {
  readonly rule: string;
  readonly status: Status;
  readonly says: string;
  readonly title: string;
  readonly whose: string;
  readonly who: string;
  /** `due`, `was due`, `done`, with the moment; undefined where the procedure gives no time. */
  readonly when: (Moment & { readonly before: string }) | undefined;
  readonly isLate: boolean;
  readonly isSettled: boolean;
  readonly steps: readonly string[];
  readonly source: string;
  readonly quote: string;
  /** Where it stands what its rule says. */
  readonly ruleHref: string;
  /** Where the reader answers it, if it is for them and may be answered now. */
  readonly answerHref: string | undefined;
}

const says: Readonly<Record<Status, string>> = {
  breached: 'Late',
  due: 'Due now',
  pending: 'To do',
  met: 'Done',
  met_late: 'Done late',
  cancelled: 'No longer needed',
  excused: 'Excused',
  not_applicable: 'Does not apply',
  superseded: 'Fell away',
};

/** Of a duty that was late when its need ended: it still counts as missed. */
const NOTHING_MORE = 'Was not done in time; nothing more to do';

const unsettled: readonly Status[] = ['breached', 'due', 'pending'];

type Explaining = Pick<PackLibrary, 'calendars' | 'directory' | 'sources'>;

/** What a list of duties is read with, beside the procedures. */
interface Reading {
  /** Whose days some of them are counted in. */
  readonly school?: string;
  readonly answer?: (duty: ShownDuty) => string | undefined;
}

/** Duties as a page lists them: late first, then by when they fall due, then those that are over. */
export function dutiesInFull(
  library: Explaining,
  duties: readonly ShownDuty[],
  now: Instant,
  reading: Reading = {},
): readonly DutyInFull[] {
  return duties.toSorted(byUrgency).map((duty) => dutyInFull(library, duty, now, reading));
}

function byUrgency(one: ShownDuty, other: ShownDuty): number {
  const rank = ({ status }: ShownDuty) => (unsettled.includes(status) ? unsettled.indexOf(status) : 3);
  const due = ({ obligation }: ShownDuty) =>
    obligation.due ?? obligation.arises ?? orderOf(obligation.started);
  return rank(one) - rank(other) || due(one) - due(other);
}

function dutyInFull(
  { calendars, directory, sources }: Explaining,
  duty: ShownDuty,
  now: Instant,
  { school, answer }: Reading,
): DutyInFull {
  const { obligation, status } = duty;
  const { rule, pack, owner, needEnded } = obligation;
  const isOver = !unsettled.includes(status) || needEnded !== undefined;
  const { document, at, quote } = rule.source;
  return {
    rule: rule.id,
    status,
    says: needEnded === undefined ? says[status] : NOTHING_MORE,
    title: rule.title,
    whose: capital(sayOwner(owner, directory)),
    who: rule.responsible.filter(isRole).map(roleLabel).join(' or '),
    when: whenOf(obligation, status, now),
    isLate: status === 'breached',
    isSettled: isOver,
    answerHref: isOver ? undefined : answer?.(duty),
    steps: explain(obligation, calendars, school)
      .filter(({ step }) => step !== 'rule')
      .map(wordExplained),
    source: `${sources.get(document)?.title ?? document}, ${at} (rule ${rule.id} of ${pack})`,
    quote: quote ?? '',
    ruleHref: addressOfRule(pack, rule.id),
  };
}

function whenOf(
  { due, arises, settlement }: ShownDuty['obligation'],
  status: Status,
  now: Instant,
): DutyInFull['when'] {
  if (settlement !== undefined) return { before: says[status].toLowerCase(), ...sayWhen(settlement.at, now) };
  const at = due ?? arises;
  if (at === undefined) return undefined;
  return {
    before: status === 'breached' || !unsettled.includes(status) ? 'was due' : 'due',
    ...sayInstant(at, now),
  };
}
