import type { EpisodeHistory } from '../../domain/episode/history.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { formatInstant, type Instant } from '../../domain/time/instant.ts';
import { orderOf, writeWhen } from '../../domain/time/when.ts';
import type { ObligationRow } from '../../store/append/read-models.ts';

/** An obligation as it is stored: instants, settlements, and what is needed to show it without its history. */
export const obligationRow = (obligation: Obligation): ObligationRow => ({
  dutyOwner: obligation.owner,
  rule: obligation.rule.id,
  occurrence: obligation.occurrence,
  pack: obligation.pack,
  arises: obligation.arises,
  due: obligation.due,
  lateAfter: obligation.lateAfter,
  ...(obligation.settlement !== undefined && {
    settlement: { kind: obligation.settlement.kind },
    settledAt: orderOf(obligation.settlement.at) as Instant,
  }),
  parts: Object.fromEntries(
    obligation.parts.map(({ key, settlement }) => [
      key,
      settlement === undefined
        ? null
        : {
            kind: settlement.kind,
            at: writeWhen(settlement.at),
            event: settlement.event,
            reason: settlement.reason,
          },
    ]),
  ),
  body: {
    capacity: obligation.capacity,
    started: writeWhen(obligation.started),
    notKnown: obligation.notKnown,
    needEnded: obligation.needEnded && writeWhen(obligation.needEnded),
    earlierDue: obligation.earlierDue.length === 0 ? undefined : obligation.earlierDue.map(formatInstant),
  },
});

/**
 * Whether somebody may still have to do something: then the duties are rows, which lists and the sweep look
 * through. Otherwise, and for imported history that is over, they are one document.
 */
export function isLive({ episode }: EpisodeHistory, obligations: readonly Obligation[]): boolean {
  if (episode.phase === 'void') return false;
  if (episode.over === undefined) return true;
  if (episode.opening.imported) return false;
  return episode.phase === 'returned' || obligations.some(({ settlement }) => settlement === undefined);
}

/**
 * When the engine has to look again although nothing new was recorded: the next occurrence of a duty that repeats
 * is laid down once the one before has come.
 */
export function extendAt(
  { episode }: EpisodeHistory,
  obligations: readonly Obligation[],
): Instant | undefined {
  return episode.over === undefined ? comesRoundAgain(obligations) : undefined;
}

/** When the first of the duties that repeat from their start has the last occurrence laid down behind it. */
export function comesRoundAgain(obligations: readonly Obligation[]): Instant | undefined {
  const last = new Map<string, Instant>();
  for (const { rule, owner, due } of obligations)
    if (rule.repeats?.from === 'start' && due !== undefined) last.set(`${owner} ${rule.id}`, due);
  return last.size === 0 ? undefined : (Math.min(...last.values()) as Instant);
}
