import { isRole, roleLabel } from '../../domain/agencies/roles.ts';
import { type Status, statusAt } from '../../domain/obligations/obligation.ts';
import { formatInstant, type Instant, SECOND } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { ruleOf } from '../../procedures/rule-of.ts';
import { sayOwner } from '../words/say-owner.ts';
import { sayMoment } from '../words/say-time.ts';
import { addressOfRule } from './address-of-rule.ts';

/** A duty that nothing has settled, as lists read it. */
export interface OpenDuty {
  readonly rule: string;
  readonly pack: string;
  readonly duty_owner: string;
  readonly arises_at: Instant | null;
  readonly due_at: Instant | null;
  readonly late_after: Instant | null;
}

/** A duty in a list: what it is, whose, and how it stands now. */
export interface DutyView {
  readonly rule: string;
  readonly status: Status;
  readonly title: string;
  readonly whose: string;
  readonly who: string;
  /** In words: `due today 8:30pm`, `late since yesterday 10pm`. Undefined where the procedure gives no time. */
  readonly when: string;
  readonly at: string | undefined;
  readonly isLate: boolean;
  readonly source: string;
  /** Where it stands what its rule says. */
  readonly ruleHref: string;
}

export function dutyView(library: PackLibrary, duty: OpenDuty, now: Instant): DutyView {
  const rule = ruleOf(library, duty);
  const status = statusAt(
    {
      settlement: undefined,
      arises: duty.arises_at ?? undefined,
      due: duty.due_at ?? undefined,
      lateAfter: duty.late_after ?? undefined,
    },
    now,
  );
  const at = duty.due_at ?? duty.arises_at;
  return {
    rule: duty.rule,
    status,
    title: rule?.title ?? duty.rule,
    whose: sayOwner(duty.duty_owner, library.directory),
    who: (rule?.responsible ?? []).filter(isRole).map(roleLabel).join(' or '),
    when: whenSaid(duty, status, now),
    at: at === null ? undefined : formatInstant(at),
    isLate: status === 'breached',
    source: rule === undefined ? '' : `${rule.source.document} ${rule.source.at}`,
    ruleHref: addressOfRule(duty.pack, duty.rule),
  };
}

/** Whether a duty that nothing has settled is late. */
export const isLate = ({ late_after }: Pick<OpenDuty, 'late_after'>, now: Instant): boolean =>
  late_after !== null && now >= late_after + SECOND;

function whenSaid({ due_at, arises_at, late_after }: OpenDuty, status: Status, now: Instant): string {
  if (status === 'breached') return `late since ${sayMoment(late_after ?? due_at ?? now, now)}`;
  const at = due_at ?? arises_at;
  if (at === null) return 'no set time';
  return status === 'due' && at <= now
    ? `to do now, since ${sayMoment(at, now)}`
    : `due ${sayMoment(at, now)}`;
}
