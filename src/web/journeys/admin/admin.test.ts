import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksAfter, reportsMissing } from '../../../record/record.fixture.ts';
import { type Answer, type Browser, openTestWeb, type TestWeb } from '../../web.fixture.ts';

let web: TestWeb;
let administrator: Browser;
let worker: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(...looksAfter('alder'), reportsMissing('alder', 'friday', '2025-10-24T15:00'));
  administrator = await web.signIn('Noel Example', {
    ...{ role: 'administrator', agency: 'oversight:887', authority: '887' },
  });
  worker = await web.signIn('Worker Example', {
    role: 'allocated-social-worker',
    agency: 'childrens-social-care:887',
  });
});
afterAll(() => web.close());

const keepingPages = [
  '/admin/people',
  '/admin/agencies',
  '/admin/agreements',
  '/admin/procedures',
  '/admin/calendars',
  '/admin/code-sets',
  '/admin/code-sets/policeGrade',
];

describe('an administrator keeps people and settings, and sees no child', () => {
  test.each(['/admin', ...keepingPages])('%s', async (url) => {
    const { status, text } = await administrator.get(url);
    expect(status).toBe(200);
    expect(text).not.toContain('Testchild');
    expect((await worker.get(url)).status).toBe(404);
  });

  test.each(['/missing-now', '/search', '/admin/readers', '/emergency/review'])(
    '%s shows none',
    async (url) => {
      const { text } = await administrator.get(url);
      expect(text).not.toContain('Testchild');
    },
  );
});

describe('people', () => {
  const addressOf = async (name: string): Promise<string> => {
    const { html } = await administrator.get(`/admin/people?find=${encodeURIComponent(name)}`);
    return html.querySelector('tbody a')?.getAttribute('href') ?? '';
  };
  const errorsOf = ({ html }: Answer) =>
    html.querySelectorAll('.govuk-error-summary__list a').map(({ text }) => text);

  test('are added, given a role, and can end it; leavers cannot sign in', async () => {
    const added = await administrator.post('/admin/people', {
      name: "Zoë O'Example 🌻",
      email: 'zoe@example.gov.uk',
    });
    const url = added.location!;
    expect(url).toMatch(/^\/admin\/people\/[0-9a-f-]{36}$/);
    expect((await administrator.get(url)).text).toContain('Nothing: cannot sign in');
    await administrator.post('/admin/agencies', {
      do: 'agency',
      agency: 'childrens-social-care:887',
      name: "Medway children's services",
    });
    const given = await administrator.post(url, {
      ...{ do: 'grant', role: 'team-manager', agency: 'childrens-social-care:887', team: 'Team East' },
    });
    expect(given.location).toBe(url);
    const { html, text } = await administrator.get(url);
    expect(text).toContain("Team manager, Team East, Medway children's services");
    expect(text).toContain('given by Noel Example');
    const membership = html.querySelector('input[name="membership"]')!.getAttribute('value')!;
    await administrator.post(url, { do: 'end', membership });
    expect((await administrator.get(url)).text).toContain('(over)');
    expect((await administrator.get(url)).html.querySelector('input[name="membership"]')).toBeNull();
  });

  test.each([
    [{ name: '', email: '' }, 'Enter a name'],
    [{ name: 'Sam Example', email: 'no address' }, 'Enter an email address, such as name@example.gov.uk'],
  ])('%o is said where it was typed', async (fields, says) => {
    const answer = await administrator.post('/admin/people', fields);
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([says]);
  });

  test.each([
    ['childrens-social-care:886', 'allocated-social-worker', 'That agency belongs to another authority'],
    ['police:exampleshire', 'police-missing-unit', 'That agency belongs to another authority'],
    ['childrens-social-care:887', 'foster-carer', 'That role belongs to another kind of agency'],
    ['nonsense', 'foster-carer', 'Choose an agency'],
  ])('a role in %s as %s is refused', async (agency, role, says) => {
    const url = await addressOf('Worker Example');
    const answer = await administrator.post(url, { do: 'grant', role, agency });
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)[0]).toContain(says);
  });

  test('nobody lets themselves in', async () => {
    const url = await addressOf('Noel Example');
    const answer = await administrator.post(url, {
      ...{ do: 'grant', role: 'director', agency: 'childrens-social-care:887' },
    });
    expect(errorsOf(answer)).toEqual(['Somebody else gives you a role: nobody lets themselves in.']);
  });

  test('are signed out everywhere', async () => {
    const leaver = await web.signIn('Leaver Example', {
      role: 'front-door',
      agency: 'childrens-social-care:887',
    });
    expect((await leaver.get('/missing-now')).status).toBe(200);
    await administrator.post(await addressOf('Leaver Example'), { do: 'sign-out' });
    expect((await leaver.get('/missing-now')).location).toBe('/sign-in?next=%2Fmissing-now');
  });

  test('of another authority alone are another administrator’s', async () => {
    await web.signIn('Kent Example', { role: 'front-door', agency: 'childrens-social-care:886' });
    expect(await addressOf('Kent Example')).toBe('');
    const { rows } = await web.database.store.access.query<{ person: string }>(
      `select person from homeward.person where name = 'Kent Example'`,
    );
    expect((await administrator.get(`/admin/people/${rows[0]!.person}`)).status).toBe(404);
  });
});

test('what agencies have to do with children is shown as a number', async () => {
  const { text } = await administrator.get('/admin/agencies');
  expect(text).toContain('is responsible for the child');
  expect(text).toContain('cares for the child');
});

test('an information-sharing agreement says between whom, what, from when until when, and where it is kept', async () => {
  const wrong = await administrator.post('/admin/agreements', { parties: 'Medway and Kent Police' });
  expect(wrong.status).toBe(400);
  expect(wrong.html.querySelector('#parties')?.getAttribute('value')).toBe('Medway and Kent Police');
  await administrator.post('/admin/agreements', {
    ...{ parties: 'Medway and Kent Police', shares: 'Missing episodes <b>', from: '1/4/2025' },
    document: 'Register 12',
  });
  const { text, html, raw } = await administrator.get('/admin/agreements');
  expect(text).toContain('Medway and Kent Police');
  expect(text).toContain('In force, from Tuesday 1 April 2025, no last day');
  expect(raw.payload).toContain('Missing episodes &lt;b&gt;');
  const agreement = html.querySelector('input[name="agreement"]')!.getAttribute('value')!;
  await administrator.post('/admin/agreements', { do: 'end', agreement });
  expect((await administrator.get('/admin/agreements')).text).toContain('until Friday 24 October 2025');
});

describe('who has looked', () => {
  let officer: Browser;
  beforeAll(async () => {
    officer = await web.signIn('Hollis Example', {
      ...{ role: 'data-protection-officer', agency: 'oversight:887', authority: '887' },
    });
    await worker.get('/search?q=alder');
  });

  test('is found by child, person and day', async () => {
    for (const query of ['child=alder', 'person=Worker+Example', 'day=24/10/2025', 'child=/children/alder']) {
      const { status, text } = await officer.get(`/admin/readers?${query}`);
      expect(status).toBe(200);
      expect(text).toContain('Worker Example');
      expect(text).toContain('Testchild Alder');
    }
    expect((await officer.get('/admin/readers?day=23/10/2025')).text).toContain('Nobody has looked');
  });

  test('is taken away as a file that says by whom, and that is noted', async () => {
    const { raw } = await officer.get('/admin/readers.csv?child=alder');
    expect(raw.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(raw.payload).toContain('OFFICIAL-SENSITIVE. Taken out by Hollis Example');
    expect(raw.payload).toContain(
      'Worker Example,childrens-social-care:887,"Searched, and was shown the child",alder,Testchild Alder',
    );
    expect((await officer.get('/admin/readers?child=alder')).text).toContain(
      'Took away who has looked, as a file',
    );
  });

  test('is not for an administrator or a social worker, nor of another authority’s children', async () => {
    expect((await administrator.get('/admin/readers')).status).toBe(404);
    expect((await worker.get('/admin/readers.csv')).status).toBe(404);
    const elsewhere = await web.signIn('Elsewhere Officer', {
      ...{ role: 'data-protection-officer', agency: 'oversight:886', authority: '886' },
    });
    const { text } = await elsewhere.get('/admin/readers?child=alder');
    expect(text).toContain('Nobody has looked');
    expect(text).not.toContain('Worker Example');
  });
});
