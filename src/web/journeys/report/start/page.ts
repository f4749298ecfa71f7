import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { beginDraft, draftsOf } from '../../../../access/drafts/drafts.ts';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayName } from '../../../words/say-child.ts';
import { aboutChildren } from '../about-children.ts';
import { addressOf, type ChosenChild, draftName, isKey, nextPage, type ReportDraft } from '../draft.ts';
import { countWaiting } from '../match/read-waiting.ts';
import { findsMatches, mayReportSomebody, maySearch, takesCalls } from '../who-may.ts';
import { type CaredFor, readCaredFor } from './read-cared-for.ts';
import { startView } from './view-model.ts';

/** Whom somebody chose before they came here: a home says of one of its children that they are not here. */
interface Asked {
  readonly Querystring: { readonly child?: string };
}

/** Ring 999 if a child is in danger now; otherwise, who is it? */
export const showStart =
  (service: Service) =>
  (request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> =>
    start(service, request, reply, { chosen: request.query.child });

/** The children who were ticked; with none the page asks again. */
export const beginWithChildren =
  (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
    const fields = request.body as Fields;
    const signedIn = request.signedIn!;
    const now = service.clock.now();
    const key = keyOf(fields);
    if (key === undefined) return notFound(reply);
    const ticked = fields.all('child');
    if (ticked.length === 0) return start(service, request, reply, { error: 'Choose who is missing' });
    const children = await chosenFrom(service, signedIn, ticked);
    const about = children && (await aboutChildren(service, signedIn, children, now));
    if (children === undefined || about === undefined) return notFound(reply);
    return begin(service, request, reply, key, { children });
  };

/** A child who is described by somebody who may not look the child up, or whom nobody found. */
export const beginWithDescription =
  (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
    const key = keyOf(request.body as Fields);
    if (key === undefined || !mayReportSomebody(request.signedIn!.as.role)) return notFound(reply);
    const child = {
      episode: randomUUID(),
      child: randomUUID(),
      books: '',
      name: 'the child',
      place: 0,
      described: {},
    };
    return begin(service, request, reply, key, { children: [child] });
  };

async function begin(
  { store, clock }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  draft: ReportDraft,
): Promise<FastifyReply> {
  const name = draftName(request.signedIn!, key);
  await beginDraft(store, name, { ...draft }, clock.now());
  return reply.redirect(addressOf(name, nextPage(draft)), 303);
}

const keyOf = (fields: Fields): string | undefined => {
  const key = fields.get('_key');
  return isKey(key) ? key : undefined;
};

async function start(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  { chosen, error }: { readonly chosen?: string | undefined; readonly error?: string },
): Promise<FastifyReply> {
  const { store, clock } = service;
  const signedIn = request.signedIn!;
  const { role } = signedIn.as;
  const now = clock.now();
  if (!mayReportSomebody(role)) return notHere(reply);
  const [children, waiting] = await asAgency(store, viewerOf(signedIn, now), async (connection) => [
    distinct(await readCaredFor(connection)),
    findsMatches(role) ? await countWaiting(connection) : 0,
  ]);
  if (children.length > 0)
    await noteShown(store, signedIn, now, {
      act: 'report-start',
      children: children.map(({ child }) => child),
    });
  return reply.page({
    title: 'Report a child missing',
    template: 'journeys/report/start/page.njk',
    ...(error !== undefined && { status: 400 }),
    view: startView({
      key: randomUUID(),
      children,
      chosen,
      drafts: await unsent(service, signedIn),
      waiting,
      search: maySearch(role),
      calls: takesCalls(role),
      matches: findsMatches(role),
      now,
      ...(error !== undefined && { error }),
    }),
  });
}

const notHere = (reply: FastifyReply): FastifyReply =>
  reply.page({
    status: 403,
    title: 'Reporting is not part of what you work as',
    template: 'shell/problem.njk',
    view: {
      heading: 'Reporting is not part of what you work as',
      says: ['If a child is in danger now, ring 999. To report a child missing, ring 101.'],
    },
  });

async function unsent({ store, clock }: Service, { person }: SignedIn) {
  const drafts = await draftsOf(store, { person, journey: 'report' }, clock.now());
  return drafts.flatMap(({ key, content }) => {
    const { children, sent } = content as unknown as ReportDraft;
    return sent === undefined ? [{ key, names: children.map(({ name }) => name) }] : [];
  });
}

const distinct = (children: readonly CaredFor[]): readonly CaredFor[] => [
  ...new Map(children.map((one) => [`${one.owner} ${one.child}`, one])).values(),
];

/** `999|…` as the page sent it; a child who is missing already is reported in the episode that is open. */
async function chosenFrom(
  { store, clock }: Service,
  signedIn: SignedIn,
  ticked: readonly string[],
): Promise<readonly ChosenChild[] | undefined> {
  const wanted = ticked.map((one) => one.split('|'));
  const { rows } = await asAgency(store, viewerOf(signedIn, clock.now()), (connection) =>
    connection.query<Pick<CaredFor, 'owner' | 'child' | 'names' | 'open_episode'>>(
      `select c.owner, c.child, c.names, e.episode as open_episode
        from unnest($1::text[], $2::text[]) with ordinality as wanted (owner, child, place)
        join homeward.child c on c.owner = wanted.owner and c.child = wanted.child
        left join homeward.episode e on e.owner = c.owner and e.child = c.child and e.phase = 'open'
        order by place`,
      [wanted.map(([owner]) => owner ?? ''), wanted.map(([, child]) => `child:${child ?? ''}`)],
    ),
  );
  if (rows.length !== wanted.length) return undefined;
  return rows.map(({ owner, child, names, open_episode: open }, place) => ({
    episode: open === null ? randomUUID() : open.slice('episode:'.length),
    child: child.slice('child:'.length),
    books: owner,
    name: sayName(names),
    place,
  }));
}
