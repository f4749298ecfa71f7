import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { order } from '../../../../record/record.fixture.ts';
import { at, type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';
import { atHome, back, gone, lookedAfter, police, said } from '../episode.fixture.ts';

let web: TestWeb;
let worker: Browser;
let carer: Browser;
let officer: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T22:00:00+01:00');
  await web.given(
    ...lookedAfter('rowan'),
    said('rowan', {
      command: 'RecordRelationship',
      happened: '2025-02-03T09:00',
      body: { person: { name: 'Gran Testperson' }, relationship: 'grandmother', authority: '383' },
    }),
    gone('rowan', 'friday', '2025-10-24T18:00'),
    ...atHome('sorrel'),
    gone('sorrel', 'thursday', '2025-10-22T18:00', 'home'),
    back('sorrel', 'thursday', '2025-10-23T08:00', 'home'),
  );
  const social = 'childrens-social-care:999' as const;
  worker = await web.signIn('Worker Example', { role: 'allocated-social-worker', agency: social });
  carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:foster-home-1' });
  officer = await web.signIn('Officer Example', { role: 'police-missing-unit', agency: 'police:kent' });
});
afterAll(() => web.close());

const now = { 'happened-day': 'today', 'happened-time': '22:00', madeBy: 'self' };

describe('other authorities that the child has links to', () => {
  const section = async (browser: Browser) =>
    (await browser.get('/episodes/friday')).html.querySelector('#other-authorities');

  test('are not suggested before the concern is high', async () => {
    expect(await section(worker)).toBeNull();
  });

  test('at a high grade Leeds is suggested, where a grandmother lives, to whoever sees who the family are', async () => {
    await web.given(
      said('rowan', {
        ...{ command: 'GradeRisk', episode: 'friday', happened: '2025-10-24T21:00' },
        ...{ by: police, body: { grade: 'high' } },
      }),
    );
    const list = (await section(worker))!.nextElementSibling!;
    expect(list.structuredText).toContain('Leeds (383) Gran Testperson, grandmother, lives there');
    expect(await section(carer)).toBeNull();
    const href = list.querySelector('a')!.getAttribute('href')!;
    expect(href).toBe('/episodes/friday/acts/consider-other-authority?body-authority=383');
    const { html } = await worker.get(href);
    expect(html.querySelector('#body-authority option[selected]')?.getAttribute('value')).toBe('383');
  });

  test('the decision stands there with its reason, and where to notify it', async () => {
    const decided = await worker.post('/episodes/friday/acts/consider-other-authority', {
      ...now,
      'body-authority': '383',
      'body-notify': 'yes',
      'body-reason': 'The grandmother may take the child in',
    });
    expect(decided.status).toBe(303);
    const list = (await section(worker))!.nextElementSibling!;
    expect(list.structuredText).toContain(
      'To be notified, today 10pm, by Worker Example (allocated social worker): The grandmother may take the child in',
    );
    expect(list.querySelector('a')?.getAttribute('href')).toBe(
      '/episodes/friday/acts/send-notice?body-authority=383&body-about=missing',
    );
    const duty = (await worker.get('/episodes/friday')).html.querySelector('[data-rule="V59-OTHER-LA"]');
    expect(duty?.getAttribute('data-status')).toBe('met');
  });

  test('once a notice was sent to it, the page says when', async () => {
    await web.given(
      said('rowan', {
        ...{ command: 'SendNotice', episode: 'friday', happened: '2025-10-24T22:10' },
        body: { to: 'front-door', authority: '383', channel: 'secure_e_mail', about: 'missing' },
      }),
    );
    web.clock.set(at('2025-10-24T21:20:00Z'));
    const list = (await section(worker))!.nextElementSibling!;
    expect(list.structuredText).toContain('Notice sent today 10:10pm');
    expect(list.querySelector('a')).toBeNull();
  });
});

describe('after an agreement on fewer checks', () => {
  test('the page asks whether the child is referred for an assessment of why, until it is decided', async () => {
    await web.given(
      said('sorrel', {
        ...{ command: 'DecideFrequency', episode: 'thursday', happened: '2025-10-23T12:00', by: police },
        body: {
          police: { name: 'Unit Testperson', role: 'police-missing-unit' },
          carer: { name: 'Parent Testperson', role: 'parent-with-parental-responsibility' },
          ...{ reason: 'Seen often', everyNthReturn: 2, reviewOn: '2026-01-12', harmConsidered: true },
        },
      }),
    );
    const duty = async (browser = officer) =>
      (await browser.get('/episodes/thursday')).html.querySelector('[data-rule="V59-WHY-ASSESSED"]')!;
    expect((await duty(worker)).querySelector('a[href*="/acts/"]')).toBeNull();
    const href = (await duty()).querySelector('a[href*="/acts/"]')!.getAttribute('href')!;
    expect(href).toBe('/episodes/thursday/acts/consider-assessment-of-why');
    const unexplained = await officer.post(href, { ...now, 'body-refer': 'no' });
    expect(unexplained.status).toBe(400);
    const decided = await officer.post(href, {
      ...now,
      'body-refer': 'no',
      'body-reason': 'An assessment is under way',
    });
    expect(decided.status).toBe(303);
    expect((await duty()).getAttribute('data-status')).toBe('met');
    expect((await officer.get('/episodes/thursday')).text).toContain('An assessment is under way');
  });
});

describe('the return interview of a child at home', () => {
  test('that the police did not refer in 24 hours is flagged, and the authority begins by itself', async () => {
    const { html, text } = await worker.get('/episodes/thursday');
    expect(text).toContain('The police have not asked for the return interview in the time they have.');
    const begin = html.querySelectorAll('.moj-alert a').map((link) => link.getAttribute('href'));
    expect(begin).toEqual(['/episodes/thursday/acts/allocate-interview']);
    const { text: queue } = await worker.get('/return-interviews');
    expect(queue).toContain('Not referred by the police: begin without');
  });

  test('nothing is flagged once they have asked', async () => {
    await web.given(
      said('sorrel', {
        ...{ command: 'ReferForInterview', episode: 'thursday', happened: '2025-10-24T21:30', by: police },
        body: { to: 'front-door' },
      }),
    );
    expect((await worker.get('/episodes/thursday')).text).not.toContain('have not asked');
    expect((await worker.get('/return-interviews')).text).not.toContain('begin without');
  });
});

test('a child placed in Medway by Kent: the interview is the responsibility of 886, and Medway counts no time for it', async () => {
  const medway = 'childrens-social-care:887';
  const given = (line: Record<string, unknown>) => order({ child: 'teasel', ...line });
  await web.given(
    ...[
      {
        command: 'RecordChild',
        body: { names: [{ given: 'Testchild', kind: 'known_as' }], identifiers: [] },
      },
      { command: 'TakeResponsibility', body: { authority: '886' } },
      { command: 'ChangeGroup', body: { group: 'lac_ola' } },
      { command: 'StartPlacement', body: { type: 'U6', host: '887', home: 'foster-home-2' } },
    ].map((line) => given({ happened: '2025-01-06T09:00', ...line })),
    given({
      ...{ command: 'ReportChildMissing', episode: 'placed', happened: '2025-10-23T18:00' },
      by: { role: 'foster-carer', agency: 'placement:foster-home-2', person: 'Carer Testperson' },
      body: { strand: 'care', whereabouts: 'unknown', to: ['police', 'authority'], items: [], force: 'kent' },
    }),
    given({
      ...{ command: 'ReturnChild', episode: 'placed', happened: '2025-10-23T22:00' },
      body: { to: 'placement', safeToReturn: 'yes' },
    }),
  );
  const host = await web.signIn('Medway Example', { role: 'missing-information-officer', agency: medway });
  const { html } = await host.get('/episodes/placed');
  expect(html.querySelector('.homeward-facts')?.structuredText).toContain(
    'Return interview\nResponsibility of Kent (886)',
  );
  expect(html.querySelector('[data-rule="MED-RHI-72H"]')).toBeNull();
  expect(html.querySelector('[data-rule="MED-RHI-OLA"]')).not.toBeNull();
});
