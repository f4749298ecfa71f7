/**
 * When a field is needed that the shape of a command's body does not ask for, by command and field: what the act
 * would refuse to go without. A field that may be left out and is not named here is never needed.
 */
export const neededWhen: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  OpenWithChecks: { deadline: 'always: checks are never open-ended' },
  SetChecksDeadline: {
    deadline: 'always: checks are never open-ended',
    assessment: 'when the new deadline is later than the one before',
  },
  AcknowledgeReport: { callTaker: 'when it is not the police who say it' },
  ClassifyChild: { asTold: 'when it is not the police who record it, and only then' },
  GradeRisk: { asTold: 'when it is not the police who record it, and only then' },
  RecordPoliceAction: {
    officer: 'when the action was done or asked for',
    reason: 'when the action is not needed',
  },
  ReturnChild: {
    exceptionalReason: 'when a child goes to a hotel or bed and breakfast',
    approvedBy: 'when a child goes to a hotel or bed and breakfast',
  },
  SendNotice: {
    recipient: 'when somebody is told by telephone or face to face',
    words: 'when somebody is told by telephone or face to face',
  },
  ExcuseNotice: { words: 'when the reason is another one' },
  SaveActionPlan: { unchangedBecause: 'when it is saved unchanged from the third episode on' },
  SaveRiskAssessment: { unchangedBecause: 'when it is saved unchanged from the third episode on' },
  DecideInvestigativeStep: { detail: 'when it is another step', reason: 'when the step is not requested' },
  RecordSafeAndWell: {
    officer: 'when the child did not refuse the check',
    officerType: 'when the child did not refuse the check',
    indicationsOfHarm: 'when the child did not refuse the check',
    whereAndWithWhom: 'when the child did not refuse the check',
    chanceToDisclose: 'when the child did not refuse the check',
  },
  HoldInterview: interviewNeeds(),
  PromoteVisitNote: interviewNeeds(),
  RecordNotOffered: {
    agreedBy: 'when a worker decides it for a reason that needs a manager',
    words: 'when the reason is another one',
  },
  ExcuseInterview: { reason: 'when the child cannot be contacted: what was tried' },
  GiveLateReason: { words: 'when the reason is another one' },
  PassOnIntelligence: { words: 'always: passing on says what is passed on' },
  MakeReferral: {
    panel: 'when the referral is to a panel, and only then',
    reason: 'when it is another kind of referral',
  },
  TakeLegalAction: {
    noImmediateDanger:
      'when a recovery order is sought where the procedure keeps it to children under a care order',
    servedOn: 'when a harbouring notice is served',
    reviewOn: 'when a harbouring notice is served',
  },
  CloseEpisode: {
    handedTo: 'when responsibility is transferred, or the child is not found',
    inSpiteOf: 'when something that is asked for before closing was not done',
  },
  WithdrawFact: { second: 'when somebody else said it' },
  DecideReferral: { reason: 'when it is decided not to refer' },
  HoldJointReview: { nextReviewOn: 'when the child is still absent' },
  RecordGroupMeeting: { home: 'when the management of a home met' },
  NameChildPresent: { child: 'when there is no name', name: 'when the child is not shown by number' },
};

function interviewNeeds() {
  return {
    exceptionalReason: 'when the police hold it',
    seenAlone: 'when the interview is a standard one',
    withWhom: 'when the child was not seen alone',
    advocateOffered: 'when the interview is a standard one',
    trained: 'when the interview is a standard one',
    lateReason: 'when it is held after it was due',
  };
}
