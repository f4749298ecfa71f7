import type { Role } from '../../domain/agencies/roles.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Queryable } from '../../store/store.ts';
import type { NoticeKind } from '../channels/message-text.ts';
import { kindsOf } from '../sending/kinds-of.ts';
import { hashOf } from './links.ts';

/** What somebody with a link may know: what kind and how urgent, never of whom. */
export type Link =
  | {
      readonly kind: 'open';
      readonly message: string;
      /** Why they are told. */
      readonly role: Role;
      readonly agency: string;
      readonly sentAt: Instant;
      readonly notices: readonly NoticeKind[];
    }
  | { readonly kind: 'used'; readonly message: string; readonly at: Instant; readonly by: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' };

interface Row {
  readonly message: string;
  readonly role: Role;
  readonly agency: string;
  readonly sent_at: Instant;
  readonly expires_at: Instant;
  readonly used_at: Instant | null;
  readonly acknowledged_by: string | null;
}

/** What a link leads to. Each message may have several, one for each attempt to send it: one used, all are. */
export async function lookAtLink(
  { worker }: { readonly worker: Queryable },
  token: string,
  now: Instant,
): Promise<Link> {
  const { rows } = await worker.query<Row>({
    name: 'look-at-link',
    text: `select m.message, m.role, m.agency, coalesce(m.sent_at, m.queued_at) as sent_at, l.expires_at,
        (select max(o.used_at) from homeward.acknowledgement_link o where o.message = l.message) as used_at,
        (select max(n.acknowledged_by) from homeward.notice n where n.message = l.message) as acknowledged_by
      from homeward.acknowledgement_link l
      join homeward.message m on m.message = l.message
      where l.token_hash = $1`,
    values: [hashOf(token)],
  });
  const [link] = rows;
  if (link === undefined) return { kind: 'unknown' };
  const { message, role, agency, sent_at: sentAt, used_at: used, acknowledged_by: by } = link;
  if (used !== null) return { kind: 'used', message, at: used, by: by ?? '' };
  if (link.expires_at <= now) return { kind: 'expired' };
  return { kind: 'open', message, role, agency, sentAt, notices: await kindsOf(worker, message) };
}
