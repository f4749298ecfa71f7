import type { ChildMeasure, CohortMeasure, EpisodeMeasure } from './measure.ts';

type Definition<Measure, Usual extends keyof Measure> = Omit<Measure, 'unit' | Usual> &
  Partial<Pick<Measure, Usual>>;

/** A measure of episodes: of all of them, each counted, unless it says otherwise. */
export const ofEpisodes = (
  definition: Definition<EpisodeMeasure, 'of' | 'counts' | 'exclusions'>,
): EpisodeMeasure => ({ unit: 'episodes', of: 'true', counts: 'true', exclusions: [], ...definition });

/** A measure of children with an episode: each counted unless it says otherwise. */
export const ofChildren = (definition: Definition<ChildMeasure, 'counts'>): ChildMeasure => ({
  unit: 'children',
  counts: 'true',
  ...definition,
});

/** A measure of children looked after at any time in the period, whether or not they had an episode. */
export const ofLookedAfter = (definition: Definition<CohortMeasure, 'counts'>): CohortMeasure => ({
  unit: 'children looked after',
  counts: 'true',
  ...definition,
});
