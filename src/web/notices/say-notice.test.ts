import { describe, expect, test } from 'vitest';
import { ruleCalled } from '../../procedures/rule-of.ts';
import { shippedLibrary } from '../../record/record.fixture.ts';
import type { NoticeRow } from './notice-row.ts';
import { sayNotice, sayWhy } from './say-notice.ts';

const rule = ruleCalled(shippedLibrary, 'V59-AD-3D');

test.each([
  ['arises', 'missing', 'Testchild Alder is missing'],
  ['arises', 'high_risk', 'Testchild Alder is missing and at high risk'],
  ['silence', 'missing', 'Nobody has answered yet: Testchild Alder is missing'],
  ['found', 'returned', 'Testchild Alder is back'],
  [
    'late',
    'missing',
    'Late for Testchild Alder: The Assistant Director is notified within three days of the child going missing',
  ],
] as const)('%s, %s', (cause, about, says) => {
  expect(sayNotice({ cause, about }, 'Testchild Alder', rule)).toBe(says);
});

test.each([
  ['report', 'The daily report of missing children'],
  ['quarterly_themes', 'The quarterly report of themes'],
  ['members_and_partnership', 'The report to members and partnership'],
] as const)('a report is called what it is: %s', (about, says) => {
  expect(sayNotice({ cause: 'act', about }, 'Medway', undefined)).toBe(says);
});

test('a sentence about a child who is not named begins with a capital', () => {
  expect(sayNotice({ cause: 'act', about: 'missing' }, 'a child', rule)).toBe('A child is missing');
});

describe('why somebody is told', () => {
  const why = (more: Partial<NoticeRow>, as: NoticeRow['role'] = 'assistant-director') =>
    sayWhy(
      {
        ...({ cause: 'arises', told: 'assistant-director', role: 'assistant-director' } as NoticeRow),
        ...more,
      },
      as,
    );

  test('procedures name their role', () => {
    expect(why({})).toBe('you are assistant director');
  });
  test('they stand in for somebody', () => {
    expect(why({}, 'head-of-service')).toBe('you stand in for the assistant director');
  });
  test('nobody has that role', () => {
    expect(why({ role: 'front-door' }, 'front-door')).toBe(
      'nobody is there as assistant director, and it comes to the front door',
    );
  });
  test('the child whom they were told of is found', () => {
    const found = (stream: string) => why({ cause: 'found', stream });
    expect(found('episode:friday')).toBe('you were told that the child was missing');
    expect(found('education-absence:autumn')).toBe('you were told that the child was absent from school');
  });
  test('nobody before them answered', () => {
    expect(why({ cause: 'silence' })).toBe(
      'nobody who was told before answered in time: then the assistant director is told, and you are assistant director',
    );
  });
});
