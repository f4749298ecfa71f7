import type { Role } from '../domain/agencies/roles.ts';
import type { Rule } from '../domain/obligations/rule.ts';

/**
 * Who is told next when nobody answers: the chain of the rule upwards, and then the emergency duty team. Out of office
 * hours only the first of the chain comes before the emergency duty team. It never goes down: after a silent Assistant
 * Director no team manager is asked. Undefined when all were told.
 *
 * @param told  whom it has been with already
 * @source docs/time-and-duties.md, Being told
 */
export function nextInLine(
  escalations: Rule['escalations'],
  told: ReadonlySet<Role>,
  officeIsOpen: boolean,
): Role | undefined {
  const managers = escalations.map(({ to }) => to);
  const highest = managers.findLastIndex((role) => told.has(role));
  const above = managers.slice(highest + 1);
  const beforeDutyTeam = officeIsOpen ? above.length : highest < 0 ? 1 : 0;
  const line: readonly Role[] = [
    ...above.slice(0, beforeDutyTeam),
    'emergency-duty-team',
    ...above.slice(beforeDutyTeam),
  ];
  return line.find((role) => !told.has(role));
}
