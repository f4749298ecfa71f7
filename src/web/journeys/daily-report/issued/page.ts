import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { roleLabel } from '../../../../domain/agencies/roles.ts';
import type { DailyReport } from '../../../../domain/authority-duty/issue-daily-report.ts';
import { formatInstant, plainDate } from '../../../../domain/time/instant.ts';
import { formatLondon } from '../../../../domain/time/london.ts';
import { seesAuthority } from '../../../reading/own-authority.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { inside } from '../../../words/code-words.ts';
import { someone } from '../../../words/say-maker.ts';
import { sayDate } from '../../../words/say-time.ts';
import { backView } from '../children/back-view.ts';
import { childView } from '../children/child-view.ts';
import { figureLines } from '../children/figures.ts';
import { horizonOf, readChildren } from '../children/read-children.ts';
import { readReports } from '../read-reports.ts';
import { authoritiesOf, readsReport } from '../whose-report.ts';
import { toldOfReport } from './told.ts';

export interface ReportRoute {
  /** `887-12`: authority and number. */
  readonly Params: { readonly report: string };
}

/** An issued report, as what was known when it was issued; each reader finds the children whom they may see. */
export const showIssued =
  (service: Service) => async (request: FastifyRequest<ReportRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const { store, library, clock } = service;
    const now = clock.now();
    const [, authority = '', number = ''] = /^(\d{3})-(\d{1,9})$/.exec(request.params.report) ?? [];
    if (!authoritiesOf(signedIn, library.directory).includes(authority)) return notFound(reply);
    const { reports } = await readReports(store, authority);
    const place = reports.findIndex(({ body }) => body.number === Number(number));
    const report = reports[place];
    if (report === undefined || !readsReport(signedIn, authority, report)) return notFound(reply);
    const before = reports[place - 1];
    const horizon = horizonOf(report);
    const children = await readChildren(service, signedIn, () => report.body.episodes, horizon);
    const back = await readChildren(service, signedIn, () => noMoreIn(report, before), horizon);
    await noteShown(store, signedIn, now, {
      act: 'daily report',
      children: [...children, ...back].map(({ record }) => `child:${record.found.id}`),
      detail: { report: request.params.report },
    });
    const seesAll = seesAuthority(signedIn, authority);
    const name = library.directory.authority(authority)?.name ?? authority;
    const day = plainDate(report.body.day);
    return reply.page({
      title: `Daily report ${report.body.number}, ${name}`,
      template: 'journeys/daily-report/issued/page.njk',
      back: '/daily-report',
      view: {
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
      },
    });
  };

const noMoreIn = (report: DailyReport, before: DailyReport | undefined): readonly string[] =>
  (before?.body.episodes ?? []).filter((episode) => !report.body.episodes.includes(episode));
