import type { EpisodeOutline } from '../episode/history.ts';
import type { Child } from './child.ts';

/** One child in the light of the child's episodes: what rules about a child are asked of. */
export interface ChildHistory {
  readonly child: Child;
  /** The episodes that are not void, by when they began. */
  readonly episodes: readonly EpisodeOutline[];
}
