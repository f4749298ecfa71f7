import { monthsIn } from '../../measures/parts-of-period.ts';
import type { Period } from '../../measures/period.ts';
import { sayMonth } from '../making/periods.ts';
import type { ReportDefinition, SectionDefinition, Wanted } from './report-definition.ts';
import { wanted } from './wanted.ts';

/** One children's home, for its manager, its provider and whoever inspects it. @source v59-2024 L125; returns section 3, Annex A 9 */
export const home: ReportDefinition = {
  title: "Children missing from a children's home",
  about: 'One home, for its manager, its provider and whoever inspects it',
  sections: ({ period, home: here = '' }) => homeSections(period, here),
};

/** Figures of children placed in one home, whoever is responsible for them. */
export const wantedOfHome =
  (home: string) =>
  (heading: string, measure: string): Wanted =>
    wanted(heading, measure, { series: 'area', within: { by: 'home', group: home } });

function homeSections(period: Period, here: string): readonly SectionDefinition[] {
  const ofHome = wantedOfHome(here);
  return [
    {
      key: 'home',
      title: 'Episodes and children',
      asks: 'What the home did to prevent it, and who was told',
      tables: [
        {
          key: 'inspection',
          title: 'Annex A 9a and 9b: away from the home without authorisation, missing or away',
          rows: 'figures',
          periods: [{ label: 'Number', period }],
          figures: [ofHome('9a: how many times', 'EPISODES'), ofHome('9b: how many children', 'CHILDREN')],
        },
        {
          key: 'classes',
          title: 'Missing, and away with whereabouts known',
          rows: 'groups',
          by: 'class',
          columns: [ofHome('Episodes', 'EPISODES'), ofHome('Children', 'CHILDREN')],
        },
        {
          key: 'months',
          title: 'Month by month',
          rows: 'periods',
          periods: monthsIn(period).map((part) => ({ label: sayMonth(part.key), period: part.period })),
          columns: [
            ofHome('Episodes', 'EPISODES'),
            ofHome('Children', 'CHILDREN'),
            ofHome('Found within 24 hours', 'BACK-24H'),
          ],
          chart: { kind: 'columns', unit: 'Episodes and children', columns: [0, 1] },
        },
        {
          key: 'weekdays',
          title: 'Day of the week',
          rows: 'groups',
          by: 'weekday',
          columns: [ofHome('Episodes', 'EPISODES')],
          chart: { kind: 'columns', unit: 'Episodes', columns: [0] },
        },
      ],
    },
    {
      key: 'interviews',
      title: 'Return interviews and checks',
      asks: 'What children said that the home can change',
      tables: [
        {
          key: 'interviews',
          title: 'Return interviews and safe-and-well checks',
          rows: 'figures',
          periods: [{ label: 'Share', period }],
          figures: [
            ofHome('Return interviews offered, of those owed', 'RHI-OFFERED'),
            ofHome('Return interviews completed, of those offered', 'RHI-ACCEPTED'),
            ofHome('Safe-and-well checks done', 'SW-DONE'),
          ],
        },
      ],
    },
  ];
}
