import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startSession } from '../../../../access/sessions/sessions.ts';
import { looksAfter, order, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import { systemClock } from '../../../clock/clock.ts';
import { at, type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

const PATIENCE_MS = 20_000;

let web: TestWeb;
let worker: Browser;
let address: string;
let token: string;
let child = 0;

beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  worker = await web.signIn('Worker Example', {
    role: 'emergency-duty-team',
    agency: 'childrens-social-care:887',
  });
  const { rows } = await web.database.store.access.query<{ person: string }>(
    `select person from homeward.person where name = 'Worker Example'`,
  );
  token = (await startSession(web.database.store, rows[0]!.person, systemClock.now()))!;
  await web.server.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(web.server.server.address() as AddressInfo).port}`;
});
afterAll(() => web.close());
beforeEach(async () => {
  web.clock.set(at('2025-10-24T21:20:00Z'));
  child++;
  await web.given(...looksAfter(`child-${child}`), missing());
});

const missing = () => reportsMissing(`child-${child}`, `episode-${child}`, '2025-10-24T15:00');
const graded = () =>
  order({
    ...{ command: 'GradeRisk', child: `child-${child}`, episode: `episode-${child}` },
    happened: '2025-10-24T20:40',
    by: { role: 'police-missing-unit', agency: 'police:kent', person: 'Officer Example' },
    body: { grade: 'high' },
  });

interface Sent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: { readonly order: string[]; readonly rows: Record<string, string>; readonly now: string };
}

/** The board open in a second browser, as its script follows it. */
async function follows(query: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const page = await worker.get('/missing-now');
  const has = page.html.querySelector('#board')?.getAttribute('data-mark') ?? '';
  const abort = new AbortController();
  const answer = await fetch(`${address}/missing-now/live?${new URLSearchParams({ has, ...query })}`, {
    headers: { cookie: `homeward=${token}`, ...headers },
    redirect: 'manual',
    signal: abort.signal,
  });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    answer,
    /** The next of what is sent, or the next that is called this; undefined where none comes in time. */
    async next(wanted?: string): Promise<Sent | undefined> {
      const until = performance.now() + PATIENCE_MS;
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end !== -1) {
          const sent = readSent(text.slice(0, end));
          text = text.slice(end + 2);
          if (wanted === undefined || sent.event === wanted) return sent;
          continue;
        }
        const rest = until - performance.now();
        if (rest <= 0) return undefined;
        const late = new Promise<undefined>((resolve) => setTimeout(resolve, rest, undefined));
        const chunk = await Promise.race([reader.read(), late]);
        if (chunk === undefined) {
          abort.abort();
          return undefined;
        }
        if (chunk.done) return undefined;
        text += chunk.value;
      }
    },
    stop: () => abort.abort(),
  };
}

function readSent(block: string): Sent {
  const lines = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
  return { event: lines.event, id: lines.id, data: JSON.parse(lines.data) };
}

const boardReads = async () => {
  const { rows } = await web.database.store.record.query<{ children: string[]; detail: object }>(
    `select children, detail from homeward.read_log where act = 'board' order by number`,
  );
  return rows;
};

describe('the board updates by itself', () => {
  test('a second browser sees a change by itself: the changed row, and no other', async () => {
    const browser = await follows();
    await browser.next('now');
    await web.given(graded());
    const sent = await browser.next('board');
    browser.stop();
    expect(Object.keys(sent!.data.rows)).toEqual([`episode-${child}`]);
    expect(sent!.data.rows[`episode-${child}`]).toContain('High risk');
    expect(sent!.data.order).toContain(`episode-${child}`);
  });

  test('a child who is back is gone from the board of the second browser', async () => {
    const browser = await follows();
    await browser.next('now');
    await web.given(returns(`child-${child}`, `episode-${child}`, '2025-10-24T22:10'));
    const sent = await browser.next('board');
    browser.stop();
    expect(sent!.data.order).not.toContain(`episode-${child}`);
    expect(sent!.data.rows).toEqual({});
  });

  test('a page that shows what there is already is sent nothing but that it is right', async () => {
    const browser = await follows();
    const first = await browser.next();
    browser.stop();
    expect(first!.event).toBe('now');
    expect(first!.data.now).toMatch(/^2025-10-24T21:20:\d\d/);
  });

  test('a browser that was away gets what it missed: the last that it had decides', async () => {
    const before = await follows();
    await before.next('now');
    await web.given(graded());
    const had = (await before.next('board'))!.id!;
    before.stop();
    const unchanged = await follows({}, { 'last-event-id': had });
    expect(await unchanged.next('now')).toBeDefined();
    unchanged.stop();
    const changed = await follows({}, { 'last-event-id': 'what was there-long ago' });
    expect((await changed.next('board'))!.data.order).toContain(`episode-${child}`);
    changed.stop();
  });

  test('a duty that becomes late turns its row although nothing was recorded', async () => {
    web.clock.set(at('2025-10-26T16:00:00Z'));
    const browser = await follows();
    await browser.next('now');
    const sent = await browser.next('board');
    browser.stop();
    expect(sent!.data.rows[`episode-${child}`]).toContain('data-status="breached"');
  });

  test('what was chosen holds for what is sent', async () => {
    const browser = await follows({ grade: 'high' });
    const sent = await browser.next('board');
    browser.stop();
    expect(sent!.data.order).not.toContain(`episode-${child}`);
  });
});

describe('an automatic refresh is logged only when the children shown are others', () => {
  test('a changed grade is no new child: nothing is logged', async () => {
    const browser = await follows();
    await browser.next('now');
    const before = await boardReads();
    await web.given(graded());
    await browser.next('board');
    browser.stop();
    expect(await boardReads()).toEqual(before);
  });

  test('a child who is missing since is logged before the row is sent', async () => {
    const browser = await follows();
    await browser.next('now');
    const before = await boardReads();
    child++;
    await web.given(...looksAfter(`child-${child}`), missing());
    await browser.next('board');
    browser.stop();
    const after = await boardReads();
    expect(after.length).toBe(before.length + 1);
    expect(after.at(-1)!.children).toContain(`child:child-${child}`);
    expect(after.at(-1)!.detail).toEqual({ filter: '', again: true });
  });
});

describe('who may follow it', () => {
  test('whoever has not signed in is asked to', async () => {
    const { status } = await fetch(`${address}/missing-now/live`, { redirect: 'manual' });
    expect(status).toBe(303);
  });

  test('a board that is open when its session ends shows nothing more', async () => {
    const browser = await follows();
    await browser.next('now');
    await web.endSessions('Worker Example');
    await web.given(graded());
    expect(await browser.next('signed-out')).toBeDefined();
    browser.stop();
  });
});
