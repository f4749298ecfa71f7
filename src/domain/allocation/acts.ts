import { agencyLabel } from '../agencies/agencies.ts';
import { agencyOf } from '../agencies/roles.ts';
import type { Acts } from '../deciding/act.ts';
import { refuse } from '../deciding/command.ts';
import { type EpisodeContext, statementAct } from '../episode/acts.ts';
import { handOverActs } from './hand-over-acts.ts';

/**
 * Giving a duty to one named person, or to another one, with the reason. The duty stays that of the authority or
 * force: who holds it changes neither when it is due nor what meets it.
 *
 * @refuses giving it to somebody of another agency, who is told by a notice instead
 * @source v59-2024 L216; ofsted-2013 ¶79
 */
export const allocationActs = {
  AllocateDuty: statementAct({
    describes: 'Give a duty to one named person of the same agency, or to another one, and say why.',
    event: 'DutyAllocated',
    may: ['childrens-social-care', 'police'],
    unless: (_, { body: { to }, madeBy }) => {
      const own = agencyOf(madeBy.role);
      return agencyOf(to.role) === own
        ? undefined
        : refuse(
            'given-to-another-agency',
            `Whoever works for ${agencyLabel(own)} gives a duty to somebody there; others are told by a notice.`,
            'body.to',
          );
    },
  }),
  ...handOverActs,
} as const satisfies Acts<EpisodeContext>;
