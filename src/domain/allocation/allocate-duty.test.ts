import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { missing } from '../testing/episodes.ts';
import { inEpisode } from '../testing/facts.ts';
import { contextOf, givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { allocationActs } from './acts.ts';
import { dutyHolder, interviewHolder } from './held-by.ts';

const child = lookedAfter();
const given = givenEpisode({ child, episode: missing });
const toWorker = {
  rule: 'V59-STRATEGY',
  to: { name: 'Allocated Worker Testperson', role: 'allocated-social-worker' },
  reason: 'Knows the child.',
} as const;
const at = '2025-02-03T21:00:00Z';

test('a manager gives a duty to a named person and says why', () => {
  expect(given.when(allocationActs, order('AllocateDuty', toWorker, { by: people.teamManager, at }))).toEqual(
    recorded(['DutyAllocated', toWorker]),
  );
});

test('a duty is given to somebody of the same agency; others are told by a notice', () => {
  const toPolice = { ...toWorker, to: { name: 'Unit Testperson', role: 'police-missing-unit' } } as const;
  expect(
    given.when(allocationActs, order('AllocateDuty', toPolice, { by: people.teamManager, at })),
  ).toMatchObject({ refused: 'given-to-another-agency', at: 'body.to' });
});

test('carers give no duties away', () => {
  expect(
    given.when(allocationActs, order('AllocateDuty', toWorker, { by: people.fosterCarer, at })),
  ).toMatchObject({ refused: 'not-yours-to-do' });
});

test('the last allocation stands, and one of every time counts for each', () => {
  const other = { ...toWorker, to: { name: 'Duty Testperson', role: 'emergency-duty-team' } } as const;
  const allocated = (body: object, moment: string) =>
    inEpisode('DutyAllocated', body as typeof toWorker, { by: people.teamManager, at: moment });
  const { history } = contextOf({
    child,
    episode: [
      ...missing,
      allocated(toWorker, '2025-02-03T21:00:00Z'),
      allocated({ ...other, occurrence: '2' }, '2025-02-03T21:10:00Z'),
    ],
  });
  const { said } = history!.episode;
  expect(dutyHolder(said, 'V59-STRATEGY', '1')).toEqual({ ...toWorker.to, given: 3 });
  expect(dutyHolder(said, 'V59-STRATEGY', '2')).toEqual({ ...other.to, given: 4 });
  expect(dutyHolder(said, 'V59-AD-3D', '1')).toBeUndefined();
  expect(interviewHolder(said)).toBeUndefined();
});
