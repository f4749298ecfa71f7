import { kent, medway, thurrock } from '../calibration.ts';
import type { Figures } from './figures.ts';

/** A published figure, and what the simulated children of an authority of that size come to. */
export interface Compared {
  readonly figure: string;
  readonly published: number;
  readonly simulated: number;
  /** Counts of children and episodes, shares of 1, or a number for each child. */
  readonly unit: 'count' | 'share' | 'each';
  readonly source: string;
}

const counted = (figure: string, published: number, simulated: number, source: string): Compared => ({
  figure,
  published,
  simulated,
  unit: 'count',
  source,
});

const shared = (
  figure: string,
  published: number,
  part: number,
  whole: number,
  source: string,
): Compared => ({
  figure,
  published,
  simulated: whole === 0 ? 0 : part / whole,
  unit: 'share',
  source,
});

/**
 * The published figures beside those of one year of one authority at scale 1. Shares hold at any scale; counts
 * are Medway's.
 */
export function compared({ own, inCare, placedHere, interviews }: Figures): readonly Compared[] {
  const { episodesPerChildByQuarter: quarters } = inCare;
  const [lowest, highest] = thurrock.episodesPerChildInAQuarter;
  return [
    counted('Own children who were missing', medway.ownChildren, own.children, 'Medway table A'),
    counted('Episodes of own children', medway.ownEpisodes, own.episodes, 'Medway 3.16'),
    counted(
      'Own children with three or more',
      medway.childrenWithThreeOrMore,
      own.childrenWithThreeOrMore,
      'Medway 3.10',
    ),
    counted('Own children over 24 hours', medway.childrenOverADay, own.childrenOverADay, 'Medway 3.10'),
    counted(
      'Children placed here by others',
      medway.placedHereChildren,
      placedHere.children,
      'Medway table A',
    ),
    counted('Their episodes', medway.placedHereEpisodes, placedHere.episodes, 'Medway 3.16'),
    counted('Own children missing from care', medway.inCareChildren, inCare.children, 'Medway 3.11'),
    shared('Episodes from care', medway.inCareShareOfEpisodes, inCare.episodes, own.episodes, 'Medway 3.11'),
    shared('White', medway.whiteShareOfCases, own.white, own.children, 'Medway 3.13'),
    shared(
      'Offered an interview',
      medway.offered / medway.ownEpisodes,
      interviews.offered,
      interviews.eligible,
      'Medway 3.16',
    ),
    shared(
      'Completed, of offered',
      medway.completed / medway.offered,
      interviews.completed,
      interviews.offered,
      'Medway 3.16',
    ),
    shared(
      'In 72 hours, of completed',
      medway.completedInTime / medway.completed,
      interviews.inTime,
      interviews.completed,
      'Medway 3.16',
    ),
    shared(
      'On time or less than a week late',
      kent.onTimeOrLessThanAWeekLate,
      interviews.inTimeOrLessThanAWeekLate,
      interviews.completed,
      'Kent 6.2',
    ),
    shared(
      'Missing, of looked after at any time',
      kent.missingAtLeastOnce / kent.lookedAfterAtAnyTime,
      inCare.children,
      inCare.lookedAfterAtAnyTime,
      'Kent 5.1',
    ),
    shared(
      'From care with one or two episodes',
      kent.childrenWithOneOrTwo,
      inCare.childrenWithOneOrTwo,
      inCare.children,
      'Kent 5.2',
    ),
    shared(
      'Children holding half of episodes',
      kent.childrenHoldingHalf / kent.missingAtLeastOnce,
      inCare.childrenHoldingHalf,
      inCare.children,
      'Kent 5.4',
    ),
    shared(
      'Unaccompanied, of missing from care',
      kent.missingUnaccompanied / kent.missingAtLeastOnce,
      inCare.unaccompanied,
      inCare.children,
      'Kent 5.3',
    ),
    shared(
      'Seeking contact, from care',
      kent.seekingContact,
      inCare.seekingContact,
      inCare.withReason,
      'Kent 7.1',
    ),
    shared('Next reason, from care', kent.nextReason, inCare.nextReason, inCare.withReason, 'Kent 7.1'),
    shared(
      'Back within 24 hours, from care',
      thurrock.backWithinADay,
      inCare.backWithin24Hours,
      inCare.episodesWithLength,
      'Thurrock F-30 to F-33',
    ),
    {
      figure: 'Episodes a quarter for each child missing from care',
      published: (lowest + highest) / 2,
      simulated: quarters.reduce((sum, quarter) => sum + quarter, 0) / Math.max(1, quarters.length),
      unit: 'each',
      source: 'Thurrock F-29',
    },
  ];
}
