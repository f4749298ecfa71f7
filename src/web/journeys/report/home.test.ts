import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksAfter, order } from '../../../record/record.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';
import { beginWith, fillIn, formIn, lastSeenAt } from './report.fixture.ts';

/** Two in the morning of the night in which the clocks go back. */
const clocksGoBack = '2025-10-26T01:30:00Z';
let web: TestWeb;
let manager: Browser;
let police: Browser;
beforeAll(async () => {
  web = await openTestWeb(clocksGoBack);
  await web.given(...looksAfter('alder'), ...looksAfter('birch'), ...looksAfter('cedar'));
  for (const [child, family] of [
    ['birch', 'Birch'],
    ['cedar', 'Cedar'],
  ])
    await web.given(
      order({
        command: 'ChangeIdentity',
        child,
        happened: '2025-02-01T09:00',
        body: {
          names: [{ given: 'Testchild', family, kind: 'known_as' }],
          dateOfBirth: '2011-03-02',
          identifiers: [],
          reason: 'Written wrongly at first.',
        },
      }),
    );
  manager = await web.signIn('Manager Example', {
    role: 'home-manager-on-duty',
    agency: 'placement:foster-home-1',
  });
  police = await web.signIn('Taker Example', { role: 'police-report-taker', agency: 'police:kent' });
});
afterAll(() => web.close());

const begins = (name: string) => beginWith(manager, name);
const reportNow = (url: string) => fillIn(manager, url, { 'body-next': 'report' });

describe('times as people write them', () => {
  test('at two in the morning, “23:00 today” is asked back: did you mean yesterday?', async () => {
    const when = (await reportNow(await begins('Testchild Alder'))).location!;
    const asked = await fillIn(manager, when, { ...lastSeenAt('today', '23:00'), 'body-by': 'Their carer' });
    expect(asked.status).toBe(422);
    expect(asked.html.querySelector('h1')?.text).toBe('Did you mean yesterday 11pm?');
    const [yes, no] = asked.html.querySelectorAll('main form button').map(({ attributes }) => attributes);
    expect(yes).toMatchObject({ name: 'body-lastSeen-day', value: 'yesterday' });
    expect(no).toMatchObject({ name: 'body-lastSeen-day', value: 'today' });
    const kept = formIn(asked.html);
    const changed = await manager.post(when, { ...kept, [no!.name!]: no!.value! });
    expect(changed.status).toBe(400);
    expect(changed.html.querySelector('.govuk-error-summary a')?.text).toBe(
      'That has not happened yet. Did you mean yesterday 11pm?',
    );
    expect(formIn(changed.html)['body-by']).toBe('Their carer');
    const meant = await manager.post(when, { ...kept, [yes!.name!]: yes!.value! });
    expect(meant.location).toMatch(/\/tonight$/);
  });

  test('an hour that happened twice is asked back: which one?', async () => {
    const when = (await reportNow(await begins('Testchild Alder'))).location!;
    const asked = await fillIn(manager, when, lastSeenAt('today', '01:15'));
    expect(asked.status).toBe(400);
    expect(asked.text).toContain('That hour happened twice, because the clocks went back. Choose which one');
    expect(asked.html.querySelectorAll('input[name="body-lastSeen-which"]')).toHaveLength(2);
    const answered = await manager.post(when, { ...formIn(asked.html), 'body-lastSeen-which': 'first' });
    expect(answered.location).toMatch(/\/tonight$/);
  });

  test('what was typed stands there again, with what is wrong linked to its field', async () => {
    const when = (await reportNow(await begins('Testchild Alder'))).location!;
    const { html } = await fillIn(manager, when, {
      ...lastSeenAt('other', 'late'),
      'body-lastSeen-date': '31/4/2025',
      'body-where': '<script>alert(1)</script> O’Neill’s café',
    });
    expect(html.querySelector('.govuk-error-summary a')?.getAttribute('href')).toBe('#body-lastSeen-date');
    expect(formIn(html)['body-where']).toBe('<script>alert(1)</script> O’Neill’s café');
    expect(html.querySelectorAll('main script')).toHaveLength(0);
  });
});

describe('preliminary checks', () => {
  test('a deadline is set at the outset: checks are never open-ended', async () => {
    const { status, text } = await fillIn(manager, await begins('Testchild Alder'), {
      'body-next': 'checks',
      'body-minutes': '',
    });
    expect(status).toBe(400);
    expect(text).toContain('Say by when the checks end: they are never open-ended');
  });

  test('nobody is offered longer than the procedure advises for the child, which is marked', async () => {
    const { html } = await manager.get(await begins('Testchild Alder'));
    const minutes = html.querySelectorAll('input[name="body-minutes"]:not([value=""])');
    expect(minutes.map((one) => one.getAttribute('value'))).toEqual(['10', '15', '20', '30', '45']);
    const advised = html.querySelector(`label[for="${minutes.at(-1)!.id}"]`)!;
    expect(advised.text.trim()).toBe('45 minutes, until 2:15am (the longest that is advised)');
  });

  test('if there are particular reasons to worry, people are told straight away', async () => {
    const { status, text } = await fillIn(manager, await begins('Testchild Alder'), {
      'body-next': 'checks',
      'body-minutes': '30',
      'body-worry': 'Left a note.',
    });
    expect(status).toBe(400);
    expect(text).toContain('With a particular reason to worry people are told at once');
  });

  test('the end page says until when to look, and that nobody has been told', async () => {
    const when = await fillIn(manager, await begins('Testchild Cedar'), {
      'body-next': 'checks',
      'body-minutes': '30',
    });
    const tonight = await fillIn(manager, when.location!, lastSeenAt('yesterday', '11pm'));
    const sheet = await fillIn(manager, tonight.location!, {});
    const check = await fillIn(manager, sheet.location!, {});
    const sent = await fillIn(manager, check.location!, {});
    const { text, html } = await manager.get(sent.location!);
    expect(text).toContain('Look for the child until today 2am. Nobody has been told yet.');
    expect(html.querySelector('time[datetime^="2025-10-26T02:00"]')).not.toBeNull();
    expect(text).not.toContain('Police not told yet');
  });
});

describe('several children in one go', () => {
  test('one event for each child, held together by an incident', async () => {
    const { html } = await manager.get('/report');
    const values = html
      .querySelectorAll('input[name="child"]')
      .map((input) => input.getAttribute('value') ?? '')
      .filter((value) => !value.endsWith('cedar'));
    const begun = await manager.post('/report', { ...formIn(html), child: values });
    const when = (await reportNow(begun.location!)).location!;
    const tonight = await fillIn(manager, when, lastSeenAt('yesterday', '11pm'));
    const sheet = await fillIn(manager, tonight.location!, {
      'body-child0-clothing': 'Red coat',
      'body-child1-clothing': 'Blue coat',
    });
    const check = await fillIn(manager, sheet.location!, {});
    const sent = await fillIn(manager, check.location!, {});
    const { text } = await manager.get(sent.location!);
    expect(text).toContain('Testchild Alder');
    expect(text).toContain('Testchild Birch');
    const { rows } = await web.database.store.record.query<{ body: { incident: string } }>(
      `select body from homeward.event where type = 'EpisodeOpened'
        and body ->> 'child' in ('alder', 'birch')`,
    );
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ body }) => body.incident)).size).toBe(1);
    const { rows: links } = await web.database.store.record.query(
      `select type from homeward.event where stream like 'incident:%' order by version`,
    );
    expect(links.map(({ type }) => type)).toEqual(['IncidentRecorded', 'EpisodeLinked', 'EpisodeLinked']);
  });

  test('the police read the sheet of each child, with ten items and who printed it', async () => {
    const { rows } = await web.database.store.record.query<{ episode: string }>(
      `select episode from homeward.episode where child = 'child:birch'`,
    );
    const url = `/report/sheets/${rows[0]!.episode.slice('episode:'.length)}`;
    const { status, text } = await police.get(url);
    expect(status).toBe(200);
    expect(text).toContain('OFFICIAL-SENSITIVE. Made by Taker Example');
    expect(text).toContain('Police not told yet: ring 101 and read this');
    expect(text).toContain('10. Updated risk assessment');
    expect(text).toContain('Blue coat');
    expect(text).toContain('Reported together with Testchild Alder');
    expect((await police.get(`${url}.pdf`)).status).toBe(404);
    const file = await manager.get(`${url}.pdf`);
    expect(file.status).toBe(200);
    expect(file.raw.headers['content-type']).toBe('application/pdf');
    const pdf = file.raw.rawPayload.toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (en-GB)');
  });
});

describe('what is sent that no page of ours sends', () => {
  test('a child who is not in one’s care, and an address that nobody was given', async () => {
    const { html } = await manager.get('/report');
    for (const child of ['887|nobody', '883|alder', 'nonsense', "887|alder'; drop table"])
      expect((await manager.post('/report', { ...formIn(html), child })).status).toBe(404);
    expect(
      (await manager.post('/report', { ...formIn(html), _key: 'mine', child: '887|alder' })).status,
    ).toBe(404);
    expect((await manager.get('/report/not-a-key/now')).status).toBe(410);
    expect((await manager.get('/report/0b6ee2b3-8f6f-4f0c-9e55-0d6f2a1a0000/now')).status).toBe(410);
  });

  test('a draft that nobody went on with for two days says so, and how to report without it', async () => {
    const url = await begins('Testchild Alder');
    web.clock.set((web.clock.now() + 48 * 3_600_000) as ReturnType<typeof web.clock.now>);
    const again = await web.signIn('Manager Example', {
      role: 'home-manager-on-duty',
      agency: 'placement:foster-home-1',
    });
    const { status, text } = await again.get(url);
    expect(status).toBe(410);
    expect(text).toContain('To report a child missing by telephone, ring 101');
  });
});
