import { statusAt } from '../../../../domain/obligations/obligation.ts';
import { formatInstant, type Instant } from '../../../../domain/time/instant.ts';
import { sayDuration, sayMoment } from '../../../words/say-time.ts';
import type { BoardRow } from './read-board.ts';

/** The board as it is read: who, for how long, and what is due next from whom. */
export const boardView = (rows: readonly BoardRow[], now: Instant) => ({
  count: rows.length,
  asAt: sayMoment(now, now),
  rows: rows.map((row) => ({
    href: `/episodes/${row.episode.slice('episode:'.length)}`,
    child: nameOf(row),
    missing: sayDuration(now - row.missing_since),
    sinceIso: formatInstant(row.missing_since),
    since: sayMoment(row.missing_since, now),
    grade: row.grade ?? 'not graded',
    lead: row.search_lead ?? 'nobody named',
    next: nextDuty(row, now),
  })),
});

const nameOf = ({ names }: BoardRow): string => {
  const [name] = names ?? [];
  return [name?.given, name?.family].filter(Boolean).join(' ') || 'Name not known';
};

function nextDuty({ rule, duty_owner, due_at, late_after }: BoardRow, now: Instant) {
  if (rule === null || due_at === null) return undefined;
  const status = statusAt(
    { settlement: undefined, arises: due_at, due: due_at, lateAfter: late_after ?? undefined },
    now,
  );
  return {
    rule,
    status,
    owner: duty_owner ?? '',
    dueIso: formatInstant(due_at),
    due: sayMoment(due_at, now),
    late: status === 'breached',
  };
}
