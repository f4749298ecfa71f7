import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter, order } from '../../../record/record.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';
import { beginWith, fillIn, lastSeenAt } from './report.fixture.ts';

let web: TestWeb;
let carer: Browser;
let worker: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(...looksAfter('alder'));
  carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:foster-home-1' });
  worker = await web.signIn('Worker Example', {
    role: 'emergency-duty-team',
    agency: 'childrens-social-care:887',
  });
});
afterAll(() => web.close());

const UNTOLD = 'Police not told yet';

/** Report by report page: where each was sent and which episode it began. */
async function reported(): Promise<{ readonly sent: string; readonly episode: string }> {
  const when = await fillIn(carer, await beginWith(carer, 'Testchild Alder'), { 'body-next': 'report' });
  const tonight = await fillIn(carer, when.location!, {
    ...lastSeenAt('today', '9.30pm'),
    'body-where': 'The kitchen',
  });
  const sheet = await fillIn(carer, tonight.location!, { 'body-circumstances': 'Left after tea' });
  const check = await fillIn(carer, sheet.location!, {});
  const { location } = await fillIn(carer, check.location!, {});
  const { html } = await carer.get(location!);
  const link = html.querySelector('a[href^="/episodes/"]')?.getAttribute('href');
  return { sent: location!, episode: link!.slice('/episodes/'.length) };
}

test('report page, episode, board and home say alike whether the police know, also by a grade that nobody acknowledged', async () => {
  const { sent, episode } = await reported();
  const everywhere = async () =>
    Promise.all([
      carer.get(sent),
      carer.get(`/episodes/${episode}`),
      worker.get('/missing-now'),
      carer.get('/our-home'),
    ]);
  for (const { text } of await everywhere()) expect(text).toContain(UNTOLD);
  await web.given(
    order({
      command: 'GradeRisk',
      child: 'alder',
      episode,
      happened: '2025-10-24T22:20',
      by: { role: 'police-inspector', person: 'Inspector Testperson', agency: 'police:kent' },
      body: { grade: 'high' },
    }),
  );
  for (const { text } of await everywhere()) expect(text).not.toContain(UNTOLD);
});
