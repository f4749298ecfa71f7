import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';
import { back, gone, lookedAfter, police, said } from '../episode.fixture.ts';

const interviewer = {
  role: 'return-interviewer',
  agency: 'childrens-social-care:999',
  person: 'Interviewer Testperson',
};

let web: TestWeb;
let worker: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-26T10:00:00Z');
  await web.given(
    ...lookedAfter('rowan'),
    gone('rowan', 'friday', '2025-10-24T18:00'),
    said('rowan', {
      ...{ command: 'AddReportItems', episode: 'friday', happened: '2025-10-24T19:00' },
      body: { items: [{ item: 'circumstances', answer: 'A quarrel about a telephone' }] },
    }),
    back('rowan', 'friday', '2025-10-25T08:00'),
    said('rowan', {
      ...{ command: 'RecordSafeAndWell', episode: 'friday', happened: '2025-10-25T10:00', by: police },
      body: {
        ...{ how: 'done_seen', officer: 'Officer Testperson', officerType: 'plain_clothes' },
        ...{ indicationsOfHarm: 'A bruise', whereAndWithWhom: 'On the beach', chanceToDisclose: 'Given' },
      },
    }),
    said('rowan', {
      ...{ command: 'HoldInterview', episode: 'friday', happened: '2025-10-25T16:00', by: interviewer },
      body: {
        ...{
          kind: 'standard',
          interviewer: { name: 'Interviewer Testperson' },
          interviewerType: 'rhi_officer',
        },
        ...{ trained: true, seenAlone: true, advocateOffered: true, alsoCovers: [] },
        content: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'].map((item) => ({ item, answer: `Said of ${item}` })),
        reasonPrimary: 'CO1',
      },
    }),
  );
  worker = await web.signIn('Worker Example', {
    role: 'allocated-social-worker',
    agency: 'childrens-social-care:999',
  });
});
afterAll(() => web.close());

const page = '/episodes/friday/what-is-known';

test('one summary of report, check and interview, each line with its source', async () => {
  const { html } = await worker.get(page);
  const under = (id: string) => html.querySelector(`#${id}`)!.nextElementSibling!.structuredText;
  expect(under('why')).toContain(
    'A quarrel about a telephone More was added to the report, Friday 24 October 7pm',
  );
  expect(under('why')).toContain('Reasons and how to address them: Said of C2 The return interview was held');
  expect(under('happened')).toContain('A bruise The police checked that the child was safe and well');
  expect(under('happened')).toContain('Unit Testperson (police missing-person unit)');
  expect(under('whoAndWhere')).toContain('On the beach');
  expect(under('support')).toContain('What the child wants next: Said of C4');
  expect(under('review')).toBe('Nothing on record answers this yet.');
});

test('it shows nobody more than they see elsewhere: what the child said is closed to carers and police', async () => {
  for (const works of [
    { role: 'foster-carer', agency: 'placement:foster-home-1' },
    { role: 'police-inspector', agency: 'police:kent' },
  ] as const) {
    const browser = await web.signIn(`${works.role} Example`, works);
    const { status, raw } = await browser.get(page);
    expect(status).toBe(200);
    expect(raw.payload).toContain('A quarrel about a telephone');
    expect(raw.payload).not.toContain('Said of C2');
  }
});
