import { describe, expect, test } from 'vitest';
import { people } from '../testing/people.ts';
import { homeward, isOfMessage } from './by-homeward.ts';

describe('who looks at a record meanwhile', () => {
  test.each(['NoticeSent', 'NoticeAcknowledged', 'NoticeFailed'])(
    'does not have to look again because of a %s that the service put down itself',
    (type) => {
      expect(isOfMessage({ type, recordedBy: homeward('887') })).toBe(true);
    },
  );

  test('has to look again where a colleague told somebody, or said that they were told', () => {
    expect(isOfMessage({ type: 'NoticeSent', recordedBy: people.socialWorker })).toBe(false);
    expect(isOfMessage({ type: 'NoticeAcknowledged', recordedBy: people.missingUnit })).toBe(false);
  });

  test('has to look again because of anything else', () => {
    expect(isOfMessage({ type: 'ChildLocated', recordedBy: homeward('887') })).toBe(false);
  });
});
