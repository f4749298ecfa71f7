import { refuse } from '../deciding/command.ts';
import { dateOf } from '../time/certainly-before.ts';
import { readPlainDate } from '../time/instant.ts';
import { childStatement } from './child-act.ts';
import { recordNeedsAssessment } from './needs-assessment.ts';
import { keepPhoto } from './photo.ts';

const services = ['childrens-social-care'] as const;

/** What is known beforehand, so that a report at night asks only what is true tonight. */
export const knowledgeActs = {
  AssessExploitationRisk: childStatement({
    describes: 'Assess the risk that the child is exploited in one way.',
    event: 'ExploitationRiskAssessed',
    may: ['childrens-social-care', 'police'],
  }),
  RecordRelationship: childStatement({
    describes: 'Record who somebody is to the child, and whether with parental responsibility.',
    event: 'RelationshipRecorded',
    may: services,
  }),
  RecordAssociate: childStatement({
    describes: 'Record somebody the child may be with, and why.',
    event: 'AssociateRecorded',
    may: ['childrens-social-care', 'police', 'placement'],
  }),
  SavePreparedSheet: childStatement({
    describes: 'Save what a report would need: description, photo, telephones, people, places, medication.',
    event: 'PreparedSheetSaved',
    may: ['childrens-social-care', 'placement'],
    unless: (_child, { body, happened }) => {
      const taken = body.photoTakenOn === undefined ? undefined : readPlainDate(body.photoTakenOn);
      return taken !== undefined && taken > dateOf(happened)
        ? refuse(
            'photo-from-the-future',
            'The photo is said to be taken after this was saved.',
            'body.photoTakenOn',
          )
        : undefined;
    },
  }),
  KeepPhoto: keepPhoto,
  SavePreIncidentRiskAssessment: childStatement({
    describes:
      'Save the assessment of the risk that the child goes missing, before any episode or after one.',
    event: 'PreIncidentRiskAssessmentSaved',
    may: ['childrens-social-care', 'placement'],
  }),
  RecordNeedsAssessment: recordNeedsAssessment,
  SaveMissingPlan: childStatement({
    describes: 'Save the plan for a child who goes missing often, with the day it is looked at again.',
    event: 'MissingPlanSaved',
    may: services,
  }),
};
