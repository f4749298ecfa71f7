import { expect, test } from 'vitest';
import { inEpisode } from '../../testing/facts.ts';
import { at, found, historyOf, opened, reported, returned } from './words.fixture.ts';

const back = [
  opened('2025-02-03T18:00:00Z'),
  reported('2025-02-03T18:00:00Z'),
  returned('2025-02-04T08:00:00Z'),
];
const held = (kind: 'standard' | 'extended', text: string) =>
  inEpisode('ReturnInterviewHeld', { kind, independent: true, content: [], covers: [] }, { at: text });

test('an offer, a booking, a refusal and the interview itself all show that it was offered', () => {
  const history = historyOf([
    ...back,
    held('standard', '2025-02-06T08:00:00Z'),
    inEpisode('ReturnInterviewDeclined', { by: 'child' }, { at: '2025-02-05T08:00:00Z' }),
    inEpisode('ReturnInterviewBooked', { at: '2025-02-05T16:00:00Z' }, { at: '2025-02-04T12:00:00Z' }),
    inEpisode('ReturnInterviewOffered', {}, { at: '2025-02-04T10:00:00Z' }),
  ]);
  expect(found(history, 'interview-offered')).toEqual([
    at('2025-02-04T10:00:00Z'),
    at('2025-02-04T12:00:00Z'),
    at('2025-02-05T08:00:00Z'),
    at('2025-02-06T08:00:00Z'),
  ]);
});

test('an extended interview is neither an offer nor the interview', () => {
  const history = historyOf([...back, held('extended', '2025-02-16T08:00:00Z')]);
  expect(found(history, 'interview-offered')).toEqual([]);
  expect(found(history, 'interview-held')).toEqual([]);
  expect(found(history, 'interview-held', { kind: 'extended' })).toEqual([at('2025-02-16T08:00:00Z')]);
});

test('a refusal by the child and one by a parent are two outcomes, and each can be asked for', () => {
  const history = historyOf([
    ...back,
    inEpisode('ReturnInterviewDeclined', { by: 'parent' }, { at: '2025-02-05T08:00:00Z' }),
    inEpisode('ReturnInterviewDeclined', { by: 'child' }, { at: '2025-02-05T09:00:00Z' }),
  ]);
  expect(found(history, 'interview-declined')).toEqual([
    { at: at('2025-02-05T08:00:00Z'), reason: 'declined_parent' },
    { at: at('2025-02-05T09:00:00Z'), reason: 'declined_child' },
  ]);
  expect(found(history, 'interview-declined', { by: 'child' })).toEqual([
    { at: at('2025-02-05T09:00:00Z'), reason: 'declined_child' },
  ]);
});

test('a talk with the social worker is no interview', () => {
  const talk = inEpisode(
    'WelfareConversationHeld',
    { by: 'allocated-social-worker' },
    { at: '2025-02-05T08:00:00Z' },
  );
  const history = historyOf([...back, talk]);
  expect(found(history, 'interview-offered')).toEqual([]);
  expect(found(history, 'interview-held')).toEqual([]);
});
