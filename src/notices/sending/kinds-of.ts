import type { Queryable } from '../../store/store.ts';
import type { NoticeKind } from '../channels/message-text.ts';

/** What a message carries, in kinds and numbers. */
export async function kindsOf(worker: Queryable, message: string): Promise<readonly NoticeKind[]> {
  const { rows } = await worker.query<NoticeKind>({
    name: 'kinds-of-message',
    text: `select about, cause, urgent, bool_or(acknowledge_by is not null) as asks, count(*)::integer as count
      from homeward.notice
      where message = $1 group by about, cause, urgent order by about, cause, urgent`,
    values: [message],
  });
  return rows;
}
