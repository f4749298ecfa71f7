import type { Phase } from '../../../domain/episode/episode.ts';

/** Under what a page lists its acts, in this order. */
export const headings = {
  search: 'Search and contact',
  absence: 'The absence',
  'first-days': 'The first days',
  enquiries: 'Enquiries and reviews',
  police: 'Police',
  meetings: 'Meetings and decisions',
  notices: 'Notices',
  found: 'Found and returned',
  interview: 'Return interview',
  care: 'Care and risk',
  child: 'Who the child is',
  school: 'School',
  roll: 'School roll',
  incident: 'Several children',
  procedures: 'Procedures',
  reports: 'Reports and returns',
  groups: 'Panels and groups',
  closing: 'Closing',
  'putting-right': 'Putting right',
} as const;

export type Heading = keyof typeof headings;

/** Where an act stands on a page, and in which phases of an episode it makes sense. */
export interface ActPlace {
  readonly under: Heading;
  readonly in: readonly Phase[];
}
