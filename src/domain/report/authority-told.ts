import { agencyOf } from '../agencies/roles.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { addInOrder } from '../time/add-in-order.ts';
import { byWhen } from '../vocabulary/define.ts';
import { markOf } from '../vocabulary/episode/define.ts';
import type { Mark } from '../vocabulary/word.ts';

/**
 * What shows that children's services have the report: they acknowledged it, or took it down themselves. Sending is
 * not telling.
 *
 * @source docs/episodes.md, Being told
 */
export function authorityHasIt({ episode: { said } }: Pick<EpisodeHistory, 'episode'>): readonly Mark[] {
  const marks: Mark[] = [];
  for (const statement of episodeSaid(said, 'NoticeAcknowledged'))
    if (agencyOf(statement.body.to) === 'childrens-social-care') addInOrder(marks, markOf(statement), byWhen);
  for (const report of episodeSaid(said, 'ChildReported'))
    if (report.body.to.includes('authority') && agencyOf(report.recordedBy.role) === 'childrens-social-care')
      addInOrder(marks, markOf(report), byWhen);
  return marks;
}
