import type { Obligation } from '../obligations/obligation.ts';
import { orderOf } from '../time/when.ts';
import type { HandedOver } from './offers.ts';

/**
 * What an authority owed a child beyond single episodes when it handed responsibility over. What had not arisen by then
 * it never owed. What it had not done ends: late by then it stays late for good, otherwise it is cancelled.
 */
export const endedBy = (
  { at, accepted }: Pick<HandedOver, 'at' | 'accepted'>,
  owed: readonly Obligation[],
): readonly Obligation[] =>
  owed
    .filter(({ arises }) => arises !== undefined && arises <= orderOf(at))
    .map((duty) => {
      if (duty.settlement !== undefined || duty.needEnded !== undefined) return duty;
      const isLate = duty.lateAfter !== undefined && duty.lateAfter < orderOf(at);
      if (isLate) return { ...duty, needEnded: at };
      return { ...duty, settlement: { kind: 'cancelled', at, event: accepted.version } };
    });
