import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ClientBase } from 'pg';
import { viewerOf } from '../../access/policy/viewer-of.ts';
import { noteShown } from '../../access/read-log/note-shown.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { asAgency } from '../../store/as-agency.ts';
import { type Fields, readFields } from '../forms/fields.ts';
import { notFound } from '../shell/not-found.ts';
import { mayRecord } from './acts-for.ts';
import { type ActName, actAt, isChildAct, isEpisodeAct } from './all-acts.ts';
import { type ActRequest, actRequest } from './page/act-request.ts';
import { priorBody, statementToCorrect } from './page/prior.ts';
import { readChild, readEpisode } from './page/read-subject.ts';
import { type Recorded, seenFor, sendAct } from './page/send-act.ts';
import { beginning, showAct } from './page/show-act.ts';
import type { Subject } from './page/subject.ts';
import { isBeginning } from './places/episode-places.ts';
import { BODY } from './read/read-act.ts';

interface Address {
  readonly Params: { readonly id: string; readonly act: string };
}

/** What the acts of a kind of record are about, and how such a record is found. */
interface Kind {
  readonly at: (id: string) => string;
  readonly has: (act: ActName) => boolean;
  readonly read: (
    connection: ClientBase,
    id: string,
    now: Instant,
    act: ActName,
  ) => Promise<Subject | undefined>;
}

const episodes: Kind = {
  at: (id) => `/episodes/${id}`,
  has: (act) => isEpisodeAct(act) && act !== 'OpenWithChecks' && act !== 'RecordHiddenMissing',
  read: readEpisode,
};

/** What begins an episode is done on the page of the child. */
const children: Kind = {
  at: (id) => `/children/${id}`,
  has: (act) => (isChildAct(act) && act !== 'RecordChild') || isBeginning(act),
  read: readChild,
};

/** The pages on which people record what they did: one for every act of an episode and of a child. */
export function actRoutes(server: FastifyInstance, service: Recorded): void {
  for (const kind of [episodes, children]) {
    const url = `${kind.at(':id')}/acts/:act`;
    server.get<Address>(url, async (request, reply) => {
      const link = readFields(request.url.split('?')[1] ?? '');
      const found = await requested(service, kind, request, link);
      if (found === undefined) return notFound(reply);
      const now = service.clock.now();
      const prior = await priorBody(service.store, found.act, found.subject, request.signedIn!.as.role);
      await noteShown(service.store, request.signedIn!, now, {
        act: `form ${found.act}`,
        children: [`child:${found.subject.child}`],
      });
      return showAct(reply, found, {
        fields: beginning(found, now, link, prior),
        key: randomUUID(),
        back: kind.at(request.params.id),
        ...seenFor(found),
      });
    });
    server.post<Address>(url, async (request, reply) => {
      const found = await requested(service, kind, request, request.body as Fields);
      if (found === undefined) return notFound(reply);
      return send(service, kind, request, reply, found);
    });
  }
}

/** The page that was asked for; undefined where it is not there, not theirs to see, or not theirs to do. */
async function requested(
  { store, library, clock }: Recorded,
  kind: Kind,
  request: FastifyRequest<Address>,
  fields: Fields,
): Promise<ActRequest | undefined> {
  const { id, act: slug } = request.params;
  const act = actAt(slug);
  const signedIn = request.signedIn!;
  if (act === undefined || !kind.has(act)) return undefined;
  const now = clock.now();
  const subject = await asAgency(store, viewerOf(signedIn, now), (connection) =>
    kind.read(connection, id, now, act),
  );
  if (subject === undefined || !mayRecord(act, { role: signedIn.as.role, held: subject.held }))
    return undefined;
  const version = Number(fields.get(`${BODY}-version`));
  const toCorrect = act === 'CorrectFact' ? await statementToCorrect(store, subject, version) : undefined;
  return actRequest(act, subject, signedIn, library, now, toCorrect);
}

const keyPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function send(
  service: Recorded,
  kind: Kind,
  request: FastifyRequest<Address>,
  reply: FastifyReply,
  found: ActRequest,
): Promise<FastifyReply> {
  const { id } = request.params;
  const fields = request.body as Fields;
  const sent = fields.get('_key');
  const key = keyPattern.test(sent) ? sent : randomUUID();
  const begins = kind === children && isEpisodeAct(found.act);
  // An episode that begins is named by the key of the form: sent twice, it is one.
  const episode = begins ? key : id;
  const back = kind.at(id);
  return sendAct(service, reply, {
    request: found,
    signedIn: request.signedIn!,
    fields,
    key,
    child: found.subject.child,
    episode,
    back,
    next: begins ? episodes.at(episode) : back,
  });
}
