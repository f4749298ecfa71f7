import { episodeCountOrder } from '../../measures/bands.ts';
import type { ReportDefinition } from './report-definition.ts';
import { episodesAndChildren, wanted } from './wanted.ts';

/** What is usually asked under the Freedom of Information Act, in one press. @source returns section 5 */
export const freedomOfInformation: ReportDefinition = {
  title: 'Missing children: usual questions under the Freedom of Information Act',
  about: 'What is usually asked, in the bands in which it is asked',
  sections: ({ period }) => {
    const periods = [{ label: 'Number', period }];
    return [
      {
        key: 'children',
        title: 'Children and episodes',
        asks: 'Anything that the answer has to explain',
        tables: [
          {
            key: 'looked-after',
            title: 'Looked after, and not looked after',
            rows: 'groups',
            by: 'looked-after',
            columns: episodesAndChildren,
          },
          {
            key: 'placed',
            title: 'Placed in or out of the area',
            rows: 'groups',
            by: 'placed',
            columns: episodesAndChildren,
          },
          {
            key: 'how-often',
            title: 'Children by how many episodes they had',
            rows: 'groups',
            by: 'episode-count',
            columns: [wanted('Children', 'CHILDREN')],
            always: episodeCountOrder.filter((band) => band !== '0'),
          },
          {
            key: 'long',
            title: 'Gone for long',
            rows: 'figures',
            periods,
            figures: [
              wanted('Episodes of more than 24 hours', 'OVER-24H'),
              wanted('Episodes of more than 30 days', 'OVER-30D'),
            ],
          },
        ],
      },
      {
        key: 'interviews',
        title: 'Return interviews',
        asks: 'Anything that the answer has to explain',
        tables: [
          {
            key: 'interviews',
            title: 'Offered, accepted and completed: an interview counts as accepted once it was held',
            rows: 'figures',
            periods,
            figures: [
              wanted('Offered, of those owed', 'RHI-OFFERED'),
              wanted('Accepted and completed, of those offered', 'RHI-ACCEPTED'),
              wanted('Completed, of those owed', 'RHI-COVERAGE'),
            ],
          },
        ],
      },
    ];
  },
};
