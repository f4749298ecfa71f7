import type { Role } from '../domain/agencies/roles.ts';
import type { Rule } from '../domain/obligations/rule.ts';

/**
 * Who is told next when nobody answers: the chain of the rule in its order, and then the emergency duty team. Out of
 * office hours only the first of the chain comes before the emergency duty team. Undefined when all were told.
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
  const line: readonly Role[] = officeIsOpen
    ? [...managers, 'emergency-duty-team']
    : [...managers.slice(0, 1), 'emergency-duty-team', ...managers.slice(1)];
  return line.find((role) => !told.has(role));
}
