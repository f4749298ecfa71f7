import type { Role } from '../../domain/agencies/roles.ts';
import { nextInLine } from '../../notices/chain.ts';
import { hoursAt, isOfficeHour } from '../../notices/recipients/office-hours.ts';
import type { Workforce } from '../../notices/recipients/workforce.ts';
import { usualEscalations } from '../../procedures/pack/escalation.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { ruleCalled } from '../../procedures/rule-of.ts';
import type { NoticeRow } from './notice-row.ts';

/** Who is told next should nobody answer in time; undefined where everybody was told. */
export function nextTold(
  library: PackLibrary,
  workforce: Workforce,
  notice: Pick<NoticeRow, 'rule' | 'asked' | 'acknowledge_by' | 'role' | 'agency' | 'person'>,
): Role | undefined {
  const { rule, asked, acknowledge_by } = notice;
  if (acknowledge_by === null) return undefined;
  const isOpen = isOfficeHour(acknowledge_by, library.calendars.bankHolidays, hoursAt(workforce, notice));
  return nextInLine(ruleCalled(library, rule)?.escalations ?? usualEscalations, new Set(asked), isOpen);
}
