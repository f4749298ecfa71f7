import type { ClientBase } from 'pg';
import type { Instant } from '../../../domain/time/instant.ts';
import type { ChannelName } from '../../../notices/channels/channel.ts';
import type { Queryable } from '../../../store/store.ts';
import { type NoticeRow, noticeColumns } from '../notice-row.ts';

/** A message on its way over one channel. */
export interface Sending {
  readonly message: string;
  readonly channel: ChannelName;
  readonly sent_at: Instant | null;
  readonly delivered_at: Instant | null;
  readonly failed_at: Instant | null;
  readonly fault: string | null;
}

export interface Told {
  readonly notices: readonly NoticeRow[];
  readonly sendings: readonly Sending[];
}

/** Everybody who was told of a record, and how it went. Asked inside `asAgency`. */
export async function readTold(connection: ClientBase, owner: string, stream: string): Promise<Told> {
  const { rows: notices } = await connection.query<NoticeRow>({
    name: 'told-of-record',
    text: `select ${noticeColumns} from homeward.notice n
      where n.owner = $1 and n.stream = $2 order by n.arose_at desc, n.queued_at desc, n.told, n.rule, n.step`,
    values: [owner, stream],
  });
  const { rows: sendings } = await connection.query<Sending>({
    name: 'sendings-of-messages',
    text: `select message, channel, sent_at, delivered_at, failed_at, fault from homeward.sending
      where message = any ($1::uuid[]) order by sent_at, channel`,
    values: [[...new Set(notices.flatMap(({ message }) => message ?? []))]],
  });
  return { notices, sendings };
}

/** What people are called, by who they are. */
export async function namesOf(
  access: Queryable,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await access.query<{ person: string; name: string }>({
    name: 'names-of-people',
    text: 'select person, name from homeward.person where person = any ($1::uuid[])',
    values: [people],
  });
  return new Map(rows.map(({ person, name }) => [person, name]));
}
