import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksAfter, order, reportsMissing } from '../../../record/record.fixture.ts';
import { type Answer, type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

const [medway, kent] = ['childrens-social-care:887', 'childrens-social-care:886'] as const;
let web: TestWeb;
let manager: Browser;
let worker: Browser;
let frontDoor: Browser;

/** Alder is missing, and birch is at home; both are children of Medway. Hertfordshire does not work in Homeward. */
beforeAll(async () => {
  web = await openTestWeb('2025-10-25T12:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'friday', '2025-10-24T20:00'),
    ...looksAfter('birch'),
    ...looksAfter('cedar'),
  );
  manager = await web.signIn('Morgan Example', { role: 'team-manager', agency: medway });
  worker = await web.signIn('Alex Example', { role: 'allocated-social-worker', agency: medway });
  frontDoor = await web.signIn('Frankie Example', { role: 'front-door', agency: kent });
});
afterAll(() => web.close());

const offers = (child: string, to: string) =>
  web.given(
    order({
      command: 'OfferResponsibility',
      child,
      happened: '2025-10-25T10:00',
      by: { role: 'team-manager', person: 'Morgan Example' },
      body: { to, reason: 'The child lives with an aunt there.', words: 'School is arranged.' },
    }),
  );
const at = (child: string) => `/responsibility/887/${child}`;
const flat = ({ text }: Pick<Answer, 'text'>) => text.replace(/\s+/g, ' ');
const keyOf = ({ html }: Answer) => html.querySelector('input[name="_key"]')?.getAttribute('value') ?? '';
const send = async (by: Browser, child: string, fields: Readonly<Record<string, string>>) =>
  by.post(at(child), { _key: keyOf(await by.get(at(child))), ...fields });

test('a child for whom responsibility is not offered has no such page', async () => {
  expect((await manager.get(at('alder'))).status).toBe(404);
  expect((await frontDoor.get(at('alder'))).status).toBe(404);
});

test('a manager offers responsibility on the page of the child', async () => {
  const { html } = await manager.get('/children/birch/acts/offer-responsibility');
  expect(html.querySelector('h1')?.text.trim()).toBe('Offer responsibility to another authority');
});

describe('until the other authority answers', () => {
  beforeAll(() => offers('alder', '886'));

  test('it sees who is offered, why, and what is open; and no page of the record', async () => {
    const page = await frontDoor.get(at('alder'));
    expect(page.status).toBe(200);
    const text = flat(page);
    expect(text).toContain('Testchild Alder');
    expect(text).toContain('Kent (886) has not answered yet. Until it accepts, Medway is responsible.');
    expect(text).toContain('The child lives with an aunt there.');
    expect(text).toContain('School is arranged.');
    expect(text).toContain('Missing since yesterday 8pm');
    expect(page.html.querySelectorAll('#open a')).toEqual([]);
    for (const url of ['/children/alder', '/episodes/friday', '/children/alder/whole-case'])
      expect((await frontDoor.get(url)).status).toBe(404);
    expect((await frontDoor.get('/search?q=alder')).html.querySelectorAll('a[href^="/children/"]')).toEqual(
      [],
    );
  });

  test('both sides find it on their lists', async () => {
    expect((await frontDoor.get('/responsibility')).html.querySelector('#to-us')?.text).toContain(
      'The child is missing',
    );
    expect((await manager.get('/responsibility')).html.querySelector('#by-us a')?.getAttribute('href')).toBe(
      at('alder'),
    );
    expect((await manager.get('/my-work')).html.querySelector('a[href="/responsibility"]')).not.toBeNull();
    expect((await manager.get('/children/alder')).text).toContain(
      'Responsibility is offered to Kent (886), which has not answered yet.',
    );
  });

  test('the one accepts or refuses, the other takes back or records what it was told; others read', async () => {
    const forms = ({ html }: Answer) => html.querySelectorAll('main form').map((form) => form.id);
    expect(forms(await frontDoor.get(at('alder')))).toEqual(['accept', 'refuse']);
    expect(forms(await manager.get(at('alder')))).toEqual(['told', 'take-back']);
    expect(forms(await worker.get(at('alder')))).toEqual(['told']);
    expect((await send(worker, 'alder', { do: 'accept' })).status).toBe(404);
  });

  test('other authorities, and others in the same one, are not told that there is an offer', async () => {
    const thurrock = await web.signIn('Other Example', {
      role: 'front-door',
      agency: 'childrens-social-care:883',
    });
    const interviewer = await web.signIn('Kit Example', { role: 'return-interviewer', agency: kent });
    expect((await thurrock.get(at('alder'))).status).toBe(404);
    expect((await interviewer.get(at('alder'))).status).toBe(404);
    expect((await thurrock.get('/responsibility')).html.querySelector('#to-us')).toBeNull();
  });

  test('a refusal has a reason', async () => {
    const { status, html } = await send(frontDoor, 'alder', { do: 'refuse', 'refuse-reason': '' });
    expect(status).toBe(400);
    const [first] = html.querySelectorAll('.govuk-error-summary a');
    expect(first?.getAttribute('href')).toBe('#refuse-reason');
    expect(html.querySelector('#refuse-reason')).not.toBeNull();
  });
});

describe('once it has accepted', () => {
  let record: string;
  beforeAll(async () => {
    const page = await frontDoor.get(at('alder'));
    record = keyOf(page);
    const { location } = await frontDoor.post(at('alder'), { _key: record, do: 'accept' });
    expect(location).toBe(at('alder'));
  });

  test('it has a record of the child in its own books, and sees the one before and the search in it', async () => {
    const answered = await frontDoor.get(at('alder'));
    expect(answered.text).toContain('Kent (886) has accepted and is responsible from then on.');
    expect(answered.html.querySelector(`a[href="/children/${record}"]`)).not.toBeNull();
    const { html, text } = await frontDoor.get(`/children/${record}`);
    expect(flat({ text })).toContain('Medway (887) was responsible for the child before.');
    expect(html.querySelector('.moj-alert a')?.getAttribute('href')).toBe('/episodes/friday');
    expect((await frontDoor.get('/children/alder')).status).toBe(200);
  });

  test('the authority before finishes what it began, and reports no other absence in its record', async () => {
    const page = await manager.get('/children/alder');
    expect(flat(page)).toContain('Kent (886) is responsible for the child from');
    const acts = page.html.querySelectorAll('main a').map((a) => a.getAttribute('href'));
    expect(acts).not.toContain('/children/alder/acts/report-child-missing');
    expect((await manager.get('/episodes/friday/acts/record-sighting')).status).toBe(200);
  });

  test('a search finds the child once: where the child is missing, and then where the record goes on', async () => {
    const found = async () =>
      (await frontDoor.get('/search?q=testchild+alder')).html
        .querySelectorAll('section[aria-labelledby="children-heading"] a[href^="/children/"]')
        .map((a) => a.getAttribute('href'));
    expect(await found()).toEqual(['/children/alder']);
    await web.given(
      order({
        command: 'ReturnChild',
        child: 'alder',
        episode: 'friday',
        happened: '2025-10-25T12:30',
        by: { role: 'team-manager', person: 'Morgan Example' },
        body: { to: 'placement', safeToReturn: 'yes' },
      }),
    );
    expect(await found()).toEqual([`/children/${record}`]);
  });

  test('where the child is placed in its area, the authority before sees the new record as a host does', async () => {
    expect((await manager.get(`/children/${record}`)).status).toBe(200);
    expect((await manager.get(`/children/${record}/interviews`)).status).toBe(404);
  });

  test('sent again it stays one record', async () => {
    const again = await frontDoor.post(at('alder'), { _key: record, do: 'accept' });
    expect(again.location).toBe(at('alder'));
  });
});

describe('an authority that does not work in Homeward', () => {
  beforeAll(() => offers('birch', '919'));
  const told = (more: Readonly<Record<string, string>>) =>
    send(manager, 'birch', {
      do: 'told',
      'told-person': 'Duty Manager Testperson',
      'told-role': 'front-door',
      'told-how': 'telephone',
      'told-at-day': 'today',
      'told-at-time': '12:30',
      ...more,
    });

  test('what it answered by telephone is recorded with who and when; a refusal needs its reason', async () => {
    const { status, html } = await told({ 'told-answer': 'refused' });
    expect(status).toBe(400);
    expect(html.querySelector('.govuk-error-summary a')?.text).toBe('Say why they refuse');
    const early = await told({ 'told-answer': 'accepted', 'told-at-time': '09:00' });
    expect(early.status).toBe(409);
    expect((await told({ 'told-answer': 'accepted' })).location).toBe(at('birch'));
    const page = flat(await manager.get(at('birch')));
    expect(page).toContain('Hertfordshire (919) has accepted');
    expect(page).toContain('Duty Manager Testperson (front door), told by telephone');
  });

  test('the record goes on where it is', async () => {
    expect((await manager.get('/children/birch/acts/raise-flag')).status).toBe(200);
    expect((await manager.get('/responsibility')).html.querySelector('#answered')?.text).toContain(
      'accepted',
    );
  });
});

test('an offer is taken back with a reason, which the other authority reads', async () => {
  await offers('cedar', '886');
  await send(manager, 'cedar', { do: 'take-back', 'take-back-reason': 'The move is put off.' });
  const page = await frontDoor.get(at('cedar'));
  expect(flat(page)).toContain('Medway took the offer back and is responsible.');
  expect(page.text).toContain('The move is put off.');
  expect(page.text).not.toContain('What is open');
});
