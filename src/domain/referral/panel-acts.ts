import { partners } from '../agencies/partners.ts';
import { refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import { episodeSaid } from '../episode/events.ts';

/**
 * Handing a concern on to whoever can act on it.
 *
 * @refuses a referral to a panel that does not say which, and another kind without a reason
 * @source v59-2024 L89, L366, L403; ofsted-2013 ¶55
 */
export const makeReferral = statementAct({
  describes: 'Refer the child, or what is feared for the child, to a service or panel.',
  event: 'ReferralMade',
  may: partners,
  unless: (_, { body: { kind, panel, reason } }) => {
    if ((kind === 'panel') !== (panel !== undefined))
      return refuse(
        'say-which-panel',
        'A referral to a panel, and no other, says which panel.',
        'body.panel',
      );
    if (kind === 'other' && reason === undefined)
      return refuse('say-which', 'Another referral is said in words.', 'body.reason');
    return undefined;
  },
});

/** A professional's own view, at whatever moment. @source ofsted-2013, Hertfordshire box */
export const considerAtRisk = statementAct({
  describes: 'Say, as a professional, that the child is considered to be at risk, and why.',
  event: 'ChildConsideredAtRisk',
  may: partners,
});

/** A sitting of a panel looked at this episode: its risks and actions. @source thurrock-2023 L248-251 */
export const recordPanelReview = statementAct({
  describes: 'Record that a panel reviewed the episode.',
  event: 'PanelReviewed',
  may: partners,
});

/**
 * A panel does not take the case on.
 *
 * @refuses a case that was not referred to it
 * @source ofsted-2013 ¶55-56
 */
export const declinePanel = statementAct({
  describes: 'Record that a panel did not take the case on, and why.',
  event: 'PanelDeclined',
  may: partners,
  unless: ({ episode: { said } }, { body }) =>
    episodeSaid(said, 'ReferralMade').some((referral) => referral.body.panel === body.panel)
      ? undefined
      : refuse('not-referred', 'The case was not referred to this panel.', 'body.panel'),
});
