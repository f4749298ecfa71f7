import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { keepDraftFile } from '../../../../access/drafts/draft-files.ts';
import { beginDraft, findDraft } from '../../../../access/drafts/drafts.ts';
import { BODY } from '../../../acts/read/read-act.ts';
import { readFields } from '../../../acts/read/read-field.ts';
import { typedAs, writeBody, writeNow } from '../../../acts/read/write-fields.ts';
import { fieldViews } from '../../../acts/view/field-view.ts';
import { askWhetherMeant } from '../../../forms/did-you-mean/ask-whether-meant.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import type { FieldsWithFile } from '../../../forms/sent-file.ts';
import { KEPT_AS } from '../../../photos/read-photo.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayName } from '../../../words/say-child.ts';
import { aboutChildren } from '../about-children.ts';
import { addressOf, type ChosenChild, draftName, isKey, type ReportDraft } from '../draft.ts';
import { chosenAmong, likelyChildren, matchChoices } from '../find/likely-children.ts';
import type { Match } from '../find/read-matches.ts';
import { type Asking, childKey } from '../questions/asking.ts';
import { whoTheChildIs } from '../questions/describe.ts';
import { preparedAnswers } from '../questions/sheet.ts';
import { sendReport } from '../send/send.ts';
import { takesCalls } from '../who-may.ts';
import { asDraft, picked } from './as-draft.ts';
import { askOnTheTelephone } from './asking.ts';
import { dropHeldPhoto, holdPhoto } from './held-photo.ts';

const nobody: ReportDraft = { children: [] };

/** A report taken over the telephone, on one page. */
export const showPhoned = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  if (!takesCalls(request.signedIn!.as.role)) return notFound(reply);
  const asking = askingFor(service, request);
  const typed = [
    ...writeBody(asking.fields, asking.before ?? {}),
    ...writeNow(service.clock.now(), `${BODY}-rang`),
  ];
  return show(reply, asking, typedAs(typed), { key: randomUUID(), errors: [], matches: [], held: false });
};

export const takePhoned = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const fields = request.body as FieldsWithFile;
  const key = fields.get('_key');
  if (!takesCalls(signedIn.as.role) || !isKey(key)) return notFound(reply);
  const { store, clock } = service;
  const now = clock.now();
  const name = draftName(signedIn, key);
  // Sent twice: the first sending has decided which child it is about.
  const before = (await findDraft(store, name, now)) as ReportDraft | undefined;
  if (before?.sent !== undefined) return reply.redirect(addressOf(name, 'sent'), 303);
  const asking = askingFor(service, request);
  const errors: FormError[] = [];
  const answers = readFields({ fields, now, errors }, asking.fields, BODY) as Readonly<
    Record<string, unknown>
  >;
  const further = errors.length === 0 ? asking.unless?.(answers) : undefined;
  if (further !== undefined) errors.push({ ...further, field: `${BODY}-${further.field}` });
  const { photo, held, errors: wrongWithPhoto } = await holdPhoto(store, name, fields, now);
  errors.push(...wrongWithPhoto);
  const asked = askWhetherMeant(reply, fields, errors);
  if (asked !== undefined) return asked;
  // Where the child was chosen already, the choice stands there again beside what is wrong.
  const isAsked = errors.length === 0 || fields.get('match') !== '';
  const matches = isAsked ? await likelyChildren(service, signedIn, answers) : [];
  if (errors.length > 0) return show(reply, asking, fields, { key, errors, matches, held });
  const chosen = chosenAmong(matches, fields.get('match'));
  if (chosen === undefined)
    return show(reply, asking, fields, {
      key,
      matches,
      held,
      errors: [{ field: 'match', text: 'Say whether it is one of these children, or none of them' }],
    });
  const child = childOf(chosen === 'none' ? undefined : chosen, answers);
  const about = await aboutChildren(service, signedIn, [child], now);
  if (about === undefined) return notFound(reply);
  const [one] = about;
  const document = photo && { document: randomUUID(), takenOn: photo.takenOn };
  await beginDraft(
    store,
    name,
    { ...asDraft(answers, child, one ? preparedAnswers(one) : {}, document) },
    now,
  );
  if (photo !== undefined)
    await keepDraftFile(store, name, childKey(child), { mediaType: KEPT_AS, content: photo.content });
  const draft = ((await findDraft(store, name, now)) ?? nobody) as ReportDraft;
  const settled = await aboutChildren(service, signedIn, draft.children, now);
  const sent = settled && (await sendReport(service, signedIn, { name, draft }, settled));
  if (sent === undefined) return notFound(reply);
  await dropHeldPhoto(store, name);
  return reply.redirect(addressOf(name, sent.every(({ refused }) => refused) ? 'check' : 'sent'), 303);
};

function askingFor({ library, clock }: Service, { signedIn }: FastifyRequest): Asking {
  return askOnTheTelephone({
    draft: nobody,
    about: [],
    signedIn: signedIn!,
    library,
    now: clock.now(),
  });
}

const childOf = (match: Match | undefined, { authority, ...said }: Readonly<Record<string, unknown>>) =>
  (match === undefined
    ? {
        episode: randomUUID(),
        child: randomUUID(),
        books: String(authority),
        name: [said.given, said.family].filter(Boolean).join(' '),
        place: 0,
        described: picked(said, ...whoTheChildIs.map(({ key }) => key)),
      }
    : {
        episode: match.open_episode?.slice('episode:'.length) ?? randomUUID(),
        child: match.child.slice('child:'.length),
        books: match.owner,
        name: sayName(match.names),
        place: 0,
      }) satisfies ChosenChild;

function show(
  reply: FastifyReply,
  asking: Asking,
  fields: Fields,
  {
    key,
    errors,
    matches,
    held,
  }: {
    readonly key: string;
    readonly errors: readonly FormError[];
    readonly matches: readonly Match[];
    readonly held: boolean;
  },
): FastifyReply {
  const { summary, of: errorsOf } = errorView(errors);
  return reply.page({
    title: asking.title,
    template: 'journeys/report/phoned/page.njk',
    back: '/report',
    ...(errors.length > 0 && { status: 400 }),
    view: {
      key,
      heading: asking.title,
      says: asking.says ?? [],
      errors: summary,
      error: errorsOf,
      held,
      takenOn: fields.get('takenOn'),
      matches: matchChoices(matches),
      button: 'Send the report',
      chosen: fields.get('match'),
      fields: fieldViews(asking.fields, BODY, { fields, errors, errorsOf }),
    },
  });
}
