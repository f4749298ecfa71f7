import { DAY, type Instant } from '../../../domain/time/instant.ts';
import { readIncidentAs } from '../../reading/find-incident.ts';
import { type Named, sayName } from '../../words/say-child.ts';
import { sayMoment } from '../../words/say-time.ts';
import type { Choice } from '../form/form-field.ts';
import type { Asked } from './asked.ts';
import { statementsAmong } from './statements-on-record.ts';
import { nothingToChoose, type Subject } from './subject.ts';

/** Children who went missing together did so within so many days of each other. */
const WITHIN_DAYS = 7;
const MOST = 200;

/** The incident with this id; undefined where there is none of which the viewer may see a child. */
export async function readIncident(asked: Asked): Promise<Subject | undefined> {
  const { connection, id, now, act } = asked;
  const found = await readIncidentAs(asked, id);
  if (found === undefined) return undefined;
  const { owner, held, events, incident, version, children } = found;
  const said = [...incident.episodes, ...incident.present].map((one) => one.version);
  const near = act === 'LinkEpisode' ? await episodesNear(connection, owner, children, now) : undefined;
  return {
    ...nothingToChoose,
    owner,
    child: '',
    about: `Incident with ${found.names.join(' and ')}`,
    stream: `incident:${id}`,
    version,
    held,
    agencies: { 'childrens-social-care': `childrens-social-care:${owner}` },
    statements: statementsAmong(
      events.filter((one) => said.includes(one.version)),
      now,
    ),
    ...near,
  };
}

interface NearRow {
  readonly episode: string;
  readonly child: string;
  readonly missing_since: Instant;
  readonly names: readonly Named[] | null;
}

/** Episodes of other children of the authority that began at about the same time. */
async function episodesNear(
  connection: Asked['connection'],
  owner: string,
  children: readonly string[],
  now: Instant,
): Promise<Pick<Subject, 'episodes' | 'childOf'>> {
  const { rows } = await connection.query<NearRow>({
    name: 'act-episodes-near',
    text: `select e.episode, e.child, e.missing_since, c.names
      from homeward.episode e left join homeward.child c on c.owner = e.owner and c.child = e.child
      where e.owner = $1 and e.child <> all ($2) and e.phase <> 'void' and exists (
        select from homeward.episode one where one.owner = $1 and one.child = any ($2)
          and e.missing_since between one.missing_since - $3 * interval '1 millisecond'
            and one.missing_since + $3 * interval '1 millisecond')
      order by e.missing_since desc limit ${MOST}`,
    values: [owner, children.map((child) => `child:${child}`), WITHIN_DAYS * DAY],
  });
  return {
    episodes: rows.map(
      ({ episode, missing_since, names }): Choice => ({
        value: idOf(episode),
        text: `${sayName(names)}, missing from ${sayMoment(missing_since, now)}`,
      }),
    ),
    childOf: new Map(rows.map(({ episode, child }) => [idOf(episode), idOf(child)])),
  };
}

const idOf = (stream: string): string => stream.slice(stream.indexOf(':') + 1);
