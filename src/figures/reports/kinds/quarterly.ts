import { withYearsBefore } from '../making/periods.ts';
import type { ReportDefinition } from './report-definition.ts';
import { episodesAndChildren, interviewFigures, wanted } from './wanted.ts';

/** What return interviews and safe-and-well checks tell. @source medway-2024-25 ¶3.8, ¶3.20-3.21, ¶4.4; v59-2024 L121-122 */
export const quarterly: ReportDefinition = {
  title: 'Themes from return interviews',
  about: 'What children said, for the management team, quality assurance and the joint exploitation group',
  sections: (scope) => [
    {
      key: 'heard',
      title: 'How many children were heard',
      asks: 'Who was not heard, and what is known of why',
      tables: [
        {
          key: 'heard',
          title: 'Episodes, children and return interviews',
          rows: 'figures',
          periods: withYearsBefore(scope, 1),
          figures: [...episodesAndChildren, ...interviewFigures],
        },
      ],
    },
    {
      key: 'themes',
      title: 'What children said of why they went',
      asks: 'Push and pull, from placement, home, education, health and exploitation, in what children said',
      tables: [
        {
          key: 'groups',
          title: 'Groups of reasons; an episode may be in several',
          rows: 'groups',
          by: 'reason-group',
          columns: episodesAndChildren,
          most: 20,
          chart: { kind: 'bars', unit: 'Episodes', columns: [0] },
        },
        {
          key: 'factors',
          title: 'Push or pull; an episode may be in both',
          rows: 'groups',
          by: 'reason-factor',
          columns: episodesAndChildren,
          most: 10,
        },
        {
          key: 'reasons',
          title: 'Each reason; an episode may have several',
          rows: 'groups',
          by: 'reason',
          columns: episodesAndChildren,
          most: 30,
        },
      ],
    },
    {
      key: 'harm',
      title: 'Harm, and where children were found',
      asks: 'Places and people that several children named, and what was done about them',
      tables: [
        {
          key: 'harm',
          title:
            'Harm found by a check or an interview; where there was neither it is not known, and never none',
          rows: 'groups',
          by: 'harm',
          columns: episodesAndChildren,
        },
        {
          key: 'found',
          title: 'Where children were found',
          rows: 'groups',
          by: 'found-place',
          columns: [wanted('Episodes', 'EPISODES')],
          chart: { kind: 'bars', unit: 'Episodes', columns: [0] },
        },
      ],
    },
    {
      key: 'actions',
      title: 'What follows',
      asks: 'What partners are asked to do, and by when',
      tables: [],
    },
  ],
};
