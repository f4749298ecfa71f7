import { describe, expect, test } from 'vitest';
import type { EpisodeHistory, EpisodeOutline } from '../episode/history.ts';
import { backOnTuesday, lookedAfterChild } from '../testing/absences.ts';
import { type Fact, inEpisode, ofChild } from '../testing/facts.ts';
import { contextOf, floorSettings, type Known } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { heldInterviewFact, onWednesday } from './interview.fixture.ts';
import { priorityReasons } from './priority.ts';

const { reasonPrimary: _, reasonsSecondary: __, ...interviewWithoutReasons } = heldInterviewFact;
const reasons = (facts: readonly Fact[] = [], known: Partial<Known> = {}) => {
  const history = contextOf({ child: lookedAfterChild, episode: [...backOnTuesday, ...facts], ...known })
    .history as EpisodeHistory;
  return priorityReasons(history, floorSettings.multipleEpisodes);
};
const codes = (facts?: readonly Fact[], known?: Partial<Known>) =>
  reasons(facts, known).map(({ code }) => code);

const earlier = (day: string, reported?: boolean): EpisodeOutline => ({
  id: day,
  missingSince: instant(`${day}T18:00:00Z`),
  over: instant(`${day}T23:00:00Z`),
  ...(reported !== undefined && { reported }),
});
const assessed = (type: 'CSE' | 'CCE', level: 'none_known' | 'low' | 'high', at: string) =>
  ofChild('ExploitationRiskAssessed', { type, level }, { at });
const gave = (more: object) =>
  inEpisode('ReturnInterviewHeld', { ...interviewWithoutReasons, ...more }, onWednesday);
const back = (more: object) =>
  inEpisode('ChildLocated', more, { at: '2025-02-04T08:00:00Z', by: people.missingUnit });

describe('it is especially important that the interview takes place when a child', () => {
  test('is in none of these situations: no reason', () => {
    expect(reasons()).toEqual([]);
  });

  test('P1 has been reported missing on two or more occasions', () => {
    expect(reasons([], { others: [earlier('2024-06-01')] })).toEqual([
      { code: 'P1', why: 'Reported missing on 2 occasions.' },
    ]);
  });

  test('P1 counts neither absences that nobody had to be told of nor later ones', () => {
    expect(codes([], { others: [earlier('2024-06-01', false)] })).toEqual([]);
    expect(codes([], { others: [earlier('2025-02-20')] })).toEqual([]);
  });

  test('P2 is frequently absent without authorisation: as often as the pack calls multiple', () => {
    expect(reasons([], { others: [earlier('2024-11-05'), earlier('2025-01-20')] })).toEqual([
      { code: 'P1', why: 'Reported missing on 3 occasions.' },
      { code: 'P2', why: 'Absent 3 times in 90 days.' },
    ]);
    expect(codes([], { others: [earlier('2024-11-04'), earlier('2025-01-20')] })).toEqual(['P1']);
  });

  test('P3 has been hurt or harmed while missing', () => {
    const check = (harm: 'physical' | 'not_assessed' | 'none_found') =>
      inEpisode('SafeAndWellChecked', { how: 'done_seen', harm: [harm] }, { by: people.missingUnit });
    expect(reasons([check('physical')])).toEqual([
      { code: 'P3', why: 'Harm was found at the check or in an interview.' },
    ]);
    expect(codes([check('none_found')])).toEqual([]);
    expect(codes([check('not_assessed')])).toEqual([]);
    expect(codes([gave({ harm: ['emotional'] })])).toEqual(['P3']);
  });

  test('P4 is at known or suspected risk of sexual exploitation or trafficking', () => {
    const child = [...lookedAfterChild, assessed('CSE', 'low', '2024-12-01')];
    expect(reasons([], { child })).toEqual([
      { code: 'P4', why: 'A risk of sexual exploitation or trafficking is known or suspected.' },
    ]);
    expect(codes([gave({ reasonPrimary: 'EX3' })])).toEqual(['P4']);
    const answered = inEpisode('HarmQuestionsAnswered', {
      sexualExploitation: 'medium',
      radicalisation: 'none_known',
    });
    expect(codes([answered])).toEqual(['P4']);
    const referred = [...lookedAfterChild, ofChild('FlagRaised', { flag: 'nrm_referred' })];
    expect(codes([], { child: referred })).toEqual(['P4']);
  });

  test('the reasons change when the record changes', () => {
    const before = assessed('CSE', 'high', '2024-12-01');
    const after = assessed('CSE', 'none_known', '2025-02-01');
    expect(codes([], { child: [...lookedAfterChild, before] })).toEqual(['P4']);
    expect(codes([], { child: [...lookedAfterChild, before, after] })).toEqual([]);
  });

  test('P5 is at known or suspected risk of involvement in criminal activity or drugs', () => {
    const child = [...lookedAfterChild, assessed('CCE', 'high', '2024-12-01')];
    expect(reasons([], { child })).toEqual([
      { code: 'P5', why: 'A risk of involvement in crime or drugs is known or suspected.' },
    ]);
    expect(codes([gave({ reasonPrimary: 'NM1', reasonsSecondary: ['SU2'] })])).toEqual(['P5']);
    expect(codes([gave({ harm: ['drugs_alcohol_harm'] })])).toEqual(['P3', 'P5']);
    const answered = inEpisode('HarmQuestionsAnswered', {
      sexualExploitation: 'none_known',
      radicalisation: 'none_known',
      criminalExploitation: 'low',
    });
    expect(codes([answered])).toEqual(['P5']);
  });

  test('P6 has contact with persons posing risk to children', () => {
    const associate = ofChild('AssociateRecorded', {
      person: { name: 'Adult Testperson' },
      why: 'Known to the police.',
      posesRisk: true,
    });
    expect(reasons([], { child: [...lookedAfterChild, associate] })).toEqual([
      { code: 'P6', why: 'A contact poses a risk to children.' },
    ]);
    expect(codes([back({ placeType: 'adult_of_concern' })])).toEqual(['P6']);
  });

  test('P7 has been, or is believed to have been, engaged in criminal activities while away', () => {
    expect(reasons([back({ how: 'arrested_custody' })])).toEqual([
      { code: 'P7', why: 'Crime while away is known of or believed.' },
    ]);
    expect(codes([gave({ reasonPrimary: 'EX6' })])).toEqual(['P7']);
  });
});
