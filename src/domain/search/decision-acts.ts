import { refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';

/**
 * One of the steps that the police consider, decided either way.
 *
 * @refuses a step that was not requested without saying why, and another one without saying which
 * @source v59-2024 L269; thurrock-2023 L80-84
 */
export const decideInvestigativeStep = statementAct({
  describes: 'Decide whether a trace, camera search, alert to another force or visit is requested.',
  event: 'InvestigativeStepDecided',
  may: ['police'],
  unless: (_, { body: { step, detail, decision, reason } }) => {
    if (decision === 'not_requested' && reason === undefined)
      return refuse('say-why-not', 'A step that is not requested says why.', 'body.reason');
    if (step === 'other' && detail === undefined)
      return refuse('say-which', 'Another step says which.', 'body.detail');
    return undefined;
  },
});

/**
 * Whether an address at which the child may be is visited: one decision each, by whoever looks for the child.
 *
 * @refuses an address that is not visited without saying why
 * @source v59-2024 L268; ofsted-2013 ¶58
 */
export const decideAddressVisit = statementAct({
  describes: 'Decide whether an address at which the child may be is visited, or record that it was.',
  event: 'AddressVisitDecided',
  may: ['childrens-social-care', 'police'],
  unless: (_, { body: { decision, reason } }) =>
    decision === 'not_visited' && reason === undefined
      ? refuse('say-why-not', 'An address that is not visited says why.', 'body.reason')
      : undefined,
});

/**
 * Whether an authority to which the child or family has links is notified, either way with the reason.
 *
 * @source v59-2024 L97
 */
export const considerOtherAuthority = statementAct({
  describes: 'Decide whether another authority to which the child has links is notified, with the reason.',
  event: 'OtherAuthorityConsidered',
  may: ['childrens-social-care', 'police'],
});

/** A decision that no other act is for, by those who look for the child, kept with its outcome and reason. */
export const recordDecision = statementAct({
  describes: 'Record a decision about this episode, with its outcome and the reason.',
  event: 'DecisionRecorded',
  may: ['childrens-social-care', 'police'],
});

/**
 * The weekly contact with the Home Office about a child subject to restriction.
 *
 * @refuses contact with nobody
 * @source v59-2024 L560; v59-2024 L528-560
 */
export const recordHomeOfficeContact = statementAct({
  describes: 'Record a contact between the Home Office, the authority and the police.',
  event: 'HomeOfficeContactMade',
  may: ['home-office', 'childrens-social-care', 'police'],
  unless: (_, { body }) =>
    body.with.length > 0
      ? undefined
      : refuse('contact-with-nobody', 'A contact names at least one role it was with.', 'body.with'),
});
