import type { Obligation } from '../../domain/obligations/obligation.ts';
import { identity } from '../../domain/obligations/revisions.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { OutboxMessage } from '../../store/append/append-request.ts';
import type { StreamName } from '../streams.ts';

/** The duties that were not there before. */
export function added(before: readonly Obligation[], duties: readonly Obligation[]): readonly Obligation[] {
  if (before.length === 0) return duties;
  const known = new Set(before.map(identity));
  return duties.filter((duty) => !known.has(identity(duty)));
}

/** Who is to be told of new duties: the roles that they name. What arises later is for the sweep. */
export function toBeTold(
  stream: StreamName,
  duties: readonly Obligation[],
  now: Instant,
): readonly OutboxMessage[] {
  return duties.flatMap(({ rule, owner, occurrence, arises, settlement }) => {
    if (settlement !== undefined || arises === undefined || arises > now || rule.notified.length === 0)
      return [];
    return [{ stream, kind: 'notice', body: { rule: rule.id, owner, occurrence, to: rule.notified } }];
  });
}
