import { DAY, type Instant, MINUTE } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';
import type { WayOut } from './jobs/jobs.ts';
import { noteReceipt } from './note-receipt.ts';
import type { Ways } from './ways-out.ts';

/** A receipt comes within minutes; after seven days GOV.UK Notify knows nothing of a sending. */
const FIRST = 10 * MINUTE;
const LAST = 7 * DAY;
/** So many are asked for in one go. */
const AT_MOST = 200;

/**
 * Asks whoever delivers for us what became of what they took and of which no receipt has come. However many processes
 * ask, it is noted once.
 *
 * @returns of how many it is known now
 * @throws ChannelDown  where one of them cannot say now: they are asked again the next time
 */
export async function askWhatBecame(store: Pick<Store, 'worker'>, ways: Ways, now: Instant): Promise<number> {
  let known = 0;
  for (const way of ['email', 'text'] as const) {
    const channel = ways[way];
    if (channel?.askDelivery === undefined) continue;
    for (const reference of await withoutReceipt(store, way, now)) {
      const state = await channel.askDelivery(reference);
      if (state !== undefined && (await noteReceipt(store, { reference, state, at: now }))) known++;
    }
  }
  return known;
}

/** The newest first: somebody still waits for those. */
async function withoutReceipt(
  { worker }: Pick<Store, 'worker'>,
  way: WayOut,
  now: Instant,
): Promise<readonly string[]> {
  const { rows } = await worker.query<{ reference: string }>({
    name: 'without-receipt',
    text: `select reference from homeward.sending
      where channel = $1 and sent_at between $2 and $3 and delivered_at is null and failed_at is null
        and reference is not null
      order by sent_at desc limit ${AT_MOST}`,
    values: [way, new Date(now - LAST), new Date(now - FIRST)],
  });
  return rows.map(({ reference }) => reference);
}
