import { beforeAll, describe, expect, it } from 'vitest';
import { kent, medway, thurrock } from './calibration.ts';
import { exampleshireIn2024, thatYear } from './exampleshire.fixture.ts';
import { simulate } from './simulate.ts';
import { compared } from './summary/comparison.ts';
import type { Figures } from './summary/figures.ts';
import { summary } from './summary/summary.ts';

let exampleshire: Figures;
beforeAll(() => {
  exampleshire = summary(simulate(exampleshireIn2024), thatYear);
});

/** Both numbers are printed when one is out of range. */
function within(simulated: number, published: number, tolerance: number): void {
  expect(simulated, `published ${published}`).toBeGreaterThanOrEqual(published - tolerance);
  expect(simulated, `published ${published}`).toBeLessThanOrEqual(published + tolerance);
}

describe('Medway 2024-25', () => {
  it('351 own children had 1,420 episodes, 4.05 for each child', () => {
    const { children, episodes } = exampleshire.own;
    within(children, medway.ownChildren, 3);
    within(episodes, medway.ownEpisodes, 30);
    within(episodes / children, 4.05, 0.1);
  });

  it('150 of them had three or more, and 134 were missing for more than 24 hours', () => {
    within(exampleshire.own.childrenWithThreeOrMore, medway.childrenWithThreeOrMore, 3);
    within(exampleshire.own.childrenOverADay, medway.childrenOverADay, 15);
  });

  it('112 children of other authorities had 803 episodes, 7.17 for each child', () => {
    const { children, episodes } = exampleshire.placedHere;
    within(children, medway.placedHereChildren, 2);
    within(episodes, medway.placedHereEpisodes, 25);
    within(episodes / children, 7.17, 0.2);
  });

  it('110 children in care had 41 % of the episodes', () => {
    within(exampleshire.inCare.children, medway.inCareChildren, 2);
    within(exampleshire.inCare.episodes / exampleshire.own.episodes, medway.inCareShareOfEpisodes, 0.015);
  });

  it('most were missing for less than 12 hours, and the next most for 12 to 24', () => {
    const { episodes, upTo12Hours, from12To24Hours, over24Hours } = exampleshire.own;
    expect(upTo12Hours / episodes).toBeGreaterThan(0.5);
    // Over 24 hours is several bands of the report together.
    expect(from12To24Hours).toBeGreaterThan(over24Hours * 0.8);
  });

  it('those of 15 and over were missing most, those under 10 very rarely', () => {
    const { episodes, episodesFrom15, episodesUnder10 } = exampleshire.own;
    expect(episodesFrom15 / episodes).toBeGreaterThan(0.5);
    expect(episodesUnder10 / episodes).toBeLessThan(0.03);
  });

  it('66 % were White, and the ethnicity of some was not obtained, which is not a refusal', () => {
    const { children, white, ethnicityNotObtained, ethnicityRefused } = exampleshire.own;
    within(white / children, medway.whiteShareOfCases, 0.05);
    within(ethnicityNotObtained / children, 0.05, 0.03);
    expect(ethnicityRefused).toBeGreaterThan(0);
    expect(ethnicityRefused).toBeLessThan(ethnicityNotObtained);
  });

  it('eligible 1,420, offered 1,328 (93.5 %), completed 822 (61.9 %), declined 506, not offered 92', () => {
    const { eligible, offered, completed, declined, notOffered, excused } = exampleshire.interviews;
    within(offered / eligible, medway.offered / medway.ownEpisodes, 0.015);
    within(completed / offered, medway.completed / medway.offered, 0.04);
    within(declined, medway.declined, 40);
    within(notOffered + excused, medway.notOffered, 20);
  });

  it('the funnel balances once every interview is settled: eligible = offered + not offered + excused', () => {
    const { eligible, offered, completed, declined, notOffered, excused } = exampleshire.interviews;
    expect(offered + notOffered + excused).toBe(eligible);
    expect(completed + declined).toBe(offered);
    expect(eligible).toBe(exampleshire.own.episodes);
  });

  it('706 of 822 interviews were held within 72 hours (85.9 %)', () => {
    const { inTime, completed } = exampleshire.interviews;
    within(inTime / completed, medway.completedInTime / medway.completed, 0.025);
  });
});

describe('Kent 2017-18', () => {
  it('15.5 % of 2,368 looked after at any time went missing', () => {
    const { children, lookedAfterAtAnyTime } = exampleshire.inCare;
    within(children / lookedAfterAtAnyTime, kent.missingAtLeastOnce / kent.lookedAfterAtAnyTime, 0.01);
  });

  it('49 % of those had one or two episodes, and an eighth held half of all', () => {
    const { children, childrenWithOneOrTwo, childrenHoldingHalf } = exampleshire.inCare;
    within(childrenWithOneOrTwo / children, kent.childrenWithOneOrTwo, 0.02);
    within(childrenHoldingHalf / children, kent.childrenHoldingHalf / kent.missingAtLeastOnce, 0.02);
  });

  it('66 of 367 who went missing and 243 of 1,582 looked after were unaccompanied', () => {
    const { children, unaccompanied, lookedAfterAtAnyTime, unaccompaniedAtAnyTime } = exampleshire.inCare;
    within(unaccompanied / children, kent.missingUnaccompanied / kent.missingAtLeastOnce, 0.05);
    within(unaccompaniedAtAnyTime / lookedAfterAtAnyTime, kent.unaccompanied / kent.lookedAfter, 0.03);
  });

  it('seeking contact is a reason in 77 % of episodes from care, almost three times as common as the next', () => {
    const { withReason, seekingContact, nextReason } = exampleshire.inCare;
    within(seekingContact / withReason, kent.seekingContact, 0.04);
    within(seekingContact / nextReason, 2.9, 0.5);
  });

  it('94 % of interviews were held on time or less than a week late', () => {
    const { completed, inTimeOrLessThanAWeekLate } = exampleshire.interviews;
    within(inTimeOrLessThanAWeekLate / completed, kent.onTimeOrLessThanAWeekLate, 0.02);
  });
});

describe('Thurrock 2023', () => {
  it('66 to 73 % of episodes from care were over within 24 hours', () => {
    const [lowest, highest] = thurrock.backWithinADayByMonth;
    const { backWithin24Hours, episodesWithLength } = exampleshire.inCare;
    expect(backWithin24Hours / episodesWithLength).toBeGreaterThanOrEqual(lowest);
    expect(backWithin24Hours / episodesWithLength).toBeLessThanOrEqual(highest);
  });

  it('2.59 to 3.18 episodes a quarter for each child missing in it', () => {
    const [lowest, highest] = thurrock.episodesPerChildInAQuarter;
    const quarters = exampleshire.inCare.episodesPerChildByQuarter;
    const mean = quarters.reduce((sum, quarter) => sum + quarter, 0) / 4;
    expect(quarters).toHaveLength(4);
    expect(mean).toBeGreaterThanOrEqual(lowest);
    expect(mean).toBeLessThanOrEqual(highest);
  });
});

describe('any seed', () => {
  it.each([11, 12, 13])('seed %i comes close to what was published', (seed) => {
    const figures = summary(simulate({ ...exampleshireIn2024, seed }), thatYear);
    for (const { figure, published, simulated, unit } of compared(figures)) {
      const tolerance = unit === 'count' ? Math.max(5, published * 0.12) : unit === 'share' ? 0.08 : 0.5;
      expect(Math.abs(simulated - published), `${figure}: ${published}, ${simulated}`).toBeLessThan(
        tolerance,
      );
    }
  });
});

describe('the record', () => {
  it('says how much there is of it', () => {
    const { children, streams, events, recordedLate, corrected, withdrawn, imported } = exampleshire.record;
    expect(children).toBeGreaterThan(1_000);
    expect(streams).toBeGreaterThan(3_400);
    expect(events).toBeGreaterThan(70_000);
    within(recordedLate / events, 0.03, 0.015);
    expect(corrected).toBeGreaterThan(30);
    expect(withdrawn).toBeGreaterThan(30);
    expect(imported).toBeGreaterThan(50);
  });
});
