import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { missing } from '../testing/episodes.ts';
import { type Fact, inEpisode, when } from '../testing/facts.ts';
import { contextOf } from '../testing/given.ts';
import { unansweredNotices } from './unanswered-notices.ts';

const history = (...more: readonly Fact[]) =>
  contextOf({ child: lookedAfter(), episode: [...missing, ...more] }).history!;
const to = 'independent-reviewing-officer';
const sent = (at: string) =>
  inEpisode('NoticeSent', { to, channel: 'secure_e_mail', about: 'missing' }, { at });
const FIRST = missing.length + 1;

test('sent is not read: a notice stays unanswered until its role acknowledges it', () => {
  const answer = inEpisode('NoticeAcknowledged', { to, notice: FIRST }, { at: '2025-02-03T22:00:00Z' });
  expect(unansweredNotices(history(sent('2025-02-03T21:00:00Z')))).toEqual([
    { to, sent: when('2025-02-03T21:00:00Z'), failed: false },
  ]);
  expect(unansweredNotices(history(sent('2025-02-03T21:00:00Z'), answer))).toEqual([]);
});

test('an answer that names no notice answers what was sent before it, and nothing after', () => {
  const answer = inEpisode('NoticeAcknowledged', { to }, { at: '2025-02-03T22:00:00Z' });
  expect(unansweredNotices(history(sent('2025-02-03T21:00:00Z'), answer))).toEqual([]);
  expect(
    unansweredNotices(history(sent('2025-02-03T21:00:00Z'), answer, sent('2025-02-03T23:00:00Z'))),
  ).toEqual([{ to, sent: when('2025-02-03T23:00:00Z'), failed: false }]);
});

test('people write when they answered to the minute: it answers what was sent in that minute', () => {
  const answer = inEpisode('NoticeAcknowledged', { to }, { at: '2025-02-03T22:00:00Z' });
  expect(unansweredNotices(history(sent('2025-02-03T22:00:07Z'), answer))).toEqual([]);
  expect(unansweredNotices(history(sent('2025-02-03T22:01:00Z'), answer))).toHaveLength(1);
});

test('what did not arrive is told from what is not answered yet', () => {
  const failed = inEpisode(
    'NoticeFailed',
    { notice: FIRST, reason: 'No such address' },
    { at: '2025-02-03T21:01:00Z' },
  );
  expect(unansweredNotices(history(sent('2025-02-03T21:00:00Z'), failed))).toEqual([
    { to, sent: when('2025-02-03T21:00:00Z'), failed: true },
  ]);
});
