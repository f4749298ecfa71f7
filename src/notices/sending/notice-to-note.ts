import type { Role } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';
import type { About } from '../telling.ts';

/** What became of one notice about an episode, and which event of the episode says that it was sent. */
export interface NoticeToNote {
  readonly notice: string;
  readonly message: string | null;
  readonly owner: string;
  readonly stream: string;
  readonly child: string;
  readonly duty_owner: string;
  readonly rule: string;
  readonly about: About;
  readonly told: Role;
  readonly role: Role;
  readonly agency: AgencyReference;
  readonly sent_at: Instant | null;
  readonly left: boolean;
  readonly failed_at: Instant | null;
  readonly fault: string | null;
  readonly acknowledged_at: Instant | null;
  readonly acknowledged_by: string;
  readonly acknowledged_how: 'here' | 'link' | 'telephone';
  readonly noted_as: number | null;
}

/** Undefined for one that is not about an episode, and for one that is no part of what procedures ask for. */
export async function readNoticeToNote(
  { worker }: Pick<Store, 'worker'>,
  notice: string,
): Promise<NoticeToNote | undefined> {
  const { rows } = await worker.query<NoticeToNote>({
    name: 'notice-to-note',
    text: `select n.notice, n.message, n.owner, n.stream, n.child, n.duty_owner, n.rule, n.about, n.told, n.role,
        n.agency, n.sent_at, n.failed_at, n.fault, n.acknowledged_at, n.acknowledged_by, n.acknowledged_how,
        n.noted_as, not exists (
          select from homeward.sending s where s.message = n.message and s.channel = 'service') as left
      from homeward.notice n
      where n.notice = $1 and n.stream like 'episode:%' and n.child is not null
        and n.cause in ('arises', 'found', 'act')`,
    values: [notice],
  });
  return rows[0];
}
