import { agencyOf } from '../../domain/agencies/roles.ts';
import { episodeSaid } from '../../domain/episode/events.ts';
import { foldSaid } from '../../domain/event/said.ts';
import { eventColumns, eventOf, type ReadRow } from '../../store/read/event-row.ts';
import type { Queryable } from '../../store/store.ts';
import type { Telling } from '../telling.ts';

/**
 * Whom somebody told by themselves that a child is missing: by telephone, face to face, by letter or by an e-mail of
 * their own. Nobody here sent them anything.
 *
 * @param record  of the login `record`
 */
export async function toldInPerson(
  record: Queryable,
  { owner, stream }: Pick<Telling, 'owner' | 'stream'>,
): Promise<readonly Pick<Telling, 'told' | 'agency'>[]> {
  const { rows } = await record.query<ReadRow>({
    name: 'told-in-person',
    text: `select ${eventColumns} from homeward.event e
      where e.owner = $1 and e.stream = $2
        and (e.type in ('NoticeSent', 'NoticeFailed') or e.corrects is not null)
      order by e.version`,
    values: [owner, stream],
  });
  const said = foldSaid(rows.map(eventOf));
  const failed = new Set(episodeSaid(said, 'NoticeFailed').map(({ body }) => body.notice));
  return episodeSaid(said, 'NoticeSent')
    .filter(({ body, version }) => {
      const isAboutMissing = body.about === 'missing' || body.about === 'high_risk';
      return (
        isAboutMissing && body.channel !== 'system' && body.message === undefined && !failed.has(version)
      );
    })
    .map(({ body: { to: told, authority } }) => ({
      told,
      ...(authority !== undefined && { agency: `${agencyOf(told)}:${authority}` }),
    }));
}
