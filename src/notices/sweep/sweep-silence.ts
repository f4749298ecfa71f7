import type { ClientBase } from 'pg';
import type { Role } from '../../domain/agencies/roles.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { usualAcknowledge, usualEscalations } from '../../procedures/pack/escalation.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { ruleCalled } from '../../procedures/rule-of.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Store } from '../../store/store.ts';
import { nextInLine } from '../chain.ts';
import { inPortions } from '../in-portions.ts';
import { queueNotices } from '../queue/queue-notices.ts';
import { hoursAt, isOfficeHour } from '../recipients/office-hours.ts';
import { readWorkforce, type Workforce } from '../recipients/workforce.ts';
import type { About, Telling } from '../telling.ts';

/** A notice that nobody answered in time, with everybody who has been asked in that line so far. */
interface Silent {
  readonly owner: string;
  readonly stream: string;
  readonly child: string | null;
  readonly duty_owner: string;
  readonly rule: string;
  readonly occurrence: string;
  readonly event: number;
  readonly step: number;
  readonly about: About;
  readonly acknowledge_by: Instant;
  /** Who was silent. */
  readonly role: Role;
  readonly agency: string;
  readonly person: string | null;
  readonly asked: readonly Role[];
}

/**
 * Tells the next in line of what nobody has answered in time; their answer ends it, and the clock runs for them too.
 *
 * @returns how many notices were passed on
 */
export const sweepSilence = (
  store: Pick<Store, 'worker' | 'record'>,
  library: PackLibrary,
  now: Instant,
): Promise<number> =>
  inPortions((atMost) =>
    inTransaction(store.worker, async (connection) => {
      const silent = await takeSilent(connection, now, atMost);
      if (silent.length === 0) return 0;
      const workforce = await readWorkforce(connection, now);
      const tellings = silent.flatMap((one) => passOn(library, workforce, one, now) ?? []);
      await queueNotices(connection, store, library, tellings, now);
      return silent.length;
    }),
  );

/** Of a line in which somebody answered nobody else is asked, although the first may still be silent. */
async function takeSilent(connection: ClientBase, now: Instant, atMost: number): Promise<readonly Silent[]> {
  const { rows } = await connection.query<Silent>({
    name: 'take-silent',
    text: `with silent as (
        select n.notice from homeward.notice n
        where n.acknowledge_by <= $1 and n.acknowledged_at is null and n.ended_at is null
          and n.passed_on_at is null
        order by n.acknowledge_by
        limit $2
        for update skip locked)
      update homeward.notice n set passed_on_at = $1
      from silent s
      where n.notice = s.notice
      returning n.owner, n.stream, n.child, n.duty_owner, n.rule, n.occurrence, n.event, n.step, n.about,
        n.acknowledge_by, n.role, n.agency, n.person, (
          select case when bool_or(l.cause = 'silence' and l.acknowledged_at is not null) then null
            else array_agg(distinct l.told) end
          from homeward.notice l
          where (l.owner, l.stream, l.duty_owner, l.rule, l.occurrence, l.event)
            = (n.owner, n.stream, n.duty_owner, n.rule, n.occurrence, n.event)) as asked`,
    values: [new Date(now), atMost],
  });
  return rows.map((row) => ({ ...row, asked: row.asked ?? [] }));
}

function passOn(
  library: PackLibrary,
  workforce: Workforce,
  silent: Silent,
  now: Instant,
): Telling | undefined {
  const { owner, stream, child, duty_owner, rule: id, occurrence, event, step, about, asked } = silent;
  if (asked.length === 0) return undefined;
  const rule = ruleCalled(library, id);
  const next = nextInLine(
    rule?.escalations ?? usualEscalations,
    new Set(asked),
    isOfficeHour(now, library.calendars.bankHolidays, hoursAt(workforce, silent)),
  );
  if (next === undefined) return undefined;
  return {
    ...{ owner, stream, child: child ?? undefined, cause: 'silence', event, step: step + 1, about },
    ...(duty_owner !== '' && { duty: { owner: duty_owner, rule: id, occurrence } }),
    told: next,
    arose: silent.acknowledge_by,
    acknowledge: rule?.acknowledgeWithinMinutes ?? usualAcknowledge,
  };
}
