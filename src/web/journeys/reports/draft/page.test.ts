import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looksAfter, reportsMissing, returns } from '../../../../record/record.fixture.ts';
import { signedInAs } from '../../../reading/reading.fixture.ts';
import { type Browser, openTestWeb, type TestWeb } from '../../../web.fixture.ts';

let web: TestWeb;
let manager: Browser;

beforeAll(async () => {
  web = await openTestWeb('2025-10-30T09:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'first', '2025-10-06T18:00'),
    returns('alder', 'first', '2025-10-06T23:00'),
    ...looksAfter('birch'),
    reportsMissing('birch', 'second', '2025-10-20T18:00'),
  );
  manager = await signedInAs(web, 'team-manager', 'childrens-social-care:887');
});
afterAll(() => web.close());

describe('an annual report whose totals differ', () => {
  let draft: string;
  let field: string;
  const issue = (state: number, note: string) =>
    manager.post(draft, { next: 'issue', state: String(state), [field]: note });

  it('says so before it is issued, and asks why', async () => {
    const { location } = await manager.post('/reports', { kind: 'annual', period: '2025-26', home: '' });
    draft = location!;
    const { html } = await manager.get(draft);
    const [asked, ...others] = html.querySelectorAll('textarea[name^="note-"]');
    expect(others).toEqual([]);
    field = asked!.getAttribute('name')!;
    expect(html.querySelector(`label[for="${field}"]`)?.text).toContain(
      '“Return interviews owed” is 1, and “Episodes of own children” is 2: a difference of 1.',
    );
  });

  it('is not issued without a note', async () => {
    const { status, html } = await issue(1, '');
    expect(status).toBe(409);
    expect(html.querySelector('.govuk-error-summary a')?.getAttribute('href')).toBe(`#${field}`);
    expect((await manager.get('/reports')).html.querySelector('a[href^="/reports/issued/"]')).toBeNull();
  });

  it('is issued with one, which is printed with the difference', async () => {
    const { location } = await issue(2, 'One child is still missing.');
    expect(location).toBe('/reports/issued/1');
    const { text } = await manager.get(location!);
    expect(text).toContain('a difference of 1. One child is still missing.');
  });
});
