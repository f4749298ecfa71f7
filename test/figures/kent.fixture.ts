import type { Cells } from '../../src/exchange/import-episodes/rows.fixture.ts';
import type { OnRecord, Said } from './books.fixture.ts';
import { episodes, interview, times } from './rows.fixture.ts';

const inCare: Cells = { child_group: 'lac_own', placement_type: 'U4' };

/** Looked after by Kent from a day on, to a day if care ended before the review did. */
function lookedAfter(child: string, unaccompanied: boolean, from: string, to?: string): OnRecord {
  const said: Said[] = [
    ['ChildRecorded', { names: [], dateOfBirth: '2009-09-09', identifiers: [] }, from],
    ['ResponsibilityTaken', { authority: '886' }, from],
    ['GroupChanged', { group: 'lac_own' }, from],
  ];
  if (unaccompanied) said.push(['FlagRaised', { flag: 'uasc' }, from]);
  if (to !== undefined) said.push(['GroupChanged', { group: 'home' }, to]);
  return { authority: '886', child, said };
}

const [longBefore, inTheYear, beforeItsEnd] = [
  '2015-09-01T09:00Z',
  '2018-02-01T09:00Z',
  '2018-10-01T09:00Z',
] as const;

interface Cohort {
  readonly name: string;
  readonly unaccompanied: boolean;
  /** Looked after since long before: so many left in the year, and so many stayed. */
  readonly left: number;
  readonly stayed: number;
  /** Came in the year and stayed to its end. */
  readonly came: number;
}

/** 1,747 before the year and 1,582 at its end; 2,368 at any time in it. */
const cohorts: readonly Cohort[] = [
  { name: 'KU', unaccompanied: true, left: 157, stayed: 181, came: 62 },
  { name: 'KC', unaccompanied: false, left: 629, stayed: 780, came: 559 },
];

export const kentCohort = (): readonly OnRecord[] =>
  cohorts.flatMap(({ name, unaccompanied, left, stayed, came }) =>
    Array.from({ length: left + stayed + came }, (_, index) => {
      const from = index < left + stayed ? longBefore : inTheYear;
      // The first are those who go missing: who left is at the end of those who were there.
      const leaves = index >= stayed && index < stayed + left;
      return lookedAfter(`${name}${index + 1}`, unaccompanied, from, leaves ? beforeItsEnd : undefined);
    }),
  );

/** 15 children with 16 episodes and 30 with 15 have 690 of 1,376, more than half; 142 have three, 180 one or two. */
const counts = [...times(15, 16), ...times(30, 15), ...times(142, 3), ...times(80, 2), ...times(100, 1)];

/** The year to October 2018: 66 unaccompanied and 301 citizen children; the year before it 91 and 289, once each. */
export const kentEpisodes = (): Cells[] => [
  ...group('KU', counts.slice(301), '2018-03-05'),
  ...group('KC', counts.slice(0, 301), '2018-03-05'),
  ...group('KU', times(91, 1), '2017-05-04', 'X'),
  ...group('KC', times(289, 1), '2017-05-04', 'X'),
];

const group = (name: string, of: readonly number[], from: string, mark = '') =>
  episodes({
    authority: '886',
    name,
    counts: of,
    from,
    everyDays: 5,
    cells: ({ child, ofChild }) => ({
      ...inCare,
      episode_id: `${name}${child + 1}${mark}-${ofChild + 1}`,
    }),
  });

/** 110 returns, of which ten were followed by another episode the next day; 98 of the other 100 were offered. */
export const offers = (): Cells[] =>
  episodes({
    authority: '886',
    name: 'KO',
    counts: [...times(10, 2), ...times(90, 1)],
    from: '2019-01-07',
    everyDays: 1,
    cells: ({ index }) => ({ ...inCare, rhi_outcome: index < 108 ? 'declined_child' : 'not_offered' }),
  });

/** 100 interviews: 76 within three working days, 18 less than a week late, six later; with the reasons told in them. */
export const interviews = (): Cells[] =>
  episodes({
    authority: '886',
    name: 'KI',
    counts: times(100, 1),
    from: '2019-03-04',
    cells: () => inCare,
  }).map((row, index) => ({
    ...row,
    ...interview(row, 'completed', index < 76 ? 48 : index < 94 ? 192 : 400),
    reason_primary: index < 60 ? 'CO2' : index < 77 ? 'PL1' : index < 87 ? 'PL1' : 'SU1',
    reasons_secondary: index >= 60 && index < 77 ? 'CO1' : '',
  }));

/** Of 100 offers 77 were taken up. */
export const wanted = (): Cells[] =>
  episodes({
    authority: '886',
    name: 'KW',
    counts: times(100, 1),
    from: '2019-05-06',
    cells: () => inCare,
  }).map((row, index) => ({
    ...row,
    ...(index < 77 ? interview(row, 'completed', 24) : interview(row, 'declined_child')),
  }));
