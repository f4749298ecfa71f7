import { runOnce, type TaskList } from 'graphile-worker';
import type { Membership } from '../../access/people/signed-in.ts';
import type { Role } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import { shippedLibrary } from '../../record/record.fixture.ts';
import { type Channel, ChannelDown, type Outgoing, type Sent } from '../channels/channel.ts';
import { openNotices } from '../notices.fixture.ts';
import { toldBy } from './jobs/told-by.ts';
import { type Sending, tasksOut, tasksWithin } from './tasks.ts';
import type { Ways } from './ways-out.ts';

/** Notices that leave, by ways that the test gives, when the test says so. */
export async function openSending(begins: string, ways: Ways) {
  const notices = await openNotices(begins);
  const { store } = notices;
  const faults: string[] = [];
  const sending: Sending = {
    ...{ store, ways, library: shippedLibrary, now: notices.now },
    address: 'https://homeward.example.gov.uk',
    tell: (fault) => faults.push(String(fault)),
  };
  const taskList: TaskList = {
    ...tasksWithin(sending),
    ...tasksOut(sending, 'email'),
    ...tasksOut(sending, 'text'),
  };
  return {
    ...notices,
    sending,
    faults,
    /** Whatever is queued is tried once more, without waiting for its time. */
    send: async () => {
      await store.worker.query(`select from graphile_worker.reschedule_jobs(array(
        select id from graphile_worker.jobs where locked_at is null), now())`);
      await runOnce({ pgPool: store.worker, taskList, noHandleSignals: true, logger: toldBy(() => {}) });
    },
    /** The number of the message that is for a desk. */
    messageTo: async (role: Role): Promise<string> => {
      const { rows } = await store.worker.query<{ message: string }>(
        'select message from homeward.message where role = $1 order by queued_at desc limit 1',
        [role],
      );
      return rows[0]!.message;
    },
    /** What the episode says of telling, as lines. */
    inRecord: async (stream: string): Promise<readonly string[]> => {
      const { rows } = await store.record.query<Row>(
        `select type, body ->> 'to' as to, body ->> 'channel' as channel, made_by ->> 'person' as by
          from homeward.event where stream = $1 and type like 'Notice%' order by version`,
        [stream],
      );
      return rows.map(({ type, to, channel, by }) => [type, to, channel, by].filter(Boolean).join(' | '));
    },
    /** How the duties of a rule stand. */
    settled: async (rule: string): Promise<readonly (string | null)[]> => {
      const { rows } = await store.worker.query<{ settlement: string | null }>(
        'select settlement from homeward.obligation where rule = $1 order by occurrence',
        [rule],
      );
      return rows.map(({ settlement }) => settlement);
    },
  };
}

interface Row {
  readonly type: string;
  readonly to: string | null;
  readonly channel: string | null;
  readonly by: string;
}

/** Somebody at work. */
export const signedIn = (person: string, name: string, role: Role, agency: AgencyReference) => ({
  person,
  name,
  as: { id: `${person} ${role}`, role, agency, label: role } satisfies Membership,
});

/** A way out that keeps what it is given, and answers as the test says. */
export function wayThat(answers: (outgoing: Outgoing) => Sent | Promise<Sent>) {
  const given: Outgoing[] = [];
  const channel: Channel = {
    name: 'email',
    send: async (outgoing) => {
      given.push(outgoing);
      return answers(outgoing);
    },
  };
  return { channel, given };
}

export const takes = ({ message }: Outgoing): Sent => ({
  kind: 'sent',
  reference: message,
  delivered: false,
});

export const isDown = (): never => {
  throw new ChannelDown('The mail server cannot be reached.');
};
