import { expect, test } from 'vitest';
import { atHome, inGroup, lookedAfter } from '../testing/children.ts';
import { missing, opened, reportedTo } from '../testing/episodes.ts';
import { inEpisode, ofChild } from '../testing/facts.ts';
import {
  contextOf,
  decideEpisode,
  factsIn,
  floorBinding,
  givenEpisode,
  order,
  recorded,
} from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { reportActs } from './acts.ts';
import { reportCompleteness } from './minimum-items.ts';

const facts = { strand: 'care', whereabouts: 'unknown' } as const;
const report = (body: object = {}, telling: Parameters<typeof order>[2] = { by: people.fosterCarer }) =>
  order('ReportChildMissing', { ...facts, to: ['police', 'authority'], items: [], ...body }, telling);

const nineItems = [
  'identity',
  'where_and_when',
  'with_whom',
  'clothing_and_belongings',
  'description_and_photo',
  'medical_history',
  'last_seen',
  'circumstances',
  'family_friends_associates',
] as const;
const notKnownYet = (item: string) => ({ item, notKnownYet: true });
const answer = (item: string) => ({ item, answer: 'Said tonight.' });

test('a report of a looked-after child holds the ten minimum items; one not known is marked so and never blocks', () => {
  expect(givenEpisode({ child: lookedAfter() }).when(reportActs, report())).toEqual(
    recorded(
      ['EpisodeOpened', { child: 'testchild-alder', ...facts, packs: floorBinding }],
      [
        'ChildReported',
        { to: ['police', 'authority'], items: [...nineItems, 'risk_assessment'].map(notKnownYet) },
      ],
    ),
  );
});

test('a report of a child missing from home holds nine items, without the updated risk assessment', () => {
  expect(givenEpisode({ child: atHome() }).when(reportActs, report({ strand: 'home' }))).toEqual(
    recorded(
      ['EpisodeOpened', { child: 'testchild-alder', ...facts, strand: 'home', packs: floorBinding }],
      ['ChildReported', { to: ['police', 'authority'], items: nineItems.map(notKnownYet) }],
    ),
  );
});

test('a care leaver of 17 is reported with the ten items of a looked-after child', () => {
  const child = inGroup('care_leaver_16_17', { dateOfBirth: '2007-06-10' });
  expect(givenEpisode({ child }).when(reportActs, report())).toMatchObject({
    events: [{}, { body: { items: { length: 10 } } }],
  });
});

test('a report with no photo and no clothing is sent at once and shows 8 of 10 complete', () => {
  const items = [...nineItems, 'risk_assessment']
    .filter((item) => item !== 'clothing_and_belongings' && item !== 'description_and_photo')
    .map(answer);
  const decision = decideEpisode({ child: lookedAfter() }, reportActs, report({ items }));
  const episode = factsIn(decision);
  expect(reportCompleteness(contextOf({ child: lookedAfter(), episode }).history!)).toEqual({
    answered: 8,
    asked: 10,
    notKnownYet: ['clothing_and_belongings', 'description_and_photo'],
  });
});

test('what is said beyond the items that are asked for is kept', () => {
  expect(
    givenEpisode({ child: atHome() }).when(reportActs, report({ items: [answer('risk_assessment')] })),
  ).toMatchObject({
    events: [{}, { body: { items: [...nineItems.map(notKnownYet), answer('risk_assessment')] } }],
  });
});

test('the reporter never picks missing, absent or a risk grade: refused with the rule, and audited', () => {
  expect(givenEpisode({ child: lookedAfter() }).when(reportActs, report({ class: 'absent' }))).toEqual({
    refused: 'class-is-for-the-police',
    says: 'A report never carries a class or a grade; the police give them from the information in it.',
    at: 'body.class',
    audited: true,
  });
  expect(givenEpisode({ child: lookedAfter() }).when(reportActs, report({ grade: 'high' }))).toMatchObject({
    refused: 'class-is-for-the-police',
    at: 'body.grade',
    audited: true,
  });
});

test('a report goes to somebody', () => {
  expect(givenEpisode({ child: lookedAfter() }).when(reportActs, report({ to: [] }))).toMatchObject({
    refused: 'reported-to-nobody',
  });
});

test('a parent reports through a professional', () => {
  expect(givenEpisode({ child: atHome() }).when(reportActs, report({}, { by: people.parent }))).toMatchObject(
    {
      refused: 'through-a-professional',
    },
  );
  expect(
    givenEpisode({ child: atHome() }).when(
      reportActs,
      report({}, { by: people.parent, recordedBy: people.reportTaker }),
    ),
  ).toMatchObject({ events: [{ type: 'EpisodeOpened' }, { type: 'ChildReported' }] });
});

test('schools, health, the Home Office, voluntary services and other authorities may report too', () => {
  for (const by of [people.teacher, people.nurse, people.youthWorker, people.hostWorker])
    expect(givenEpisode({ child: atHome() }).when(reportActs, report({}, { by }))).toMatchObject({
      events: [{ type: 'EpisodeOpened' }, { type: 'ChildReported' }],
    });
});

test('particular reason to worry is raised with the report', () => {
  expect(
    givenEpisode({ child: lookedAfter() }).when(
      reportActs,
      report({ immediateConcern: 'Said she was frightened.' }),
    ),
  ).toMatchObject({
    events: [{}, {}, { type: 'ImmediateConcernRaised', body: { reason: 'Said she was frightened.' } }],
  });
});

test('every incident of a looked-after child is recorded, however frequent and of any length', () => {
  const others = Array.from({ length: 11 }, (_, index) => ({
    id: `earlier-${index}`,
    missingSince: instant(`2025-01-${10 + index}T20:00:00Z`),
    over: instant(`2025-01-${10 + index}T20:40:00Z`),
  }));
  expect(givenEpisode({ child: lookedAfter(), others }).when(reportActs, report())).toMatchObject({
    events: [{ type: 'EpisodeOpened' }, { type: 'ChildReported' }],
  });
});

test('an open episode of the same child takes the report as a further report, with only what is new in it', () => {
  const episode = [
    opened(),
    inEpisode('ChildReported', {
      to: ['police', 'authority'],
      items: [{ item: 'circumstances', answer: 'An argument.' }],
    }),
  ];
  const again = report(
    {
      reporter: { name: 'Teacher Testperson' },
      items: [{ item: 'circumstances', answer: 'An argument.' }, answer('with_whom')],
    },
    { at: '2025-02-03T22:00:00Z', by: people.teacher },
  );
  expect(givenEpisode({ child: lookedAfter(), episode }).when(reportActs, again)).toEqual(
    recorded(
      ['FurtherReportReceived', { reporter: { name: 'Teacher Testperson' }, otherFacts: facts }],
      ['ReportItemsAdded', { items: [answer('with_whom')] }],
    ),
  );
});

test('after the checks have failed the open episode takes its first report', () => {
  expect(
    givenEpisode({ child: lookedAfter(), episode: [opened()] }).when(reportActs, report()),
  ).toMatchObject({
    events: [{ type: 'ChildReported', body: { to: ['police', 'authority'], otherFacts: facts } }],
  });
});

test('the authority told before the police is not told again: only the police are', () => {
  const episode = [opened(), reportedTo(['authority'])];
  expect(
    givenEpisode({ child: lookedAfter(), episode }).when(
      reportActs,
      report({}, { at: '2025-02-03T20:10:00Z', by: people.fosterCarer }),
    ),
  ).toMatchObject({ events: [{ type: 'ChildReported', body: { to: ['police'] } }] });
});

test('the same report posted twice changes nothing', () => {
  const once = decideEpisode({ child: lookedAfter() }, reportActs, report());
  const episode = factsIn(once);
  expect(givenEpisode({ child: lookedAfter(), episode }).when(reportActs, report())).toEqual(recorded());
});

test('a report of a time after the return is a new episode, not a further report', () => {
  const back = inEpisode(
    'ChildReturned',
    { to: 'placement', safeToReturn: 'yes' },
    { at: '2025-02-03T23:00:00Z' },
  );
  const episode = [...missing, back];
  expect(
    givenEpisode({ child: lookedAfter(), episode }).when(
      reportActs,
      report({}, { at: '2025-02-04T20:00:00Z', by: people.fosterCarer }),
    ),
  ).toMatchObject({ refused: 'after-the-return' });
  expect(
    givenEpisode({ child: lookedAfter(), episode }).when(
      reportActs,
      report({}, { at: '2025-02-03T22:30:00Z', by: people.fosterCarer, now: '2025-02-04T09:00:00Z' }),
    ),
  ).toMatchObject({ events: [{ type: 'FurtherReportReceived' }] });
});

test('episode start is the later of leaving and being last seen; the report time is kept separately', () => {
  const decision = decideEpisode(
    { child: lookedAfter() },
    reportActs,
    report(
      { leftAt: '2025-02-03T16:00:00Z', lastSeenAt: '2025-02-03T17:20:00Z' },
      { at: '2025-02-03T23:00:00Z', by: people.fosterCarer },
    ),
  );
  const episode = factsIn(decision);
  const { history } = contextOf({ child: lookedAfter(), episode });
  expect(history!.episode.missingSince).toEqual({
    precision: 'instant',
    at: instant('2025-02-03T17:20:00Z'),
  });
  expect(history!.episode.said.get('ChildReported')![0]!.happened).toEqual({
    precision: 'instant',
    at: instant('2025-02-03T23:00:00Z'),
  });
});

test('an unaccompanied child missing soon after becoming looked after is treated as a possible trafficking victim', () => {
  const child = [
    ...inGroup('lac_own'),
    ofChild('FlagRaised', { flag: 'uasc' }, { at: '2025-05-01T09:00:00Z' }),
    ofChild('CareStarted', {}, { at: '2025-05-01T10:00:00Z' }),
  ];
  const decision = decideEpisode(
    { child },
    reportActs,
    report({}, { at: '2025-05-02T20:00:00Z', by: people.fosterCarer }),
  );
  expect(decision).toMatchObject({
    events: [
      { stream: 'episode', event: { type: 'EpisodeOpened' } },
      {
        stream: 'child',
        event: {
          type: 'FlagRaised',
          body: { flag: 'possible_trafficking', detail: 'Missing within 48 hours of becoming looked after' },
        },
      },
      { stream: 'episode', event: { type: 'ChildReported' } },
    ],
  });
});
