import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { looksAfter, reportsMissing } from '../../../record/record.fixture.ts';
import { readStreams } from '../../../store/read/read-streams.ts';
import { at, type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

let web: TestWeb;
let carer: Browser;
beforeEach(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(
    ...looksAfter('alder'),
    ...looksAfter('birch'),
    ...looksAfter('cedar'),
    reportsMissing('alder', 'alder-friday', '2025-10-24T15:00'),
    reportsMissing('birch', 'birch-friday', '2025-10-24T20:00'),
  );
  carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:foster-home-1' });
});
afterEach(() => web.close());

const said = async (episode: string) => {
  const stream = `episode:${episode}` as const;
  const read = await readStreams(web.database.store, '887', [stream]);
  return (read.get(stream)?.events ?? []).map(({ type, body }) => ({ type, body }));
};
const typesIn = async (episode: string) => (await said(episode)).map(({ type }) => type);

/** A form as a browser sends it: several boxes ticked send one name several times. */
const send = (url: string, fields: readonly (readonly [string, string])[]) => {
  const sent: Record<string, string[]> = {};
  for (const [name, value] of fields) sent[name] = [...(sent[name] ?? []), value];
  return carer.post(url, sent);
};
const now = [
  ['when-day', 'today'],
  ['when-time', '22:15'],
] as const;
const check = [
  ['what', 'check'],
  ['check-what', 'Garden and bus stop'],
  ['check-result', 'Not there'],
] as const;

describe('our home tonight', () => {
  test('shows every child placed here now: who is missing first, then who is in', async () => {
    const { status, html, text } = await carer.get('/our-home');
    expect(status).toBe(200);
    expect(text).toContain('3 children, 2 missing, 1 in');
    expect(html.querySelectorAll('tbody tr').map((row) => [row.id, row.getAttribute('data-state')])).toEqual([
      ['child-alder', 'missing'],
      ['child-birch', 'missing'],
      ['child-cedar', 'in'],
    ]);
    expect(html.querySelector('#child-alder .homeward-number')?.text).toBe('7 hours 20 minutes');
  });

  test('what is due of the home stands beside the child, with its rule, status and time in UTC', async () => {
    const { html } = await carer.get('/our-home');
    const duty = html.querySelector('#child-alder [data-rule="SG-NOTIFY-POLICE"]')!;
    expect(duty.getAttribute('data-status')).toBe('due');
    expect(duty.querySelector('time')?.getAttribute('datetime')).toBe('2025-10-24T14:00:00Z');
    expect(html.querySelector('#child-alder [data-rule="SG-NOTIFY-IRO"]')).toBeNull();
  });

  test('each leads to the form on which it is recorded', async () => {
    const { html } = await carer.get('/our-home');
    const [rule, link] = html.querySelectorAll('#child-alder [data-rule="SG-NOTIFY-POLICE"] a');
    expect(rule?.getAttribute('href')).toMatch(/^\/rules\/.+\/SG-NOTIFY-POLICE$/);
    expect(link?.text).toMatch(/^Record it: The police are told .*, Testchild Alder$/);
    expect(link?.getAttribute('href')).toBe('/episodes/alder-friday/acts/acknowledge-report');
    const { status } = await carer.get('/episodes/alder-friday/acts/acknowledge-report');
    expect(status).toBe(200);
  });

  test('until police acknowledge, it says to ring 101', async () => {
    const { html } = await carer.get('/our-home');
    expect(html.querySelector('#child-alder td')?.text).toContain(
      'Police not told yet: ring 101 and read them this sheet',
    );
  });

  test('still missing the next night is the same episode: nothing asks to report again', async () => {
    web.clock.set(at('2025-10-25T21:20:00Z'));
    const { html } = await carer.get('/our-home');
    const row = html.querySelector('#child-alder')!;
    expect(row.text).toContain('there is no need to report again');
    expect(row.querySelector('td a')?.getAttribute('href')).toBe('/episodes/alder-friday');
    expect(row.querySelector('a[href^="/report"]')).toBeNull();
    const logged = await send('/our-home', [['child', 'alder'], ...check, ...now]);
    expect(logged.status).toBe(200);
    expect(await typesIn('alder-friday')).toContain('CheckMade');
  });

  test('another home sees none of these children, and who does not care for children has no such page', async () => {
    const other = await web.signIn('Other Example', { role: 'foster-carer', agency: 'placement:elsewhere' });
    const theirs = await other.get('/our-home');
    expect(theirs.text).toContain('No child is placed here now.');
    expect(theirs.html.querySelector('main a[href="/help#whom-to-ask"]')?.text).toBe('read whom to ask');
    const worker = await web.signIn('Worker Example', {
      role: 'emergency-duty-team',
      agency: 'childrens-social-care:887',
    });
    expect((await worker.get('/our-home')).status).toBe(404);
    expect((await worker.post('/our-home', {})).status).toBe(404);
  });
});

describe('one form logs for several children', () => {
  test('one check of two children is one command for each, and each outcome is said', async () => {
    const { status, text } = await send('/our-home', [
      ['child', 'alder'],
      ['child', 'birch'],
      ...check,
      ...now,
    ]);
    expect(status).toBe(200);
    expect(text.match(/Testchild Alder: Recorded/g)).toHaveLength(2);
    for (const episode of ['alder-friday', 'birch-friday'])
      expect((await said(episode)).at(-1)).toEqual({
        type: 'CheckMade',
        body: { what: 'Garden and bus stop', result: 'Not there' },
      });
  });

  test('a call is kept as an attempt to reach somebody, by whom', async () => {
    await send('/our-home', [
      ['child', 'birch'],
      ['what', 'call'],
      ['call-to', 'friend'],
      ['call-how', 'phone'],
      ['call-result', 'no_answer'],
      ...now,
    ]);
    expect((await said('birch-friday')).at(-1)).toEqual({
      type: 'ContactAttempted',
      body: { by: 'foster-carer', to: 'friend', how: 'phone', result: 'no_answer' },
    });
    expect(await typesIn('alder-friday')).not.toContain('ContactAttempted');
  });

  test('what is refused of one child stops no other', async () => {
    const before = [
      ['when-day', 'today'],
      ['when-time', '18:00'],
    ] as const;
    const { status, text } = await send('/our-home', [
      ['child', 'alder'],
      ['child', 'birch'],
      ...check,
      ...before,
    ]);
    expect(status).toBe(200);
    expect(text).toMatch(/Recorded/);
    expect(text).toMatch(/Not recorded\. /);
    expect(await typesIn('alder-friday')).toContain('CheckMade');
    expect(await typesIn('birch-friday')).not.toContain('CheckMade');
  });

  test('sent twice it is recorded once', async () => {
    const fields = [['_key', 'once'], ['child', 'alder'], ...check, ...now] as const;
    await send('/our-home', fields);
    expect((await send('/our-home', fields)).status).toBe(200);
    expect((await typesIn('alder-friday')).filter((type) => type === 'CheckMade')).toHaveLength(1);
  });

  test('what is missing is said where it is missing, and nothing typed is lost', async () => {
    const { status, html } = await send('/our-home', [
      ['what', 'check'],
      ['check-what', 'Garden <b>'],
      ['when-day', 'today'],
      ['when-time', 'later'],
    ]);
    expect(status).toBe(400);
    expect(html.querySelectorAll('.govuk-error-summary a').map((link) => link.getAttribute('href'))).toEqual([
      '#child',
      '#check-result',
      '#when-time',
    ]);
    expect(html.querySelector('#check-what')?.getAttribute('value')).toBe('Garden <b>');
    expect(html.querySelector('input[name="what"][value="check"]')?.hasAttribute('checked')).toBe(true);
  });

  test('a child of another home cannot be slipped in', async () => {
    const { status } = await send('/our-home', [['child', 'dogwood'], ...check, ...now]);
    expect(status).toBe(400);
  });
});

describe('they’re back', () => {
  test('is one press, and then the question whether it is safe', async () => {
    const { html } = await carer.get('/our-home');
    const press = html.querySelector('#child-alder a.govuk-button')!;
    expect(press.text).toContain('They’re back');
    const { status, text, html: asked } = await carer.get(press.getAttribute('href')!);
    expect(status).toBe(200);
    expect(text).toContain('Is it safe for Testchild Alder to be back here?');
    expect(asked.querySelector('#when-time')?.getAttribute('value')).toBe('22:20');
    const done = await send('/our-home/back', [['child', 'alder'], ['safe-alder', 'yes'], ...now]);
    expect(done.text).toContain('Testchild Alder: Recorded');
    expect(done.html.querySelector('a[href="/episodes/alder-friday/welcome"]')).not.toBeNull();
    expect(await said('alder-friday')).toContainEqual({
      type: 'ChildReturned',
      body: { to: 'placement', safeToReturn: 'yes' },
    });
    expect((await carer.get('/our-home')).text).toContain('3 children, 1 missing, 2 in');
  });

  test('several at once: the question is asked of each', async () => {
    const led = await send('/our-home', [['child', 'alder'], ['child', 'birch'], ['what', 'back'], ...now]);
    expect([led.status, led.location]).toEqual([303, '/our-home/back?child=alder&child=birch']);
    const { html } = await carer.get(led.location!);
    expect(html.querySelectorAll('input[name^="safe-"][value="yes"]')).toHaveLength(2);
    const half = await send('/our-home/back', [
      ['child', 'alder'],
      ['child', 'birch'],
      ['safe-alder', 'yes'],
      ...now,
    ]);
    expect(half.status).toBe(400);
    expect(await typesIn('alder-friday')).not.toContain('ChildReturned');
  });

  test('not safe here: it is refused until a referral is made, with the way to it', async () => {
    const { status, html, text } = await send('/our-home/back', [
      ['child', 'alder'],
      ['safe-alder', 'no'],
      ...now,
    ]);
    expect(status).toBe(409);
    expect(text).toContain("first referred to children's social care");
    expect(html.querySelector('a[href="/episodes/alder-friday/acts/make-referral"]')).not.toBeNull();
  });

  test('sent again once they are back, it leads to the list that says so', async () => {
    await send('/our-home/back', [['child', 'alder'], ['safe-alder', 'yes'], ...now]);
    const again = await send('/our-home/back', [['child', 'alder'], ['safe-alder', 'yes'], ...now]);
    expect([again.status, again.location]).toEqual([303, '/our-home']);
  });
});
