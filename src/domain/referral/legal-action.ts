import { agencyOf } from '../agencies/roles.ts';
import type { Child } from '../child/child.ts';
import { ageAt, legalStatusAt } from '../child/status.ts';
import { has } from '../code-sets/code-set.ts';
import type { LegalAction } from '../code-sets/legal-actions.ts';
import { isCareOrder, legalStatus } from '../code-sets/legal-status.ts';
import { audited, type Refusal, refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { PackSettings } from '../obligations/pack.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';

/** Powers that only a constable has. @source v59-2024 L73-77 */
const policePowers: readonly LegalAction[] = ['police_protection_s46', 'pace_s17', 'pace_s24'];

/** From this age on a warning under the Child Abduction Act 1984 no longer protects. */
const ADULT_TO_ABDUCTION_ACT = 16;

/**
 * Using a legal power or order for the child.
 *
 * @refuses a power of the police by anybody else; a recovery order for a child whose status does not allow it,
 *   or, where the pack asks for a care order, while it is not clear that there is no immediate danger; a
 *   harbouring notice for a child it cannot protect, or without whom it was served on and when it is reviewed
 * @source v59-2024 L73-81, L275; Children Act 1989 s49-50; Child Abduction Act 1984 s2
 */
export const takeLegalAction = statementAct({
  describes: 'Record a legal power used, an order sought or a notice served for the child.',
  event: 'LegalActionTaken',
  may: ['childrens-social-care', 'council', 'police'],
  unless: (history, { body, happened, madeBy }, { settings }) => {
    if (policePowers.includes(body.action) && agencyOf(madeBy.role) !== 'police')
      return audited(refuse('police-power', 'This is a power of the police.', 'madeBy'));
    const at = orderOf(happened) as Instant;
    switch (body.action) {
      case 'recovery_order_s50':
        return noRecoveryOrder(history, at, body, settings);
      case 'harbouring_notice_s2_caa_1984':
        return tooOldForAbductionAct(history.child, at) ?? incompleteNotice(body);
      case 's49_ca_1989':
        return notInCare(history, at) ?? incompleteNotice(body);
      default:
        return undefined;
    }
  },
});

type Taken = EpisodeEvent<'LegalActionTaken'>['body'];

function noRecoveryOrder(
  history: EpisodeHistory,
  at: Instant,
  { noImmediateDanger }: Taken,
  { recoveryOrderOnlyUnderCareOrder }: PackSettings,
): Refusal | undefined {
  if (recoveryOrderOnlyUnderCareOrder) {
    if (!underCareOrder(history.child, at))
      return refuse(
        'no-care-order',
        'Here a recovery order is sought only for a child under an interim or full care order.',
        'body.action',
      );
    if (noImmediateDanger !== true)
      return refuse(
        'immediate-danger-not-ruled-out',
        'Here a recovery order is sought only when it is clear that the child is in no immediate danger.',
        'body.noImmediateDanger',
      );
    return undefined;
  }
  if (underCareOrder(history.child, at) || protectedBy(history, at)) return undefined;
  return refuse(
    'no-ground-for-recovery',
    'A recovery order needs a care order, an emergency protection order or police protection.',
    'body.action',
  );
}

function notInCare(history: EpisodeHistory, at: Instant): Refusal | undefined {
  if (underCareOrder(history.child, at) || protectedBy(history, at)) return undefined;
  return refuse(
    'not-in-care',
    'This notice protects a child under a care order, an emergency protection order or police protection.',
    'body.action',
  );
}

function tooOldForAbductionAct(child: Child, at: Instant): Refusal | undefined {
  const years = ageAt(child, at);
  if (years === undefined || years < ADULT_TO_ABDUCTION_ACT) return undefined;
  return refuse('not-under-16', 'This notice protects a child under 16.', 'body.action');
}

function incompleteNotice({ servedOn, reviewOn }: Taken): Refusal | undefined {
  if (servedOn === undefined)
    return refuse(
      'notice-without-subject',
      'A harbouring notice names whom it was served on.',
      'body.servedOn',
    );
  if (reviewOn === undefined)
    return refuse('notice-without-review', 'A harbouring notice has a day of review.', 'body.reviewOn');
  return undefined;
}

function underCareOrder(child: Child, at: Instant): boolean {
  const status = legalStatusAt(child, at);
  return status !== undefined && has(legalStatus, status) && isCareOrder(status);
}

/** Under an emergency protection order or police protection then, by the child's status or by this episode. */
function protectedBy({ child, episode: { said } }: EpisodeHistory, at: Instant): boolean {
  const status = legalStatusAt(child, at);
  if (status === 'L1' || status === 'L2') return true;
  const by = <One extends EpisodeEvent>(all: readonly One[]) =>
    all.findLast(({ happened }) => orderOf(happened) <= at);
  const started = by(episodeSaid(said, 'PoliceProtectionStarted'));
  const ended = by(episodeSaid(said, 'PoliceProtectionEnded'));
  if (started !== undefined && (ended === undefined || orderOf(ended.happened) < orderOf(started.happened)))
    return true;
  return ended?.body.how === 'emergency_protection_order' || emergencyOrderTaken(said, at);
}

const emergencyOrderTaken = (said: EpisodeHistory['episode']['said'], at: Instant): boolean =>
  episodeSaid(said, 'LegalActionTaken').some(
    ({ body, happened }) => body.action === 'epo_s44' && orderOf(happened) <= at,
  );
