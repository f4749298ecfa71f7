import type { Role } from '../domain/agencies/roles.ts';
import type { ReportKind } from '../domain/authority-duty/events.ts';
import type { DutyOwner } from '../domain/obligations/obligation.ts';
import type { Rule } from '../domain/obligations/rule.ts';
import type { Instant } from '../domain/time/instant.ts';
import { type About, aboutReport, type Telling } from './telling.ts';

/** One duty as notices name it. */
export interface DutyNamed {
  readonly owner: string;
  readonly stream: string;
  readonly child: string | undefined;
  readonly dutyOwner: DutyOwner;
  readonly occurrence: string;
  readonly rule: Rule;
}

/** The document or report that a rule asks for before anybody is told; undefined where there is none. */
const documentOf = (rule: Rule): string | undefined =>
  (usesOf(rule).find(({ word }) => word === 'alert-completed')?.with.kind as string | undefined) ??
  reportOf(rule);

/** The report that a rule asks for. */
export const reportOf = (rule: Rule): ReportKind | undefined =>
  usesOf(rule).find(({ word }) => word === 'report-issued')?.with.report as ReportKind | undefined;

const usesOf = ({ parts }: Rule) => parts.flatMap(({ metBy }) => metBy);

/**
 * Who is told that a duty has arisen: whom the rule names. Where it asks for a document first, whoever has to write
 * that; the others are told when it is there.
 */
export const whenItArises = (duty: DutyNamed, arose: Instant): readonly Telling[] =>
  (documentOf(duty.rule) === undefined ? duty.rule.notified : duty.rule.responsible).map((told) => ({
    ...named(duty),
    ...{ cause: 'arises', step: 0, about: aboutOf(duty), told, arose },
    acknowledge: answerOf(duty, told),
  }));

/** Who is told that the document of a rule is there. */
export const whenItIsWritten = (duty: DutyNamed, event: number, arose: Instant): readonly Telling[] =>
  duty.rule.notified.map((told) => ({
    ...named(duty),
    ...{ cause: 'act', event, step: 0, about: aboutOf(duty), told, arose },
    acknowledge: answerOf(duty, told),
  }));

/** Who is told that a duty is late: one more of the rule's chain at each step. */
export function whenItIsLate(duty: DutyNamed, step: number, arose: Instant): Telling | undefined {
  const next = duty.rule.escalations[step];
  if (next === undefined) return undefined;
  const report = reportOf(duty.rule);
  return {
    ...named(duty),
    ...{
      cause: 'late',
      step,
      about: report === undefined ? 'other' : aboutReport(report),
      told: next.to,
      arose,
    },
    acknowledge: undefined,
  };
}

const named = ({ owner, stream, child, dutyOwner, rule, occurrence }: DutyNamed) => ({
  ...{ owner, stream, child },
  duty: { owner: dutyOwner, rule: rule.id, occurrence },
});

/** How soon a role has to answer; undefined for a report, and where sending it is all that the rule asks for. */
function answerOf({ rule }: DutyNamed, told: Role): Rule['acknowledgeWithinMinutes'] {
  if (reportOf(rule) !== undefined) return undefined;
  const isDoneBySending = usesOf(rule).some(
    ({ word, with: asked }) => word === 'notice-sent' && [asked.to].flat().includes(told),
  );
  return isDoneBySending ? undefined : rule.acknowledgeWithinMinutes;
}

/** What a duty is about, by what its rule says that people are told of. */
function aboutOf({ rule }: DutyNamed): About {
  for (const { with: asked } of usesOf(rule)) {
    const about = [asked.about].flat()[0];
    if (about !== undefined) return about as About;
  }
  const report = reportOf(rule);
  if (report !== undefined) return aboutReport(report);
  return rule.subject === 'episode' ? 'missing' : 'other';
}
