import { withYearsBefore } from '../making/periods.ts';
import type {
  ReportDefinition,
  Scope,
  SectionDefinition,
  TableDefinition,
  Wanted,
} from './report-definition.ts';
import { episodesAndChildren, interviewFigures, wanted } from './wanted.ts';

const ofOthers = { series: 'area', within: { by: 'whose', group: 'other-authority' } } as const;
const ofOwn = { series: 'area', within: { by: 'whose', group: 'own' } } as const;

/** The year for overview and scrutiny. @source medway-2024-25 */
export const annual: ReportDefinition = {
  title: 'Missing children: annual report',
  about: 'The year for overview and scrutiny, beside the two years before',
  sections: (scope) => [...howMany(scope), ...who, ...howLong(scope), ...interviews(scope), focus],
};

const careEpisodes: readonly Wanted[] = [
  wanted('Episodes, missing', 'CARE-MISSING'),
  wanted('Episodes, away from placement without authorisation', 'CARE-AWAY'),
];

const nationalBy = (key: string, by: string, title: string): TableDefinition => ({
  key: `national-${key}`,
  title: `As the national statistics count it: episodes of children looked after, by ${title}`,
  rows: 'groups',
  by,
  columns: careEpisodes,
});

const howMany = (scope: Scope): readonly SectionDefinition[] => [
  {
    key: 'incidents',
    title: 'Episodes and children',
    asks: 'What changed over the three years, and what is known of why',
    tables: [
      {
        key: 'table-a',
        title: 'Table A: episodes, children, and return interviews in time',
        rows: 'periods',
        periods: withYearsBefore(scope, 2),
        columns: [
          wanted('Episodes of all children in the area', 'EPISODES', { series: 'area' }),
          wanted('Episodes of own children', 'EPISODES', ofOwn),
          wanted('Episodes of children placed by other authorities', 'EPISODES', ofOthers),
          wanted('Own children', 'CHILDREN'),
          wanted('Children placed by other authorities', 'CHILDREN', ofOthers),
          wanted('Return interviews in time, of those completed', 'RHI-TIMELY'),
        ],
        balances: [{ whole: 0, parts: [1, 2] }],
        chart: { kind: 'columns', unit: 'Episodes', columns: [1, 2] },
      },
    ],
  },
  {
    key: 'most-concern',
    title: 'Missing for long, missing often, and children in care',
    asks: 'What stands behind the change since the year before',
    tables: [
      {
        key: 'most-concern',
        title: 'Children missing for more than 24 hours, with three or more episodes, and in care',
        rows: 'figures',
        periods: withYearsBefore(scope, 1),
        figures: [
          wanted('Children with an episode', 'CHILDREN'),
          wanted('Episodes for each child', 'EPISODES-PER-CHILD'),
          wanted('Children missing for more than 24 hours, of those with an episode', 'CHILD-24H-SHARE'),
          wanted('Children with three or more episodes, of those with an episode', 'CHILD-3PLUS-SHARE'),
          wanted('Children in care, of those with an episode', 'CHILD-IN-CARE-SHARE'),
          wanted('Episodes of children in care, of all episodes', 'IN-CARE-SHARE'),
        ],
      },
      {
        key: 'national',
        title: 'As the national statistics count it: children looked after',
        rows: 'figures',
        periods: withYearsBefore(scope, 1),
        figures: [
          wanted('Looked after at any time in the year', 'LOOKED-AFTER'),
          wanted('Of these, with an episode', 'LOOKED-AFTER-MISSING'),
          wanted('Missing at the end of the year', 'CARE-MISSING-AT-END'),
          wanted('Away from placement without authorisation at the end of the year', 'CARE-AWAY-AT-END'),
          ...careEpisodes,
          wanted('Episodes for each child who was missing', 'CARE-MISSING-PER-CHILD'),
          wanted(
            'Episodes for each child who was away from placement without authorisation',
            'CARE-AWAY-PER-CHILD',
          ),
        ],
      },
      nationalBy('ages', 'age-band-national', 'age when the episode began'),
      nationalBy('durations', 'duration', 'how long the child was gone'),
      nationalBy('placements', 'placement-type', 'the placement that the child went from'),
    ],
  },
];

const who: readonly SectionDefinition[] = [
  {
    key: 'ages',
    title: 'Ages',
    asks: 'Which ages go most, and most often',
    tables: [
      {
        key: 'ages',
        title: 'Age when the episode began',
        rows: 'groups',
        by: 'age-band',
        columns: [...episodesAndChildren, wanted('Children with three or more episodes', 'CHILD-3PLUS')],
        chart: { kind: 'columns', unit: 'Episodes and children', columns: [0, 1] },
      },
    ],
  },
  {
    key: 'ethnicity',
    title: 'Ethnicity',
    asks: 'Whose going missing may be reported less, and what is done about records that do not say',
    tables: [
      {
        key: 'table-b',
        title: 'Table B: ethnicity, of children and of repeat episodes',
        rows: 'groups',
        by: 'ethnicity',
        columns: [
          ...episodesAndChildren,
          wanted('Share of the children', 'CHILDREN-SHARE'),
          wanted('Share of the repeat episodes', 'REPEAT-SHARE'),
        ],
        chart: { kind: 'bars', unit: 'Children', columns: [1] },
      },
    ],
  },
];

const howLong = (scope: Scope): readonly SectionDefinition[] => [
  {
    key: 'durations',
    title: 'How long children were gone',
    asks: 'What was done for children who were gone for more than 24 and 48 hours',
    tables: [
      {
        key: 'durations',
        title: 'From missing since until found',
        rows: 'groups',
        by: 'duration',
        columns: episodesAndChildren,
        chart: { kind: 'columns', unit: 'Episodes', columns: [0] },
      },
      {
        key: 'back',
        title: 'Found within 12 and 24 hours, and gone for longer',
        rows: 'figures',
        periods: withYearsBefore(scope, 1),
        figures: [
          wanted('Found within 12 hours', 'BACK-12H'),
          wanted('Found within 24 hours', 'BACK-24H'),
          wanted('Gone for more than 24 hours', 'OVER-24H'),
          wanted('Gone for more than 48 hours', 'OVER-48H'),
        ],
      },
    ],
  },
];

const interviews = (scope: Scope): readonly SectionDefinition[] => [
  {
    key: 'interviews',
    title: 'Return interviews',
    asks: 'What children and parents refuse, where it is hard to reach children in time, and what is done about both',
    tables: [
      {
        key: 'table-c',
        title: 'Table C: what became of return interviews, episode by episode; not known where none is owed',
        rows: 'groups',
        by: 'interview',
        columns: [wanted('Episodes', 'EPISODES')],
        chart: { kind: 'bars', unit: 'Episodes', columns: [0] },
      },
      {
        key: 'interview-shares',
        title: 'Return interviews offered, completed and in time',
        rows: 'figures',
        periods: withYearsBefore(scope, 1),
        figures: [wanted('Return interviews owed', 'RHI-ELIGIBLE'), ...interviewFigures],
        agrees: { table: 'table-a', column: 1 },
      },
    ],
  },
  {
    key: 'reasons',
    title: 'Why children went',
    asks: 'Push and pull factors, in what children said, and what was done about them',
    tables: [
      {
        key: 'reasons',
        title: 'The ten reasons given most, of episodes with a reason; an episode may have several',
        rows: 'groups',
        by: 'reason',
        columns: [wanted('Episodes', 'REASON-SHARE')],
        most: 10,
      },
    ],
  },
];

const focus: SectionDefinition = {
  key: 'focus',
  title: 'Areas of focus',
  asks: 'What the service will do in the year that follows, and by when',
  tables: [],
};
