import type { Role } from '../../../domain/agencies/roles.ts';
import type { Obligation } from '../../../domain/obligations/obligation.ts';
import type { Rule } from '../../../domain/obligations/rule.ts';
import { toldAt } from '../../../domain/obligations/told-at.ts';
import { HOUR, type Instant, SECOND } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import { authorityDutiesOf } from '../../../record/authority-duties.ts';
import type { Reports } from './read-reports.ts';

/** The report of today as procedures ask for it. */
export interface AskedFor {
  readonly duty: Obligation;
  /** From when it stands as a draft. */
  readonly draftFrom: Instant;
  /** When a senior manager hears that it is not issued. */
  readonly issuedBy: Instant | undefined;
}

/** For whom a report is where no procedure says it. */
const usualReaders: readonly Role[] = ['senior-leadership-team', 'police-missing-unit'];

/** The duty that asks for the report of today; undefined where the authority's procedures ask for none. */
export function askedForToday(
  library: PackLibrary,
  { history }: Pick<Reports, 'history'>,
  now: Instant,
): AskedFor | undefined {
  const duty = authorityDutiesOf(library, history, now).find(
    ({ rule, due }) => asksForReport(rule) && due !== undefined && londonDate(due) === londonDate(now),
  );
  const { due, lateAfter, arises } = duty ?? {};
  if (duty === undefined || due === undefined || lateAfter === undefined) return undefined;
  const before = duty.rule.escalations.find(({ afterHours }) => afterHours < 0);
  return {
    duty,
    draftFrom: ((toldAt(duty.rule, arises, due) ?? due) + SECOND) as Instant,
    issuedBy: before && ((lateAfter + SECOND + before.afterHours * HOUR) as Instant),
  };
}

/** For whom the report of an authority is. */
export const readersOf = (library: PackLibrary, authority: string, now: Instant): readonly Role[] =>
  library
    .packsOf(authority, londonDate(now))
    .flatMap(({ rules }) => rules)
    .find(asksForReport)?.notified ?? usualReaders;

const asksForReport = ({ parts }: Rule): boolean =>
  parts.some(({ metBy }) =>
    metBy.some(({ word, with: asked }) => word === 'report-issued' && asked.report === 'daily_missing'),
  );
