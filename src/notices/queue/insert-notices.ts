import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/time/instant.ts';
import type { Queryable } from '../../store/store.ts';
import { lateAfterOrNever } from '../fire.ts';
import type { Telling } from '../telling.ts';
import type { Addressed } from './addressed.ts';

/** Who takes a message, and about which child it is: what is queued for both before it leaves goes out as one. */
interface Recipient {
  readonly agency: string;
  readonly role: string;
  readonly person: string | null;
  readonly child: string | null;
}

interface Message extends Recipient {
  readonly message: string;
  readonly urgent: boolean;
}

/** What is new: messages that somebody has to send, and notices that nobody can be sent although somebody chose to. */
interface Inserted {
  readonly messages: readonly string[];
  readonly unreached: readonly string[];
}

/** Writes notices, each once for its cause, and the messages that carry them. */
export async function insertNotices(
  connection: Queryable,
  addressed: readonly Addressed[],
  now: Instant,
): Promise<Inserted> {
  const added = await addNotices(connection, addressed, now);
  const fresh = addressed.filter(({ notice }) => added.has(notice));
  const reached = fresh.filter(({ desk }) => desk.kind !== 'not-here');
  const unreached = fresh.filter(({ desk, telling }) => desk.kind === 'not-here' && isByChoice(telling));
  return {
    messages: reached.length === 0 ? [] : await putIntoMessages(connection, reached, now),
    unreached: unreached.map(({ notice }) => notice),
  };
}

/** The record says already that they were told: whoever chose to tell them said so. */
const isByChoice = ({ cause, duty }: Telling): boolean => cause === 'act' && duty === undefined;

/** Answers which messages are new. */
async function putIntoMessages(
  connection: Queryable,
  reached: readonly Addressed[],
  now: Instant,
): Promise<readonly string[]> {
  const groups = new Map<string, Addressed[]>();
  for (const one of reached) {
    const key = JSON.stringify(recipientOf(one));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const waiting = await waitingMessages(
    connection,
    [...groups.values()].map(([first]) => recipientOf(first!)),
  );
  const fresh: Message[] = [];
  const carriers = [...groups].map(([key, notices]) => {
    const message = waiting.get(key) ?? randomUUID();
    const urgent = notices.some(({ isUrgent }) => isUrgent);
    if (!waiting.has(key)) fresh.push({ message, urgent, ...recipientOf(notices[0]!) });
    return { message, urgent, notices: notices.map(({ notice }) => notice) };
  });
  await addMessages(connection, fresh, now);
  await putInto(connection, carriers);
  return fresh.map(({ message }) => message);
}

const recipientOf = ({ desk, telling }: Addressed): Recipient => ({
  agency: desk.agency,
  role: desk.role,
  person: desk.kind === 'here' ? (desk.person ?? null) : null,
  child: telling.child ?? null,
});

/** Answers those that nobody was told of before. */
async function addNotices(
  connection: Queryable,
  addressed: readonly Addressed[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  const { rows } = await connection.query<{ notice: string }>({
    name: 'add-notices',
    text: `insert into homeward.notice
      select * from jsonb_populate_recordset(null::homeward.notice, $1)
      on conflict do nothing returning notice`,
    values: [JSON.stringify(addressed.map((one) => noticeRow(one, now)))],
  });
  return new Set(rows.map(({ notice }) => notice));
}

function noticeRow({ notice, telling, desk, isUrgent, acknowledgeBy }: Addressed, now: Instant): object {
  const { owner, stream, child, cause, duty, event, step, about, told, arose, lateAfter } = telling;
  const isHere = desk.kind !== 'not-here';
  return {
    ...{ notice, owner, stream, child, cause, event: event ?? 0, step, about, told },
    ...{ duty_owner: duty?.owner ?? '', rule: duty?.rule ?? '', occurrence: duty?.occurrence ?? '' },
    ...{ urgent: isUrgent, role: desk.role, agency: desk.agency },
    person: desk.kind === 'here' ? desk.person : undefined,
    arose_at: new Date(arose),
    late_after: lateAfterOrNever(lateAfter),
    queued_at: new Date(now),
    acknowledge_by: acknowledgeBy && new Date(acknowledgeBy),
    ...(isByChoice(telling) && { noted_as: event }),
    ...(!isHere && { failed_at: new Date(now), fault: 'nobody-here' }),
  };
}

/** Messages to the same recipients about the same children that have not left: locked, so that they wait for more. */
async function waitingMessages(
  connection: Queryable,
  recipients: readonly Recipient[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await connection.query<Recipient & { readonly message: string }>({
    name: 'waiting-messages',
    text: `select m.message, m.agency, m.role, m.person, m.child
      from jsonb_to_recordset($1) as given (agency text, role text, person uuid, child text)
      join homeward.message m on m.agency = given.agency and m.role = given.role
        and coalesce(m.child, '') = coalesce(given.child, '') and m.person is not distinct from given.person
      where m.sent_at is null
      for update of m`,
    values: [JSON.stringify(recipients)],
  });
  return new Map(
    rows.map(({ message, agency, role, person, child }) => [
      JSON.stringify({ agency, role, person, child } satisfies Recipient),
      message,
    ]),
  );
}

async function addMessages(connection: Queryable, messages: readonly Message[], now: Instant): Promise<void> {
  await connection.query({
    name: 'add-messages',
    text: `insert into homeward.message (message, child, role, agency, person, urgent, queued_at)
      select message, child, role, agency, person, urgent, $2
      from jsonb_populate_recordset(null::homeward.message, $1)`,
    values: [JSON.stringify(messages), new Date(now)],
  });
}

/** A message is as urgent as the most urgent thing in it. */
async function putInto(
  connection: Queryable,
  carriers: readonly {
    readonly message: string;
    readonly urgent: boolean;
    readonly notices: readonly string[];
  }[],
): Promise<void> {
  await connection.query({
    name: 'put-into-messages',
    text: `with given as (select * from jsonb_to_recordset($1) as g (message uuid, urgent boolean, notices uuid[])),
      urgent as (
        update homeward.message m set urgent = true from given g
        where m.message = g.message and g.urgent and not m.urgent)
      update homeward.notice n set message = g.message from given g where n.notice = any (g.notices)`,
    values: [JSON.stringify(carriers)],
  });
}
