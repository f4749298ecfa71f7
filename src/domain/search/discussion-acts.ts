import { agencyOf } from '../agencies/roles.ts';
import type { Permitted } from '../deciding/act.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { Said } from '../event/said.ts';
import { readInstant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';

const conveners: Permitted = ['childrens-social-care', 'police'];

/**
 * Fixing when people will talk about the search.
 *
 * @refuses a time before the arranging itself
 * @source v59-2024 L271, L376; thurrock-2023 L75-84
 */
export const arrangeDiscussion = statementAct({
  describes: 'Arrange a discussion or meeting about the child.',
  event: 'DiscussionArranged',
  may: conveners,
  unless: (_, { body, happened }) => {
    const at = readInstant(body.at);
    if (at === undefined || at >= orderOf(happened)) return undefined;
    return refuse(
      'arranged-for-the-past',
      'A discussion is arranged for a time after it was arranged.',
      'body.at',
    );
  },
});

/**
 * A discussion or meeting that took place, with who attended. Whether those whom a rule asks for were there is
 * for the rule to say; what was agreed must have been saved to be named here.
 *
 * @refuses fewer than two people, a first discussion without both social care and police, and a plan or risk
 *   assessment that was never saved in this episode
 * @source v59-2024 L264-273
 */
export const holdDiscussion = statementAct({
  describes:
    'Record who attended a discussion or meeting, what was decided, and the versions that came of it.',
  event: 'DiscussionHeld',
  may: conveners,
  unless: ({ episode: { said } }, { body }) => tooFew(body) ?? notSaved(said, body),
});

type Held = EpisodeEvent<'DiscussionHeld'>['body'];

function tooFew({ kind, attended }: Held): Refusal | undefined {
  if (attended.length < 2)
    return refuse('nobody-to-discuss-with', 'A discussion names at least two who attended.', 'body.attended');
  if (kind !== 'first_discussion') return undefined;
  const agencies = new Set(attended.map(({ role }) => agencyOf(role)));
  if (agencies.has('childrens-social-care') && agencies.has('police')) return undefined;
  return refuse(
    'not-the-first-discussion',
    'The first discussion is between a social worker and the police.',
    'body.attended',
  );
}

function notSaved(said: Said, { actionPlan, riskAssessment }: Held): Refusal | undefined {
  if (!isSaved(said, 'ActionPlanSaved', actionPlan))
    return refuse('no-such-plan', 'This action plan has not been saved in this episode.', 'body.actionPlan');
  if (!isSaved(said, 'RiskAssessmentSaved', riskAssessment))
    return refuse(
      'no-such-risk-assessment',
      'This risk assessment has not been saved in this episode.',
      'body.riskAssessment',
    );
  return undefined;
}

const isSaved = (
  said: Said,
  type: 'ActionPlanSaved' | 'RiskAssessmentSaved',
  named: number | undefined,
): boolean => named === undefined || episodeSaid(said, type).some(({ version }) => version === named);
