import type { ClientBase } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';

/** Who says that they were told, when, what they said, and how it came. */
export interface Answer {
  readonly by: string;
  readonly at: Instant;
  readonly words?: string | undefined;
  readonly how: 'here' | 'link' | 'telephone';
}

/**
 * Answers notices that nobody answered before, and ends the lines that they belong to: whoever was asked because
 * nobody answered is not asked any more.
 *
 * @param connection  of the login `worker`, in a transaction
 * @returns who answered first, and when: somebody else, if they were quicker
 */
export async function answerNotices(
  connection: ClientBase,
  notices: readonly string[],
  { by, at, words, how }: Answer,
  now: Instant,
): Promise<Pick<Answer, 'by' | 'at'>> {
  await connection.query({
    name: 'answer-notices',
    text: `update homeward.notice
      set acknowledged_at = $2, acknowledged_by = $3, answer = $4, acknowledged_how = $5
      where notice = any ($1::uuid[]) and acknowledged_at is null`,
    values: [notices, new Date(at), by, words || null, how],
  });
  await connection.query({
    name: 'end-lines-of-notices',
    text: `update homeward.notice l set ended_at = $2
      from homeward.notice n
      where n.notice = any ($1::uuid[])
        and (l.owner, l.stream, l.duty_owner, l.rule, l.occurrence, l.event)
          = (n.owner, n.stream, n.duty_owner, n.rule, n.occurrence, n.event)
        and l.cause = 'silence' and l.acknowledged_at is null and l.ended_at is null`,
    values: [notices, new Date(now)],
  });
  const { rows } = await connection.query<{ by: string; at: Instant }>({
    name: 'answer-of-notices',
    text: `select acknowledged_at as at, acknowledged_by as by from homeward.notice
      where notice = any ($1::uuid[]) order by acknowledged_at limit 1`,
    values: [notices],
  });
  return rows[0] ?? { by, at };
}

/** The notices that a message carries. */
export async function noticesOf(connection: ClientBase, message: string): Promise<readonly string[]> {
  const { rows } = await connection.query<{ notice: string }>({
    name: 'notices-of-message',
    text: 'select notice from homeward.notice where message = $1 order by notice for update',
    values: [message],
  });
  return rows.map(({ notice }) => notice);
}
