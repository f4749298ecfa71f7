import { NOBODY } from '../demonstration/demonstration.ts';
import type { Places } from './places.ts';

/** A page, and somebody of the demonstration who may see it. */
export interface PageLine {
  readonly address: (places: Places) => string;
  readonly by: string;
}

/** Shown to a child on somebody's device: they name neither the service nor what it is for. */
export const bare: readonly string[] = ['/for-you', '/help-lines'];

const page = (by: string, ...addresses: readonly (string | ((places: Places) => string))[]) =>
  addresses.map(
    (address): PageLine => ({ by, address: typeof address === 'string' ? () => address : address }),
  );

/** Answers something else than a page: leads on, streams, or is a file. */
const notAPage: readonly PageLine[] = [];

/** Every address that answers a GET, with the pages that stand there. A test fails on one that has no line. */
export const lines: Readonly<Record<string, readonly PageLine[]>> = {
  '/': notAPage,
  '/sign-in': page(NOBODY, '/sign-in'),
  '/sign-in/with/:issuer': notAPage,
  '/sign-in/return': notAPage,
  '/sign-in/go-on': notAPage,
  '/conduct': page('social-worker', '/conduct'),
  '/working-as': page('several-parts', '/working-as'),
  '/sign-out': page('social-worker', '/sign-out'),
  '/demonstration/clock': page(NOBODY, '/demonstration/clock'),
  '/demonstration/mailbox': page(NOBODY, '/demonstration/mailbox'),
  '/notices': page('emergency-duty-team', '/notices'),
  '/notices/how-told': page('social-worker', '/notices/how-told'),
  '/rules/:pack/:rule': page('foster-carer', '/rules/statutory-2014/SG-NOTIFY-POLICE'),
  '/outside/:token': page(NOBODY, ({ link }) => link),
  '/missing-now': page('emergency-duty-team', '/missing-now', '/missing-now?late=yes&grade=high'),
  '/missing-now/live': notAPage,
  '/my-work': page('team-manager', '/my-work'),
  '/my-work/hand-over': page('emergency-duty-team', '/my-work/hand-over'),
  '/our-home': page('home-manager', '/our-home'),
  '/our-home/back': page('foster-carer', ({ back }) => back),
  '/accessibility': page(NOBODY, '/accessibility'),
  '/cookies': page(NOBODY, '/cookies'),
  '/help': page(NOBODY, '/help'),
  '/privacy': page(NOBODY, '/privacy'),
  '/admin': page('administrator', '/admin'),
  '/admin/people': page('administrator', '/admin/people'),
  '/admin/people/:id': page('administrator', ({ person }) => person),
  '/admin/teams': page('administrator', '/admin/teams'),
  '/admin/teams/:id': page('administrator', ({ team }) => team),
  '/admin/outside-mailboxes': page('administrator', '/admin/outside-mailboxes'),
  '/admin/failed-notices': page('administrator', '/admin/failed-notices'),
  '/admin/agencies': page('administrator', '/admin/agencies'),
  '/admin/agreements': page('administrator', '/admin/agreements'),
  '/admin/procedures': page('administrator', '/admin/procedures'),
  '/admin/calendars': page('administrator', '/admin/calendars'),
  '/admin/code-sets': page('administrator', '/admin/code-sets'),
  '/admin/code-sets/:name': page('administrator', ({ codeSet }) => codeSet),
  '/admin/readers': page('data-protection-officer', '/admin/readers'),
  '/admin/readers.csv': notAPage,
  '/emergency': page('emergency-duty-team', '/emergency'),
  '/emergency/review': page('data-protection-officer', '/emergency/review'),
  '/for-you': page(NOBODY, '/for-you'),
  '/help-lines': page(NOBODY, '/help-lines'),
  '/health/live': notAPage,
  '/health/ready': notAPage,
  '/return-interviews': page('return-interviewer', '/return-interviews'),
  '/return-interviews/:id': page('return-interviewer', ({ interview }) => interview),
  '/return-interviews/:id/interview': page('return-interviewer', ({ interview }) => `${interview}/interview`),
  '/search': page('front-door', '/search', '/search?q=example'),
  '/report': page('foster-carer', '/report'),
  '/report/find': page('front-door', '/report/find?name=example'),
  '/report/:key/check': page('foster-carer', ({ draft }) => `${draft}/check`),
  '/report/:key/:page': page(
    'foster-carer',
    ({ description }) => description,
    ...['now', 'when', 'tonight', 'sheet'].map(
      (name) =>
        ({ draft }: Places) =>
          `${draft}/${name}`,
    ),
  ),
  '/report/:key/photos/:index': page('foster-carer', ({ draft }) => `${draft}/photos/0`),
  '/report/:key/photos/:index.jpg': notAPage,
  '/report/:key/sent': page('foster-carer', ({ sent }) => `${sent}/sent`),
  '/report/:key/call': page('foster-carer', ({ sent }) => `${sent}/call`),
  '/report/phoned': page('emergency-duty-team', '/report/phoned'),
  '/report/notice': page('front-door', '/report/notice'),
  '/report/to-be-matched': page('front-door', '/report/to-be-matched'),
  '/report/to-be-matched/:child': page('front-door', ({ waiting }) => waiting),
  '/report/sheets/:episode': page('emergency-duty-team', ({ episode }) =>
    episode.replace('/episodes/', '/report/sheets/'),
  ),
  '/report/sheets/:episode.pdf': notAPage,
  '/report/:key/sheets/:index': page('foster-carer', ({ sent }) => `${sent}/sheets/0`),
  '/report/:key/sheets/:index.pdf': notAPage,
  '/episodes/:id': page('emergency-duty-team', ({ episode }) => episode),
  '/episodes/:id/risk-assessment': page('emergency-duty-team', ({ episode }) => `${episode}/risk-assessment`),
  '/episodes/:id/addresses': page('social-worker', ({ episode }) => `${episode}/addresses`),
  '/episodes/:id/what-is-known': page('social-worker', ({ episode }) => `${episode}/what-is-known`),
  '/episodes/:id/told': page(
    'emergency-duty-team',
    ({ episode }) => `${episode}/told`,
    ({ relay }) => relay.slice(0, relay.lastIndexOf('/')),
  ),
  '/episodes/:id/told/:notice': page('emergency-duty-team', ({ relay }) => relay),
  '/episodes/:id/welcome': page(
    'social-worker',
    ({ interview }) => `${interview.replace('return-interviews', 'episodes')}/welcome`,
  ),
  '/episodes/:id/whole-case': page('social-worker', ({ episode }) => `${episode}/whole-case`),
  '/episodes/:id/whole-case.pdf': notAPage,
  '/episodes/:id/case-note': notAPage,
  '/episodes/:id/acts/complete-alert': page(
    'team-manager',
    ({ episode }) => `${episode}/acts/complete-alert?body-kind=need_to_know`,
  ),
  '/episodes/:id/documents/:version': page('team-manager', ({ document }) => document),
  '/episodes/:id/documents/:version/document.pdf': notAPage,
  '/episodes/:id/documents/:version/without-child': page(
    'team-manager',
    ({ document }) => `${document}/without-child`,
  ),
  '/episodes/:id/documents/:version/without-child.pdf': notAPage,
  '/episodes/:id/acts/:act': page('emergency-duty-team', ({ episode }) => `${episode}/acts/log-check`),
  '/children/:id': page('social-worker', ({ child }) => child),
  '/children/:id/interviews': page('social-worker', ({ child }) => `${child}/interviews`),
  '/children/:id/who-has-looked': page('auditor', ({ child }) => `${child}/who-has-looked`),
  '/children/:id/whole-case': page('social-worker', ({ child }) => `${child}/whole-case`),
  '/children/:id/whole-case.pdf': notAPage,
  '/children/:id/documents/:document': notAPage,
  '/children/:id/acts/keep-photo': page('social-worker', ({ child }) => `${child}/acts/keep-photo`),
  '/children/:id/acts/:act': page('social-worker', ({ child }) => `${child}/acts/raise-flag`),
  '/absences/:id': page('school-lead', ({ absence }) => absence),
  '/absences/:id/acts/:act': page('school-lead', ({ absence }) => `${absence}/acts/remove-from-roll`),
  '/incidents/:id': page('social-worker', ({ incident }) => incident),
  '/incidents/:id/acts/:act': page('social-worker', ({ incident }) => `${incident}/acts/link-episode`),
  '/authorities/:id': page('missing-information-officer', '/authorities/999'),
  '/authorities/:id/acts/issue-daily-report': notAPage,
  '/authorities/:id/acts/:act': page('missing-information-officer', '/authorities/999/acts/issue-report'),
  '/daily-report': page('missing-information-officer', '/daily-report'),
  '/daily-report/:report': page('missing-information-officer', ({ report }) => report),
  '/daily-report/:report.pdf': notAPage,
  '/follow-ups': page('social-worker', '/follow-ups'),
  '/figures': page('team-manager', '/figures'),
  '/figures/compliance': page('team-manager', '/figures/compliance?by=team'),
  '/figures/try-a-procedure': page('team-manager', '/figures/try-a-procedure?packs=thurrock'),
  '/figures/:measure': page('team-manager', '/figures/EPISODES?by=weekday'),
  '/figures/:measure/rows': page('team-manager', '/figures/EPISODES/rows?side=numerator'),
  '/reports': page('team-manager', '/reports'),
  '/reports/drafts/:draft': page('team-manager', ({ figuresDraft }) => figuresDraft),
  '/reports/drafts/:draft/:file': notAPage,
  '/reports/issued/:number': page('team-manager', ({ figuresIssued }) => figuresIssued),
  '/reports/issued/:number/:file': notAPage,
};
