import type { Calendars } from '../calendars/calendars.ts';
import { dueSteps } from '../calendars/due-time.ts';
import type { Offset } from '../calendars/offset.ts';
import type { Step } from '../calendars/step.ts';
import { wordStep } from '../calendars/word-step.ts';
import { type Instant, SECOND } from '../time/instant.ts';
import { formatLondon, formatLondonDate } from '../time/london.ts';
import type { When } from '../time/when.ts';
import type { Obligation, SettlementKind } from './obligation.ts';

/** Why an obligation is due when it is, and how it ended: as data, worded only when somebody looks. */
export type ExplainedStep =
  | { readonly step: 'rule'; readonly rule: string; readonly pack: string; readonly title: string }
  | Step
  | { readonly step: 'brought-forward'; readonly at: When }
  | { readonly step: 'late-after'; readonly at: Instant }
  | { readonly step: 'never-late' }
  | { readonly step: 'earlier-due'; readonly at: Instant }
  | {
      readonly step: 'part-settled';
      readonly part: string;
      readonly kind: SettlementKind;
      readonly at: When;
      readonly reason?: string;
    }
  | { readonly step: 'part-open'; readonly part: string };

/**
 * The steps from an obligation's start to its due time and to how it ended. The last counted step holds the due
 * instant that the obligation itself holds.
 *
 * @source docs/time-and-duties.md
 */
export function explain(
  obligation: Obligation,
  calendars: Calendars,
  school?: string,
): readonly ExplainedStep[] {
  const { rule, pack, offset, countedFrom, broughtForward, due, lateAfter } = obligation;
  const agreed = offset.calendar === 'agreed' ? due : undefined;
  return [
    { step: 'rule', rule: rule.id, pack, title: rule.title },
    ...counted(dueSteps(countedFrom, offset, calendars, { school, agreed }), offset),
    ...(broughtForward === undefined ? [] : [{ step: 'brought-forward', at: broughtForward } as const]),
    lateAfter === undefined ? { step: 'never-late' } : { step: 'late-after', at: lateAfter },
    ...obligation.earlierDue.map((at) => ({ step: 'earlier-due', at }) as const),
    ...obligation.parts.map(({ key, settlement }) =>
      settlement === undefined
        ? ({ step: 'part-open', part: key } as const)
        : ({ step: 'part-settled', part: key, ...withoutEvent(settlement) } as const),
    ),
  ];
}

/** Where the procedure gives no number, “never late” says so; that no due time is known would say it twice. */
const counted = (steps: readonly Step[], { calendar }: Offset): readonly Step[] =>
  calendar === 'none' ? steps.filter(({ step }) => step !== 'not-known') : steps;

const withoutEvent = ({ kind, at, reason }: NonNullable<Obligation['settlement']>) =>
  reason === undefined ? { kind, at } : { kind, at, reason };

const settlementWords: Record<SettlementKind, string> = {
  met: 'done in time',
  met_late: 'done late',
  cancelled: 'no longer needed',
  excused: 'excused',
  not_applicable: 'does not apply',
  superseded: 'fell away when the record was put right',
};

/** One step as a sentence without its full stop. */
export function wordExplained(step: ExplainedStep): string {
  switch (step.step) {
    case 'rule':
      return `${step.rule} (${step.pack}): ${step.title}`;
    case 'brought-forward':
      return `Brought forward to ${wordWhen(step.at)}`;
    case 'late-after':
      return `Late after ${formatLondon(step.at)}`;
    case 'never-late':
      return 'The procedure gives no number, so it is to be done at once and its age is shown';
    case 'earlier-due':
      return `Before the record was put right it was due ${formatLondon(step.at)}`;
    case 'part-open':
      return `${step.part}: not done yet`;
    case 'part-settled': {
      const why = step.reason === undefined ? '' : ` (${step.reason.replaceAll('_', ' ')})`;
      return `${step.part}: ${settlementWords[step.kind]}, ${wordWhen(step.at)}${why}`;
    }
    default:
      return wordStep(step);
  }
}

/** A moment as people read it: to the minute in London time, as an estimate, or the day alone. */
export function wordWhen(when: When): string {
  switch (when.precision) {
    case 'day':
      return formatLondonDate(when.date);
    case 'estimated':
      return `about ${formatLondon(wholeMinute(when.at))}`;
    case 'instant':
      return formatLondon(wholeSecond(when.at));
    default:
      return when satisfies never;
  }
}

const wholeSecond = (at: Instant) => (Math.floor(at / SECOND) * SECOND) as Instant;
const wholeMinute = (at: Instant) => (Math.floor(at / 60_000) * 60_000) as Instant;
