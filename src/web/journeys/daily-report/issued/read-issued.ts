import type { FastifyRequest } from 'fastify';
import type { LookedAt } from '../../../../access/read-log/looks.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { roleLabel } from '../../../../domain/agencies/roles.ts';
import type { DailyReport } from '../../../../domain/authority-duty/issue-daily-report.ts';
import { formatInstant, plainDate } from '../../../../domain/time/instant.ts';
import { formatLondon } from '../../../../domain/time/london.ts';
import { seesAuthority } from '../../../reading/own-authority.ts';
import type { Service } from '../../../service.ts';
import { inside } from '../../../words/code-words.ts';
import { someone } from '../../../words/say-maker.ts';
import { sayDate } from '../../../words/say-time.ts';
import { backView } from '../children/back-view.ts';
import { childView } from '../children/child-view.ts';
import { figureLines } from '../children/figures.ts';
import { horizonOf, type ReportedChild, readChildren } from '../children/read-children.ts';
import { readReports } from '../read-reports.ts';
import { authoritiesOf, readsReport } from '../whose-report.ts';
import { toldOfReport } from './told.ts';

export interface ReportRoute {
  /** `887-12`: authority and number. */
  readonly Params: { readonly report: string };
}

/** As what a report is read, for the read log, and which of the children that its reader sees stand in it. */
export interface ReadAs {
  readonly act: LookedAt;
  readonly holds: (child: ReportedChild) => boolean;
}

export type IssuedReport = NonNullable<Awaited<ReturnType<typeof readIssued>>>;

/** An issued report in words, as what was known when it was issued; undefined for whoever it is not for. */
export async function readIssued(
  service: Service,
  { signedIn: reader, params }: FastifyRequest<ReportRoute>,
  { act, holds }: ReadAs,
) {
  const signedIn = reader!;
  const { store, library, clock } = service;
  const now = clock.now();
  const [, authority = '', number = ''] = /^(\d{3})-(\d{1,9})$/.exec(params.report) ?? [];
  if (!authoritiesOf(signedIn, library.directory).includes(authority)) return undefined;
  const { reports } = await readReports(store, authority);
  const place = reports.findIndex(({ body }) => body.number === Number(number));
  const report = reports[place];
  if (report === undefined || !readsReport(signedIn, authority, report)) return undefined;
  const before = reports[place - 1];
  const horizon = horizonOf(report);
  const seen = await readChildren(service, signedIn, () => report.body.episodes, horizon);
  const seenBack = await readChildren(service, signedIn, () => noMoreIn(report, before), horizon);
  const [children, back] = [seen.filter(holds), seenBack.filter(holds)];
  await noteShown(store, signedIn, now, {
    act,
    children: [...children, ...back].map(({ record }) => `child:${record.found.id}`),
    detail: { report: params.report },
  });
  const seesAll = seesAuthority(signedIn, authority);
  const name = library.directory.authority(authority)?.name ?? authority;
  const day = plainDate(report.body.day);
  return {
    marking: `OFFICIAL-SENSITIVE. Report ${report.body.number} of ${name}, issued ${formatLondon(report.recorded)}`,
    ...{ name, number: report.body.number, day: sayDate(day) },
    issued: { iso: formatInstant(report.recorded), text: formatLondon(report.recorded) },
    by: someone(report.madeBy),
    to: report.body.to.map((role) => inside(roleLabel(role))).join(', '),
    seesAll,
    told: seesAll ? await toldOfReport(store, authority, report, now) : [],
    figures: figureLines(report.body.figures, before === undefined),
    children: children.map((child) => childView(child, { library, before, day, now })),
    back: back.map((child) => backView(child, now)),
    /** How many the reader sees who do not stand in this form of it. */
    heldBack: seen.length + seenBack.length - children.length - back.length,
  };
}

const noMoreIn = (report: DailyReport, before: DailyReport | undefined): readonly string[] =>
  (before?.body.episodes ?? []).filter((episode) => !report.body.episodes.includes(episode));
