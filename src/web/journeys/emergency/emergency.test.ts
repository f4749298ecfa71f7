import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksAfter, reportsMissing } from '../../../record/record.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

let web: TestWeb;
let duty: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-25T00:20:00Z');
  await web.given(...looksAfter('alder'), reportsMissing('alder', 'friday', '2025-10-24T15:00'));
  duty = await web.signIn('Night Example', {
    role: 'emergency-duty-team',
    agency: 'childrens-social-care:886',
  });
});
afterAll(() => web.close());

const known = { q: 'Testchild Alder', born: '1 May 2010' };
const opening = { ...known, authority: '887', reason: 'Found by the river, says nothing' };

describe('a record is opened in an emergency', () => {
  test('after the page has said whose it is, and no more', async () => {
    expect((await duty.get('/children/alder')).status).toBe(404);
    const { status, text } = await duty.get(`/emergency?${new URLSearchParams(known)}`);
    expect(status).toBe(200);
    expect(text).toContain('Possible match, Medway');
    expect(text).toContain('Open for 4 hours');
    expect(text).not.toContain('river');
  });

  test.each([
    ['no reason', { reason: '' }, 'Say why you need this record now'],
    ['another authority', { authority: '888' }, 'Choose whose record it is'],
    ['a name alone', { born: '' }, 'Choose whose record it is'],
    ['a forged authority', { authority: "' or 1=1 --" }, 'Choose whose record it is'],
  ])('not with %s, and nothing typed is lost', async (_, given, says) => {
    const { status, text, html } = await duty.post('/emergency', { ...opening, ...given });
    expect(status).toBe(400);
    expect(text).toContain(says);
    expect(html.querySelector('#q')?.getAttribute('value')).toBe('Testchild Alder');
    expect((await duty.get('/search?q=alder')).text).toContain('Nothing that you may see fits.');
  });

  test('with a reason, for its hours: found in a search, said on every page, noted with the child', async () => {
    const { status, location } = await duty.post('/emergency', opening);
    expect([status, location]).toEqual([303, '/children/alder']);
    expect((await duty.get('/search?q=alder')).text).toContain('Testchild Alder');
    const notice = (await duty.get('/missing-now')).html.querySelector('.homeward-notice');
    expect(notice?.text).toContain('You have a record open in an emergency until today 5:20am.');
    expect(notice?.querySelector('a')?.getAttribute('href')).toBe('/children/alder');
    const { rows } = await web.database.store.access.query(
      `select children from homeward.read_log where act = 'open in emergency'`,
    );
    expect(rows).toEqual([{ children: ['child:alder'] }]);
  });

  test.each([
    ['foster-carer', 'placement:foster-home-1'],
    ['designated-safeguarding-lead', 'education:testschool'],
    ['administrator', 'oversight:886'],
  ] as const)('not by %s', async (role, agency) => {
    const browser = await web.signIn(`No emergencies ${role}`, { role, agency, authority: '886' });
    expect((await browser.get('/emergency')).status).toBe(404);
    expect((await browser.post('/emergency', opening)).status).toBe(404);
  });
});

describe('what was opened is reviewed', () => {
  const reviewed = async (browser: Browser, fields: Readonly<Record<string, string>>) => {
    const { html } = await browser.get('/emergency/review');
    const emergency = html.querySelector('input[name="emergency"]')?.getAttribute('value') ?? '';
    return browser.post('/emergency/review', { emergency, ...fields });
  };

  test('by the data protection officer of the authority whose child it is, with what it came to', async () => {
    const officer = await web.signIn('Officer Example', {
      role: 'data-protection-officer',
      agency: 'oversight:887',
      authority: '887',
    });
    const { text } = await officer.get('/emergency/review');
    expect(text).toContain('Night Example, emergency duty team, Kent');
    expect(text).toContain('Testchild Alder');
    expect(text).toContain('Found by the river, says nothing');
    const undecided = await reviewed(officer, { note: 'Asked the night team' });
    expect(undecided.status).toBe(400);
    expect(undecided.text).toContain('Say what the review came to');
    expect(undecided.html.querySelector('input[name="note"]')?.getAttribute('value')).toBe(
      'Asked the night team',
    );
    expect((await reviewed(officer, { outcome: 'justified' })).location).toBe('/emergency/review');
    expect((await officer.get('/emergency/review')).text).toContain('Nothing waits for a review.');
  });

  test('a manager of another authority has nothing of it, and cannot answer it by its number', async () => {
    await duty.post('/emergency', opening);
    const elsewhere = await web.signIn('Elsewhere Example', {
      role: 'team-manager',
      agency: 'childrens-social-care:888',
    });
    expect((await elsewhere.get('/emergency/review')).text).toContain('Nothing waits for a review.');
    const manager = await web.signIn('Manager Example', {
      role: 'team-manager',
      agency: 'childrens-social-care:887',
    });
    const { html } = await manager.get('/emergency/review');
    const emergency = html.querySelector('input[name="emergency"]')?.getAttribute('value') ?? '';
    await elsewhere.post('/emergency/review', { emergency, outcome: 'justified' });
    expect((await manager.get('/emergency/review')).text).toContain('Found by the river');
    expect((await duty.get('/emergency/review')).status).toBe(404);
  });
});

test('after its hours the record is closed, and no page says that it is open', async () => {
  web.clock.set((web.clock.now() + 5 * 3_600_000) as ReturnType<typeof web.clock.now>);
  expect((await duty.get('/missing-now')).html.querySelector('.homeward-notice')).toBeNull();
  expect((await duty.get('/search?q=alder')).text).toContain('Nothing that you may see fits.');
});
