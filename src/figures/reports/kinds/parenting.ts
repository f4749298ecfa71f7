import { monthsIn, quartersIn } from '../../measures/parts-of-period.ts';
import { sayMonth, sayQuarter, withYearsBefore } from '../making/periods.ts';
import type { NamedPeriod, ReportDefinition, Scope, SectionDefinition } from './report-definition.ts';
import { lookedAfter, ofLookedAfter, wanted } from './wanted.ts';

/** Children looked after, for the corporate parenting panel or committee. @source kent-2018; thurrock-2023 */
export const parenting: ReportDefinition = {
  title: 'Children missing from care: report to the corporate parenting board',
  about: 'Children looked after, month by month, for those who are their corporate parents',
  sections: (scope) => [...cohort(scope), ...monthByMonth(scope), ...interviews(scope), ...reasons(scope)],
};

const cohort = (scope: Scope): readonly SectionDefinition[] => [
  {
    key: 'cohort',
    title: 'Most children in care do not go missing',
    asks: 'How the number of children in care changed, and what that means for these figures',
    tables: [
      {
        key: 'cohort',
        title: 'Children looked after at any time in the period, with and without episodes',
        rows: 'figures',
        periods: withYearsBefore(scope, 1),
        figures: [
          wanted('Looked after at any time in the period', 'LOOKED-AFTER'),
          wanted('Of these, with an episode', 'LOOKED-AFTER-MISSING'),
          wanted('Without any episode', 'NO-EPISODE'),
          wanted('How few children had half of the episodes, of all looked after', 'TOP-SHARE'),
          wanted('How few children had half of the episodes, of those with any', 'TOP-SHARE-OF-MISSING'),
        ],
      },
      {
        key: 'unaccompanied',
        title: 'Unaccompanied children seeking asylum, and others',
        rows: 'groups',
        by: 'unaccompanied',
        columns: [
          wanted('Looked after', 'LOOKED-AFTER'),
          wanted('With an episode', 'LOOKED-AFTER-MISSING'),
          wanted('Without any episode', 'NO-EPISODE'),
        ],
      },
      {
        key: 'how-often',
        title: 'How many episodes each child had',
        rows: 'groups',
        by: 'episode-count',
        columns: [wanted('Children looked after', 'LOOKED-AFTER')],
        chart: { kind: 'columns', unit: 'Children', columns: [0] },
      },
    ],
  },
];

const overTime = [
  ofLookedAfter('Episodes', 'EPISODES'),
  ofLookedAfter('Children', 'CHILDREN'),
  ofLookedAfter('Children under 16', 'CHILD-UNDER-16'),
  ofLookedAfter('Found within 24 hours', 'BACK-24H'),
];

const months = ({ period }: Scope): readonly NamedPeriod[] =>
  monthsIn(period).map((part) => ({ label: sayMonth(part.key), period: part.period }));

const quarters = ({ period }: Scope): readonly NamedPeriod[] =>
  quartersIn(period).map((part) => ({ label: sayQuarter(part.key), period: part.period }));

const monthByMonth = (scope: Scope): readonly SectionDefinition[] => [
  {
    key: 'months',
    title: 'Month by month',
    asks: 'What was done for the children under 16, and for those who were gone for more than 24 hours',
    tables: [
      {
        key: 'months',
        title:
          'Episodes and children in each month: a child may be in several, so months of children do not add up',
        rows: 'periods',
        periods: [...months(scope), { label: 'All', period: scope.period }],
        columns: overTime,
        chart: { kind: 'columns', unit: 'Episodes and children', columns: [0, 1] },
      },
      {
        key: 'quarters',
        title: 'Quarter by quarter',
        rows: 'periods',
        periods: quarters(scope),
        columns: [...overTime, ofLookedAfter('Episodes for each child', 'EPISODES-PER-CHILD')],
        chart: { kind: 'lines', unit: 'Episodes and children', columns: [0, 1] },
      },
      {
        key: 'ages',
        title: 'Age when the episode began',
        rows: 'groups',
        by: 'age',
        columns: [ofLookedAfter('Episodes', 'EPISODES'), ofLookedAfter('Children', 'CHILDREN')],
        chart: { kind: 'columns', unit: 'Episodes', columns: [0] },
      },
    ],
  },
];

const interviews = (scope: Scope): readonly SectionDefinition[] => [
  {
    key: 'interviews',
    title: 'Return interviews',
    asks: 'What is done for children who refuse',
    tables: [
      {
        key: 'interviews',
        title: 'Offered, wanted and in time',
        rows: 'figures',
        periods: withYearsBefore(scope, 1),
        figures: [
          ofLookedAfter('Offered, of those owed', 'RHI-OFFERED'),
          ofLookedAfter(
            'Offered, leaving out children missing again within three working days',
            'RHI-OFFERED-KENT',
          ),
          ofLookedAfter('Completed, of those offered', 'RHI-ACCEPTED'),
          ofLookedAfter('In time, of those completed', 'RHI-TIMELY'),
          ofLookedAfter('In time or less than a week late, of those completed', 'RHI-WEEK-LATE'),
        ],
      },
    ],
  },
];

const reasons = (scope: Scope): readonly SectionDefinition[] => [
  {
    key: 'reasons',
    title: 'Why children in care go missing',
    asks: 'What children said, and what is done so that they keep in touch with those who matter to them',
    tables: [
      {
        key: 'reasons',
        title:
          'The ten reasons given most, primary or secondary, of episodes with a reason; an episode may have several',
        rows: 'groups',
        by: 'reason',
        columns: [wanted('Episodes', 'EPISODES', { within: lookedAfter })],
        most: 10,
        chart: { kind: 'bars', unit: 'Episodes', columns: [0] },
      },
    ],
  },
  {
    key: 'interventions',
    title: 'Before and after family group conferences',
    asks: 'What else changed for these children at the same time',
    tables: [
      {
        key: 'interventions',
        title: 'Episodes in the three months after a family group conference, and in the three months before',
        rows: 'figures',
        periods: withYearsBefore(scope, 0),
        figures: [
          wanted('Change in episodes', 'FGC-EFFECT'),
          wanted('Without any episode after', 'NONE-AFTER'),
          wanted('With one episode at most after', 'AT-MOST-ONE-AFTER'),
        ],
      },
    ],
  },
];
