import type { FastifyReply, FastifyRequest } from 'fastify';
import { addToDraft } from '../../../../access/drafts/drafts.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { afterListButton } from '../../../acts/read/after-list-button.ts';
import { BODY } from '../../../acts/read/read-act.ts';
import { readFields } from '../../../acts/read/read-field.ts';
import { typedAs, writeBody } from '../../../acts/read/write-fields.ts';
import { fieldViews } from '../../../acts/view/field-view.ts';
import { askWhetherMeant } from '../../../forms/did-you-mean/ask-whether-meant.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { aboutChildren } from '../about-children.ts';
import {
  addressOf,
  type DraftAtHand,
  nextPage,
  notKept,
  pageBefore,
  type QuestionPage,
  questionPages,
  type ReportDraft,
  unsentDraft,
} from '../draft.ts';
import type { Asking } from './asking.ts';
import { askingOf } from './asking-of.ts';
import { withDescribed } from './described-children.ts';

interface Ready extends DraftAtHand {
  readonly page: QuestionPage;
  readonly asking: Asking;
}

/** One page of questions, with what was answered before or is known beforehand. */
export const showQuestions = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const ready = await prepare(service, request, reply);
  if (ready === undefined) return reply;
  const { asking, draft, page } = ready;
  const answered = draft[page] ?? asking.before;
  const fields = answered === undefined ? noFields : typedAs(writeBody(asking.fields, answered));
  return show(reply, ready, fields, []);
};

/** Keeps the answers and goes on to what is still asked; or shows the page again with what is wrong. */
export const answerQuestions = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const ready = await prepare(service, request, reply);
  if (ready === undefined) return reply;
  const { asking, draft, page, name } = ready;
  const fields = request.body as Fields;
  const pressed = afterListButton(asking.fields, fields);
  if (pressed !== undefined) return show(reply, ready, pressed.fields, [], pressed.add);
  const now = service.clock.now();
  const errors: FormError[] = [];
  const answers = readFields({ fields, now, errors }, asking.fields, BODY);
  const further = errors.length === 0 ? asking.unless?.(answers) : undefined;
  if (further !== undefined) errors.push({ ...further, field: `${BODY}-${further.field}` });
  if (errors.length > 0) return askWhetherMeant(reply, fields, errors) ?? show(reply, ready, fields, errors);
  const changes = page === 'describe' ? withDescribed(draft, answers) : { [page]: answers };
  const kept = (await addToDraft(service.store, name, { ...changes }, now)) as ReportDraft | undefined;
  return kept === undefined ? notKept(reply) : reply.redirect(addressOf(name, nextPage(kept)), 303);
};

/** The draft and what the page asks; or undefined, and the reply says why not. */
async function prepare(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Ready | undefined> {
  const { page } = request.params as { readonly page: string };
  const asked = questionPages.find((one) => one === page);
  if (asked === undefined) return void reply.callNotFound();
  const found = await unsentDraft(service, request, reply);
  if (found === undefined) return undefined;
  const { library, clock, store } = service;
  const signedIn = request.signedIn!;
  const now = clock.now();
  const about = await aboutChildren(service, signedIn, found.draft.children, now);
  if (about === undefined) return void reply.callNotFound();
  const known = about.filter(({ chosen }) => !chosen.described);
  if (known.length > 0)
    await noteShown(store, signedIn, now, {
      act: `report-${asked}`,
      children: known.map(({ chosen }) => `child:${chosen.child}`),
    });
  const asking = askingOf(asked, { draft: found.draft, about, signedIn, library, now });
  return { ...found, page: asked, asking };
}

function show(
  reply: FastifyReply,
  { asking, draft, name, page }: Ready,
  fields: Fields,
  errors: readonly FormError[],
  add?: string,
): FastifyReply {
  const { summary, of: errorsOf } = errorView(errors);
  return reply.page({
    title: asking.title,
    template: 'journeys/report/questions/page.njk',
    back: pageBefore(draft, name, page),
    ...(errors.length > 0 && { status: 400 }),
    view: {
      key: name.key,
      heading: asking.title,
      says: asking.says ?? [],
      errors: summary,
      grows: asking.fields.some(({ kind }) => kind === 'items'),
      fields: fieldViews(asking.fields, BODY, {
        fields,
        errors,
        errorsOf,
        ...(add !== undefined && { add }),
      }),
    },
  });
}
