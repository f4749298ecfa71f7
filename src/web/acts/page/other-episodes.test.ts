import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter, order, reportsMissing, returns } from '../../../record/record.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

const medway = 'childrens-social-care:887';
let web: TestWeb;
let interviewer: Browser;

const away = (episode: string, day: string) => [
  reportsMissing('alder', episode, `2025-10-${day}T18:00`),
  returns('alder', episode, `2025-10-${day}T22:00`),
];

beforeAll(async () => {
  web = await openTestWeb('2025-10-25T10:00:00Z');
  const said = (episode: string, line: object) =>
    order({ child: 'alder', episode, by: { role: 'return-interviewer', agency: medway }, ...line });
  await web.given(
    ...looksAfter('alder'),
    ...away('heard', '01'),
    said('heard', {
      ...{ command: 'HoldInterview', happened: '2025-10-02T16:00' },
      body: {
        kind: 'standard',
        interviewer: { name: 'Listener Example', role: 'return-interviewer' },
        interviewerType: 'rhi_officer',
        ...{ trained: true, seenAlone: true, advocateOffered: true },
        content: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'].map((item) => ({ item, answer: 'Said the child' })),
      },
    }),
    ...away('mistaken', '08'),
    said('mistaken', {
      ...{ command: 'VoidEpisode', happened: '2025-10-09T09:00' },
      by: { role: 'data-steward', person: 'Steward Testperson' },
      body: { reason: 'Never left', second: { name: 'Second Testperson', role: 'team-manager' } },
    }),
    ...away('owed', '15'),
    ...away('now', '22'),
    ...away('later', '24'),
  );
  interviewer = await web.signIn('Listener Example', { role: 'return-interviewer', agency: medway });
});
afterAll(() => web.close());

test('an interview can cover the earlier episodes whose interview is still owed, and no other', async () => {
  const { html } = await interviewer.get('/return-interviews/now/interview');
  const offered = html
    .querySelectorAll('input[name="body-alsoCovers"]')
    .map((box) => box.getAttribute('value'));
  expect(offered).toEqual(['owed']);
});
