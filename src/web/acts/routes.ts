import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { atWork } from '../../access/people/at-work.ts';
import { viewerOf } from '../../access/policy/viewer-of.ts';
import { noteShown } from '../../access/read-log/note-shown.ts';
import { asAgency } from '../../store/as-agency.ts';
import { type Fields, readFields } from '../forms/fields.ts';
import { isKey } from '../forms/keys.ts';
import { notFound } from '../shell/not-found.ts';
import { mayRecord } from './acts-for.ts';
import { type ActName, actAt, allActs } from './all-acts.ts';
import { begunBy, type Kind, kinds } from './kinds.ts';
import { type ActRequest, actRequest } from './page/act-request.ts';
import { backTo, comeFrom } from './page/come-from.ts';
import { priorBody, statementToCorrect } from './page/prior.ts';
import { childrenIn, type Recorded, sendAct } from './page/send-act.ts';
import { beginning, showAct } from './page/show-act.ts';
import type { Subject } from './page/subject.ts';
import { BODY } from './read/read-act.ts';

interface Address {
  readonly Params: { readonly id: string; readonly act: string };
}

/** The pages on which people record what they did: one for every act of every kind of record. */
export function actRoutes(server: FastifyInstance, service: Recorded): void {
  for (const kind of kinds) {
    const url = `${kind.at(':id')}/acts/:act`;
    server.get<Address>(url, async (request, reply) => {
      const link = readFields(request.url.split('?')[1] ?? '');
      const found = await requested(service, kind, request, link);
      if (found === undefined) return notFound(reply);
      const now = service.clock.now();
      const prior = await priorBody(service.store, found.act, found.subject, request.signedIn!.as.role);
      await noteShown(service.store, request.signedIn!, now, {
        act: `form ${found.act}`,
        children: childrenIn(found.subject),
      });
      const from = comeFrom(link);
      return showAct(reply, found, {
        fields: beginning(found, now, link, prior ?? found.subject.begins),
        key: randomUUID(),
        back: backTo(kind.at(request.params.id), from),
        from,
        seen: found.subject.version,
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
    kind.read({ connection, store, library, signedIn, id, now, act }),
  );
  if (subject === undefined || !mayRecord(act, { role: signedIn.as.role, held: subject.held }))
    return undefined;
  const version = Number(fields.get(`${BODY}-version`));
  const toCorrect = act === 'CorrectFact' ? await statementToCorrect(store, subject, version) : undefined;
  const colleagues = takesTwo(act) ? await atWork(store.access, signedIn.as.agency, now) : [];
  return actRequest(act, subject, signedIn, library, now, toCorrect, colleagues);
}

/** Whether somebody else has to agree, or may have to. */
function takesTwo(act: ActName): boolean {
  const { properties = {} } = allActs[act].body as { readonly properties?: object };
  return Object.hasOwn(properties, 'second');
}

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
  const key = isKey(sent) ? sent : randomUUID();
  const begun = begunBy(kind, found.act);
  const from = comeFrom(fields);
  const back = backTo(kind.at(id), from);
  return sendAct(service, reply, {
    request: found,
    signedIn: request.signedIn!,
    fields,
    key,
    // What begins is named by the key of the form: sent twice, it is one.
    about: begun?.about(key) ?? kind.about(id),
    back,
    from,
    next: begun?.at(key) ?? back,
    ...(found.act === 'RecordIncident' && { with: withThisEpisode(found.subject) }),
  });
}

/** An incident is recorded on the page of an episode that belongs to it. */
const withThisEpisode = ({ stream, child }: Subject) => ({
  type: 'LinkEpisode' as const,
  body: { episode: stream.slice('episode:'.length), child },
});
