import { expect, test } from 'vitest';
import { atHome } from '../testing/children.ts';
import { opened, reportedTo } from '../testing/episodes.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { contextOf, floorBinding, givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { reportActs } from './acts.ts';
import { hiddenAndStillMissing } from './hidden-missing.ts';

const child = atHome();
const asked = (...episode: readonly Fact[]) =>
  hiddenAndStillMissing(contextOf({ child, episode: [opened({ hidden: true }), ...episode] }).history!);

test('hidden missing: learnt from a service, never reported to the police, with a class of its own', () => {
  const facts = { strand: 'home', whereabouts: 'unknown', lastSeenAt: '2025-02-01' };
  const hidden = order('RecordHiddenMissing', facts, { by: people.youthWorker });
  expect(givenEpisode({ child }).when(reportActs, hidden)).toEqual(
    recorded(['EpisodeOpened', { child: 'testchild-alder', ...facts, hidden: true, packs: floorBinding }]),
  );
});

test('a hidden-missing child who is still missing is to be reported, in the same episode', () => {
  expect(asked()).toBe(true);
  const report = order(
    'ReportChildMissing',
    { strand: 'home', whereabouts: 'unknown', to: ['police'], items: [] },
    { by: people.youthWorker },
  );
  expect(givenEpisode({ child, episode: [opened({ hidden: true })] }).when(reportActs, report)).toMatchObject(
    {
      events: [{ type: 'ChildReported', body: { to: ['police'] } }],
    },
  );
});

test('once reported, or back, nobody is asked to report the child', () => {
  expect(asked(reportedTo(['police']))).toBe(false);
  const back = inEpisode(
    'ChildReturned',
    { to: 'home', safeToReturn: 'yes' },
    { at: '2025-02-04T08:00:00Z' },
  );
  expect(asked(back)).toBe(false);
});
