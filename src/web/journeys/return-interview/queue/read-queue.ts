import type { ClientBase } from 'pg';
import type { Relationship } from '../../../../access/policy/actions.ts';
import type { Phase } from '../../../../domain/episode/episode.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { StreamName } from '../../../../record/streams.ts';
import type { AnswerableRow } from '../../../duties/answer-listed.ts';
import type { OpenDuty } from '../../../duties/duty-view.ts';
import type { Named } from '../../../words/say-child.ts';

/** An interview that is owed: its duty, and whose child it is. */
export interface QueueRow extends OpenDuty {
  readonly owner: string;
  readonly episode: StreamName;
  readonly child: StreamName;
  readonly phase: Phase | null;
  readonly parts: AnswerableRow['parts'];
  readonly started: string;
  readonly names: readonly Named[] | null;
  readonly held: readonly Relationship[];
  /** The police have not asked for it in the time they have: the authority begins by itself. */
  readonly not_referred: boolean;
}

export interface EpisodeOfChild {
  readonly owner: string;
  readonly episode: StreamName;
  readonly child: StreamName;
  readonly phase: Phase;
}

/** Whose duties by which rules; of one child only, where somebody looks at one. */
interface Asked {
  readonly dutyOwner: string;
  readonly rules: readonly string[];
  /** By which the police ask for an interview. */
  readonly referralRules: readonly string[];
  readonly child?: string | undefined;
}

/** More than anybody can see in a week. */
const MOST = 100;

/** The interviews that an authority owes and nothing has settled, soonest first. Asked inside `asAgency`. */
export async function readQueue(
  connection: ClientBase,
  { dutyOwner, rules, referralRules, child }: Asked,
): Promise<readonly QueueRow[]> {
  const { rows } = await connection.query<QueueRow>({
    name: 'interview-queue',
    text: `select distinct on (coalesce(o.due_at, o.arises_at), o.owner, o.subject)
        o.owner, o.subject as episode, o.child, o.rule, o.pack, o.duty_owner, o.arises_at, o.due_at, o.late_after,
        o.parts, o.body ->> 'started' as started,
        (select e.phase from homeward.episode e where e.owner = o.owner and e.episode = o.subject) as phase,
        c.names, array (select distinct r.kind from homeward.relationship r
          where r.owner = o.owner and r.child = o.child and r.agency = current_setting('homeward.agency')
            and r.valid_from <= homeward.asked_at()
            and (r.valid_to is null or r.valid_to > homeward.asked_at())) as held,
        exists (select from homeward.obligation p where p.owner = o.owner and p.subject = o.subject
          and p.rule = any ($4) and p.settled_at is null and p.late_after < homeward.asked_at()) as not_referred
      from homeward.obligation o left join homeward.child c on c.owner = o.owner and c.child = o.child
      where o.duty_owner = $1 and o.rule = any ($2) and o.settled_at is null and o.subject like 'episode:%'
        and o.arises_at is not null and ($3::text is null or o.child = $3)
      order by coalesce(o.due_at, o.arises_at), o.owner, o.subject limit ${MOST}`,
    values: [dutyOwner, rules, child ?? null, referralRules],
  });
  const seen = new Set<string>();
  return rows.filter(({ owner, episode }) => {
    const name = `${owner} ${episode}`;
    return !seen.has(name) && seen.add(name);
  });
}

/** Every episode of these children that the viewer may see. Asked inside `asAgency`. */
export async function readEpisodesOf(
  connection: ClientBase,
  children: readonly string[],
): Promise<readonly EpisodeOfChild[]> {
  const { rows } = await connection.query<EpisodeOfChild>({
    name: 'interview-episodes',
    text: 'select owner, episode, child, phase from homeward.episode where child = any ($1)',
    values: [children],
  });
  return rows;
}

export const dueOf = ({ due_at, arises_at }: OpenDuty): Instant => (due_at ?? arises_at) as Instant;
