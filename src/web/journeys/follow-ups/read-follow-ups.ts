import type { Static } from 'typebox';
import type { SignedIn } from '../../../access/people/signed-in.ts';
import type { Relationship } from '../../../access/policy/actions.ts';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { episodeSaid } from '../../../domain/episode/events.ts';
import { foldSaid } from '../../../domain/event/said.ts';
import type { returnInterviewEvents } from '../../../domain/return-interview/events.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import { orderOf, readWhen, type When } from '../../../domain/time/when.ts';
import { grouped } from '../../../procedures/grouped.ts';
import { asAgency } from '../../../store/as-agency.ts';
import type { Store } from '../../../store/store.ts';
import { readSaid } from '../../reading/read-said.ts';
import type { Named } from '../../words/say-child.ts';

/** An action that was agreed after an interview, and that nobody has recorded as done. */
export interface FollowUp {
  readonly row: EpisodeRow;
  readonly version: number;
  readonly agreed: Static<typeof returnInterviewEvents.FollowUpAgreed>;
  readonly due: When | undefined;
  readonly isLate: boolean;
}

interface EpisodeRow {
  readonly owner: string;
  readonly stream: string;
  readonly child: string;
  readonly names: readonly Named[] | null;
  /** What the viewer's agency is to the child. */
  readonly held: readonly Relationship[];
}

/** The actions that are open, of every child of whom the viewer may read what was said in interviews, soonest first. */
export async function readFollowUps(
  store: Pick<Store, 'view' | 'record'>,
  signedIn: SignedIn,
  now: Instant,
): Promise<readonly FollowUp[]> {
  const rows = await asAgency(store, viewerOf(signedIn, now), async (connection) => {
    const found = await connection.query<EpisodeRow>({
      name: 'follow-ups',
      text: `select t.owner, t.stream, t.child, c.names, array_agg(distinct r.kind) as held
        from homeward.relationship r
          join homeward.timeline t on t.owner = r.owner and t.child = r.child
          left join homeward.child c on c.owner = t.owner and c.child = t.child
        where r.agency = current_setting('homeward.agency') and t.summary ->> 'type' = 'FollowUpAgreed'
          and r.valid_from <= homeward.asked_at() and (r.valid_to is null or r.valid_to > homeward.asked_at())
        group by t.owner, t.stream, t.child, c.names`,
    });
    return found.rows;
  });
  const all: FollowUp[] = [];
  for (const [owner, owned] of grouped(rows, (row) => row.owner)) {
    const types = ['FollowUpAgreed', 'FollowUpDone'];
    const streams = owned.map(({ stream }) => stream);
    const events = await readSaid(store, owner, streams, types);
    for (const row of owned) all.push(...openIn(row, foldSaid(events.get(row.stream) ?? []), now));
  }
  return all.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function openIn(row: EpisodeRow, said: ReturnType<typeof foldSaid>, now: Instant): readonly FollowUp[] {
  const done = new Set(episodeSaid(said, 'FollowUpDone').map(({ body }) => body.followUp));
  return episodeSaid(said, 'FollowUpAgreed')
    .filter(({ version }) => !done.has(version))
    .map(({ version, body }) => {
      const due = readWhen(body.by);
      return { row, version, agreed: body, due, isLate: due !== undefined && isPast(due, now) };
    });
}

/** By a day is by its end. */
const isPast = (due: When, now: Instant): boolean =>
  due.precision === 'day' ? londonDate(now) > due.date : now > due.at;

const placeOf = ({ due }: FollowUp): number => (due === undefined ? 0 : orderOf(due));
