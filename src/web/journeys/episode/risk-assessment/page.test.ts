import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';
import { atHome, back, gone, lookedAfter, said } from '../episode.fixture.ts';

const social = 'childrens-social-care:999';
let web: TestWeb;
let dutyTeam: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-25T02:00:00+01:00');
  await web.given(
    ...lookedAfter('rowan'),
    gone('rowan', 'first', '2025-10-20T18:00'),
    back('rowan', 'first', '2025-10-20T22:00'),
    said('rowan', {
      ...{ command: 'SaveRiskAssessment', episode: 'first', happened: '2025-10-21T10:00' },
      body: {
        assessment: 'May go to the coast',
        actions: [
          { action: 'Ring the aunt', owner: { name: 'Worker Testperson' }, by: '2025-10-24T11:00:00Z' },
          { action: 'Ask the school' },
        ],
        complete: false,
      },
    }),
    gone('rowan', 'second', '2025-10-24T18:00'),
    ...atHome('sorrel'),
    gone('sorrel', 'third', '2025-10-24T18:00', 'home'),
  );
  dutyTeam = await web.signIn('Duty Example', { role: 'emergency-duty-team', agency: social });
});
afterAll(() => web.close());

test('when the second episode opens, the assessment that there is is marked: needs update', async () => {
  const overview = await dutyTeam.get('/episodes/second');
  expect(overview.html.querySelector('#pages')?.structuredText).toContain(
    'Risk assessment: Needs update: nothing was saved since the child went missing',
  );
  const { text } = await dutyTeam.get('/episodes/second/risk-assessment');
  expect(text).toContain('Needs update: nothing was saved since the child went missing');
  expect(text).toContain('May go to the coast');
});

test('an action without an owner or date says so, and so does an assessment that is not complete', async () => {
  const { html, text } = await dutyTeam.get('/episodes/second/risk-assessment');
  expect(text).toContain('not complete yet');
  const rows = html
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('td').map((cell) => cell.text));
  expect(rows).toEqual([
    ['Ring the aunt', 'Worker Testperson', 'Yesterday midday'],
    ['Ask the school', 'Nobody named yet', 'No date yet'],
  ]);
});

test('the emergency duty team opens it at 2 a.m., and that they did is kept', async () => {
  const auditor = await web.signIn('Auditor Example', {
    role: 'auditor',
    agency: 'oversight:999',
    authority: '999',
  });
  const { text } = await auditor.get('/children/rowan/who-has-looked');
  expect(text).toContain('Duty Example');
  expect(text).toContain('The risk assessment of an episode');
});

test('a child at home is offered the template of the procedures, filled in', async () => {
  const { html } = await dutyTeam.get('/episodes/third/risk-assessment');
  const link = html.querySelectorAll('a').find(({ text }) => text.includes('Begin with the template'))!;
  expect(link.text).toContain('Missing from home risk assessment');
  const form = await dutyTeam.get(link.getAttribute('href')!);
  expect(form.html.querySelector('#body-assessment')?.text).toContain(
    'Known contacts, and who the child may be with:',
  );
  const looked = await dutyTeam.get('/episodes/second/risk-assessment');
  expect(looked.text).not.toContain('Begin with the template');
});

test('a version saved since then takes the mark away; the version before stays readable', async () => {
  await web.given(
    said('rowan', {
      ...{ command: 'SaveRiskAssessment', episode: 'second', happened: '2025-10-25T01:30' },
      body: { assessment: 'May be at the pier', actions: [], complete: true },
    }),
  );
  const { text, html } = await dutyTeam.get('/episodes/second/risk-assessment');
  expect(text).not.toContain('Needs update');
  expect(html.querySelector('#earlier')?.nextElementSibling?.text).toContain(
    'Saved in the episode from Monday 20 October 6pm',
  );
  expect(text.indexOf('May be at the pier')).toBeLessThan(text.indexOf('May go to the coast'));
});

test('once the child is back it needs an update again', async () => {
  web.clock.set(at('2025-10-25T08:00:00Z'));
  await web.given(back('rowan', 'second', '2025-10-25T07:00'));
  expect((await dutyTeam.get('/episodes/second/risk-assessment')).text).toContain(
    'Needs update: no complete one was saved since the child was found',
  );
});

test('who has nothing to do with the child is told that there is no such page', async () => {
  const elsewhere = await web.signIn('Elsewhere Example', {
    role: 'emergency-duty-team',
    agency: 'childrens-social-care:883',
  });
  expect((await elsewhere.get('/episodes/second/risk-assessment')).status).toBe(404);
});
