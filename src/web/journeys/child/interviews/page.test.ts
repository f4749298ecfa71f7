import { afterAll, beforeAll, expect, test } from 'vitest';
import { order, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import { backOnSaturday, fridayStory, hidden, signedInAs } from '../../../reading/reading.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

const manager = { role: 'team-manager', person: 'Manager Testperson' };
const inNovember = (line: Record<string, unknown>) => order({ child: 'alder', episode: 'november', ...line });

let web: TestWeb;
let worker: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-11-20T09:00:00Z');
  const interview = backOnSaturday.at(-1)!.command.body as object;
  await web.given(
    ...fridayStory,
    ...backOnSaturday,
    reportsMissing('alder', 'november', '2025-11-03T15:00'),
    returns('alder', 'november', '2025-11-04T15:00'),
    inNovember({
      command: 'RecordWelfareConversation',
      happened: '2025-11-05T10:00',
      body: { words: 'A visit, and we talked it all through' },
    }),
    reportsMissing('alder', 'last', '2025-11-18T15:00'),
    returns('alder', 'last', '2025-11-19T15:00'),
  );
  const { rows } = await web.database.store.record.query<{ version: number }>(
    `select version from homeward.event where stream = 'episode:november' and type = 'WelfareConversationHeld'`,
  );
  await web.given(
    inNovember({
      command: 'PromoteVisitNote',
      happened: '2025-11-06T10:00',
      by: manager,
      body: { ...interview, note: rows[0]!.version },
    }),
  );
  worker = await signedInAs(web, 'allocated-social-worker', 'childrens-social-care:887');
});
afterAll(() => web.close());

test('finds all return interviews of a child, and a visit that was marked as one keeps its note', async () => {
  const child = await worker.get('/children/alder');
  expect(child.html.querySelector('a[href="/children/alder/interviews"]')).not.toBeNull();
  const { status, html, text } = await worker.get('/children/alder/interviews');
  expect(status).toBe(200);
  expect(html.querySelectorAll('h2 a').map((link) => link.getAttribute('href'))).toEqual([
    '/episodes/november',
    '/episodes/friday',
  ]);
  expect(text).toContain(hidden.interview);
  expect(text).toContain('A visit, and we talked it all through');
});

test('names the episodes without one, with what became of it', async () => {
  const { html } = await worker.get('/children/alder/interviews');
  const [without] = html.querySelectorAll('#without + ul li');
  expect(without?.querySelector('a')?.getAttribute('href')).toBe('/episodes/last');
  expect(without?.text).toContain('Not offered');
});

test('is closed to those who may not read interviews', async () => {
  const carer = await signedInAs(web, 'foster-carer', 'placement:foster-home-1');
  expect((await carer.get('/children/alder/interviews')).status).toBe(404);
  expect((await carer.get('/children/alder')).text).not.toContain('Return interviews');
});
