import { type Child, type ChildEvent, childSaid } from './child.ts';

/**
 * Who stays in touch with the child after the return interview of an episode, as last said; undefined where nobody
 * does, or no longer.
 *
 * @source ofsted-2013, Worcestershire box
 */
export function supportFollowing(
  child: Child,
  episode: string,
): ChildEvent<'OngoingSupportBegan'> | undefined {
  const began = childSaid(child, 'OngoingSupportBegan').findLast(({ body }) => body.episode === episode);
  const ended = childSaid(child, 'OngoingSupportEnded').findLast(({ body }) => body.episode === episode);
  return began === undefined || (ended?.version ?? 0) > began.version ? undefined : began;
}
