import { describe, expect, test } from 'vitest';
import type { Command } from '../deciding/command.ts';
import { lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode, ofChild } from '../testing/facts.ts';
import { givenEpisode, type Known, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { searchActs } from './acts.ts';

const decided = (command: Command, facts: readonly Fact[] = [], known: Partial<Known> = {}) =>
  givenEpisode({ child: lookedAfterChild, episode: [...missingSinceMonday, ...facts], ...known }).when(
    searchActs,
    command,
  );

describe('attempts to contact the child', () => {
  const call = { to: 'child', how: 'phone', result: 'no_answer' } as const;

  test.each([
    ['a carer', people.fosterCarer],
    ['the social worker', people.socialWorker],
    ['the police', people.missingUnit],
    ['a school', people.teacher],
    ['a parent', people.parent],
  ])('an attempt by %s counts as theirs', (_, by) => {
    expect(decided(order('LogContactAttempt', call, { by }))).toEqual(
      recorded(['ContactAttempted', { ...call, by: by.role }]),
    );
  });

  test('going out to look is an active search', () => {
    const walk = { to: 'child', how: 'search_on_foot', result: 'no_answer', words: 'Two places.' } as const;
    expect(decided(order('LogContactAttempt', walk, { by: people.fosterCarer }))).toEqual(
      recorded(['ContactAttempted', { ...walk, by: 'foster-carer' }]),
    );
  });

  test('a text on a Saturday evening is logged as contact', () => {
    const text = { to: 'child', how: 'text', result: 'message_left' } as const;
    expect(decided(order('LogContactAttempt', text, { at: '2025-02-08T21:30:00Z' }))).toEqual(
      recorded(['ContactAttempted', { ...text, by: 'allocated-social-worker' }]),
    );
  });

  test('where harm is suspected the police are alerted now', () => {
    const coerced = { to: 'child', how: 'phone', result: 'spoke_concern' } as const;
    const suspectedHarm = 'Sounded afraid of somebody in the room.';
    expect(
      decided(order('LogContactAttempt', { ...coerced, suspectedHarm }, { by: people.fosterCarer })),
    ).toEqual(
      recorded(
        ['ContactAttempted', { ...coerced, by: 'foster-carer' }],
        ['ImmediateConcernRaised', { reason: suspectedHarm }],
      ),
    );
  });

  test('the same attempt logged twice is one', () => {
    const logged = inEpisode('ContactAttempted', { ...call, by: 'allocated-social-worker' });
    expect(decided(order('LogContactAttempt', call), [logged])).toEqual(recorded());
  });

  test('the code word for danger raises an urgent alert at once', () => {
    expect(decided(order('ReportCodeWord', {}, { by: people.homeManager }))).toEqual(
      recorded(
        ['CodeWordUsed', {}],
        ['ImmediateConcernRaised', { reason: 'The child used the agreed code word for danger.' }],
      ),
    );
    expect(decided(order('ReportCodeWord', {}), [inEpisode('CodeWordUsed', {})])).toEqual(recorded());
  });
});

describe('discussions and meetings', () => {
  test('a discussion is arranged for a time to come', () => {
    const arranged = { kind: 'strategy_discussion', at: '2025-02-04T10:00:00Z' } as const;
    expect(decided(order('ArrangeDiscussion', arranged))).toEqual(recorded(['DiscussionArranged', arranged]));
    expect(decided(order('ArrangeDiscussion', { ...arranged, at: '2025-02-03T19:59:59Z' }))).toEqual({
      refused: 'arranged-for-the-past',
      says: 'A discussion is arranged for a time after it was arranged.',
      at: 'body.at',
    });
  });

  const attended = [
    { role: 'allocated-social-worker' },
    { role: 'police-missing-unit' },
    { role: 'independent-provider-lead' },
  ] as const;
  const plan = inEpisode('ActionPlanSaved', {
    plan: 'Find the child',
    actions: [{ action: 'Visit aunt', owner: { name: 'Unit Testperson' }, by: '2025-02-04T12:00:00Z' }],
  });
  const assessment = inEpisode('RiskAssessmentSaved', {
    assessment: 'As known',
    actions: [],
    complete: true,
  });

  test('the meeting keeps who attended and the plan and risk assessment that it reviewed and updated', () => {
    const held = {
      kind: 'missing_from_care_meeting',
      attended: [...attended],
      actionPlan: 4,
      riskAssessment: 5,
    } as const;
    expect(decided(order('HoldDiscussion', held), [plan, assessment])).toEqual(
      recorded(['DiscussionHeld', held]),
    );
  });

  test('a meeting names only a plan and a risk assessment that were saved', () => {
    const held = { kind: 'missing_from_care_meeting', attended: [...attended] } as const;
    expect(decided(order('HoldDiscussion', { ...held, actionPlan: 5 }), [plan, assessment])).toEqual({
      refused: 'no-such-plan',
      says: 'This action plan has not been saved in this episode.',
      at: 'body.actionPlan',
    });
    expect(decided(order('HoldDiscussion', { ...held, riskAssessment: 4 }), [plan, assessment])).toEqual({
      refused: 'no-such-risk-assessment',
      says: 'This risk assessment has not been saved in this episode.',
      at: 'body.riskAssessment',
    });
  });

  test('nobody holds a discussion alone', () => {
    const alone = { kind: 'liaison', attended: [{ role: 'allocated-social-worker' }] };
    expect(decided(order('HoldDiscussion', alone))).toEqual({
      refused: 'nobody-to-discuss-with',
      says: 'A discussion names at least two who attended.',
      at: 'body.attended',
    });
  });

  test('the first discussion is between the social worker and the police', () => {
    const withoutPolice = {
      kind: 'first_discussion',
      attended: [{ role: 'allocated-social-worker' }, { role: 'foster-carer' }],
    };
    expect(decided(order('HoldDiscussion', withoutPolice))).toEqual({
      refused: 'not-the-first-discussion',
      says: 'The first discussion is between a social worker and the police.',
      at: 'body.attended',
    });
    const both = {
      kind: 'first_discussion',
      attended: [{ role: 'allocated-social-worker' }, { role: 'police-inspector' }],
    };
    expect(decided(order('HoldDiscussion', both))).toEqual(recorded(['DiscussionHeld', both]));
  });
});

describe('steps that the police consider', () => {
  test('a trace of the telephone is requested, or not requested because', () => {
    const requested = { step: 'phone_trace', decision: 'requested' } as const;
    const by = { by: people.inspector };
    expect(decided(order('DecideInvestigativeStep', requested, by))).toEqual(
      recorded(['InvestigativeStepDecided', requested]),
    );
    const not = { step: 'travel_card_trace', decision: 'not_requested' } as const;
    expect(decided(order('DecideInvestigativeStep', not, by))).toEqual({
      refused: 'say-why-not',
      says: 'A step that is not requested says why.',
      at: 'body.reason',
    });
    const because = { ...not, reason: 'The child has no travel card.' };
    expect(decided(order('DecideInvestigativeStep', because, by))).toEqual(
      recorded(['InvestigativeStepDecided', because]),
    );
  });

  test('British Transport Police can be alerted', () => {
    const alert = { step: 'alert_british_transport_police', decision: 'done' } as const;
    expect(decided(order('DecideInvestigativeStep', alert, { by: people.missingUnit }))).toEqual(
      recorded(['InvestigativeStepDecided', alert]),
    );
  });

  test('another step says which', () => {
    const other = { step: 'other', decision: 'requested' };
    expect(decided(order('DecideInvestigativeStep', other, { by: people.missingUnit }))).toEqual({
      refused: 'say-which',
      says: 'Another step says which.',
      at: 'body.detail',
    });
  });

  test('these steps are the police’s to decide, and a social worker may write down what they decided', () => {
    const requested = { step: 'phone_trace', decision: 'requested' };
    expect(decided(order('DecideInvestigativeStep', requested))).toMatchObject({
      refused: 'not-yours-to-do',
    });
    expect(
      decided(
        order('DecideInvestigativeStep', requested, {
          by: people.inspector,
          recordedBy: people.socialWorker,
        }),
      ),
    ).toEqual(recorded(['InvestigativeStepDecided', requested]));
  });
});

describe('other decisions and contacts', () => {
  test('a decision whether to notify another authority is kept with its reason', () => {
    const decision = { decision: 'Notify 383', outcome: 'yes', reason: 'A grandparent lives there.' };
    expect(decided(order('RecordDecision', decision))).toEqual(recorded(['DecisionRecorded', decision]));
  });

  test('the weekly contact with the Home Office names whom it was with', () => {
    const contact = { with: ['home-office-caseworker', 'police-missing-unit'] } as const;
    const restricted = ofChild('FlagRaised', { flag: 'subject_to_restriction' });
    const child = [...lookedAfterChild, restricted];
    expect(decided(order('RecordHomeOfficeContact', contact), [], { child })).toEqual(
      recorded(['HomeOfficeContactMade', contact]),
    );
    expect(decided(order('RecordHomeOfficeContact', { with: [] }), [], { child })).toEqual({
      refused: 'contact-with-nobody',
      says: 'A contact names at least one role it was with.',
      at: 'body.with',
    });
  });
});
