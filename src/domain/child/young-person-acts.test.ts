import { expect, test } from 'vitest';
import { atHome, inGroup, lookedAfter } from '../testing/children.ts';
import { ofChild, versioned } from '../testing/facts.ts';
import { order, recorded } from '../testing/given.ts';
import { givenChild } from '../testing/given-child.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { foldChild } from './child.ts';
import { homelessnessToAssess, pathwayPlanGaps } from './young-person-acts.ts';

const seventeen = { dateOfBirth: '2007-06-10' };

test('a young person of 17 who presents as homeless is assessed as any child', () => {
  const presented = ofChild('PresentedHomeless', {}, { at: '2025-02-01' });
  expect(givenChild(atHome(seventeen)).when(order('RecordHomelessness', {}))).toEqual(
    recorded(['PresentedHomeless', {}]),
  );
  expect(homelessnessToAssess(foldChild(versioned([...atHome(seventeen), presented])))).toBe(true);
  const assess = order('AssessHomelessness', { inNeed: true, requiresAccommodation: true });
  expect(givenChild([...atHome(seventeen), presented]).when(assess)).toEqual(
    recorded(['HomelessnessAssessed', { inNeed: true, requiresAccommodation: true }]),
  );
  expect(givenChild(atHome(seventeen)).when(assess)).toMatchObject({ refused: 'no-homelessness-to-assess' });
});

test('the pathway plan says where a care leaver is open to exploitation, trafficking and going missing', () => {
  const leaver = inGroup('care_leaver_16_17', seventeen);
  const plan = { accommodation: 'Own flat with support.', exploitation: 'Former associates.' };
  expect(givenChild(leaver).when(order('SavePathwayPlan', plan))).toEqual(
    recorded(['PathwayPlanSaved', plan]),
  );
  const at = instant('2025-02-03T20:00:00Z');
  const saved = ofChild('PathwayPlanSaved', plan, { at: '2025-02-01' });
  expect(pathwayPlanGaps(foldChild(versioned([...leaver, saved])), at)).toEqual([
    'trafficking',
    'goingMissing',
  ]);
  expect(pathwayPlanGaps(foldChild(versioned(leaver)), at)).toEqual([
    'accommodation',
    'exploitation',
    'trafficking',
    'goingMissing',
  ]);
});

test('the assessment of an unaccompanied child has three parts; with any of them blank it is incomplete', () => {
  const parts = {
    backgroundBeforeArrival: 'Lived with an aunt.',
    whyCame: 'Not known.',
    vulnerabilityToTraffickers: 'Calls from a number that she does not explain.',
  };
  expect(givenChild(lookedAfter()).when(order('RecordNeedsAssessment', parts))).toEqual(
    recorded(['NeedsAssessmentRecorded', parts]),
  );
  for (const part of Object.keys(parts)) {
    const { [part as 'whyCame']: _, ...rest } = parts;
    expect(givenChild(lookedAfter()).when(order('RecordNeedsAssessment', rest))).toEqual({
      refused: 'assessment-incomplete',
      says: 'The assessment says the background before arrival, why the child came, and how open the child is to traffickers.',
      at: `body.${part}`,
    });
  }
});

test('an uncle who is not verified is not told where the child is, and the attempt is logged', () => {
  const enquiry = {
    enquirer: 'Caller Testperson',
    saysToBe: 'uncle',
    identityEstablished: true,
    relationshipEstablished: false,
  };
  expect(givenChild(lookedAfter()).when(order('RecordEnquiry', { ...enquiry, locationTold: true }))).toEqual({
    refused: 'enquirer-not-established',
    says: 'Nobody is told where the child is before identity and relationship are established.',
    at: 'body.locationTold',
  });
  expect(
    givenChild(lookedAfter()).when(
      order('RecordEnquiry', { ...enquiry, locationTold: false }, { by: people.homeManager }),
    ),
  ).toEqual(recorded(['EnquiryReceived', { ...enquiry, locationTold: false }]));
});
