import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { readReports } from '../read-reports.ts';
import { addressOf, authoritiesOf, issuesFor, readsReport } from '../whose-report.ts';
import { readDraft } from './draft.ts';
import { issue } from './issue.ts';
import { toldNotIssued } from './told-not-issued.ts';
import {
  draftView,
  issuedLines,
  issuedToday,
  isTooEarly,
  overdueToday,
  type Typed,
  todayView,
} from './view-model.ts';
import { writeLines } from './write-lines.ts';

/** The report of today for whoever writes it, and the reports that were issued for everybody for whom they are. */
export const showToday = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const { directory } = service.library;
  const authority = issuesFor(signedIn, directory);
  if (authority !== undefined) return show(service, request, reply, authority, { key: randomUUID() });
  const authorities = authoritiesOf(signedIn, directory);
  if (authorities.length === 0) return notFound(reply);
  const now = service.clock.now();
  const issued = [];
  for (const one of authorities) {
    const { reports, ...rest } = await readReports(service.store, one);
    const theirs = reports.filter((report) => readsReport(signedIn, one, report));
    const name = directory.authority(one)?.name ?? one;
    if (theirs.length > 0) issued.push({ name, lines: issuedLines({ ...rest, reports: theirs }, now) });
  }
  return reply.page({
    title: 'Daily report of missing children',
    template: 'journeys/daily-report/today/list.njk',
    view: { issued },
  });
};

/** Keeps the lines that were written, and issues the report where that was asked for. */
export const saveToday = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const authority = issuesFor(signedIn, service.library.directory);
  if (authority === undefined) return notFound(reply);
  const now = service.clock.now();
  const fields = request.body as Fields;
  const key = fields.get('_key') || randomUUID();
  const reports = await readReports(service.store, authority);
  const issued = issuedToday({ reports, now });
  if (issued !== undefined) return reply.redirect(addressOf(authority, issued), 303);
  const before = reports.reports.at(-1);
  const draft = await readDraft(service, signedIn, authority, before);
  const typed = { key, line: (field: string) => fields.get(field) };
  const refuse = (field: string, text: string) =>
    show(service, request, reply, authority, { ...typed, errors: [{ field, text }] });
  if (isTooEarly({ library: service.library, reports, now }))
    return refuse(
      'children',
      'The report of today cannot be written yet: it stands as a draft from its hour',
    );
  const errors = await writeLines(service, signedIn, draft.children, { fields, key, now });
  if (errors.length > 0) return show(service, request, reply, authority, { ...typed, errors });
  if (fields.get('next') !== 'issue') return reply.redirect('/daily-report#children', 303);
  if (fields.get('shown') !== draft.children.map(({ episode }) => episode.id).join(' '))
    return refuse(
      'children',
      'Since you opened this page a child has gone missing or is back. Your lines are kept: read the list again, then issue the report',
    );
  const outcome = await issue(service, signedIn, draft, { authority, before, key });
  if (outcome.kind === 'refused') return refuse('children', outcome.refusal.says);
  const after = issuedToday({ reports: await readReports(service.store, authority), now });
  return reply.redirect(after === undefined ? '/daily-report' : addressOf(authority, after), 303);
};

async function show(
  service: Service,
  { signedIn }: FastifyRequest,
  reply: FastifyReply,
  authority: string,
  typed: Typed,
) {
  const now = service.clock.now();
  const reports = await readReports(service.store, authority);
  const today = { library: service.library, reports, now };
  const view = todayView(today);
  const isDraft = view.issued === undefined && !view.isTooEarly;
  const draft = isDraft
    ? await readDraft(service, signedIn!, authority, reports.reports.at(-1))
    : { children: [], back: [] };
  await noteShown(service.store, signedIn!, now, {
    act: 'daily report',
    children: [...draft.children, ...draft.back].map(({ record }) => `child:${record.found.id}`),
  });
  const late = overdueToday(today);
  return reply.page({
    title: 'Daily report of missing children',
    template: 'journeys/daily-report/today/page.njk',
    status: (typed.errors ?? []).length > 0 ? 409 : 200,
    view: {
      ...view,
      overdue: late && (await toldNotIssued(service.store, authority, late, now)),
      draft: isDraft ? draftView(draft, today, typed) : undefined,
      earlier: issuedLines(reports, now),
    },
  });
}
