import type { HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksAfter, reportsMissing, returns } from '../../../record/record.fixture.ts';
import { type Answer, openTestWeb, type TestWeb } from '../../web.fixture.ts';
import { actNames, isChildAct, isEpisodeAct, slugOf } from '../all-acts.ts';
import { episodePlaces } from '../places/episode-places.ts';

/** What must be shown as it was typed and run nowhere, with names as people have them. */
const typed = `<script>alert(1)</script> " onmouseover="x' O’Testchild-Alder 🧢 שלום {{ 7*7 }} '; drop table event; --`;
const medway = 'childrens-social-care:887';

let web: TestWeb;
const people = new Map<string, Awaited<ReturnType<TestWeb['signIn']>>>();
beforeAll(async () => {
  web = await openTestWeb('2025-10-25T10:00:00Z');
  await web.given(
    ...looksAfter('alder'),
    reportsMissing('alder', 'back', '2025-10-22T18:00'),
    returns('alder', 'back', '2025-10-22T22:00'),
    reportsMissing('alder', 'gone', '2025-10-24T16:00'),
  );
  people.set('manager', await web.signIn('Manager Example', { role: 'team-manager', agency: medway }));
  people.set(
    'police',
    await web.signIn('Police Example', { role: 'police-missing-unit', agency: 'police:kent' }),
  );
});
afterAll(() => web.close());

/** The form as a browser would send it with that text in every box, and the first of every choice. */
function filledIn(html: HTMLElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const input of html.querySelectorAll('#act input, #act textarea, #act select')) {
    const name = input.getAttribute('name') ?? '';
    if (name === '_csrf' || name in fields) continue;
    const value = input.getAttribute('value') ?? '';
    if (input.tagName === 'TEXTAREA') fields[name] = typed;
    else if (input.tagName === 'SELECT')
      fields[name] = input.querySelectorAll('option').at(-1)?.getAttribute('value') ?? '';
    else if (input.getAttribute('type') === 'text') fields[name] = /-(time|date)$/.test(name) ? value : typed;
    else if (input.getAttribute('type') !== 'checkbox') fields[name] = value;
  }
  return { ...fields, madeBy: 'self' };
}

/** The text in a box is that which was typed; nothing of it became markup. */
function expectAsTyped({ html, raw }: Answer) {
  expect(raw.payload).not.toContain('<script>alert');
  expect(html.querySelectorAll('[onmouseover]')).toHaveLength(0);
  expect(raw.payload).not.toContain('O’Testchild-Alder 🧢 שלום 49');
}

/** After these the child is another authority's, or another record's. The photo of a child has a form with a file. */
const leftOut = ['TakeResponsibility', 'MergeChild', 'KeepPhoto', 'RecordChild'];

const pages = actNames.flatMap((act) => {
  if (leftOut.includes(act)) return [];
  if (isEpisodeAct(act))
    return episodePlaces[act].in.includes('returned')
      ? [`/episodes/back/acts/${slugOf(act)}`]
      : episodePlaces[act].in.includes('open')
        ? [`/episodes/gone/acts/${slugOf(act)}`]
        : [];
  return isChildAct(act) ? [`/children/alder/acts/${slugOf(act)}`] : [];
});

describe('script, SQL and any letters in every box of every form', () => {
  const taken: string[] = [];

  test.each(pages)('%s', async (page) => {
    for (const [who, person] of people) {
      const form = await person.get(page);
      if (form.status === 404) continue;
      const answer = await person.post(page, filledIn(form.html));
      expect([who, [200, 303, 400, 409].includes(answer.status), answer.status]).toEqual([
        who,
        true,
        answer.status,
      ]);
      expectAsTyped(answer);
      if (answer.status === 303) taken.push(page);
      for (const box of answer.html.querySelectorAll('#act textarea')) expect(box.text.trim()).toBe(typed);
    }
  });

  test('what was taken stands on the record as it was typed, on every page that shows it', async () => {
    expect(taken.length).toBeGreaterThan(20);
    const shown = ['/episodes/back', '/episodes/gone', '/children/alder', '/children/alder/whole-case'];
    for (const url of shown) {
      const answer = await people.get('manager')!.get(url);
      expect([url, answer.status]).toEqual([url, 200]);
      expectAsTyped(answer);
      expect(answer.text).toContain('O’Testchild-Alder 🧢 שלום {{ 7*7 }}');
    }
  });
});
