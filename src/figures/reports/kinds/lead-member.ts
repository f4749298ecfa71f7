import { withYearsBefore } from '../making/periods.ts';
import type { ReportDefinition } from './report-definition.ts';
import { ofLookedAfter, wanted } from './wanted.ts';

/**
 * Counts for the Lead Member, who holds children's services to account and sees no child's record: a single child
 * only where a rule requires that the Lead Member is told.
 *
 * @source v59-2024 L105; thurrock-2023 L92-96
 */
export const leadMember: ReportDefinition = {
  title: 'Missing children: report to the Lead Member',
  about: 'Counts, and only the notices of single children that a rule requires',
  sections: (scope) => [
    {
      key: 'counts',
      title: 'In figures',
      asks: 'What the Lead Member should know of these figures',
      tables: [
        {
          key: 'counts',
          title: 'Episodes and children',
          rows: 'figures',
          periods: withYearsBefore(scope, 1),
          figures: [
            wanted('Episodes', 'EPISODES'),
            wanted('Children', 'CHILDREN'),
            wanted('Children missing for more than 24 hours', 'CHILD-24H'),
            wanted('Children with three or more episodes', 'CHILD-3PLUS'),
            ofLookedAfter('Children looked after, with an episode', 'CHILDREN'),
            ofLookedAfter('Children looked after, missing for more than 24 hours', 'CHILD-24H'),
            wanted('Return interviews completed, of those owed', 'RHI-COVERAGE'),
            wanted('Return interviews in time, of those completed', 'RHI-TIMELY'),
          ],
        },
      ],
    },
    {
      key: 'notices',
      title: 'Children of whom a rule requires that you are told',
      asks: 'What was decided of these children',
      tables: [],
      listsRequiredNotices: true,
    },
  ],
};
