import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAfter, order, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

/** The authority 999 follows the safeguarding partnership's procedures, by which the review is a duty. */
const in999 = (line: Record<string, unknown>) =>
  order({ child: 'alder', episode: 'friday', ...line }, { books: '999' });

let web: TestWeb;
let reviewer: Browser;
beforeAll(async () => {
  web = await openTestWeb('2025-10-27T09:00:00Z');
  await web.given(
    ...looksAfter('alder').map((one) => ({ ...one, books: '999' })),
    in999({ command: 'TakeResponsibility', happened: '2025-01-07T09:00', body: { authority: '999' } }),
    reportsMissing('alder', 'friday', '2025-10-24T16:00', { books: '999' }),
    { ...returns('alder', 'friday', '2025-10-25T15:00'), books: '999' },
    in999({ command: 'DecideCarePlanReview', happened: '2025-10-26T10:00', body: { needed: true } }),
  );
  reviewer = await web.signIn('Reviewer Example', {
    role: 'independent-reviewing-officer',
    agency: 'childrens-social-care:999',
  });
});
afterAll(() => web.close());

const rules = async () =>
  (await reviewer.get('/my-work')).html
    .querySelectorAll('tr[data-rule]')
    .map((row) => row.getAttribute('data-rule'));

test('the review that was decided on is due from the reviewing officer until it has taken place', async () => {
  expect(await rules()).toContain('V59-CARE-PLAN-REVIEW');
  const { html } = await reviewer.get('/episodes/friday');
  expect(html.querySelector('a[href="/episodes/friday/acts/record-care-plan-review"]')).not.toBeNull();
  const sent = await reviewer.post('/episodes/friday/acts/record-care-plan-review', {
    'happened-day': 'today',
    'happened-time': '9am',
    madeBy: 'self',
    'body-words': 'A mentor is found',
  });
  expect(sent.status).toBe(303);
  expect(await rules()).not.toContain('V59-CARE-PLAN-REVIEW');
});
