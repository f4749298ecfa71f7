import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, openDemonstration } from '../demonstration/open-demonstration.ts';
import { addressesIn, everybody, statusesAt, theirRecords } from './who-enters.ts';

let demonstration: Demonstration;
beforeAll(async () => {
  demonstration = await openDemonstration();
});
afterAll(() => demonstration.close());

/** There; led elsewhere, as to the children of one's own home; not part of what one works as; not there. */
const answers = [200, 303, 403, 404];

/** As people would say it: the shorter of who does and who does not. */
function said(inside: readonly string[], outside: readonly string[]): string {
  if (outside.length === 0) return 'everybody';
  if (inside.length === 0) return 'nobody';
  return inside.length > outside.length ? `everybody but ${outside.join(', ')}` : inside.join(', ');
}

test('the page that says who of the demonstration enters which page is current', async () => {
  const visitors = await everybody(demonstration);
  const rows: string[] = [];
  for (const [route, address] of addressesIn(await theirRecords(demonstration))) {
    const statuses = await statusesAt(demonstration, visitors, address);
    expect([route, statuses.filter((status) => !answers.includes(status))]).toEqual([route, []]);
    const [inside, outside] = [true, false].map((enters) =>
      visitors.filter((_, index) => (statuses[index] === 200) === enters).map(({ key }) => key),
    ) as [string[], string[]];
    rows.push(`| \`${route}\` | ${said(inside, outside)} |`);
  }
  await expect(`# Who enters which page

Everybody of the demonstration at every page that somebody has to sign in for, asked of the running service. The child,
the episode and the interview are of children who live with the foster carer of the demonstration. Who is not let in is
answered as if there were no such page. A test fails when this page is not current; \`npx vitest run --project browser
who-enters --update\` writes it anew.

| page | who enters |
| --- | --- |
${rows.join('\n')}
`).toMatchFileSnapshot('../../../docs/who-enters-which-page.md');
}, 300_000);
