import {
  authorityCode,
  body,
  dateText,
  list,
  oneOf,
  optional,
  person,
  role,
  text,
  yesNo,
} from '../event/schema.ts';

const name = body({
  given: optional(text),
  family: optional(text),
  kind: oneOf('known_as', 'legal', 'alias'),
});

const identifier = body({
  kind: oneOf(
    'authority_child_id',
    'unique_pupil_number',
    'nhs_number',
    'police_person_id',
    'home_office_reference',
    'single_unique_identifier',
    'court_case_number',
  ),
  value: text,
});

const identity = {
  names: list(name),
  dateOfBirth: optional(dateText),
  /** For a child whose date of birth nobody knows (M-014). */
  approximateAge: optional(text),
  sex: optional(oneOf('M', 'F', 'U', '1', '2')),
  gender: optional(text),
  ethnicity: optional(text),
  nationality: optional(text),
  languages: optional(list(text)),
  identifiers: list(identifier),
};

/**
 * Who a child is and what is true of the child from when. Each status holds from its happened time until the
 * next of its kind, so that an episode shows the status as at its start (M-157).
 */
export const childEvents = {
  ChildRecorded: body(identity),
  ChildIdentityChanged: body({ ...identity, reason: text }),
  /** The authority that is responsible for a looked-after child, or in whose area the child lives at home. */
  ResponsibilityTaken: body({ authority: authorityCode, reason: optional(text) }),
  GroupChanged: body({
    group: oneOf(
      'home',
      'home_cin',
      'home_cp',
      'home_s47',
      'lac_own',
      'lac_ola',
      'care_leaver_16_17',
      'care_leaver_18_24',
      'private_fostering',
      'unknown',
    ),
  }),
  LegalStatusChanged: body({ status: optional(text), hearingOn: optional(dateText) }),
  PlacementStarted: body({
    type: text,
    host: authorityCode,
    provider: optional(text),
    home: optional(text),
    distanceMiles: optional(text),
    hostNotified: optional(yesNo),
    /** How host and responsible authority agreed to tell each other (M-160). */
    notificationAgreed: optional(yesNo),
    informationGivenToCarers: optional(yesNo),
  }),
  PlacementEnded: body({ reason: optional(text) }),
  CareStarted: body({ reason: optional(text) }),
  CareEnded: body({ reason: text }),
  FlagRaised: body({ flag: text, detail: optional(text) }),
  FlagLowered: body({ flag: text, reason: text }),
  /** A team or worker of children's services is working with the child: the child is open to them. */
  InvolvementStarted: body({ by: role, person: optional(person), team: optional(text) }),
  InvolvementEnded: body({ by: role, reason: optional(text) }),
  SchoolJoined: body({ school: text }),
  SchoolLeft: body({ newSchool: optional(text), reason: optional(text) }),
  ExploitationRiskAssessed: body({
    type: text,
    level: oneOf('none_known', 'low', 'medium', 'high'),
    reason: optional(text),
  }),
  RelationshipRecorded: body({
    person,
    relationship: text,
    parentalResponsibility: optional(yesNo),
    telephone: optional(text),
    address: optional(text),
  }),
  AssociateRecorded: body({ person, why: text, posesRisk: optional(yesNo), addresses: optional(list(text)) }),
  /** What carers prepare beforehand, so that a report at night asks only what is true tonight. */
  PreparedSheetSaved: body({
    description: optional(text),
    photo: optional(text),
    photoTakenOn: optional(dateText),
    telephones: list(text),
    people: list(text),
    places: list(text),
    medication: optional(text),
    missingMedicationBecomesDangerousAfterHours: optional(text),
    codeWord: optional(text),
    riskAssessment: optional(text),
  }),
  PreIncidentRiskAssessmentSaved: body({ assessment: text, distanceConsidered: optional(yesNo) }),
  LifeEnded: body({}),
  /** The child turned out to be one already recorded; this record lives on as an alias. */
  MergedIntoChild: body({ survivor: text, reason: text, second: person }),
  MergeUndone: body({ reason: text, second: person }),
} as const;
