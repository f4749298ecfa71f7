import { describe, expect, test } from 'vitest';
import type { Rule, Use } from '../obligations/rule.ts';
import { authorityVocabulary } from '../vocabulary/authority/index.ts';
import { childVocabulary } from '../vocabulary/child/index.ts';
import { educationAbsenceVocabulary } from '../vocabulary/education-absence/index.ts';
import { episodeVocabulary } from '../vocabulary/episode/index.ts';
import type { Vocabulary } from '../vocabulary/word.ts';
import { absenceAnswers } from './absence-answers.ts';
import { authorityAnswers } from './authority-answers.ts';
import { childAnswers } from './child-answers.ts';
import { episodeAnswers } from './episode-answers.ts';
import { nextAnswers } from './next-answers.ts';

const use = (word: string, asked: Use['with'] = {}): Use => ({ word, with: asked });
const part = (key: string, ...metBy: readonly Use[]) => ({ key, metBy, excusedBy: [] });
const rule = (...parts: Rule['parts']): Pick<Rule, 'id' | 'subject' | 'parts'> => ({
  id: 'V59-NOTIFY-IRO',
  subject: 'episode',
  parts,
});
const everyPart = () => true;

test('a duty to tell somebody is answered with a notice to them, with the number of the duty', () => {
  const told = part('told', use('notice-sent', { to: 'independent-reviewing-officer', about: 'interview' }));
  expect(nextAnswers(rule(told), everyPart)).toEqual([
    {
      act: 'SendNotice',
      body: { to: 'independent-reviewing-officer', about: 'interview', rule: 'V59-NOTIFY-IRO' },
    },
  ]);
});

test('where any of several will do, whoever answers chooses', () => {
  const told = part('told', use('notice-sent', { to: ['front-door', 'emergency-duty-team'] }));
  expect(nextAnswers(rule(told), everyPart)).toEqual([
    { act: 'SendNotice', body: { rule: 'V59-NOTIFY-IRO' } },
  ]);
});

test('the part that is open is answered, and not the one that was met already', () => {
  const parts = [part('assessed', use('risk-assessment-updated')), part('planned', use('action-plan-saved'))];
  expect(nextAnswers(rule(...parts), (key) => key === 'planned')).toEqual([
    { act: 'SaveActionPlan', body: {} },
  ]);
});

test('an act for each way in which it can be met, in the order of the rule', () => {
  const referred = part(
    'referred',
    use('interview-referred'),
    use('referral-made', { kind: 'return_interview' }),
  );
  expect(nextAnswers(rule(referred), everyPart)).toEqual([
    { act: 'ReferForInterview', body: {} },
    { act: 'MakeReferral', body: { kind: 'return_interview' } },
  ]);
});

test('that somebody was told already is recorded as the reason why no notice is sent', () => {
  const told = part('told', use('told-some-other-way', { to: 'front-door' }));
  expect(nextAnswers(rule(told), everyPart)).toEqual([
    {
      act: 'ExcuseNotice',
      body: { to: 'front-door', rule: 'V59-NOTIFY-IRO', reason: 'already_told' },
    },
  ]);
});

test('a decision is called by the name that the rule has for it', () => {
  const decided = part('level', use('decision-recorded', { decision: 'level-of-need' }));
  expect(nextAnswers(rule(decided), everyPart)).toEqual([
    { act: 'RecordDecision', body: { decision: 'Level of need' } },
  ]);
});

test('checks end when the child is found or reported, and no act is the answer to them', () => {
  const checked = part('checked', use('child-located-and-safe'), use('reported'));
  expect(nextAnswers(rule(checked), everyPart)).toEqual([]);
});

describe('every word by which a duty is met has its act, but for what happens by itself', () => {
  const unanswered = <History>({ moments }: Vocabulary<History>, answers: object) =>
    Object.entries(moments)
      .filter(([word, { positions }]) => positions.includes('met-by') && !Object.hasOwn(answers, word))
      .map(([word]) => word);

  test('in an episode', () => {
    expect(unanswered(episodeVocabulary, episodeAnswers)).toEqual([
      'episode-recorded',
      'found-during-checks',
      'child-located-and-safe',
      'told-in-office-hours',
    ]);
  });

  test('of a child, of an absence from school, of an authority', () => {
    expect(unanswered(childVocabulary, childAnswers)).toEqual([]);
    expect(unanswered(educationAbsenceVocabulary, absenceAnswers)).toEqual([]);
    expect(unanswered(authorityVocabulary, authorityAnswers)).toEqual([]);
  });
});
