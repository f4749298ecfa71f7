import type { knowledgeActs } from '../../../domain/child/knowledge-acts.ts';
import type { meetingActs } from '../../../domain/child/meeting-acts.ts';
import type { safekeepingActs } from '../../../domain/child/safekeeping-acts.ts';
import type { youngPersonActs } from '../../../domain/child/young-person-acts.ts';
import type { ActWords } from './act-words.ts';

const otherArea = {
  label: 'In which authority do they live?',
  hint: 'Leave blank if it is not known. Another authority than the child’s may have to be notified',
};

export const knowledgeWords = {
  AssessExploitationRisk: {
    name: 'Assess the risk of exploitation',
    hint: 'One way of exploitation at a time.',
    fields: { type: 'In what way?', level: 'How high is the risk?' },
  },
  RecordRelationship: {
    name: 'Record a relationship',
    hint: 'Who somebody is to the child.',
    fields: {
      person: 'Who?',
      relationship: { label: 'Who are they to the child?', hint: 'Such as mother, uncle, friend' },
      parentalResponsibility: 'Do they have parental responsibility?',
      telephone: 'Telephone',
      authority: otherArea,
    },
  },
  RecordAssociate: {
    name: 'Record somebody the child may be with',
    hint: 'And why it is thought so.',
    fields: {
      person: 'Who?',
      why: { label: 'Why may the child be with them?', long: true },
      posesRisk: 'Are they a risk to the child?',
      addresses: { label: 'Addresses', hint: 'One on each line' },
      authority: otherArea,
    },
  },
  SavePreparedSheet: {
    name: 'Save the prepared sheet',
    hint: 'What a report would need, so that at night only what is true tonight is asked.',
    fields: {
      description: { label: 'What does the child look like?', long: true },
      photoTakenOn: { label: 'When was the photo taken?', hint: 'Such as 27/10/2025' },
      telephones: { label: 'Telephone numbers of the child', hint: 'One on each line' },
      people: { label: 'People the child may be with', hint: 'One on each line' },
      places: { label: 'Places the child may go to', hint: 'One on each line' },
      medication: { label: 'Medication', hint: 'What, how much and how often', long: true },
      missingMedicationBecomesDangerousAfterHours: {
        label: 'After how many hours without it is there danger?',
      },
      codeWord: { label: 'Code word for danger', hint: 'That the child agreed with the carer' },
      riskAssessment: { label: 'Risk assessment', long: true },
    },
  },
  KeepPhoto: {
    name: 'Add a photo of the child',
    hint: 'So that others know the child when they see them.',
    fields: {
      document: 'Photo',
      takenOn: { label: 'When was the photo taken?', hint: 'Such as 27/10/2025' },
    },
  },
  SavePreIncidentRiskAssessment: {
    name: 'Save the risk that the child goes missing',
    hint: 'Assessed before any episode, or after one.',
    fields: { distanceConsidered: 'Was the distance from home considered?' },
  },
  RecordNeedsAssessment: {
    name: 'Record the needs of a child who came alone',
    hint: 'Or who may be trafficked. At once: the time in which it helps is short.',
    fields: {
      backgroundBeforeArrival: { label: 'What was before the child arrived?', long: true },
      whyCame: { label: 'Why did the child come?', long: true },
      vulnerabilityToTraffickers: { label: 'How open is the child to traffickers?', long: true },
    },
  },
  SaveMissingPlan: {
    name: 'Save the plan for a child who goes missing often',
    hint: 'With the day on which it is looked at again.',
    fields: {
      nextReviewOn: { label: 'When is it looked at again?', hint: 'Such as 27/10/2025' },
      reviewedBy: 'Which panel looked at it?',
    },
  },
} as const satisfies Record<keyof typeof knowledgeActs, ActWords>;

export const meetingWords = {
  RecordTeamAroundFamily: {
    name: 'Record a meeting around the family',
    hint: 'Everybody around a child at home met.',
    when: 'When did they meet?',
    fields: { words: { label: 'What came of it?', long: true } },
  },
  EndTeamAroundFamily: {
    name: 'End the meetings around the family',
    hint: 'The child needs no more of them.',
  },
  OpenPanelCase: {
    name: "Record that a panel took the child's case on",
    hint: 'From then on the panel looks at the child.',
    when: 'When did it?',
  },
  ClosePanelCase: {
    name: "Record that a panel is done with the child's case",
    hint: 'And why.',
    when: 'When did it decide?',
  },
  ReviewChildByPanel: {
    name: 'Record what a panel decided for the child',
    hint: 'A plan that can be measured: each action with who does it and by when.',
    when: 'When did the panel sit?',
    fields: {
      plan: 'The plan',
      'plan.by': { label: 'By which day?', hint: 'Such as 27/10/2025' },
    },
  },
  RecordIntervention: {
    name: 'Record help against going missing',
    hint: 'Such as a family group conference. What follows is counted from then on.',
    when: 'When was it?',
    fields: { intervention: 'What was done?' },
  },
} as const satisfies Record<keyof typeof meetingActs, ActWords>;

export const safekeepingWords = {
  RecordEnquiry: {
    name: 'Record that somebody asked where the child is',
    hint: 'Nobody is told before it is established who they are.',
    when: 'When did they ask?',
    fields: {
      enquirer: 'Who asked?',
      saysToBe: 'Who did they say they were to the child?',
      identityEstablished: 'Is it established who they are?',
      relationshipEstablished: 'Is it established what they are to the child?',
      locationTold: 'Were they told where the child is?',
    },
  },
} as const satisfies Record<keyof typeof safekeepingActs, ActWords>;

export const youngPersonWords = {
  RecordHomelessness: {
    name: 'Record that a young person asked for help as homeless',
    hint: 'They are then assessed as any child is.',
    when: 'When did they ask?',
  },
  AssessHomelessness: {
    name: 'Assess a homeless young person',
    hint: 'Whether they are in need and require accommodation.',
    when: 'When was it assessed?',
    fields: {
      inNeed: 'Is the young person in need?',
      requiresAccommodation: {
        label: 'Do they require accommodation?',
        hint: 'Under section 20 they are then looked after',
      },
    },
  },
  SavePathwayPlan: {
    name: 'Save what the pathway plan says',
    hint: 'Of each of these. What is left out shows as a gap.',
    fields: {
      accommodation: { label: 'Accommodation', long: true },
      exploitation: { label: 'Exploitation', long: true },
      trafficking: { label: 'Trafficking', long: true },
      goingMissing: { label: 'Going missing', long: true },
    },
  },
} as const satisfies Record<keyof typeof youngPersonActs, ActWords>;
