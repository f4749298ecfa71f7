import type { ClientBase } from 'pg';
import { relationshipsWith } from '../../../access/policy/relationships-with.ts';
import type { Role } from '../../../domain/agencies/roles.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { StreamName } from '../../../record/streams.ts';
import { type Named, sayName } from '../../words/say-child.ts';
import { sayMoment } from '../../words/say-time.ts';
import { episodesAskedFor, type Statement, statementsAskedFor } from '../form/choices.ts';
import { sayRole } from '../view/act-form-view.ts';
import type { Asked } from './asked.ts';
import { otherEpisodes } from './other-episodes.ts';
import { nothingToChoose, type Subject } from './subject.ts';

interface ChildRow {
  readonly owner: string;
  readonly child: StreamName;
  readonly version: number;
  readonly names: readonly Named[];
}

interface EpisodeRow {
  readonly owner: string;
  readonly episode: StreamName;
  readonly child: StreamName;
  readonly version: number;
  readonly missing_since: Instant;
  readonly over_at: Instant | null;
  readonly binding: readonly { readonly capacity: string; readonly owner: string }[];
  readonly names: ChildRow['names'] | null;
}

/** The episode with this id and what the act can be about; undefined where there is none that the viewer may see. */
export async function readEpisode({
  connection,
  store,
  id,
  now,
  act,
}: Pick<Asked, 'connection' | 'store' | 'id' | 'now' | 'act'>): Promise<Subject | undefined> {
  const { rows } = await connection.query<EpisodeRow>({
    name: 'act-episode',
    text: `select e.owner, e.episode, e.child, e.version, e.missing_since, e.over_at, e.binding, c.names
      from homeward.episode e left join homeward.child c on c.owner = e.owner and c.child = e.child
      where e.episode = $1`,
    values: [`episode:${id}`],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const { owner, child, episode, version } = row;
  const [held, statements, episodes] = await Promise.all([
    relationshipsWith(connection, owner, child),
    statementsAskedFor[act] === undefined ? [] : readStatements(connection, owner, episode, now),
    episodesAskedFor[act] === undefined ? [] : otherEpisodes({ connection, store, act, now }, row),
  ]);
  const force = row.binding.find(({ capacity }) => capacity === 'force')?.owner;
  const police = force === undefined ? {} : { police: `police:${force.replace(/^police:/, '')}` as const };
  return {
    owner,
    child: idOf(child),
    about: sayName(row.names),
    stream: episode,
    version,
    held,
    agencies: { 'childrens-social-care': `childrens-social-care:${owner}`, ...police },
    statements,
    episodes,
  };
}

/** The child with this id; undefined where there is none that the viewer may see. */
export async function readChild(connection: ClientBase, id: string): Promise<Subject | undefined> {
  const { rows } = await connection.query<ChildRow>({
    name: 'act-child',
    text: 'select owner, child, version, names from homeward.child where child = $1',
    values: [`child:${id}`],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const { owner, child, version, names } = row;
  return {
    ...nothingToChoose,
    owner,
    child: id,
    about: sayName(names),
    stream: child,
    version,
    held: await relationshipsWith(connection, owner, child),
    agencies: { 'childrens-social-care': `childrens-social-care:${owner}` },
  };
}

interface StatementRow {
  readonly version: number;
  readonly happened_at: Instant;
  readonly summary: { readonly type: string; readonly by: Role };
}

/** What stands on the timeline for this viewer, the newest first. */
async function readStatements(
  connection: ClientBase,
  owner: string,
  stream: StreamName,
  now: Instant,
): Promise<readonly Statement[]> {
  const { rows } = await connection.query<StatementRow>({
    name: 'act-statements',
    text: `select distinct on (version) version, happened_at, summary from homeward.timeline
      where owner = $1 and stream = $2 order by version desc`,
    values: [owner, stream],
  });
  return rows.map(({ version, happened_at, summary: { type, by } }) => ({
    version,
    type,
    text: `${sayType(type)}, ${sayMoment(happened_at, now)}, by ${sayRole(by).toLowerCase()}`,
  }));
}

/** `Search lead offered`: an event's name is a sentence already. */
const sayType = (type: string): string => {
  const words = type.replace(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const idOf = (stream: StreamName): string => stream.slice(stream.indexOf(':') + 1);
