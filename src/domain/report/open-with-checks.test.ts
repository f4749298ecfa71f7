import { expect, test } from 'vitest';
import { atHome, inGroup, lookedAfter } from '../testing/children.ts';
import { opened } from '../testing/episodes.ts';
import { thatEvening } from '../testing/facts.ts';
import { decideEpisode, floorBinding, givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { reportActs } from './acts.ts';

const facts = { strand: 'care', whereabouts: 'unknown' } as const;
const byCarer = { by: people.fosterCarer };
const withChecks = (body: object = {}, telling: Parameters<typeof order>[2] = byCarer) =>
  order('OpenWithChecks', { ...facts, deadline: '2025-02-03T20:45:00Z', ...body }, telling);
const forgotten = { ...facts };

test('a concern opens with the deadline by which the checks end, and keeps the packs of that moment', () => {
  expect(givenEpisode({ child: lookedAfter() }).when(reportActs, withChecks())).toEqual(
    recorded(
      ['EpisodeOpened', { child: 'testchild-alder', ...facts, packs: floorBinding }],
      ['ChecksDeadlineSet', { deadline: '2025-02-03T20:45:00Z' }],
    ),
  );
});

test('a deadline for the checks is set at the outset; it is never open-ended', () => {
  expect(
    givenEpisode({ child: lookedAfter() }).when(reportActs, order('OpenWithChecks', forgotten, byCarer)),
  ).toEqual({
    refused: 'checks-need-a-deadline',
    says: 'Preliminary checks have a deadline from the outset; they are never open-ended.',
    at: 'body.deadline',
  });
});

test('a deadline may be the moment itself, where nobody should wait', () => {
  expect(
    givenEpisode({ child: lookedAfter() }).when(reportActs, withChecks({ deadline: thatEvening })),
  ).toMatchObject({ events: [{ type: 'EpisodeOpened' }, { type: 'ChecksDeadlineSet' }] });
});

test('a deadline that has passed before it is set is refused', () => {
  expect(
    givenEpisode({ child: lookedAfter() }).when(reportActs, withChecks({ deadline: '2025-02-03T19:59:00Z' })),
  ).toMatchObject({ refused: 'deadline-in-the-past' });
});

test('a deadline beyond a day is refused, because it would keep everybody from being told', () => {
  const child = lookedAfter();
  expect(
    givenEpisode({ child }).when(reportActs, withChecks({ deadline: '2025-02-04T20:00:00Z' })),
  ).toMatchObject({ events: [{}, { body: { deadline: '2025-02-04T20:00:00Z' } }] });
  expect(
    givenEpisode({ child }).when(reportActs, withChecks({ deadline: '2025-02-04T20:00:01Z' })),
  ).toMatchObject({ refused: 'deadline-too-far' });
});

test('a parent opens a concern through a professional', () => {
  const child = atHome();
  expect(
    givenEpisode({ child }).when(
      reportActs,
      withChecks({}, { by: people.parent, recordedBy: people.dutyTeam }),
    ),
  ).toMatchObject({ events: [{ type: 'EpisodeOpened' }, { type: 'ChecksDeadlineSet' }] });
  expect(givenEpisode({ child }).when(reportActs, withChecks({}, { by: people.parent }))).toEqual({
    refused: 'through-a-professional',
    says: "A family's report is recorded by the professional who takes it.",
    at: 'recordedBy',
  });
});

test('one unreturned episode of a child at a time: the open one is named', () => {
  const others = [{ id: 'open-episode', missingSince: instant('2025-02-02T20:00:00Z'), over: undefined }];
  expect(givenEpisode({ child: lookedAfter(), others }).when(reportActs, withChecks())).toEqual({
    refused: 'already-an-open-episode',
    says: 'This child has an open episode already, which takes this as a further report or a sighting.',
    inTheWay: 'open-episode',
  });
  expect(
    givenEpisode({ child: lookedAfter(), episode: [opened()] }).when(reportActs, withChecks()),
  ).toMatchObject({ refused: 'already-an-open-episode', inTheWay: 'this-episode' });
});

test('missing again after return is a new episode, also at the very moment of the return', () => {
  const others = [
    { id: 'earlier', missingSince: instant('2025-02-02T20:00:00Z'), over: instant(thatEvening) },
  ];
  expect(givenEpisode({ child: lookedAfter(), others }).when(reportActs, withChecks())).toMatchObject({
    events: [{ type: 'EpisodeOpened' }, { type: 'ChecksDeadlineSet' }],
  });
});

test('no overlapping episodes of one child: a time that another episode covers is refused', () => {
  const others = [
    {
      id: 'earlier',
      missingSince: instant('2025-02-02T20:00:00Z'),
      over: instant('2025-02-03T20:00:01Z'),
    },
  ];
  expect(givenEpisode({ child: lookedAfter(), others }).when(reportActs, withChecks())).toEqual({
    refused: 'inside-another-episode',
    says: 'Another episode of this child already covers this time.',
    inTheWay: 'earlier',
  });
});

test('a child cannot have been last seen after being noticed as gone', () => {
  expect(
    givenEpisode({ child: lookedAfter() }).when(
      reportActs,
      withChecks({ lastSeenAt: '2025-02-03T20:00:01Z' }),
    ),
  ).toMatchObject({ refused: 'seen-after-noticed', at: 'body.lastSeenAt' });
  expect(
    givenEpisode({ child: lookedAfter() }).when(reportActs, withChecks({ leftAt: '2025-02-04' })),
  ).toMatchObject({ refused: 'seen-after-noticed', at: 'body.leftAt' });
  expect(
    givenEpisode({ child: lookedAfter() }).when(reportActs, withChecks({ lastSeenAt: '2025-02-03' })),
  ).toMatchObject({ events: [{ type: 'EpisodeOpened' }, {}] });
});

const eighteenThatDay = { dateOfBirth: '2007-06-10' };
const startingAt = (at: string) =>
  order('OpenWithChecks', { ...facts, deadline: at }, { at, by: people.socialWorker });

test('child means not yet 18 at the moment the episode starts', () => {
  expect(
    givenEpisode({ child: atHome(eighteenThatDay) }).when(
      reportActs,
      startingAt('2025-06-09T23:50:00+01:00'),
    ),
  ).toMatchObject({ events: [{ type: 'EpisodeOpened' }, {}] });
  expect(
    givenEpisode({ child: atHome(eighteenThatDay) }).when(
      reportActs,
      startingAt('2025-06-10T00:00:00+01:00'),
    ),
  ).toEqual({
    refused: 'not-a-child',
    says: 'This person was 18 or over when the absence began and not under care-leaver rules; adults are reported to the police.',
  });
});

test('care-leaver rules apply from the 18th birthday, if the young person is leaving care', () => {
  expect(
    givenEpisode({ child: inGroup('care_leaver_18_24', eighteenThatDay) }).when(
      reportActs,
      startingAt('2025-06-10T00:00:00+01:00'),
    ),
  ).toMatchObject({ events: [{ type: 'EpisodeOpened' }, {}] });
});

test('nobody is missing before birth or after death', () => {
  expect(
    givenEpisode({ child: lookedAfter() }).when(reportActs, withChecks({ lastSeenAt: '2010-06-09' })),
  ).toMatchObject({ refused: 'before-birth' });
});

test('whereabouts are said as the reporter knows them, and come with everything else in one decision', () => {
  const decision = decideEpisode({ child: lookedAfter() }, reportActs, withChecks());
  expect(decision).toMatchObject({
    events: [
      { stream: 'episode', event: { madeBy: people.fosterCarer, recordedBy: people.fosterCarer } },
      { stream: 'episode', event: { happened: { precision: 'instant', at: instant(thatEvening) } } },
    ],
  });
});

test('16 and 17-year-olds are no less vulnerable: the same facts are decided the same at 12 and at 17', () => {
  const at12 = lookedAfter({ dateOfBirth: '2012-06-10' });
  const at17 = lookedAfter({ dateOfBirth: '2007-06-10' });
  const report = order('ReportChildMissing', { ...facts, to: ['police', 'authority'], items: [] }, byCarer);
  for (const command of [withChecks(), report])
    expect(givenEpisode({ child: at17 }).when(reportActs, command)).toEqual(
      givenEpisode({ child: at12 }).when(reportActs, command),
    );
});
