import { monthsIn } from '../../measures/parts-of-period.ts';
import { sayMonth, withYearsBefore } from '../making/periods.ts';
import { wantedOfHome } from './home.ts';
import type { ReportDefinition, Scope, SectionDefinition } from './report-definition.ts';
import { readHomes } from './report-kind.ts';

/** The homes of one provider, as commissioners ask them for their quarter. @source ofsted-2013 ¶81 */
export const provider: ReportDefinition = {
  title: "Children missing from a provider's homes",
  about: "One provider's homes side by side, for whoever buys and monitors placements",
  sections: (scope) => {
    const homes = readHomes(scope.home ?? '');
    return [sideBySide(scope, homes), ...homes.map((home) => monthByMonth(scope, home))];
  },
};

const sideBySide = (scope: Scope, homes: readonly string[]): SectionDefinition => ({
  key: 'homes',
  title: 'The homes side by side',
  asks: 'What the provider says of the difference between its homes, and what was agreed with it',
  tables: (
    [
      ['episodes', 'Episodes', 'EPISODES'],
      ['children', 'Children', 'CHILDREN'],
      ['found', 'Found within 24 hours', 'BACK-24H'],
      ['interviews', 'Return interviews completed, of those owed', 'RHI-COVERAGE'],
    ] as const
  ).map(([key, title, measure]) => ({
    key,
    title,
    rows: 'figures',
    periods: withYearsBefore(scope, 1),
    figures: homes.map((home) => wantedOfHome(home)(home, measure)),
  })),
});

function monthByMonth({ period }: Scope, home: string): SectionDefinition {
  const ofHome = wantedOfHome(home);
  return {
    key: `home-${home}`,
    title: home,
    asks: 'What the home did, and what it asks of others',
    tables: [
      {
        key: `months-${home}`,
        title: `${home}, month by month`,
        rows: 'periods',
        periods: monthsIn(period).map((part) => ({ label: sayMonth(part.key), period: part.period })),
        columns: [
          ofHome('Episodes', 'EPISODES'),
          ofHome('Children', 'CHILDREN'),
          ofHome('Children missing for more than 24 hours', 'CHILD-24H'),
          ofHome('Safe-and-well checks done', 'SW-DONE'),
        ],
      },
    ],
  };
}
