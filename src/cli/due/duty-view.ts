import { type Status, statusAt } from '../../domain/obligations/obligation.ts';
import { formatInstant, type Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { ruleOf } from '../../procedures/rule-of.ts';
import type { DutyRow } from './read-due.ts';

/** A duty as `homeward due` prints it: moments in UTC, with what the procedure says of it. */
export function dutyView(library: PackLibrary, duty: DutyRow, now: Instant) {
  const rule = ruleOf(library, duty);
  return {
    authority: duty.owner,
    subject: duty.subject,
    episode: idOf('episode', duty.subject),
    child: idOf('child', duty.child),
    missingSince: written(duty.missing_since),
    over: written(duty.over_at),
    rule: duty.rule,
    title: rule?.title ?? duty.rule,
    pack: duty.pack,
    owner: duty.duty_owner,
    responsible: rule?.responsible ?? [],
    status: statusOf(duty, now),
    arises: written(duty.arises_at),
    due: written(duty.due_at),
    lateAfter: written(duty.late_after),
  };
}

export type DutyView = ReturnType<typeof dutyView>;

const idOf = (kind: string, stream: string): string | null =>
  stream.startsWith(`${kind}:`) ? stream.slice(kind.length + 1) : null;

const statusOf = ({ arises_at, due_at, late_after }: DutyRow, now: Instant): Status =>
  statusAt(
    {
      settlement: undefined,
      arises: arises_at ?? undefined,
      due: due_at ?? undefined,
      lateAfter: late_after ?? undefined,
    },
    now,
  );

const written = (at: Instant | null) => (at === null ? null : formatInstant(at));
