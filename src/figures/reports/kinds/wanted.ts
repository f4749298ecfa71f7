import type { Wanted, Within } from './report-definition.ts';

/** Figures that several reports want, by the heading under which they stand. */
export const wanted = (
  heading: string,
  measure: string,
  more: Pick<Wanted, 'series' | 'within'> = {},
): Wanted => ({ heading, measure, ...more });

export const lookedAfter: Within = { by: 'looked-after', group: 'yes' };

/** The same of children who were looked after when the episode began. */
export const ofLookedAfter = (heading: string, measure: string): Wanted =>
  wanted(heading, measure, { within: lookedAfter });

export const episodesAndChildren = [wanted('Episodes', 'EPISODES'), wanted('Children', 'CHILDREN')];

/** From owed to held: each share beside what it is a share of. */
export const interviewFigures: readonly Wanted[] = [
  wanted('Offered, of those owed', 'RHI-OFFERED'),
  wanted('Completed, of those offered', 'RHI-ACCEPTED'),
  wanted('Completed, of those owed', 'RHI-COVERAGE'),
  wanted('In time, of those completed', 'RHI-TIMELY'),
  wanted('In time, of those owed', 'RHI-TIMELY-ALL'),
  wanted('Held by somebody independent, of those completed', 'RHI-INDEPENDENT'),
];
