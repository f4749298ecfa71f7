import type { Ethnicity } from '../domain/code-sets/ethnicity.ts';
import type { Reason } from '../domain/code-sets/reasons/reasons.ts';
import { DAY, HOUR } from '../domain/time/instant.ts';
import { type Odds, odds, oddsFrom, oddsOf } from './odds.ts';

/**
 * What the simulation is fitted to. One authority at scale 1 is as large as Medway in 2024-25; what Medway did not
 * publish comes from Kent and Thurrock. "Assumed" marks what nobody published: plausible, and free to be changed.
 */

/** Medway, Missing Children annual report 2024-25, table A and paras 3.10 to 3.16. */
export const medway = {
  ownChildren: 351,
  ownEpisodes: 1420,
  placedHereChildren: 112,
  placedHereEpisodes: 803,
  childrenOverADay: 134,
  childrenWithThreeOrMore: 150,
  offered: 1328,
  completed: 822,
  completedInTime: 706,
  declined: 506,
  notOffered: 92,
  inCareChildren: 110,
  inCareShareOfEpisodes: 0.41,
  whiteShareOfCases: 0.66,
} as const;

/** Kent, children missing from care, Nov 2018, paras 5.1 to 7.1; the cohort recomputed from them. */
export const kent = {
  lookedAfterAtAnyTime: 2368,
  missingAtLeastOnce: 367,
  missingUnaccompanied: 66,
  lookedAfter: 1582,
  unaccompanied: 243,
  childrenWithOneOrTwo: 0.49,
  childrenHoldingHalf: 45,
  seekingContact: 0.77,
  /** Seeking contact is "almost 3 times as common as the next". */
  nextReason: 0.265,
  onTimeOrLessThanAWeekLate: 0.94,
} as const;

/** Thurrock, looked-after children missing from care, 2023. Four months, two quarters. */
export const thurrock = {
  backWithinADay: 90 / 129,
  backWithinADayByMonth: [0.66, 0.73],
  episodesPerChildInAQuarter: [2.59, 3.18],
} as const;

/** Authorities that are not as large as Medway: Kent by its children missing from care; two that are very small. */
export const sizes: Readonly<Record<string, number>> = { '886': 367 / 110, '201': 0.02, '420': 0.01 };

/** Children of a cohort in any one year, and the shares of them who are still in it one, two … years on (assumed). */
export const cohorts = {
  home: { children: medway.ownChildren - medway.inCareChildren, stillInIt: [1, 0.3, 0.08] },
  care: { children: medway.inCareChildren, stillInIt: [1, 0.3, 0.08] },
  placedHere: { children: medway.placedHereChildren, stillInIt: [1, 0.3, 0.08] },
  /** Looked after and never missing: 84.5 % of Kent's cohort, for as many missing from care as Medway has. */
  settled: {
    children: Math.round(medway.inCareChildren * (kent.lookedAfterAtAnyTime / kent.missingAtLeastOnce - 1)),
    stillInIt: [1, 0.7, 0.45, 0.25],
  },
} as const;

const perChild = (episodes: readonly number[], children: readonly number[]): Odds<number> =>
  oddsOf(episodes.map((count, index) => [count, children[index] ?? 0]));

/**
 * How many episodes a child who goes missing has in a year. In care: 110 children have 582, 49 % one or two, an
 * eighth hold half (Medway 3.11; Kent 5.2, 5.4). At home: 241 children have 838; together with care, 150 have three
 * or more (Medway 3.10). Placed here: 112 children have 803 (Medway 3.16). The shapes between are assumed.
 */
export const episodesInAYear = {
  care: perChild(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 17, 18, 20, 22, 24, 27, 30, 35, 43],
    [34, 20, 12, 9, 7, 5, 4, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  ),
  home: perChild(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 21, 25, 30, 34],
    [97, 50, 26, 17, 12, 9, 6, 5, 3, 3, 3, 2, 2, 2, 1, 1, 1, 1],
  ),
  placedHere: perChild(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 21, 25, 30, 35, 41, 48, 57],
    [26, 15, 11, 9, 8, 6, 5, 4, 4, 3, 4, 3, 3, 2, 2, 2, 1, 1, 1, 1, 1],
  ),
} as const;

/**
 * Episodes of one child come in runs: the higher, the closer together. Fitted to Thurrock's 2.59 to 3.18 episodes
 * a quarter for each child who was missing in it.
 */
export const runsOfEpisodes = 7;

/**
 * How long until the child is located. Some children come back within the day nearly always, others often do not:
 * fitted to Medway's 134 of 351 children over 24 hours (3.10), "most under 12 hours, then 12 to 24" (3.14), and
 * Thurrock's 70 % of episodes from care back within 24 hours.
 */
export const staysAway = {
  home: { children: 0.47, theirEpisodes: 0.26, othersEpisodes: 0.03 },
  care: { children: 0.76, theirEpisodes: 0.38, othersEpisodes: 0.05 },
} as const;

const lengths = (bands: readonly (readonly [from: number, to: number, weight: number])[]) =>
  oddsOf(bands.map(([from, to, weight]) => [{ from, to }, weight]));

/** Within a day and over a day (Medway 3.14 for the order of the first two; the rest assumed). */
export const absenceLengths = {
  withinADay: lengths([
    [0.4 * HOUR, 3 * HOUR, 17],
    [3 * HOUR, 6 * HOUR, 23],
    [6 * HOUR, 12 * HOUR, 32],
    [12 * HOUR, 24 * HOUR, 28],
  ]),
  overADay: lengths([
    [24 * HOUR, 48 * HOUR, 54],
    [48 * HOUR, 72 * HOUR, 20],
    [3 * DAY, 7 * DAY, 19],
    [7 * DAY, 28 * DAY, 6.4],
    [28 * DAY, 75 * DAY, 0.6],
  ]),
} as const;

/** Age in years when the year begins: 15 and over most, under 10 very rare (Medway 3.12); in care 16 and 17 (Thurrock). */
export const agesAtStart = {
  home: oddsFrom(7, [0.4, 0.6, 1, 2, 4, 9, 15, 20, 22, 16]),
  care: oddsFrom(7, [0.2, 0.4, 0.5, 1, 2, 5, 10, 18, 28, 25]),
  placedHere: oddsFrom(7, [0.2, 0.4, 0.5, 1, 2, 5, 11, 20, 28, 22]),
  settled: oddsFrom(0, [5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 7]),
} as const;

/** Local hours of day from 0: evenings (Thurrock: out later than agreed, "reported at 11pm"; the curve is assumed). */
export const hoursOfDay = oddsFrom(
  0,
  [5, 3, 2, 1.5, 1, 0.8, 1, 2, 3, 3, 3, 3, 3, 3, 3.5, 5, 6, 7, 8, 9, 10, 11, 11, 9],
);
/** Monday to Sunday; Fridays are heaviest (assumed). */
export const daysOfWeek = oddsFrom(0, [1, 1, 1, 1.05, 1.5, 1.3, 0.95]);

/** White 66 % of cases with the gaps in the denominator (Medway 3.13); the rest assumed. */
export const ethnicities = odds<Ethnicity>({
  ...{ WBRI: 62, WOTH: 4, WIRI: 0.8, WROM: 1.2, WIRT: 0.7, MWBC: 4, MWBA: 2.2, MWAS: 1.4, MOTH: 1.6 },
  ...{ AIND: 1, APKN: 1, ABAN: 0.8, CHNE: 0.3, AOTH: 1, BCRB: 2, BAFR: 4.5, BOTH: 1.2, OOTH: 1.8, REFU: 1.6 },
});
export const ethnicitiesUnaccompanied = odds<Ethnicity>({ OOTH: 40, AOTH: 25, BAFR: 35 });
/** "Where ethnicity is missing, it is likely a first-time report" (Medway 3.13); the shares are assumed. */
export const ethnicityNotObtained = { ofOneEpisode: 0.13, ofMore: 0.02, obtainedLater: 0.4 } as const;

/** Kent 5.3 (66 of 367 missing) and 2.1 (243 of 1,582 looked after). */
export const unaccompanied = {
  care: kent.missingUnaccompanied / kent.missingAtLeastOnce,
  settled: kent.unaccompanied / kent.lookedAfter,
  placedHere: 0.15,
  /** Needs assessed within 48 hours of coming into care (assumed). */
  assessedInTime: 0.93,
} as const;

/** Kinds of episode, as shares of those that count (assumed). Away is said of looked-after children only. */
export const kinds = {
  away: 0.07,
  knownThenUnknownAgain: 0.045,
  foundDuringChecks: 0.06,
  hidden: 0.02,
  recordedInError: 0.008,
  fromSchool: 0.05,
  siblingsTogether: 0.06,
  importedChildren: 0.15,
} as const;

/** The police stopped giving the class "absent" about 2017; until then a quarter (assumed). */
export const absentClass = { until: '2018-01-01', share: 0.25 } as const;

/** Grades (assumed). Under v59 every missing child is medium or high (L35). */
export const grades = {
  all: odds({ very_low: 5, low: 14, medium: 64, high: 17 }),
  mediumAndHighOnly: odds({ medium: 78, high: 22 }),
  packsWithMediumAndHighOnly: ['safeguarding-partnership-v59'],
  raisedAfterADay: 0.3,
} as const;

/**
 * Medway 3.16: 1,420 eligible = 1,328 offered + 92 not; 1,328 = 822 completed + 506 declined; 706 of 822 in 72
 * hours. Kent 6.2: 94 % on time or less than a week late. How the 92 and the 506 divide is assumed.
 */
export const interviews = {
  notOffered: { whenNextIsNear: 0.11, otherwise: 0.042, near: 3 * DAY, uncontactable: 0.75 },
  accepted: medway.completed / medway.offered,
  declinedByParent: 0.22,
  /** Late ones are held before the child is gone again, so only where there is time: fitted to 116 of 822. */
  lateWhenThereIsTime: 0.285,
  lateByUnderAWeek: 0.58,
  /** The allocated social worker holds the interview of a child in care (Medway 3.18); the share is assumed. */
  /** How often a placing authority says that it held the interview (assumed). */
  toldByPlacing: 0.92,
  bySocialWorker: { care: 0.45, home: 0.06 },
} as const;

/**
 * Ofsted found evidence of a check in 26 % of cases in 2011-12 (para 27). Today forces report most as done; the
 * shares are assumed, and the figure to compare with Ofsted's is done × shared.
 */
export const safeAndWell = {
  outcome: odds({
    done_seen: 61,
    done_phone: 23,
    refused: 5,
    not_done_by_frequency_decision: 6,
    not_done_no_decision: 5,
  }),
  shared: 0.82,
  /** Of those not done with nobody having agreed to it, what share is done days later. */
  madeUpFor: 0.9,
  frequencyDecidedAfter: 8,
} as const;

/** Kent 7.1: seeking contact in 77 % of episodes from care, as primary or secondary; for home Medway 3.20, 3.21. */
export const reasons = {
  seekingContact: { care: kent.seekingContact, home: 0.42 },
  contact: odds<Reason>({ CO1: 42, CO2: 36, CO3: 22 }),
  secondary: 0.72,
  didNotWishToSay: 0.04,
  care: odds<Reason>({
    ...{ CO4: 50, PL1: 9, PL2: 6, PL3: 7, PL4: 8, PL5: 7, PL6: 7, SU1: 3, SU2: 6, EX1: 3, EX2: 6, ED1: 3 },
    ...{ TH1: 3, TH2: 3, TH3: 3, MH1: 4, MH2: 2, CO5: 3, LG1: 2, WK1: 1 },
  }),
  home: odds<Reason>({
    ...{
      HF1: 17,
      HF2: 10,
      HF4: 11,
      HF5: 5,
      HF3: 4,
      HF6: 3,
      HF7: 2,
      HF10: 2,
      CO4: 13,
      ED1: 7,
      ED2: 4,
      ED3: 4,
    },
    ...{
      ED4: 3,
      MH1: 6,
      MH2: 3,
      MH3: 2,
      SU1: 2,
      SU2: 5,
      TH1: 4,
      TH2: 4,
      TH3: 3,
      EX1: 3,
      EX2: 5,
      SX1: 2,
      NM1: 2,
    },
  }),
} as const;

/** Placements (assumed): more than half of the children who go missing from care live in homes or supported housing. */
export const placements = {
  missing: odds({ K2: 44, K3: 17, U6: 24, U3: 7, U4: 3, P1: 2, Z1: 2, K1: 1 }),
  settled: odds({ K2: 9, K3: 9, U6: 40, U3: 15, U4: 20, P1: 6, R2: 1 }),
  outOfArea: 0.32,
  outsideEngland: 0.01,
  movedInAYear: 0.4,
} as const;

/** Neighbours of an authority that shares its region with nobody: those of the source documents, and around them. */
export const neighboursOfLast = ['887', '886', '883', '881', '882', '846', '936', '303', '311', '203'];
