import { describe, expect, test } from 'vitest';
import type { Command } from '../deciding/command.ts';
import type { EpisodeOutline } from '../episode/history.ts';
import { heldInterviewFact, onWednesday } from '../return-interview/interview.fixture.ts';
import { backOnTuesday, lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { decideEpisode, givenEpisode, type Known, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { correctionActs } from './acts.ts';

const known = (facts: readonly Fact[] = [], more: Partial<Known> = {}): Known => ({
  child: lookedAfterChild,
  episode: [...backOnTuesday, ...facts],
  ...more,
});
const decided = (command: Command, facts?: readonly Fact[], more?: Partial<Known>) =>
  givenEpisode(known(facts, more)).when(correctionActs, command);

const friday = '2025-02-07T10:00:00Z';
const OPENING = 1;
const CLASS = 3;
const RETURN = 4;
const NEXT = 5;
const correct = (
  version: number,
  facts: object,
  by: Command['madeBy'] = people.fosterCarer,
  reason = 'Mistyped.',
) => order('CorrectFact', { version, reason, ...facts }, { by, at: friday });

describe('correcting when something happened or what it was', () => {
  test('adds an event that names the statement it is about; what was said stays', () => {
    const decision = decideEpisode(
      known(),
      correctionActs,
      correct(RETURN, { happened: '2025-02-04T08:30:00Z' }),
    );
    expect(decision).toMatchObject({
      events: [
        {
          stream: 'episode',
          event: {
            type: 'FactCorrected',
            corrects: RETURN,
            happened: { precision: 'instant', at: instant(friday) },
            body: { reason: 'Mistyped.', happened: '2025-02-04T08:30:00Z' },
          },
        },
      ],
    });
  });

  test('to what stands already changes nothing', () => {
    const same = { happened: '2025-02-04T09:00:00Z', body: { safeToReturn: 'yes', to: 'placement' } };
    expect(decided(correct(RETURN, same))).toEqual(recorded());
    expect(decided(correct(RETURN, {}))).toEqual(recorded());
  });

  test('of a statement that was never made, or has been withdrawn, is refused', () => {
    const refusal = {
      refused: 'no-such-statement',
      says: 'No statement with this number stands in this episode: it was never made, or has been withdrawn.',
      at: 'body.version',
    };
    expect(decided(correct(99, { happened: '2025-02-04' }))).toEqual(refusal);
    const further = inEpisode('FurtherReportReceived', {});
    const withdrawn = inEpisode('FactWithdrawn', { reason: 'Another child.' }, { corrects: NEXT });
    expect(decided(correct(NEXT, { happened: '2025-02-04' }), [further, withdrawn])).toEqual(refusal);
    expect(decided(correct(6, { happened: '2025-02-04' }), [further, withdrawn])).toEqual(refusal);
  });

  test('says nothing of times that have not come', () => {
    expect(decided(correct(RETURN, { happened: '2025-02-07T10:06:00Z' }))).toMatchObject({
      refused: 'happens-in-the-future',
    });
  });
});

describe('whose statement it is to correct', () => {
  const byAnother = { happened: '2025-02-04T08:30:00Z' };

  test('the agency that made it, or recorded it', () => {
    expect(decided(correct(RETURN, byAnother, people.homeManager))).toEqual({
      refused: 'not-yours-to-correct',
      says: 'A statement is put right by the agency that made or recorded it, or by the data steward where it is not of the police.',
      at: 'madeBy',
      audited: true,
    });
    const relayed = inEpisode(
      'SightingRecorded',
      { words: 'At the station.' },
      { by: people.parent, recordedBy: people.socialWorker },
    );
    const corrected = { body: { words: 'At the bus station.' } };
    expect(decided(correct(NEXT, corrected, people.socialWorker), [relayed])).toEqual(
      recorded(['FactCorrected', { reason: 'Mistyped.', ...corrected }]),
    );
  });

  test('the data steward, but for what is the police’s', () => {
    expect(decided(correct(RETURN, byAnother, people.dataSteward))).toEqual(
      recorded(['FactCorrected', { reason: 'Mistyped.', ...byAnother }]),
    );
    const reclassed = { body: { class: 'not_missing' } };
    expect(decided(correct(CLASS, reclassed, people.dataSteward))).toMatchObject({
      refused: 'not-yours-to-correct',
    });
    expect(decided(correct(CLASS, reclassed, people.inspector))).toEqual(
      recorded(['FactCorrected', { reason: 'Mistyped.', ...reclassed }]),
    );
  });
});

describe('what the rest of the record does not allow', () => {
  test('an end before the start', () => {
    expect(decided(correct(RETURN, { happened: '2025-02-03T17:59:59Z' }))).toEqual({
      refused: 'end-before-start',
      says: 'The absence would end before it began.',
      at: 'body',
    });
    const later = {
      body: {
        child: 'testchild-alder',
        strand: 'care',
        whereabouts: 'unknown',
        leftAt: '2025-02-04T09:30:00Z',
        packs: [],
      },
    };
    expect(decided(correct(OPENING, later))).toMatchObject({ refused: 'end-before-start' });
  });

  test('a class from before the absence began', () => {
    expect(decided(correct(CLASS, { happened: '2025-02-03T17:00:00Z' }, people.missingUnit))).toMatchObject({
      refused: 'before-the-absence',
    });
  });

  test('an interview from before the return', () => {
    const held = inEpisode('ReturnInterviewHeld', heldInterviewFact, onWednesday);
    expect(decided(correct(RETURN, { happened: '2025-02-05T17:00:00Z' }), [held])).toEqual({
      refused: 'before-the-return',
      says: 'This is said to have happened before the child was located or back.',
      at: 'happened',
    });
  });

  const other = (from: string, to: string | undefined): EpisodeOutline => ({
    id: 'other',
    missingSince: instant(from),
    over: to === undefined ? undefined : instant(to),
  });

  test('a return after the next episode had begun', () => {
    const others = [other('2025-02-05T18:00:00Z', undefined)];
    expect(decided(correct(RETURN, { happened: '2025-02-05T18:30:00Z' }), [], { others })).toEqual({
      refused: 'inside-another-episode',
      says: 'Another episode of this child would cover the same time.',
      inTheWay: 'other',
    });
  });

  test('a start inside the episode before', () => {
    const others = [other('2025-02-02T18:00:00Z', '2025-02-03T12:00:00Z')];
    const earlier = {
      body: {
        child: 'testchild-alder',
        strand: 'care',
        whereabouts: 'unknown',
        leftAt: '2025-02-03T11:00:00Z',
        packs: [],
      },
    };
    expect(decided(correct(OPENING, earlier), [], { others })).toMatchObject({
      refused: 'inside-another-episode',
    });
  });

  test('the police class missing while whereabouts are known', () => {
    const located = inEpisode('ChildLocated', {}, { at: '2025-02-03T22:00:00Z', by: people.missingUnit });
    expect(
      decided(correct(NEXT, { happened: '2025-02-03T19:30:00Z' }, people.missingUnit), [located]),
    ).toEqual({
      refused: 'whereabouts-are-known',
      says: 'The police class would be missing while whereabouts are known.',
      at: 'body',
    });
  });

  test('what it breaks today already is no reason to refuse another correction', () => {
    const early = inEpisode('ReturnInterviewOffered', {}, { at: '2025-02-03T10:00:00Z' });
    expect(decided(correct(RETURN, { happened: '2025-02-04T08:30:00Z' }), [early])).toEqual(
      recorded(['FactCorrected', { reason: 'Mistyped.', happened: '2025-02-04T08:30:00Z' }]),
    );
  });
});

describe('facts that could not have been said', () => {
  test('a grade that the procedures do not have', () => {
    const graded = inEpisode('RiskGraded', { grade: 'high' }, { by: people.inspector });
    const more = {
      episode: [...missingSinceMonday, graded],
      settings: { gradesWhenMissing: ['medium', 'high'] },
    } as const;
    const low = correct(4, { body: { grade: 'low' } }, people.inspector);
    expect(decided(low, [], more)).toMatchObject({ refused: 'grade-not-in-the-procedures' });
    const medium = { body: { grade: 'medium' } };
    expect(decided(correct(4, medium, people.inspector), [], more)).toEqual(
      recorded(['FactCorrected', { reason: 'Mistyped.', ...medium }]),
    );
  });

  const held = inEpisode('ReturnInterviewHeld', heldInterviewFact, onWednesday);
  const byManager = people.teamManager;

  test('an interview with a question unanswered', () => {
    const content = heldInterviewFact.content.slice(1);
    expect(
      decided(correct(NEXT, { body: { ...heldInterviewFact, content } }, byManager), [held]),
    ).toMatchObject({ refused: 'content-unanswered' });
  });

  test('an interview that is independent though it was held by a foster carer', () => {
    const body = { ...heldInterviewFact, interviewerType: 'foster_carer' };
    expect(decided(correct(NEXT, { body }, byManager), [held])).toEqual({
      refused: 'independence-follows',
      says: 'Whether an interview is independent follows from who held it.',
      at: 'body.body.independent',
    });
    const truly = { body: { ...body, independent: false } };
    expect(decided(correct(NEXT, truly, byManager), [held])).toEqual(
      recorded(['FactCorrected', { reason: 'Mistyped.', ...truly }]),
    );
  });

  test('an interview that covers another episode after all', () => {
    const body = { ...heldInterviewFact, covers: ['this-episode', 'other'] };
    expect(decided(correct(NEXT, { body }, byManager), [held])).toMatchObject({ refused: 'covers-stay' });
  });

  test('an episode of another child, or under other procedures', () => {
    const opening = {
      child: 'testchild-alder',
      strand: 'care',
      whereabouts: 'unknown',
      leftAt: '2025-02-03T18:00:00Z',
      packs: [],
    };
    expect(decided(correct(OPENING, { body: { ...opening, child: 'testchild-beech' } }))).toEqual({
      refused: 'another-child',
      says: 'An episode recorded against the wrong child is made void and recorded again.',
      at: 'body.body.child',
    });
    const packs = [{ capacity: 'home', owner: '887', pack: 'medway', hash: 'abc' }];
    expect(decided(correct(OPENING, { body: { ...opening, packs } }))).toMatchObject({
      refused: 'packs-are-kept',
    });
  });

  test.each([
    ['EpisodeClosed', inEpisode('EpisodeClosed', { reason: 'died' }, { by: people.teamManager })],
    ['EpisodeReopened', inEpisode('EpisodeReopened', { reason: 'More.' }, { by: people.teamManager })],
  ])('%s is undone by an act of its own', (_, fact) => {
    expect(decided(correct(NEXT, { body: {} }, people.teamManager), [fact])).toEqual({
      refused: 'has-its-own-act',
      says: 'This is not put right in place: it is undone, or decided anew, by an act of its own.',
      at: 'body.version',
    });
  });
});

test('an imported row may be corrected to what breaks rules, as it might have before', () => {
  const row = {
    child: 'testchild-alder',
    class: 'missing' as const,
    childGroup: 'lac_own' as const,
    responsible: '887',
    missingSince: '2018-01-02T10:00:00Z',
    returnedAt: '2018-01-01T10:00:00Z',
    packs: [],
    row: 'as read',
  };
  const imported = inEpisode('EpisodeImported', row, { imported: true, by: people.dataSteward });
  const body = { ...row, returnedAt: '2017-12-31T10:00:00Z' };
  expect(decided(correct(1, { body }, people.dataSteward), [], { episode: [imported] })).toEqual(
    recorded(['FactCorrected', { reason: 'Mistyped.', body }]),
  );
});
