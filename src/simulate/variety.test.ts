import { beforeAll, describe, expect, it } from 'vitest';
import { foldEpisode } from '../domain/episode/fold.ts';
import type { DomainEvent } from '../domain/event/event.ts';
import { HOUR, instant, plainDate } from '../domain/time/instant.ts';
import { clockChanges } from '../domain/time/london-offsets.ts';
import { orderOf } from '../domain/time/when.ts';
import { exampleshireIn2024, thatYear } from './exampleshire.fixture.ts';
import { simulate } from './simulate.ts';
import type { SimulatedChild } from './simulated-child.ts';

const now = instant('2025-03-28T21:40:00Z');
let children: readonly SimulatedChild[];
let told: readonly DomainEvent[];
let ofChildren: readonly DomainEvent[];
beforeAll(() => {
  children = [...simulate({ ...exampleshireIn2024, now })];
  told = children.flatMap(({ episodes }) => episodes.flatMap(({ events }) => events));
  ofChildren = children.flatMap(({ events }) => events);
});

const count = (type: string) => told.filter((event) => event.type === type).length;
const bodies = (type: string) =>
  told.filter((event) => event.type === type).map(({ body }) => body as Record<string, unknown>);

describe('a year in Exampleshire', () => {
  it('is told by every side: carers, homes, social workers, the night team, police, schools, families, interviewers', () => {
    const roles = new Set(told.map(({ madeBy }) => madeBy.role));
    for (const role of [
      ...(['foster-carer', 'home-manager-on-duty', 'parent-with-parental-responsibility'] as const),
      ...(['allocated-social-worker', 'team-manager', 'emergency-duty-team', 'front-door'] as const),
      ...(['independent-reviewing-officer', 'assistant-director', 'missing-information-officer'] as const),
      ...(['police-report-taker', 'police-missing-unit', 'police-investigating-officer'] as const),
      ...(['police-inspector', 'designated-safeguarding-lead', 'return-interviewer'] as const),
      ...([
        'commissioned-return-interviewer',
        'placing-authority-worker',
        'data-steward',
        'youth-worker',
      ] as const),
    ])
      expect(roles, role).toContain(role);
  });

  it('holds telephoned statements: who said it and who wrote it down are two people', () => {
    const telephoned = told.filter(({ madeBy }) => madeBy.how === 'telephone');
    expect(telephoned.length).toBeGreaterThan(500);
    expect(telephoned.filter(({ madeBy, recordedBy }) => madeBy.person === recordedBy.person)).toEqual([]);
    expect(telephoned.filter(({ madeBy, recorded }) => (madeBy.toldAt ?? Infinity) > recorded)).toEqual([]);
  });

  it('holds late entries, corrections and withdrawals', () => {
    const late = told.filter(
      ({ happened, recorded, imported }) => !imported && recorded - orderOf(happened) > 6 * HOUR,
    );
    expect(late.length / told.length).toBeGreaterThan(0.02);
    expect(late.length / told.length).toBeLessThan(0.06);
    expect(count('FactCorrected')).toBeGreaterThan(30);
    expect(count('FactWithdrawn')).toBeGreaterThan(30);
  });

  it('holds away, hidden, found during checks, recorded in error, and whereabouts unknown again', () => {
    expect(bodies('ChildClassified').filter((body) => body.class === 'not_missing').length).toBeGreaterThan(
      40,
    );
    expect(bodies('EpisodeOpened').filter((body) => body.hidden).length).toBeGreaterThan(5);
    expect(count('FoundDuringChecks')).toBeGreaterThan(30);
    expect(count('EpisodeVoided')).toBeGreaterThan(5);
    expect(count('WhereaboutsBecameUnknown')).toBeGreaterThan(20);
  });

  it('holds episodes of an earlier system, with the classes and grades of then', () => {
    const rows = bodies('EpisodeImported');
    expect(rows.length).toBeGreaterThan(50);
    expect(
      rows.filter((row) => row.class === 'absent_legacy' && row.grade === 'absent').length,
    ).toBeGreaterThan(3);
    expect(rows.filter((row) => row.grade === 'no_apparent_risk').length).toBeGreaterThan(2);
    expect(told.filter(({ imported }) => imported)).toHaveLength(rows.length);
  });

  it('keeps to medium and high where the pack is v59', () => {
    const given = new Set(bodies('RiskGraded').map(({ grade }) => grade));
    expect(given).toEqual(new Set(['medium', 'high']));
  });

  it('a sent notice is often, and not always, acknowledged', () => {
    const share = count('NoticeAcknowledged') / count('NoticeSent');
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.85);
    expect(count('NoticeFailed')).toBeGreaterThan(50);
    expect(count('NoticeExcused')).toBeGreaterThan(20);
  });

  it('what a carer says of where a child is waits for somebody to confirm it', () => {
    const byCarers = told.filter(
      ({ type, madeBy }) => type === 'ChildLocated' && !/police|services/.test(madeBy.agency),
    );
    expect(byCarers.length).toBeGreaterThan(100);
    expect(count('StatementConfirmed')).toBeGreaterThanOrEqual(byCarers.length * 0.9);
  });

  it('brothers and sisters go together, in one incident with one beginning', () => {
    const incidents = new Map<string, number[]>();
    for (const { episodes } of children)
      for (const { incident, events } of episodes)
        if (incident !== undefined)
          incidents.set(incident, [
            ...(incidents.get(incident) ?? []),
            orderOf(foldEpisode(events)!.missingSince),
          ]);
    const shared = [...incidents.values()].filter((starts) => starts.length > 1);
    expect(shared.length).toBeGreaterThan(4);
    expect(shared.filter((starts) => new Set(starts).size > 1)).toEqual([]);
  });

  it('some children are gone in the nights in which the clocks change, both of them', () => {
    const changes = clockChanges(thatYear.from, thatYear.to);
    expect(changes).toHaveLength(2);
    const episodes = [...simulate(exampleshireIn2024)].flatMap((child) =>
      child.episodes.flatMap(({ events }) => foldEpisode(events) ?? []),
    );
    for (const { at } of changes) {
      const gone = episodes.filter(
        ({ missingSince, over }) =>
          orderOf(missingSince) < at + HOUR && over !== undefined && orderOf(over) > at,
      );
      expect(gone.length).toBeGreaterThan(1);
    }
  });

  it('children are placed in homes, with foster carers and in supported accommodation, some with neighbours', () => {
    const placed = ofChildren
      .filter(({ type }) => type === 'PlacementStarted')
      .map(({ body }) => body as { type: string; host: string; home: string });
    for (const type of ['K2', 'K3', 'U6', 'U3', 'P1']) expect(placed.map((one) => one.type)).toContain(type);
    const elsewhere = placed.filter(({ host }) => host !== '999').length / placed.length;
    expect(elsewhere).toBeGreaterThan(0.2);
    expect(elsewhere).toBeLessThan(0.45);
  });

  it('children of other authorities are in these books with the authority that is responsible', () => {
    const groups = ofChildren.filter(({ body }) => (body as { group?: string }).group === 'lac_ola');
    const responsible = ofChildren
      .filter(({ type }) => type === 'ResponsibilityTaken')
      .map(({ body }) => (body as { authority: string }).authority)
      .filter((authority) => authority !== '999');
    expect(groups.length).toBe(responsible.length);
    expect(new Set(responsible).size).toBeGreaterThan(3);
  });

  it('about a dozen children are missing now, and many are back with something still to do', () => {
    const open = children
      .flatMap(({ episodes }) => episodes.flatMap(({ events }) => foldEpisode(events) ?? []))
      .filter(({ phase, missing }) => phase === 'open' && missing.length > 0);
    expect(open.length).toBeGreaterThan(8);
    expect(open.length).toBeLessThan(25);
    const back = children
      .flatMap(({ episodes }) => episodes.flatMap(({ events }) => foldEpisode(events) ?? []))
      .filter(({ phase }) => phase === 'returned');
    expect(back.length).toBeGreaterThan(50);
  });
});

describe('an earlier year', () => {
  it('holds the police class of then: absent, with times at which it is looked at again', () => {
    const early = simulate({
      ...exampleshireIn2024,
      from: plainDate('2016-04-01'),
      now: instant('2017-06-30T12:00:00Z'),
      scale: 0.3,
    });
    const events = [...early].flatMap(({ episodes }) => episodes.flatMap((one) => one.events));
    const absent = events.filter(({ body }) => (body as { class?: string }).class === 'absent_legacy');
    expect(absent.length).toBeGreaterThan(50);
    expect(events.filter(({ type }) => type === 'AbsenceReviewAgreed').length).toBeGreaterThan(30);
  });
});
