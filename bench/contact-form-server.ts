import { randomUUID } from 'node:crypto';
import { record } from '../src/record/record.ts';
import { serveOpenEpisodes } from './open-episodes.ts';
import { contactAttemptOn } from './reports.ts';

/** Where a contact attempt is sent to, and everything of the form but its own key. */
export interface ContactForms {
  readonly addresses: readonly string[];
  readonly cookie: string;
  readonly fields: string;
}

/** How many attempts to record in this process, by so many at the same moment; answered with the milliseconds taken. */
export interface InProcess {
  readonly attempts: number;
  readonly clients: number;
}

const OPEN_EPISODES = 300;

const { store, library, children, address, cookie, close } = await serveOpenEpisodes(OPEN_EPISODES);
const addresses = children.map((child) => `${address}/episodes/${child}-gone/acts/log-contact-attempt`);
const form = await (await fetch(addresses[0]!, { headers: { cookie } })).text();
const token = /name="_csrf" value="([^"]+)"/.exec(form)?.[1];
if (token === undefined) throw new Error('The form of a contact attempt has no token');
const fields = new URLSearchParams({
  ...{ _csrf: token, 'happened-day': 'today', madeBy: 'self' },
  ...{ 'body-to': 'child', 'body-how': 'phone', 'body-result': 'no_answer' },
}).toString();

let attempts = 0;
process.send?.({ addresses, cookie, fields } satisfies ContactForms);
process.on('message', async (asked: InProcess | 'stop') => {
  if (asked === 'stop') {
    await close();
    process.disconnect();
    return;
  }
  // The same said of the same moment again would change nothing.
  const queue = Array.from({ length: asked.attempts }, () => {
    const place = attempts++;
    return contactAttemptOn(children[place % children.length]!, Math.floor(place / children.length));
  }).values();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: asked.clients }, async () => {
      for (const order of queue) {
        const outcome = await record(store, library, { ...order, key: randomUUID() });
        if (outcome.kind !== 'recorded') throw new Error(`An attempt was not recorded: ${outcome.kind}`);
      }
    }),
  );
  process.send?.(performance.now() - began);
});
