import type { ActName } from '../all-acts.ts';

/** When a field that may be left empty has to be answered: because of what was answered to another one. */
export interface NeededWhen {
  /** The other field, beside this one. */
  readonly field: string;
  /** It is needed at one of these answers, or at any but one of these. */
  readonly answered: { readonly is: readonly string[] } | { readonly not: readonly string[] };
  /** As it stands behind the question: `needed by telephone or face to face`. */
  readonly says: string;
}

const is = (field: string, answers: readonly string[], says: string): NeededWhen => ({
  field,
  answered: { is: answers },
  says: `needed ${says}`,
});
const unless = (field: string, answers: readonly string[], says: string): NeededWhen => ({
  field,
  answered: { not: answers },
  says: `needed ${says}`,
});

const toSomebody = is('channel', ['phone', 'face_to_face'], 'by telephone or face to face');
const checked = unless('how', ['refused'], 'unless the child did not want it');
const standard = unless('kind', ['extended'], 'unless it is an extended interview');
const heard = {
  exceptionalReason: is('interviewerType', ['police'], 'if the police hold it'),
  trained: standard,
  seenAlone: standard,
  withWhom: is('seenAlone', ['no'], 'if the child was not seen alone'),
  advocateOffered: standard,
};
const harbouring = is('action', ['harbouring_notice_s2_caa_1984', 's49_ca_1989'], 'for a harbouring notice');

/** Every field that deciding asks for because of another answer, so that a form says so before and all at once. */
const neededWhen: Partial<Record<ActName, Readonly<Record<string, NeededWhen>>>> = {
  SendNotice: { recipient: toSomebody, words: toSomebody },
  ExcuseNotice: { words: is('reason', ['other'], 'for another reason') },
  RecordPoliceAction: {
    officer: unless('outcome', ['not_needed'], 'unless it is not needed'),
    reason: is('outcome', ['not_needed'], 'if it is not needed'),
  },
  DecideInvestigativeStep: {
    detail: is('step', ['other'], 'for another step'),
    reason: is('decision', ['not_requested'], 'if it is not requested'),
  },
  DecideAddressVisit: { reason: is('decision', ['not_visited'], 'if it is not visited') },
  RecordSafeAndWell: {
    officer: checked,
    officerType: checked,
    indicationsOfHarm: checked,
    whereAndWithWhom: checked,
    chanceToDisclose: checked,
  },
  HoldInterview: heard,
  PromoteVisitNote: heard,
  RecordNotOffered: { words: is('reason', ['other'], 'for another reason') },
  ExcuseInterview: { reason: is('because', ['uncontactable'], 'if the child cannot be reached') },
  GiveLateReason: { words: is('reason', ['other'], 'for another reason') },
  MakeReferral: {
    panel: is('kind', ['panel'], 'for a referral to a panel'),
    reason: is('kind', ['other'], 'for another referral'),
  },
  TakeLegalAction: { servedOn: harbouring, reviewOn: harbouring },
  CloseEpisode: { handedTo: is('reason', ['responsibility_transferred'], 'if another authority goes on') },
  RecordGroupMeeting: { home: is('group', ['home_management_meeting'], 'for the management of a home') },
  DecideReferral: { reason: is('refer', ['no'], 'if there is no referral') },
};

/** Undefined for a field that is needed always, or never. */
export const whenNeeded = (act: ActName, path: string): NeededWhen | undefined => neededWhen[act]?.[path];

/** Whether an answer asks for the other field. Nothing is asked for where nothing was answered yet. */
export const asksFor = ({ answered }: NeededWhen, answer: string): boolean =>
  'is' in answered ? answered.is.includes(answer) : answer !== '' && !answered.not.includes(answer);
