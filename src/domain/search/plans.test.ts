import { describe, expect, test } from 'vitest';
import { correctionActs } from '../correction/acts.ts';
import type { Command } from '../deciding/command.ts';
import type { EpisodeOutline } from '../episode/history.ts';
import { lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode, ofChild } from '../testing/facts.ts';
import { givenEpisode, type Known, order, recorded } from '../testing/given.ts';
import { instant } from '../time/instant.ts';
import { searchActs } from './acts.ts';

const decided = (command: Command, facts: readonly Fact[] = [], known: Partial<Known> = {}) =>
  givenEpisode({ child: lookedAfterChild, episode: [...missingSinceMonday, ...facts], ...known }).when(
    searchActs,
    command,
  );

const earlier = (id: string, day: string): EpisodeOutline => ({
  id,
  missingSince: instant(`${day}T18:00:00Z`),
  over: instant(`${day}T23:00:00Z`),
});
const twoEarlier = { others: [earlier('first', '2025-01-10'), earlier('second', '2025-01-20')] };
const action = {
  action: 'Visit the addresses of friends',
  owner: { name: 'Unit Testperson', role: 'police-missing-unit' },
  by: '2025-02-04T12:00:00Z',
} as const;

describe('the action plan', () => {
  const plan = { plan: 'Find the child and bring the child back safely', actions: [action] };
  const strategy = { plan: plan.plan, actions: [action.action] };
  const ofTheChild = { episode: 'this-episode', ...strategy };

  test('says who does what by when, and is kept with the child', () => {
    expect(decided(order('SaveActionPlan', plan))).toEqual(
      recorded(['ActionPlanSaved', plan], ['EpisodePlanSaved', ofTheChild]),
    );
  });

  test('has at least one action', () => {
    expect(decided(order('SaveActionPlan', { ...plan, actions: [] }))).toEqual({
      refused: 'plan-without-actions',
      says: 'An action plan has at least one action.',
      at: 'body.actions',
    });
  });

  test('has a date for each action', () => {
    const { by: _, ...undated } = action;
    expect(decided(order('SaveActionPlan', { ...plan, actions: [action, undated] }))).toEqual({
      refused: 'action-without-date',
      says: 'Each action of a plan has a date by which it is done.',
      at: 'body.actions',
    });
  });

  test('of a panel is SMART: an action that lacks its measure cannot be agreed', () => {
    const ofPanel = { ...plan, agreedBy: 'mamcag' } as const;
    expect(decided(order('SaveActionPlan', ofPanel))).toEqual({
      refused: 'action-without-measure',
      says: 'Each action of a plan that a panel agrees says how it is measured.',
      at: 'body.actions',
    });
    const measured = { ...ofPanel, actions: [{ ...action, measure: 'Every address visited' }] };
    expect(decided(order('SaveActionPlan', measured))).toEqual(
      recorded(['ActionPlanSaved', measured], ['EpisodePlanSaved', ofTheChild]),
    );
  });

  test('may stay as it is in the second episode, but in the third only with a reason', () => {
    const saved = inEpisode('ActionPlanSaved', plan, { at: '2025-02-03T19:00:00Z' });
    expect(
      decided(order('SaveActionPlan', plan), [saved], { others: [earlier('first', '2025-01-10')] }),
    ).toEqual(recorded(['ActionPlanSaved', plan]));
    expect(decided(order('SaveActionPlan', plan), [saved], twoEarlier)).toEqual({
      refused: 'unchanged-without-reason',
      says: 'From the third episode on, saving this unchanged says why nothing else was considered.',
      at: 'body.unchangedBecause',
    });
  });
});

describe('the plan of the episode before', () => {
  const plan = { plan: 'Find the child and bring the child back safely', actions: [action] };
  const keptOf = (episode: string, text = plan.plan) =>
    ofChild(
      'EpisodePlanSaved',
      { episode, plan: text, actions: [action.action] },
      { at: '2025-01-20T19:00:00Z' },
    );
  const saving = (told: object, child: readonly Fact[], others = twoEarlier.others) =>
    decided(order('SaveActionPlan', told), [], { child: [...lookedAfterChild, ...child], others });
  const refused = { refused: 'unchanged-without-reason', at: 'body.unchangedBecause' };

  test('is not taken over in the third episode without a reason, whoever does it by when', () => {
    expect(saving(plan, [keptOf('second')])).toMatchObject(refused);
    const later = { ...action, owner: { name: 'Other Testperson' }, by: '2025-02-05T12:00:00Z' };
    expect(saving({ ...plan, actions: [later] }, [keptOf('second')])).toMatchObject(refused);
    const reasoned = { ...plan, unchangedBecause: 'It found the child both times.' };
    expect(saving(reasoned, [keptOf('second')])).toMatchObject({ events: [{ body: reasoned }, {}] });
  });

  test('may be taken over in the second episode', () => {
    expect(saving(plan, [keptOf('first')], [earlier('first', '2025-01-10')])).toMatchObject({
      events: [{ body: plan }, {}],
    });
  });

  test('is not there where it was another, of a later episode, or withdrawn', () => {
    const taken = { events: [{ body: plan }, {}] };
    expect(saving(plan, [keptOf('first'), keptOf('second', 'Another plan')])).toMatchObject(taken);
    expect(
      saving(plan, [keptOf('third')], [...twoEarlier.others, earlier('third', '2025-02-10')]),
    ).toMatchObject(taken);
    const withdrawn = ofChild('EpisodePlanWithdrawn', { episode: 'second' }, { at: '2025-01-21T09:00:00Z' });
    expect(saving(plan, [keptOf('second'), withdrawn])).toMatchObject(taken);
  });

  test('is withdrawn with the statement, and put right with it', () => {
    const saved = inEpisode('ActionPlanSaved', plan, { at: '2025-02-03T19:00:00Z' });
    const version = missingSinceMonday.length + 1;
    const by = { at: '2025-02-03T20:00:00Z' };
    const whenSaved = (command: Command) =>
      givenEpisode({ child: lookedAfterChild, episode: [...missingSinceMonday, saved] }).when(
        correctionActs,
        command,
      );
    const reason = 'Written in the wrong record.';
    expect(whenSaved(order('WithdrawFact', { version, reason }, by))).toMatchObject({
      events: [
        { type: 'FactWithdrawn' },
        { type: 'EpisodePlanWithdrawn', body: { episode: 'this-episode' } },
      ],
    });
    const body = { ...plan, plan: 'Ask at the school first' };
    expect(whenSaved(order('CorrectFact', { version, reason, body }, by))).toMatchObject({
      events: [{ type: 'FactCorrected' }, { type: 'EpisodePlanSaved', body: { plan: body.plan } }],
    });
  });
});

describe('the risk assessment', () => {
  const assessment = {
    assessment: 'Goes to an adult who poses a risk; carries no medication.',
    actions: [action],
    complete: true,
  };

  test('is complete when each action has an owner and a date', () => {
    expect(decided(order('SaveRiskAssessment', assessment))).toEqual(
      recorded(['RiskAssessmentSaved', assessment]),
    );
  });

  test('with an action that lacks an owner cannot be marked complete', () => {
    const { owner: _, ...unowned } = action;
    expect(decided(order('SaveRiskAssessment', { ...assessment, actions: [unowned] }))).toEqual({
      refused: 'action-without-owner',
      says: 'A risk assessment is complete only when each of its actions has an owner.',
      at: 'body.actions',
    });
  });

  test('with an action that lacks a date cannot be marked complete', () => {
    const { by: _, ...undated } = action;
    expect(decided(order('SaveRiskAssessment', { ...assessment, actions: [undated] }))).toEqual({
      refused: 'action-without-date',
      says: 'A risk assessment is complete only when each of its actions has a date.',
      at: 'body.actions',
    });
  });

  test('may be saved as a draft with gaps', () => {
    const draft = { ...assessment, actions: [{ action: 'Ask the school' }], complete: false };
    expect(decided(order('SaveRiskAssessment', draft))).toEqual(recorded(['RiskAssessmentSaved', draft]));
  });

  test('saved unchanged after the third episode needs a reason', () => {
    const prepared = ofChild(
      'PreIncidentRiskAssessmentSaved',
      { assessment: assessment.assessment },
      { at: '2025-01-22T10:00:00Z' },
    );
    const known = { ...twoEarlier, child: [...lookedAfterChild, prepared] };
    expect(decided(order('SaveRiskAssessment', assessment), [], known)).toMatchObject({
      refused: 'unchanged-without-reason',
    });
    const reasoned = { ...assessment, unchangedBecause: 'Reviewed with the carer today; all of it holds.' };
    expect(decided(order('SaveRiskAssessment', reasoned), [], known)).toEqual(
      recorded(['RiskAssessmentSaved', reasoned]),
    );
  });

  test('that considers another strategy needs none', () => {
    const saved = inEpisode('RiskAssessmentSaved', assessment);
    const other = { ...assessment, assessment: 'The same risks; a mentor goes along from now on.' };
    expect(decided(order('SaveRiskAssessment', other), [saved], twoEarlier)).toEqual(
      recorded(['RiskAssessmentSaved', other]),
    );
  });
});
