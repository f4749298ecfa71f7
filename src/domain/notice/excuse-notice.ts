import { isManager } from '../agencies/managers.ts';
import type { Role } from '../agencies/roles.ts';
import { refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';

/** Parents and all who have parental responsibility. @source v59-2024 L246 */
const parents: readonly Role[] = [
  'parent-with-parental-responsibility',
  'parent-without-parental-responsibility',
  'other-with-parental-responsibility',
];

/** The only two reasons for not telling a parent. @source v59-2024 L246 */
const parentReasons = ['not_reasonably_practicable', 'inconsistent_with_child_s_welfare'];

/**
 * Deciding, for children's services, that somebody need not be told. Whoever decided is the maker, whoever wrote it down the recorder.
 *
 * @refuses for a parent: any but the two reasons, and anybody below manager rank; for others: those two
 *   reasons, and `other` without saying which
 * @source v59-2024 L246
 */
export const excuseNotice = statementAct({
  describes: 'Decide, for a permitted reason, that a role is not told.',
  event: 'NoticeExcused',
  may: ['childrens-social-care'],
  unless: (_, { body: { to, reason, words }, madeBy }) => {
    const aboutParent = parents.includes(to);
    if (aboutParent !== parentReasons.includes(reason))
      return aboutParent
        ? refuse(
            'not-a-reason-for-parents',
            "A parent is told unless it is not reasonably practicable or is inconsistent with the child's welfare.",
            'body.reason',
          )
        : refuse('reason-for-parents-only', 'This reason excuses telling a parent only.', 'body.reason');
    if (aboutParent && !isManager(madeBy.role))
      return refuse('needs-a-manager', 'Not telling a parent is decided by a manager.', 'madeBy');
    if (reason === 'other' && words === undefined)
      return refuse('say-which', 'Another reason for not telling somebody is said in words.', 'body.words');
    return undefined;
  },
});
