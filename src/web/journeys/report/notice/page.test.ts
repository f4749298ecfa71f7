import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';
import { formIn } from '../report.fixture.ts';

let web: TestWeb;
let frontDoor: Browser;
let stranger: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  const agency = 'childrens-social-care:999' as const;
  frontDoor = await web.signIn('Door Example', { role: 'front-door', agency });
  stranger = await web.signIn('Door Elsewhere', {
    role: 'front-door',
    agency: 'childrens-social-care:886',
  });
});
afterAll(() => web.close());

const said = {
  'body-from': '919',
  'body-given': 'Testchild',
  'body-family': 'Teasel',
  'body-born': '1/5/2010',
  'body-lookedAfter': 'yes',
  'body-words': 'Said to be with a friend in the town.',
};

describe('notice from another authority of a child who is not placed here', () => {
  let episode = '';

  test('the front door records what is known, and the other authority stays responsible', async () => {
    const { html } = await frontDoor.get('/report/notice');
    const form = { ...formIn(html), ...said };
    const { status, location } = await frontDoor.post('/report/notice', form);
    expect(status).toBe(303);
    episode = location!;
    const { rows } = await web.database.store.record.query(
      'select owner, type, body from homeward.event order by position',
    );
    expect(rows.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'ChildRecorded',
        'ResponsibilityTaken',
        'ChildReported',
        'NoticeReceivedFromAuthority',
      ]),
    );
    expect(new Set(rows.map(({ owner }) => owner))).toEqual(new Set(['999']));
    expect(rows.find(({ type }) => type === 'ResponsibilityTaken')?.body).toMatchObject({ authority: '919' });
    const again = await frontDoor.post('/report/notice', form);
    expect(again.location).toBe(episode);
    const { rowCount } = await web.database.store.record.query('select from homeward.event');
    expect(rowCount).toBe(rows.length);
  });

  test('the host authority owes a flag and the consideration of telling health, each with its form', async () => {
    const { html, text } = await frontDoor.get(episode);
    expect(text).toContain('Said to be with a friend in the town.');
    const duty = html.querySelector('[data-rule="V59-OLA-FLAG"]')!;
    expect(duty.getAttribute('data-status')).toBe('due');
    expect(duty.querySelector('a')?.getAttribute('href')).toBe(
      `${episode}/acts/record-decision?body-decision=Flag+on+record`,
    );
  });

  test('nobody else sees the record, but for the authority that is responsible', async () => {
    expect((await stranger.get(episode)).status).toBe(404);
    const responsible = await web.signIn('Responsible Example', {
      role: 'emergency-duty-team',
      agency: 'childrens-social-care:919',
    });
    expect((await responsible.get(episode)).status).toBe(200);
  });

  test('a second notice finds the child who is on record, and is added to the same episode', async () => {
    const { html } = await frontDoor.get('/report/notice');
    const asked = await frontDoor.post('/report/notice', { ...formIn(html), ...said });
    expect(asked.status).toBe(400);
    expect(asked.text).toContain('Reported missing already: this is added to it.');
    const value = asked.html.querySelector('input[name="match"]')?.getAttribute('value') ?? '';
    const added = await frontDoor.post('/report/notice', { ...formIn(asked.html), match: value });
    expect(added.location).toBe(episode);
  });

  test('is for those who find out whose a report is; an incomplete one is asked back', async () => {
    const carer = await web.signIn('Carer Example', { role: 'foster-carer', agency: 'placement:oak' });
    expect((await carer.get('/report/notice')).status).toBe(404);
    const { html } = await frontDoor.get('/report/notice');
    const { status, html: back } = await frontDoor.post('/report/notice', {
      ...formIn(html),
      'body-given': '',
    });
    expect(status).toBe(400);
    expect(back.querySelectorAll('.govuk-error-summary a').map((link) => link.getAttribute('href'))).toEqual([
      '#body-from',
      '#body-given',
    ]);
  });
});
