import type { Role } from '../../domain/agencies/roles.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';
import type { WayOut } from './jobs/jobs.ts';

/** A message that did not leave by one way, or did not arrive by it. */
export interface FailedSending {
  readonly message: string;
  readonly way: WayOut;
  readonly attempts: number;
  readonly failedAt: Instant;
  /** A sentence that names neither address nor person. */
  readonly reason: string;
  readonly role: Role;
  readonly agency: string;
  /** The name of the one person that it was for. */
  readonly person: string | undefined;
  readonly child: string | undefined;
  readonly isUrgent: boolean;
  /** Whoever it is for can read it in the service all the same. */
  readonly isHere: boolean;
}

interface Row extends Omit<FailedSending, 'person' | 'child'> {
  readonly person: string | null;
  readonly child: string | null;
}

/** What failed of an authority's messages, newest first. What somebody has acknowledged meanwhile needs nobody. */
export async function failedSendings(
  { worker }: Pick<Store, 'worker'>,
  { owner, limit, offset = 0 }: { readonly owner: string; readonly limit: number; readonly offset?: number },
): Promise<readonly FailedSending[]> {
  const { rows } = await worker.query<Row>({
    name: 'failed-sendings',
    text: `select s.message, s.channel as way, s.attempts, s.failed_at as "failedAt", s.fault as reason, m.role,
        m.agency, p.name as person, m.child, m.urgent as "isUrgent", exists (
          select from homeward.sending h where h.message = s.message and h.channel = 'service') as "isHere"
      from homeward.sending s
      join homeward.message m on m.message = s.message
      left join homeward.person p on p.person = m.person
      where s.failed_at is not null and exists (
        select from homeward.notice n
        where n.message = s.message and n.owner = $1 and n.acknowledged_at is null and n.ended_at is null)
      order by s.failed_at desc, s.message, s.channel
      limit $2 offset $3`,
    values: [owner, limit, offset],
  });
  return rows.map(({ person, child, ...row }) => ({
    ...row,
    person: person ?? undefined,
    child: child ?? undefined,
  }));
}
