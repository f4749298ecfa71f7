import type { Phase } from '../../../domain/episode/episode.ts';

/** Under what a page of an episode or a child lists its acts, in this order. */
export const headings = {
  search: 'Search and contact',
  police: 'Police',
  meetings: 'Meetings and decisions',
  notices: 'Notices',
  found: 'Found and returned',
  interview: 'Return interview',
  care: 'Care and risk',
  child: 'Who the child is',
  school: 'School',
  closing: 'Closing',
  'putting-right': 'Putting right',
} as const;

export type Heading = keyof typeof headings;

/** Where an act stands on a page, and in which phases of an episode it makes sense. */
export interface ActPlace {
  readonly under: Heading;
  readonly in: readonly Phase[];
}
