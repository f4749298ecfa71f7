import type { Role } from '../../domain/agencies/roles.ts';
import type { Rule } from '../../domain/obligations/rule.ts';

export type Acknowledge = NonNullable<Rule['acknowledgeWithinMinutes']>;

/** Who hears of a late duty, and when, where no pack says otherwise. @source docs/time-and-duties.md */
export const usualEscalations: Rule['escalations'] = [
  { to: 'team-manager', afterHours: 0 },
  { to: 'head-of-service', afterHours: 24 },
  { to: 'assistant-director', afterHours: 72 },
];

/**
 * How soon somebody who was told must acknowledge it, where no pack says otherwise.
 *
 * @source docs/time-and-duties.md
 */
export const usualAcknowledge: Acknowledge = { high: 30, otherwise: 120 };

export type WrittenEscalation = readonly { readonly to: Role; readonly 'after-hours': number }[];

export const readEscalation = (written: WrittenEscalation): Rule['escalations'] =>
  written.map(({ to, 'after-hours': afterHours }) => ({ to, afterHours }));

export const readAcknowledge = (written: {
  readonly 'high-minutes': number;
  readonly 'otherwise-minutes': number;
}): Acknowledge => ({ high: written['high-minutes'], otherwise: written['otherwise-minutes'] });
