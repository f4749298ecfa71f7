import { describe, expect, test } from 'vitest';
import { reportItem } from '../../src/domain/code-sets/report-items.ts';
import { hiddenAndStillMissing } from '../../src/domain/report/hidden-missing.ts';
import { reportCompleteness } from '../../src/domain/report/minimum-items.ts';
import type { StoryLine } from '../../src/record/story-line.ts';
import {
  carer,
  clinic,
  inEpisode,
  inspector,
  missingUnit,
  ofChild,
  parentByTelephone,
  socialWorker,
  youthWorker,
} from './people.ts';
import {
  atHomeIn,
  backAtHome,
  backInPlacement,
  lookedAfterBy,
  reportedFromHome,
  reportedMissing,
} from './situations.ts';
import { refusal, spansOf, story, wordWhen } from './story.ts';

const answersTo = (...items: readonly string[]) => items.map((item) => ({ item, answer: 'Known' }));
const allItems = reportItem.entries.map(({ code }) => code);

describe('what a report holds', () => {
  const without = allItems.filter(
    (item) => item !== 'description_and_photo' && item !== 'clothing_and_belongings',
  );
  const report = reportedMissing('2025-02-03T18:30', { items: answersTo(...without) });
  const photo = { item: 'description_and_photo', answer: 'Photo of last summer' };

  test('M-001: a report with no photo and no clothing is sent at once, shows 8 of 10 complete, and two are open', () => {
    const told = story('999', [...lookedAfterBy('999'), report]);
    expect(told.events.map(({ type }) => type)).toEqual(['EpisodeOpened', 'ChildReported']);
    expect(reportCompleteness(told.history)).toEqual({
      answered: 8,
      asked: 10,
      notKnownYet: ['clothing_and_belongings', 'description_and_photo'],
    });
    expect(told.duty('V59-MINDATA')).toMatchObject({ owner: 'authority:999', ended: 'met' });
  });

  test('M-001: completing the items sends on only the additions', () => {
    const told = story('999', [
      ...lookedAfterBy('999'),
      report,
      carer('2025-02-03T19:00', 'AddReportItems', { items: [...answersTo('identity'), photo] }),
    ]);
    expect(told.said('ReportItemsAdded')).toEqual([{ items: [photo] }]);
    expect(reportCompleteness(told.history)?.notKnownYet).toEqual(['clothing_and_belongings']);
  });

  test('M-001: an item that is not known yet is owed by the authority from the report on, until it is given', () => {
    const told = story('999', [
      ...lookedAfterBy('999'),
      report,
      carer('2025-02-03T19:00', 'AddReportItems', { items: [photo] }),
    ]);
    const open = told.duty('V59-MINDATA-OPEN');
    expect(open).toMatchObject({ owner: 'authority:999', due: 'Mon 3 Feb 2025 18:30 GMT', ended: 'open' });
    expect(open.parts).toMatchObject({
      identity: 'met',
      'clothing-and-belongings': 'open',
      'description-and-photo': 'met',
    });
    expect(told.rules).not.toContain('V59-MINDATA-RISK');
    const clothing = { item: 'clothing_and_belongings', answer: 'Blue coat' };
    const given = story('999', [
      ...lookedAfterBy('999'),
      report,
      carer('2025-02-03T19:00', 'AddReportItems', { items: [photo] }),
      carer('2025-02-03T20:15', 'AddReportItems', { items: [clothing] }),
    ]);
    expect(given.duty('V59-MINDATA-OPEN')).toMatchObject({
      ended: 'met',
      endedAt: 'Mon 3 Feb 2025 20:15 GMT',
    });
  });

  test('M-002: an updated risk assessment that is not known yet is owed of a looked-after child alone', () => {
    const nothing = { items: [] };
    const lookedAfter = story('999', [...lookedAfterBy('999'), reportedMissing('2025-02-03T18:30', nothing)]);
    expect(lookedAfter.duty('V59-MINDATA-RISK')).toMatchObject({ owner: 'authority:999', ended: 'open' });
    const atHome = story('999', [...atHomeIn('999'), reportedFromHome('2025-02-03T18:30', nothing)]);
    expect(atHome.rules).toContain('V59-MINDATA-OPEN');
    expect(atHome.rules).not.toContain('V59-MINDATA-RISK');
  });

  test('M-002: a report of a child missing from home holds nine items: the updated risk assessment is not asked', () => {
    const nine = allItems.filter((item) => item !== 'risk_assessment');
    const told = story('999', [
      ...atHomeIn('999'),
      reportedFromHome('2025-02-03T18:30', { items: answersTo(...nine) }),
    ]);
    expect(reportCompleteness(told.history)).toEqual({ answered: 9, asked: 9, notKnownYet: [] });
    expect(told.duty('V59-MINDATA')).toMatchObject({ ended: 'met', endedAt: 'Mon 3 Feb 2025 18:30 GMT' });
  });
});

describe('who is a child', () => {
  const born = '2007-06-10';

  test('M-003: not yet 18 at the moment the episode starts: ten minutes before the 18th birthday is a child', () => {
    const told = story('999', [...lookedAfterBy('999', { born }), reportedMissing('2025-06-09T23:50')]);
    expect(wordWhen(told.episode.missingSince)).toBe('Mon 9 Jun 2025 23:50 BST');
  });

  test('M-003: from midnight of the 18th birthday not a child', () => {
    expect(
      refusal('999', [...lookedAfterBy('999', { born }), reportedMissing('2025-06-10T00:00')]),
    ).toMatchObject({ refused: 'not-a-child' });
  });

  const careLeaver = (born: string, group: string) =>
    atHomeIn('999', { born, group, since: '2024-09-02T09:00' });

  test('M-015: a care leaver of 17 who is missing has the full set of clocks of a looked-after child', () => {
    const lookedAfter = story('999', [
      ...lookedAfterBy('999', { born: '2007-09-01' }),
      reportedMissing('2025-02-03T18:30'),
    ]);
    const leaver = story('999', [
      ...careLeaver('2007-09-01', 'care_leaver_16_17'),
      reportedMissing('2025-02-03T18:30'),
    ]);
    expect(leaver.rules).toEqual(lookedAfter.rules);
    expect(leaver.rules).toContain('V59-AD-3D');
  });

  test('M-015: a care leaver of 22 who goes missing is recorded; from the 25th birthday nobody is', () => {
    const lines = (born: string) => [
      ...careLeaver(born, 'care_leaver_18_24'),
      reportedMissing('2025-02-03T18:30'),
      backAtHome('2025-02-04T07:00'),
    ];
    const told = story('999', lines('2002-06-01'));
    expect(told.duty('V59-RHI-72H').due).toBe('Fri 7 Feb 2025 07:00 GMT');
    expect(wordWhen(story('999', lines('2000-02-04')).episode.missingSince)).toBe('Mon 3 Feb 2025 18:30 GMT');
    expect(
      refusal('999', [...careLeaver('2000-02-03', 'care_leaver_18_24'), reportedMissing('2025-02-03T18:30')]),
    ).toMatchObject({ refused: 'not-a-child' });
  });

  test('M-016: identical facts for a child of 12 and one of 17 have identical clocks and the same people to tell', () => {
    const clocks = (born: string) => {
      const told = story('999', [
        ...lookedAfterBy('999', { born }),
        reportedMissing('2025-02-03T18:30'),
        backInPlacement('2025-02-04T07:00'),
      ]);
      return told.rules.map((rule) =>
        told.duties(rule).map(({ arises, due, owner }) => [rule, arises, due, owner]),
      );
    };
    expect(clocks('2007-05-01')).toEqual(clocks('2012-05-01'));
  });
});

describe('the ethnicity that a first report did not have', () => {
  const first = [...lookedAfterBy('887'), reportedMissing('2025-02-03T18:30')];
  const asked = (ethnicity: string) =>
    socialWorker('2025-02-04T10:00', 'ChangeIdentity', {
      names: [{ given: 'Testchild', family: 'Alder', kind: 'known_as' }],
      identifiers: [],
      ethnicity,
      reason: 'The child was asked',
    });

  test('M-017: a first report with no ethnicity is stored as not yet obtained, and to obtain it is owed before the interview', () => {
    const told = story('887', [...first, backInPlacement('2025-02-04T07:00')]);
    expect(told.duty('MED-ETHNICITY')).toMatchObject({
      owner: 'authority:887',
      responsible: ['allocated-social-worker', 'return-interviewer'],
      ended: 'open',
    });
    expect(told.duty('MED-ETHNICITY').at('2025-02-04T08:00')).toBe('pending');
    expect(told.duty('MED-ETHNICITY').at('2025-02-07T08:00')).toBe('breached');
  });

  test('M-017: refused is an answer and ends it, not yet obtained is none', () => {
    expect(story('887', [...first, asked('REFU')]).duty('MED-ETHNICITY').ended).toBe('met');
    expect(story('887', [...first, asked('NOBT')]).duty('MED-ETHNICITY').ended).toBe('open');
  });
});

describe('who says what', () => {
  const missing = [...lookedAfterBy('999'), reportedMissing('2025-02-03T18:30')];

  test('M-004: a carer never picks absent: refused, and kept as an attempt', () => {
    expect(
      refusal('999', [...missing, carer('2025-02-03T18:40', 'ClassifyChild', { class: 'absent_legacy' })]),
    ).toMatchObject({ refused: 'not-yours-to-do', audited: true });
    expect(
      refusal('999', [...lookedAfterBy('999'), reportedMissing('2025-02-03T18:30', { grade: 'low' })]),
    ).toMatchObject({ refused: 'class-is-for-the-police', audited: true });
  });

  test('M-004: the same class by the police is accepted', () => {
    const told = story('999', [
      ...missing,
      missingUnit('2025-02-03T18:40', 'ClassifyChild', { class: 'absent_legacy' }),
    ]);
    expect(spansOf(told.episode.police)).toEqual(['absent_legacy from Mon 3 Feb 2025 18:40 GMT']);
  });

  test('M-009: the police’s risk assessment, who quality-assured it and the safe-and-well visit stand on the episode', () => {
    const told = story('999', [
      ...missing,
      inspector('2025-02-03T19:00', 'GradeRisk', {
        grade: 'medium',
        qualityAssuredBy: { name: 'Example Superintendent', role: 'police-senior-officer' },
      }),
      backInPlacement('2025-02-04T07:00'),
      missingUnit('2025-02-04T09:00', 'RecordSafeAndWell', {
        how: 'done_seen',
        officer: 'PC Example',
        officerType: 'plain_clothes',
        indicationsOfHarm: 'None seen',
        whereAndWithWhom: 'With friends',
        chanceToDisclose: 'Given',
      }),
    ]);
    expect(told.said('RiskGraded')).toEqual([
      {
        grade: 'medium',
        qualityAssuredBy: { name: 'Example Superintendent', role: 'police-senior-officer' },
      },
    ]);
    expect(told.said('SafeAndWellChecked')).toMatchObject([{ whereAndWithWhom: 'With friends' }]);
  });

  test('M-012: a clinic that sees a girl known to be missing adds a sighting, and opens no second episode', () => {
    const told = story('999', [
      ...missing,
      clinic('2025-02-04T11:00', 'RecordSighting', { place: 'Example clinic', words: 'Came with a friend' }),
    ]);
    expect(told.said('SightingRecorded')).toMatchObject([{ place: 'Example clinic' }]);
    expect(
      refusal('999', [
        ...missing,
        ...inEpisode(
          'second',
          clinic('2025-02-04T11:00', 'ReportChildMissing', {
            strand: 'care',
            whereabouts: 'unknown',
            to: ['police'],
            items: [],
          }),
        ),
      ]),
    ).toMatchObject({ refused: 'already-an-open-episode', inTheWay: 'episode' });
  });
});

describe('missing, absent, missing from care, and away from placement', () => {
  const away = [
    ...lookedAfterBy('999'),
    carer('2025-02-03T18:30', 'ReportChildMissing', {
      strand: 'care',
      whereabouts: 'known_with_concern',
      leftAt: '2025-02-03T18:00:00Z',
      to: ['authority'],
      items: [],
      force: 'kent',
    }),
  ];

  test('M-005: confirmed at a friend’s address with the carer worried, the child is away, and nothing of the police missing', () => {
    const told = story('999', away);
    expect(spansOf(told.episode.away)).toEqual(['known_with_concern from Mon 3 Feb 2025 18:00 GMT']);
    expect(told.episode.missing).toEqual([]);
    expect(told.episode.police).toEqual([]);
    expect(told.duty('V59-NOTIFY-POLICE').arises).toBe('Mon 3 Feb 2025 18:00 GMT');
  });

  test.each(['missing', 'absent_legacy'])(
    'M-005: whereabouts known is never %s in the sense of the police',
    (given) => {
      expect(
        refusal('999', [...away, missingUnit('2025-02-03T19:00', 'ClassifyChild', { class: given })]),
      ).toMatchObject({ refused: 'whereabouts-are-known' });
    },
  );

  test('M-005: contact is lost and the address is empty: missing, reported to the police, from then on', () => {
    const told = story('999', [
      ...away,
      socialWorker('2025-02-03T21:00', 'SayWhereaboutsUnknown', { words: 'The address is empty' }),
      reportedMissing('2025-02-03T21:10', { to: ['police'] }),
      missingUnit('2025-02-03T21:30', 'ClassifyChild', { class: 'missing' }),
    ]);
    expect(spansOf(told.episode.whereabouts)).toEqual([
      'known_with_concern from Mon 3 Feb 2025 18:00 GMT to Mon 3 Feb 2025 21:00 GMT',
      'unknown from Mon 3 Feb 2025 21:00 GMT',
    ]);
    expect(spansOf(told.episode.missing)).toEqual(['missing from Mon 3 Feb 2025 21:00 GMT']);
    expect(spansOf(told.episode.police)).toEqual(['missing from Mon 3 Feb 2025 21:30 GMT']);
    expect(told.said('ChildReported')).toMatchObject([{ to: ['authority'] }, { to: ['police'] }]);
    expect(told.duty('V59-AD-3D').due).toBe('Thu 6 Feb 2025 23:59:59 GMT');
  });

  test('M-006: the twelfth episode of the month, of 40 minutes, is a full episode with its own clocks', () => {
    const episodes = Array.from({ length: 12 }, (_, index) => {
      const day = String(index + 1).padStart(2, '0');
      return inEpisode(
        `episode-${day}`,
        reportedMissing(`2025-02-${day}T18:00`),
        backInPlacement(`2025-02-${day}T18:40`),
      );
    });
    const told = story('999', [...lookedAfterBy('999'), ...episodes.flat()]);
    const twelfth = told.other('episode-12');
    expect(twelfth.rules).toEqual(told.other('episode-01').rules);
    expect(twelfth.duty('V59-RHI-72H')).toMatchObject({
      arises: 'Wed 12 Feb 2025 18:40 GMT',
      due: 'Sat 15 Feb 2025 18:40 GMT',
      ended: 'open',
    });
  });
});

describe('how episodes begin', () => {
  test('M-011: siblings A and B left and C did not: one incident, an episode for each who went missing, and C present and not counted', () => {
    const incident = 'one-evening';
    const sibling = (child: string, ...more: readonly StoryLine[]) =>
      ofChild(child, ...atHomeIn('999'), ...more);
    const reported = (episode: string) =>
      inEpisode(episode, reportedFromHome('2025-02-03T18:30', { incident }));
    const ofIncident = (command: string, body: object) =>
      missingUnit('2025-02-03T18:40', command, { ...body }, { incident });
    const told = story('999', [
      ...sibling('a', ...reported('episode-a')),
      ...sibling('b', ...reported('episode-b')),
      ...sibling('c'),
      ofIncident('RecordIncident', { words: 'Three siblings at one address' }),
      ofIncident('LinkEpisode', { episode: 'episode-a', child: 'a' }),
      ofIncident('LinkEpisode', { episode: 'episode-b', child: 'b' }),
      ofIncident('NameChildPresent', { child: 'c' }),
    ]);
    expect(told.other('episode-a').episode.opening.body).toMatchObject({ child: 'a', incident });
    expect(told.other('episode-b').episode.opening.body).toMatchObject({ child: 'b', incident });
    expect(told.incident(incident)?.episodes.map(({ body }) => body.episode)).toEqual([
      'episode-a',
      'episode-b',
    ]);
    expect(told.incident(incident)?.present.map(({ body }) => body.child)).toEqual(['c']);
    expect(() => told.other('episode-c')).toThrow('The story tells of no episode episode-c');
  });

  test('M-013: a child who slept away two nights, learnt from a youth service, is hidden missing and to be reported', () => {
    const hidden = [
      ...atHomeIn('999'),
      youthWorker('2025-02-05T16:00', 'RecordHiddenMissing', {
        strand: 'home',
        whereabouts: 'unknown',
        leftAt: '2025-02-03',
      }),
    ];
    const told = story('999', hidden);
    expect(told.said('ChildReported')).toEqual([]);
    expect(hiddenAndStillMissing(told.history)).toBe(true);
    const back = story('999', [...hidden, backAtHome('2025-02-05T18:00')]);
    expect(hiddenAndStillMissing(back.history)).toBe(false);
    expect(back.episode.opening.body.hidden).toBe(true);
  });

  test('M-018: left at 16:00, seen by the teacher at 17:20, reported at 23:00: missing since 17:20', () => {
    const told = story('999', [
      ...lookedAfterBy('999'),
      reportedMissing('2025-02-03T23:00', {
        leftAt: '2025-02-03T16:00:00Z',
        lastSeenAt: '2025-02-03T17:20:00Z',
        lastSeenBy: { name: 'Example Teacher', role: 'class-teacher' },
      }),
    ]);
    expect(wordWhen(told.episode.missingSince)).toBe('Mon 3 Feb 2025 17:20 GMT');
    expect(told.events.map(({ type, happened }) => [type, wordWhen(happened)])).toEqual([
      ['EpisodeOpened', 'Mon 3 Feb 2025 23:00 GMT'],
      ['ChildReported', 'Mon 3 Feb 2025 23:00 GMT'],
    ]);
    expect(told.duty('V59-AD-3D').arises).toBe('Mon 3 Feb 2025 17:20 GMT');
  });

  test('M-018: of a child seen by a teacher after leaving a parent’s home, the later moment counts too', () => {
    const told = story('999', [
      ...atHomeIn('999'),
      parentByTelephone('2025-02-03T23:00', 'ReportChildMissing', {
        strand: 'home',
        whereabouts: 'unknown',
        leftAt: '2025-02-03T17:20:00Z',
        lastSeenAt: '2025-02-03T16:00:00Z',
        to: ['police'],
        items: [],
      }),
    ]);
    expect(wordWhen(told.episode.missingSince)).toBe('Mon 3 Feb 2025 17:20 GMT');
  });
});
