import { setTimeout as delay } from 'node:timers/promises';
import { runOnce, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import { setMailbox } from '../../access/administration/outside-mailboxes.ts';
import { keepTexts } from '../../access/people/mobile.ts';
import type { Membership } from '../../access/people/signed-in.ts';
import type { Role } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import { shippedLibrary } from '../../record/record.fixture.ts';
import type { TestVersion } from '../../store/testing/servers.ts';
import { type Channel, ChannelDown, type Outgoing, type Sent } from '../channels/channel.ts';
import { openNotices } from '../notices.fixture.ts';
import { toldBy } from './jobs/told-by.ts';
import { type Sending, tasksOut, tasksWithin } from './tasks.ts';
import type { Ways } from './ways-out.ts';

/** Notices that leave, by ways that the test gives, when the test says so. */
export async function openSending(begins: string, ways: Ways, version?: TestVersion) {
  const notices = await openNotices(begins, version);
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
      await untilPutBack(store.worker);
      await store.worker.query(`select from graphile_worker.reschedule_jobs(array(
        select id from graphile_worker.jobs), now())`);
      await runOnce({ pgPool: store.worker, taskList, noHandleSignals: true, logger: toldBy(() => {}) });
    },
    /** Somebody who wishes to be told by text message too. */
    giveMobile: (person: string, mobile: string) => keepTexts(store, person, { mobile, wantsTexts: true }),
    /** Where an agency that does not work in Homeward is written to. */
    nameMailbox: (agency: AgencyReference, role: Role, address: string, authority = '887') =>
      setMailbox(store, authority, { agency, role, address }),
    /** What became of messages, as lines: for whom, by which way, how it stands, and how often it was tried. */
    sendings: async (child = 'child:t1'): Promise<readonly string[]> => {
      const { rows } = await store.worker.query<{ line: string }>(
        `select concat_ws(' | ', m.role, s.channel, case when s.failed_at is not null then 'failed: ' || s.fault
            when s.delivered_at is not null then 'delivered' when s.sent_at is not null then 'sent'
            else 'waits: ' || s.fault end, case when s.attempts > 1 then s.attempts end) as line
          from homeward.sending s join homeward.message m using (message)
          where m.child = $1 order by m.queued_at, m.role, s.channel`,
        [child],
      );
      return rows.map(({ line }) => line);
    },
    /** The number of the last message about a child that is for a desk. */
    messageTo: async (role: Role, child = 'child:t1'): Promise<string> => {
      const { rows } = await store.worker.query<{ message: string }>(
        'select message from homeward.message where role = $1 and child = $2 order by queued_at desc limit 1',
        [role, child],
      );
      return rows[0]!.message;
    },
    /** What the episode says of telling, as lines. */
    inRecord: async (stream: string): Promise<readonly string[]> => {
      const { rows } = await store.record.query<Row>(
        `select type, body ->> 'to' as to, body ->> 'channel' as channel, made_by ->> 'person' as by
          from homeward.event where stream = $1 and type like 'Notice%' order by happened_at, type, body ->> 'to'`,
        [stream],
      );
      return rows.map(({ type, to, channel, by }) => [type, to, channel, by].filter(Boolean).join(' | '));
    },
    /** How the duties of a rule stand, of one episode. */
    settled: async (rule: string, episode = 'episode:e-t1'): Promise<readonly string[]> => {
      const { rows } = await store.worker.query<{ kind: string | null }>(
        `select settlement ->> 'kind' as kind from homeward.obligation
          where rule = $1 and subject = $2 order by occurrence`,
        [rule, episode],
      );
      return rows.map(({ kind }) => kind ?? 'open');
    },
  };
}

/** The queue says that it is done a moment before what failed is back in it. */
async function untilPutBack(worker: Pool): Promise<void> {
  for (;;) {
    const { rowCount } = await worker.query('select from graphile_worker.jobs where locked_at is not null');
    if (rowCount === 0) return;
    await delay(5);
  }
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
