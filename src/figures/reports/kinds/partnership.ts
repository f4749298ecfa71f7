import { withYearsBefore } from '../making/periods.ts';
import type { ReportDefinition, Scope, SectionDefinition } from './report-definition.ts';
import { interviewFigures, wanted } from './wanted.ts';

const inArea = { series: 'area' } as const;
const both = [
  wanted('Episodes of own children', 'EPISODES'),
  wanted('Own children', 'CHILDREN'),
  wanted('Episodes in the area', 'EPISODES', inArea),
  wanted('Children in the area', 'CHILDREN', inArea),
];

/** Missing from home, care and education, for the safeguarding children partnership. @source v59-2024 L105-127; ofsted-2013 ¶91-95 */
export const partnership: ReportDefinition = {
  title: 'Children missing from home, care and education: report to the safeguarding partnership',
  about: 'Own children and the area side by side, with how police and authority count',
  sections: (scope) => [strands(scope), classes(scope), afterwards(scope), across],
};

const strands = (scope: Scope): SectionDefinition => ({
  key: 'strands',
  title: 'Missing from home, care and education',
  asks: 'Where partners see more or fewer children than these figures say',
  tables: [
    {
      key: 'years',
      title: 'Own children, and all children in the area',
      rows: 'periods',
      periods: withYearsBefore(scope, 2),
      columns: both,
      chart: { kind: 'columns', unit: 'Episodes', columns: [0, 2] },
    },
    { key: 'strands', title: 'Strands', rows: 'groups', by: 'strand', columns: both },
    { key: 'groups', title: 'Groups of children', rows: 'groups', by: 'child-group', columns: both },
    { key: 'districts', title: 'Districts', rows: 'groups', by: 'district', columns: both },
  ],
});

const classes = (scope: Scope): SectionDefinition => ({
  key: 'classes',
  title: 'How police and authority count',
  asks: 'What was found when the records of both were laid side by side',
  tables: [
    {
      key: 'classes',
      title: 'The same time, counted under each definition',
      rows: 'figures',
      periods: withYearsBefore(scope, 1),
      figures: [
        wanted('Missing or away, as counted everywhere else here', 'EPISODES'),
        wanted('The same, with those that the police held to be absent', 'EPISODES-AND-ABSENT'),
        wanted('Missing, as the police said last', 'POLICE-MISSING'),
        wanted('Absent, as the police said last', 'POLICE-ABSENT'),
        wanted('Missing from care, as the authority says', 'CARE-MISSING'),
        wanted('Away from placement, as the authority says', 'CARE-AWAY'),
        wanted('Of which another class was made', 'RECLASSIFIED'),
      ],
    },
  ],
});

const afterwards = (scope: Scope): SectionDefinition => ({
  key: 'afterwards',
  title: 'After children were found',
  asks: 'What partners learned, and what they changed',
  tables: [
    {
      key: 'afterwards',
      title: 'Checks, interviews and harm',
      rows: 'figures',
      periods: withYearsBefore(scope, 1),
      figures: [
        wanted('Safe-and-well checks done', 'SW-DONE'),
        wanted('Safe-and-well checks of which the record was shared', 'SW-EVIDENT'),
        ...interviewFigures,
        wanted('Episodes in which harm was found, of those of which it is known', 'HARM'),
        wanted('Children who came to harm, of those of whom it is known', 'HARM-CHILD'),
      ],
    },
    {
      key: 'ages',
      title: 'Age when the episode began',
      rows: 'groups',
      by: 'age-band',
      columns: both,
      chart: { kind: 'columns', unit: 'Episodes', columns: [0, 2] },
    },
  ],
});

const across: SectionDefinition = {
  key: 'across',
  title: 'Children of other authorities',
  asks: 'What authorities that place children here were told, and what they did',
  tables: [
    {
      key: 'authorities',
      title: 'Whose children went missing in the area: the fifteen authorities with the most episodes',
      rows: 'groups',
      by: 'responsible',
      columns: [wanted('Episodes', 'EPISODES', inArea), wanted('Children', 'CHILDREN', inArea)],
      most: 15,
    },
  ],
};
