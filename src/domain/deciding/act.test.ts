import Type from 'typebox';
import { expect, test } from 'vitest';
import { order } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { act, decide } from './act.ts';

const acts = {
  SayHello: act({
    describes: 'Says hello.',
    body: Type.Object({}),
    may: ['childrens-social-care', 'foster-carer', 'parent-with-parental-responsibility'],
    decide: () => ({ events: [] }),
  }),
  Promise: act({
    describes: 'Promises something, which nobody does for somebody else.',
    body: Type.Object({}),
    may: ['childrens-social-care'],
    inPerson: true,
    decide: () => ({ events: [] }),
  }),
};
const decided = (telling: Parameters<typeof order>[2], type = 'SayHello') =>
  decide(acts, null, order(type, {}, telling));

test('whole agencies and single roles may do what the act permits them', () => {
  expect(decided({ by: people.socialWorker })).toEqual({ events: [] });
  expect(decided({ by: people.dutyTeam })).toEqual({ events: [] });
  expect(decided({ by: people.fosterCarer })).toEqual({ events: [] });
});

test('everybody else is refused, by the role of the maker, and the attempt is kept', () => {
  expect(decided({ by: people.homeManager })).toEqual({
    refused: 'not-yours-to-do',
    says: "SayHello is not for this role: Children's home manager on duty.",
    at: 'madeBy',
    audited: true,
  });
});

test('a social worker or a police officer may record what anybody said', () => {
  expect(decided({ by: people.parent, recordedBy: people.socialWorker })).toEqual({ events: [] });
  expect(decided({ by: people.fosterCarer, recordedBy: people.reportTaker })).toEqual({ events: [] });
});

test('what is recorded for another is permitted by who made it, not by who typed it', () => {
  expect(decided({ by: people.teacher, recordedBy: people.socialWorker })).toMatchObject({
    refused: 'not-yours-to-do',
  });
});

test('others record only what their own agency says', () => {
  const colleague = { ...people.fosterCarer, person: 'Second Carer Testperson' };
  expect(decided({ by: people.fosterCarer, recordedBy: colleague })).toEqual({ events: [] });
  expect(decided({ by: people.parent, recordedBy: people.teacher })).toEqual({
    refused: 'not-yours-to-relay',
    says: "What another agency says is recorded by that agency, by children's social care or by the police.",
    at: 'recordedBy',
    audited: true,
  });
});

test('what is done in person is recorded by nobody else, not even by the same agency', () => {
  expect(decided({ by: people.socialWorker }, 'Promise')).toEqual({ events: [] });
  for (const recordedBy of [people.teamManager, people.inspector])
    expect(decided({ by: people.socialWorker, recordedBy }, 'Promise')).toMatchObject({
      refused: 'not-yours-to-relay',
      audited: true,
    });
});

test('one parent does not speak for another', () => {
  const other = { ...people.parent, person: 'Other Parent Testperson' };
  expect(decided({ by: people.parent })).toEqual({ events: [] });
  expect(decided({ by: other, recordedBy: people.parent })).toMatchObject({ refused: 'not-yours-to-relay' });
});

test('nobody speaks in a role that their agency does not have', () => {
  expect(decided({ by: { ...people.homeManager, role: 'team-manager' } })).toEqual({
    refused: 'role-of-another-agency',
    says: 'The role named is not one of the agency named with it.',
    at: 'madeBy',
    audited: true,
  });
});

test('nothing is recorded as having happened in the future, but for five minutes between two clocks', () => {
  const now = '2025-02-03T20:00:00Z';
  expect(decided({ at: '2025-02-03T20:05:00Z', now })).toEqual({ events: [] });
  expect(decided({ at: '2025-02-03T20:05:01Z', now })).toEqual({
    refused: 'happens-in-the-future',
    says: 'This is said to have happened at a time that has not come yet.',
    at: 'happened',
  });
});

test('an order that nobody knows is refused', () => {
  expect(decided({}, 'SayGoodbye')).toEqual({
    refused: 'unknown-command',
    says: 'There is no command SayGoodbye.',
    at: 'command',
  });
});
