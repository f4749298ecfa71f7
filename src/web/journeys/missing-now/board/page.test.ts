import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksAfter, order, reportsMissing } from '../../../../record/record.fixture.ts';
import { at, type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

const officer = { role: 'police-missing-unit', agency: 'police:kent', person: 'Officer Example' };

let web: TestWeb;
let worker: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-24T21:20:00Z');
  await web.given(
    ...looksAfter('alder'),
    ...named('birch', 'Birch'),
    reportsMissing('alder', 'friday', '2025-10-24T15:00'),
    reportsMissing('birch', 'evening', '2025-10-24T20:00'),
    order({
      ...{
        command: 'GradeRisk',
        child: 'birch',
        episode: 'evening',
        happened: '2025-10-24T20:40',
        by: officer,
      },
      body: { grade: 'high' },
    }),
  );
  worker = await web.signIn('Worker Example', {
    role: 'emergency-duty-team',
    agency: 'childrens-social-care:887',
  });
});
afterAll(() => web.close());

function named(child: string, family: string) {
  return looksAfter(child).map(({ command, ...rest }) =>
    command.type === 'RecordChild'
      ? {
          ...rest,
          command: {
            ...command,
            body: { ...(command.body as object), names: [{ given: 'Testchild', family, kind: 'known_as' }] },
          },
        }
      : { command, ...rest },
  );
}

const logged = async (act: string) => {
  const { rows } = await web.database.store.record.query<{ children: string[]; detail: object }>(
    'select children, detail from homeward.read_log where act = $1 order by number desc limit 1',
    [act],
  );
  return rows[0];
};

describe('who is missing now', () => {
  test('shows who is missing, since when, for how long and who leads the search', async () => {
    const { status, html, text } = await worker.get('/missing-now');
    expect(status).toBe(200);
    expect(text).toContain('2 open episodes');
    const row = html.querySelector('#row-friday')!;
    expect(row.querySelector('th a')?.getAttribute('href')).toBe('/episodes/friday');
    expect(row.querySelector('th a')?.text).toBe('Testchild Alder');
    expect(row.querySelector('[data-since]')?.text).toBe('7 hours 20 minutes');
    expect(row.querySelector('[data-since]')?.getAttribute('data-since')).toBe('2025-10-24T14:00:00Z');
    expect(row.querySelector('td[data-label="Search lead"]')?.text).toBe('Medway');
  });

  test('the duty that is due next says which, whose, since when it is late, and its time in UTC', async () => {
    const { html } = await worker.get('/missing-now');
    const duty = html.querySelector('#row-friday [data-rule]')!;
    expect(duty.getAttribute('data-rule')).toBe('SG-NOTIFY-IRO');
    expect(duty.getAttribute('data-status')).toBe('due');
    expect(duty.querySelector('time')?.text).toBe('to do now, since today 3pm');
    expect(duty.querySelector('time')?.getAttribute('datetime')).toBe('2025-10-24T14:00:00Z');
    expect(duty.querySelector('.homeward-quiet')?.text).toContain('Medway');
    expect(duty.querySelector('a')?.getAttribute('href')).toMatch(/^\/rules\/.+\/SG-NOTIFY-IRO$/);
  });

  test('class and grade of the police are words, and a child who is not graded yet says so', async () => {
    const { html } = await worker.get('/missing-now');
    expect(html.querySelector('#row-evening td[data-label="Police"]')?.structuredText).toContain('High risk');
    expect(html.querySelector('#row-friday td[data-label="Police"]')?.structuredText).toContain(
      'Not graded yet',
    );
  });

  test('until police acknowledge or someone records the call, the board says so', async () => {
    const waiting = async () =>
      (await worker.get('/missing-now')).html.querySelector('#row-friday td[data-label="Waiting for"]')!.text;
    expect(await waiting()).toContain('Police not told yet: ring 101 and read them this sheet');
    await web.given(
      order({
        ...{ command: 'AcknowledgeReport', child: 'alder', episode: 'friday', happened: '2025-10-24T22:00' },
        body: { callTaker: 'Call Taker Example' },
      }),
    );
    expect(await waiting()).not.toContain('Police not told yet');
  });

  test('sent is not read: a notice that nobody has acknowledged stands there', async () => {
    await web.given(
      order({
        ...{ command: 'SendNotice', child: 'alder', episode: 'friday', happened: '2025-10-24T22:05' },
        body: { to: 'independent-reviewing-officer', channel: 'secure_e_mail', about: 'missing' },
      }),
    );
    const { html } = await worker.get('/missing-now');
    expect(html.querySelector('#row-friday td[data-label="Waiting for"]')?.text).toContain(
      'Independent reviewing officer: not acknowledged, sent today 10:05pm',
    );
  });

  test('somebody who has nothing to do with the child sees an empty board and whom to ask', async () => {
    const elsewhere = await web.signIn('Elsewhere Example', {
      role: 'emergency-duty-team',
      agency: 'childrens-social-care:883',
    });
    const { text, html } = await elsewhere.get('/missing-now');
    expect(text).toContain('No child whom you may see is missing now.');
    expect(html.querySelector('#board-nobody a[href="/help#whom-to-ask"]')?.text).toBe('read whom to ask');
    expect(text).not.toContain('Testchild');
  });

  test('whoever has not signed in is asked to', async () => {
    const { status, location } = await web.stranger.get('/missing-now');
    expect(status).toBe(303);
    expect(location).toBe('/sign-in?next=%2Fmissing-now');
  });
});

describe('filter and order stand in the address', () => {
  const rowsAt = async (query: string) =>
    (await worker.get(`/missing-now${query}`)).html.querySelectorAll('tbody tr').map(({ id }) => id);

  test.each([
    ['?grade=high', ['row-evening']],
    ['?grade=none', ['row-friday']],
    ['?grade=high&grade=none', ['row-friday', 'row-evening']],
    ['?home=foster-home-1', ['row-friday', 'row-evening']],
    ['?home=elsewhere', []],
    ['?authority=887', ['row-friday', 'row-evening']],
    ['?authority=883', []],
    ['?lead=police:kent', []],
    ['?sort=newest', ['row-evening', 'row-friday']],
    ['?sort=longest', ['row-friday', 'row-evening']],
    ['?sort=grade', ['row-evening', 'row-friday']],
    ['?sort=nonsense', ['row-friday', 'row-evening']],
  ])('%s shows %j', async (query, rows) => {
    expect(await rowsAt(query)).toEqual(rows);
  });

  test('what is late stands first, and alone where somebody asks for it', async () => {
    expect(await rowsAt('?late=yes')).toEqual([]);
    const friday = web.clock.now();
    web.clock.set(at('2025-10-26T18:00:02Z'));
    const { html, text } = await worker.get('/missing-now?late=yes');
    expect(text).toContain('1 of 2 open episodes, 1 late');
    expect(html.querySelectorAll('tbody tr.homeward-row-late').map(({ id }) => id)).toEqual(['row-friday']);
    const duty = html.querySelector('#row-friday [data-status="breached"]');
    expect(duty?.getAttribute('data-rule')).toBe('MED-NTK-48H');
    expect(duty?.querySelector('time')?.text).toBe('late since today 4pm');
    web.clock.set(friday);
  });

  test('what was chosen is taken back by a link each', async () => {
    const { html } = await worker.get('/missing-now?grade=high&late=yes&sort=name');
    const links = html.querySelectorAll('.moj-filter__tag').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/missing-now?grade=high&sort=name', '/missing-now?late=yes&sort=name']);
  });

  test('the form goes to the same page and keeps the order', async () => {
    const { html } = await worker.get('/missing-now?sort=name');
    const form = html.querySelector('form[action="/missing-now"]');
    expect(form?.getAttribute('method')).toBe('get');
    expect(form?.querySelector('input[name="sort"]')?.getAttribute('value')).toBe('name');
  });

  test('nothing of an address reaches the page unescaped', async () => {
    const { html } = await worker.get('/missing-now?home=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
    expect(html.querySelectorAll('main script')).toEqual([]);
  });
});

test('a list logs one row with its filter and the children shown', async () => {
  await worker.get('/missing-now?grade=high');
  expect(await logged('board')).toEqual({ children: ['child:birch'], detail: { filter: '?grade=high' } });
});
