import Type from 'typebox';
import { categoryOfNeed } from '../code-sets/category-of-need.ts';
import { childFlag, childGroup } from '../code-sets/child-group.ts';
import { reasonCareCeased, reasonPlacementChanged } from '../code-sets/episode-of-care.ts';
import { ethnicity } from '../code-sets/ethnicity.ts';
import { exploitationLevel, exploitationType } from '../code-sets/exploitation.ts';
import { identifierKind } from '../code-sets/identifiers.ts';
import { intervention } from '../code-sets/interventions.ts';
import { legalStatus } from '../code-sets/legal-status.ts';
import { placementProvider } from '../code-sets/placement-provider.ts';
import { placementType } from '../code-sets/placement-type.ts';
import { gender, sex } from '../code-sets/sex-and-gender.ts';
import {
  authorityCode,
  body,
  codeOf,
  dateText,
  list,
  oneOf,
  optional,
  panel,
  person,
  policeForce,
  role,
  text,
  version,
  yesNo,
} from '../event/schema.ts';
import { rowOfReturn } from '../imported/events.ts';

const tableOfReturn = oneOf('Header', 'Episodes', 'Missing', 'UASC');

const name = body({
  given: optional(text),
  family: optional(text),
  kind: oneOf('known_as', 'legal', 'alias'),
});

const identifier = body({ kind: codeOf(identifierKind), value: text });

const identity = {
  names: list(name),
  dateOfBirth: optional(dateText),
  /** For a child whose date of birth nobody knows. */
  approximateAge: optional(Type.Integer({ minimum: 0, maximum: 25 })),
  sex: optional(codeOf(sex)),
  gender: optional(codeOf(gender)),
  /** `NOBT` is a task, `REFU` is an answer: never one for the other. */
  ethnicity: optional(codeOf(ethnicity)),
  nationality: optional(text),
  languages: optional(list(text)),
  identifiers: list(identifier),
};

/**
 * Who a child is and what is true of the child from when. Each status holds from its happened time until the
 * next of its kind, so that an episode shows the status as at its start.
 */
export const childEvents = {
  ChildRecorded: body(identity),
  ChildIdentityChanged: body({ ...identity, reason: text }),
  /** The authority that is responsible for a looked-after child, or in whose area the child lives at home. */
  ResponsibilityTaken: body({ authority: authorityCode, district: optional(text), reason: optional(text) }),
  /** One authority offers responsibility to another; it keeps it until the other accepts. */
  ResponsibilityOffered: body({ to: authorityCode, reason: text, words: optional(text) }),
  /** `record` is the number of the child in the books of the authority that accepted, where it works in Homeward. */
  ResponsibilityAccepted: body({ offer: version, record: optional(text) }),
  ResponsibilityRefused: body({ offer: version, reason: text }),
  ResponsibilityOfferWithdrawn: body({ offer: version, reason: text }),
  /** This record goes on from the one of the same child that another authority keeps under that number. */
  ChildTakenOver: body({ from: authorityCode, record: text }),
  GroupChanged: body({
    group: codeOf(childGroup),
  }),
  LegalStatusChanged: body({ status: optional(codeOf(legalStatus)), hearingOn: optional(dateText) }),
  PlacementStarted: body({
    type: codeOf(placementType),
    host: authorityCode,
    district: optional(text),
    provider: optional(codeOf(placementProvider)),
    home: optional(text),
    distanceMiles: optional(Type.Number({ minimum: 0 })),
    hostNotified: optional(yesNo),
    /** How host and responsible authority agreed to tell each other. */
    notificationAgreed: optional(yesNo),
    informationGivenToCarers: optional(yesNo),
  }),
  /** What was arranged for the placement that is running, after it began; each part stands until said again. */
  PlacementArranged: body({
    hostNotified: optional(yesNo),
    hostAcknowledgedBy: optional(person),
    notificationAgreed: optional(yesNo),
    informationGivenToCarers: optional(yesNo),
    measuresAgainstTrafficking: optional(text),
  }),
  PlacementEnded: body({ reason: optional(codeOf(reasonPlacementChanged)) }),
  CareStarted: body({ categoryOfNeed: optional(codeOf(categoryOfNeed)), reason: optional(text) }),
  CareEnded: body({ reason: codeOf(reasonCareCeased) }),
  FlagRaised: body({ flag: codeOf(childFlag), detail: optional(text) }),
  FlagLowered: body({ flag: codeOf(childFlag), reason: text }),
  /** A team or worker of children's services is working with the child: the child is open to them. */
  InvolvementStarted: body({
    by: role,
    person: optional(person),
    team: optional(text),
    reason: optional(text),
  }),
  InvolvementEnded: body({ by: role, reason: optional(text) }),
  /**
   * Whoever held the return interview of an episode stays in touch with the child. They may be commissioned, so this
   * does not make the child open to children's services (ofsted-2013, Worcestershire box).
   */
  OngoingSupportBegan: body({ episode: text, worker: person }),
  OngoingSupportEnded: body({ episode: text, reason: optional(text) }),
  SchoolJoined: body({ school: text }),
  SchoolLeft: body({ newSchool: optional(text), reason: optional(text) }),
  ExploitationRiskAssessed: body({
    type: codeOf(exploitationType),
    level: codeOf(exploitationLevel),
    reason: optional(text),
  }),
  RelationshipRecorded: body({
    person,
    relationship: text,
    parentalResponsibility: optional(yesNo),
    telephone: optional(text),
    address: optional(text),
    /** Whose area that is: where the child has family elsewhere, another authority may have to be notified. */
    authority: optional(authorityCode),
  }),
  AssociateRecorded: body({
    person,
    why: text,
    posesRisk: optional(yesNo),
    addresses: optional(list(text)),
    authority: optional(authorityCode),
  }),
  /** What carers prepare beforehand, so that a report at night asks only what is true tonight. */
  PreparedSheetSaved: body({
    description: optional(text),
    photo: optional(text),
    photoTakenOn: optional(dateText),
    telephones: list(text),
    people: list(text),
    places: list(text),
    medication: optional(text),
    missingMedicationBecomesDangerousAfterHours: optional(Type.Number({ minimum: 0 })),
    codeWord: optional(text),
    riskAssessment: optional(text),
  }),
  /** A photo by which others know the child when they see them; the picture itself is the document with this number. */
  PhotoKept: body({ document: text, takenOn: dateText }),
  /**
   * How often the police check on the child after a return, as agreed in that episode, which holds the whole
   * decision.
   */
  CheckFrequencyDecided: body({
    episode: text,
    everyNthReturn: Type.Integer({ minimum: 2 }),
    reviewOn: dateText,
  }),
  /** It was never agreed so: that episode's statement was withdrawn. */
  CheckFrequencyWithdrawn: body({ episode: text }),
  /**
   * The plan for finding the child in an episode, as it stands there: what was to be done, kept with the child so that
   * the next episode does not take it over unseen (v59-2024 L326).
   */
  EpisodePlanSaved: body({ episode: text, plan: text, actions: list(text) }),
  /** That episode has no plan any more: its statements were withdrawn. */
  EpisodePlanWithdrawn: body({ episode: text }),
  /** The needs of a child who came unaccompanied, at once: the window is narrow (v59-2024 L160-164). */
  NeedsAssessmentRecorded: body({
    backgroundBeforeArrival: text,
    whyCame: text,
    vulnerabilityToTraffickers: text,
  }),
  /** Somebody asked where the child is; nobody is told before who they are is established (v59-2024 L168). */
  EnquiryReceived: body({
    enquirer: text,
    saysToBe: optional(text),
    identityEstablished: yesNo,
    relationshipEstablished: yesNo,
    locationTold: yesNo,
    words: optional(text),
  }),
  /** For a care leaver: what the plan says of each; a part that is left out is a gap (v59-2024 L208-212). */
  PathwayPlanSaved: body({
    accommodation: optional(text),
    exploitation: optional(text),
    trafficking: optional(text),
    goingMissing: optional(text),
  }),
  /** A young person of 16 or 17 asked for help as homeless, and was assessed as any child is (v59-2024 L152-156). */
  PresentedHomeless: body({ words: optional(text) }),
  HomelessnessAssessed: body({
    inNeed: yesNo,
    /** Section 20: the young person becomes looked after. */
    requiresAccommodation: yesNo,
    words: optional(text),
  }),
  /** The plan for a child who goes missing most, with the day on which it is looked at again (kent-2018 ¶9.7, ¶10.2). */
  MissingPlanSaved: body({ plan: text, nextReviewOn: dateText, reviewedBy: optional(panel) }),
  /** Everybody around a child at home met (ofsted-2013 ¶52). */
  TeamAroundFamilyMet: body({ words: optional(text) }),
  TeamAroundFamilyEnded: body({ reason: text }),
  /** A panel took the child's case on, and is done with it. */
  PanelCaseOpened: body({ panel, reason: optional(text) }),
  PanelCaseClosed: body({ panel, reason: text }),
  /** A sitting of a panel dealt with the child; its plan is measurable, with an owner and a date for each action. */
  ChildReviewedByPanel: body({
    panel,
    decisions: optional(text),
    plan: optional(list(body({ action: text, measure: text, owner: person, by: dateText }))),
  }),
  /** Something was done to help the child not to go missing; what followed is counted from then on (kent-2018 ¶7.2). */
  InterventionHeld: body({ intervention: codeOf(intervention), words: optional(text) }),
  /** The police of the area where a particularly vulnerable child is placed were told, and hold the plan from then on. */
  PoliceAlertedToPlacement: body({ force: policeForce, risks: text, plan: text }),
  /** The plan that police, provider and authority share, whole, and what is different. */
  RiskManagementPlanUpdated: body({ plan: text, changed: text }),
  PreIncidentRiskAssessmentSaved: body({ assessment: text, distanceConsidered: optional(yesNo) }),
  LifeEnded: body({}),
  /** A row of a national return that says nothing that can be carried over: it is kept as it was sent. */
  ReturnRowKept: body({ table: tableOfReturn, ...rowOfReturn }),
  /** The authority sent that return again with something else in the place of that row. */
  ReturnRowReplaced: body({ table: tableOfReturn, year: rowOfReturn.year, row: text }),
  /** Described by somebody who may not look up whether the child is known. */
  ChildToBeMatched: body({}),
  /** Nobody here knew the child: the description is the child's record from now on. */
  ChildMatchedWithNobody: body({ words: optional(text) }),
  /**
   * The child turned out to be one already recorded; this record lives on as an alias. One person says so of a record
   * that was waiting to be matched, two of any other.
   */
  MergedIntoChild: body({ survivor: text, reason: text, second: optional(person) }),
  MergeUndone: body({ reason: text, second: person }),
} as const;
