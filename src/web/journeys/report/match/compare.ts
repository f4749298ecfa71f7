import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { dateOfBirth } from '../../../../domain/child/status.ts';
import { exactly } from '../../../../domain/time/when.ts';
import { record } from '../../../../record/record.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { isKey } from '../draft.ts';
import { type Match, readMatches } from '../find/read-matches.ts';
import { carryPhotos } from './carry-photos.ts';
import { compareView, soughtName } from './compare-view.ts';
import { type JoinAs, joiningOrders } from './join.ts';
import { type Described, readDescribed } from './read-described.ts';

const untyped = { match: '', as: 'report', reason: '' };

/** What was reported beside the children who may be the one. */
export const showComparison = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const described = await readDescribed(service, request);
  if (described === undefined) return notFound(reply);
  return show(service, request, reply, described, { key: randomUUID(), typed: untyped, errors: [] });
};

/** Joins the report to a child or an open episode, or says that nobody here knew the child. */
export const joinReported = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const fields = request.body as Fields;
  const key = fields.get('_key');
  const described = await readDescribed(service, request);
  if (described === undefined || !isKey(key)) return notFound(reply);
  const typed = { match: fields.get('match'), as: fields.get('as'), reason: fields.get('reason') };
  const again = (errors: readonly FormError[], status?: number) =>
    show(service, request, reply, described, { key, typed, errors, ...(status !== undefined && { status }) });
  if (typed.match === '')
    return again([{ field: 'match', text: 'Say which child it is, or that it is none of these' }]);
  if (typed.reason === '') return again([{ field: 'reason', text: 'Say how you know' }]);
  if (typed.match === 'nobody') {
    const says = await nobodyKnew(service, request, described, key, typed.reason);
    return says === undefined
      ? reply.redirect(`/episodes/${described.episode}`, 303)
      : again([{ field: 'match', text: says }], 409);
  }
  const [owner = '', child = ''] = typed.match.split('|');
  const open = await openEpisodeOf(service, request, owner, child);
  if (open === undefined || owner !== described.books) return notFound(reply);
  const to = { books: owner, child, episode: open.episode ?? key };
  const as: JoinAs = typed.as === 'sighting' && open.episode !== null ? 'sighting' : 'report';
  const joining = { key, signedIn: request.signedIn!, now: service.clock.now(), described, to, as };
  await carryPhotos(service, { ...joining, reason: typed.reason });
  for (const order of joiningOrders({ ...joining, reason: typed.reason })) {
    const outcome = await record(service.store, service.library, order);
    if (outcome.kind === 'refused') return again([{ field: 'match', text: outcome.refusal.says }], 409);
  }
  return reply.redirect(`/episodes/${to.episode}`, 303);
};

async function nobodyKnew(
  { store, library, clock }: Service,
  { signedIn }: FastifyRequest,
  { books, child, episode }: Described,
  key: string,
  words: string,
): Promise<string | undefined> {
  const { name, as } = signedIn!;
  const madeBy = { person: name, role: as.role, agency: as.agency };
  const now = clock.now();
  const outcome = await record(store, library, {
    command: {
      type: 'RecordNoMatch',
      body: { words },
      happened: exactly(now),
      now,
      madeBy,
      recordedBy: madeBy,
    },
    ...{ books, child, episode, incident: '', absence: '' },
    key: `join ${key} nobody`,
  });
  return outcome.kind === 'refused' ? outcome.refusal.says : undefined;
}

/** A child whom the viewer sees, with the open episode if there is one. */
async function openEpisodeOf(
  { store, clock }: Service,
  { signedIn }: FastifyRequest,
  owner: string,
  child: string,
): Promise<{ readonly episode: string | null } | undefined> {
  const { rows } = await asAgency(store, viewerOf(signedIn!, clock.now()), (connection) =>
    connection.query<{ episode: string | null }>(
      `select substr(e.episode, 9) as episode from homeward.child c
        left join homeward.episode e on e.owner = c.owner and e.child = c.child and e.phase = 'open'
        where c.owner = $1 and c.child = $2`,
      [owner, `child:${child}`],
    ),
  );
  return rows[0];
}

interface Shown {
  readonly key: string;
  readonly typed: typeof untyped;
  readonly errors: readonly FormError[];
  readonly status?: number;
}

async function show(
  { store, clock }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  described: Described,
  { key, typed, errors, status = 400 }: Shown,
): Promise<FastifyReply> {
  const signedIn = request.signedIn!;
  const now = clock.now();
  const { name: asked } = request.query as { readonly name?: unknown };
  const name = typeof asked === 'string' && asked !== '' ? asked.slice(0, 200) : soughtName(described);
  const born = dateOfBirth(described.history.child);
  const matches = (
    await asAgency(store, viewerOf(signedIn, now), (connection) =>
      readMatches(connection, { name, born, number: '' }, `child:${described.child}`),
    )
  ).filter(({ owner }: Match) => owner === described.books);
  await noteShown(store, signedIn, now, {
    act: 'to be matched',
    children: [`child:${described.child}`, ...matches.map(({ child }) => child)],
  });
  return reply.page({
    title: 'Who is this child?',
    template: 'journeys/report/match/compare.njk',
    back: '/report/to-be-matched',
    ...(errors.length > 0 && { status }),
    view: compareView({ key, described, matches, name, typed, errors, now }),
  });
}
