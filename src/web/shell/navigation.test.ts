import { expect, test } from 'vitest';
import type { Role } from '../../domain/agencies/roles.ts';
import { navigationFor } from './navigation.ts';

const linksFor = (role: Role) => navigationFor(role, '/').map(({ text }) => text);

test.each([
  [
    'foster-carer',
    ['Missing now', 'Our home tonight', 'Notices', 'My work', 'Report a child missing', 'Search'],
  ],
  [
    'allocated-social-worker',
    ['Missing now', 'Notices', 'My work', 'Return interviews', 'Report a child missing', 'Search'],
  ],
  [
    'return-interviewer',
    ['Missing now', 'Notices', 'My work', 'Return interviews', 'Report a child missing', 'Search'],
  ],
  [
    'team-manager',
    [
      'Missing now',
      'Notices',
      'My work',
      'Return interviews',
      'Figures',
      'Report a child missing',
      'Search',
      'Emergency access',
    ],
  ],
  [
    'police-missing-unit',
    ['Missing now', 'Notices', 'My work', 'Daily report', 'Police lists', 'Report a child missing', 'Search'],
  ],
  ['inspector', ['Missing now', 'Notices', 'My work', 'Figures', 'Search']],
  ['data-protection-officer', ['Missing now', 'Notices', 'My work', 'Search', 'Administration']],
  ['administrator', ['My work', 'Administration']],
  ['lead-member', ['Notices', 'My work', 'Figures']],
] as const)('%s is led to: %s', (role, links) => {
  expect(linksFor(role)).toEqual(links);
});

test('the link of the page that somebody is on, or of one below it, is marked', () => {
  const active = (url: string) =>
    navigationFor('team-manager', url).flatMap(({ text, active: is }) => (is ? [text] : []));
  expect(active('/return-interviews?page=2')).toEqual(['Return interviews']);
  expect(active('/report/when')).toEqual(['Report a child missing']);
  expect(active('/reporting')).toEqual([]);
});
