import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FigureRefused } from '../../../../figures/measures/figure-of.ts';
import {
  type Draft,
  findDraft,
  keepDraft,
  type Written,
} from '../../../../figures/reports/keeping/drafts.ts';
import { freezeRows } from '../../../../figures/reports/keeping/frozen-rows.ts';
import { issueReport } from '../../../../figures/reports/keeping/issued.ts';
import { standsInTheWay } from '../../../../figures/reports/keeping/stands-in-the-way.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { nameOf } from '../list/view-model.ts';
import { authorityWrittenFor, mayIssue } from '../who-reports.ts';
import { makeDraft } from './make-draft.ts';
import { draftView, fieldOfNote, writtenIn } from './view-model.ts';

export interface DraftRoute {
  readonly Params: { readonly draft: string };
}

/** A report before it is issued: its figures as they stand now, and what is written beside them. */
export const showDraft =
  (service: Service) => async (request: FastifyRequest<DraftRoute>, reply: FastifyReply) => {
    const draft = await draftOf(service, request);
    return draft === undefined ? notFound(reply) : show(service, request, reply, draft);
  };

/** Keeps what was written, and issues the report where that was asked for and nothing stands in its way. */
export const keepOrIssue =
  (service: Service) => async (request: FastifyRequest<DraftRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const draft = await draftOf(service, request);
    if (draft === undefined) return notFound(reply);
    const { store, clock } = service;
    const now = clock.now();
    const fields = request.body as Fields;
    const typed = { ...draft, ...writtenIn(fields), state: Number(fields.get('state')) };
    const kept = await keepDraft(store, typed, { person: signedIn.name, now });
    if (!kept) {
      const text = `${draft.keptBy} has kept this draft since you opened it. Your words are below and are not kept: press again to put them in the place of theirs`;
      return show(service, request, reply, { ...typed, state: draft.state }, [{ field: 'draft', text }]);
    }
    if (fields.get('next') !== 'issue') return reply.redirect(`/reports/drafts/${draft.draft}`, 303);
    if (!mayIssue(signedIn)) return notFound(reply);
    const report = await makeDraft(service, draft, typed, now);
    const open = standsInTheWay(report).map(({ key }) => ({
      field: fieldOfNote(key),
      text: 'Write why these totals differ: a report with a difference that nobody explains is not issued',
    }));
    if (open.length > 0) return show(service, request, reply, { ...typed, state: typed.state + 1 }, open);
    const number = await issueReport(store, {
      ...draft,
      report,
      rows: await freezeRows(store, report, now),
      by: { person: signedIn.name, role: signedIn.as.role },
      now,
    });
    return reply.redirect(number === undefined ? '/reports' : `/reports/issued/${number}`, 303);
  };

async function draftOf({ store }: Service, request: FastifyRequest<DraftRoute>): Promise<Draft | undefined> {
  const authority = authorityWrittenFor(request.signedIn!);
  return authority === undefined ? undefined : findDraft(store, authority, request.params.draft);
}

async function show(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  draft: Draft & Written,
  errors: readonly FormError[] = [],
) {
  const signedIn = request.signedIn!;
  const now = service.clock.now();
  const made = await makeDraft(service, draft, draft, now).catch(refusalOf);
  const view = await draftView({ draft, made, errors, now, mayIssue: mayIssue(signedIn), key: randomUUID() });
  return reply.page({
    title: `Draft: ${nameOf(draft)}`,
    template: 'journeys/reports/draft/page.njk',
    status: errors.length > 0 ? 409 : 200,
    view,
    back: '/reports',
  });
}

function refusalOf(error: unknown): { readonly refused: string } {
  if (error instanceof FigureRefused) return { refused: error.message };
  throw error;
}
