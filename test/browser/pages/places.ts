import type { Page } from 'playwright-core';
import type { Demonstration } from '../demonstration/open-demonstration.ts';
import { describeChild, reportMissing, reportUpToCheck } from '../journeys/report-missing.ts';
import { type FiguresPlaces, figuresPlaces } from './figures-places.ts';
import { type PolicePlaces, policePlaces } from './police-places.ts';
import { type ResponsibilityPlaces, responsibilityPlaces } from './responsibility-places.ts';
import { type TellingPlaces, tellingPlaces } from './telling-places.ts';

/** Records for pages that are about one: addresses without the slash at their end. */
export interface Places extends TellingPlaces, FiguresPlaces, PolicePlaces, ResponsibilityPlaces {
  /** A child of the authority who is missing now, and that episode. */
  readonly child: string;
  readonly episode: string;
  /** A foster carer's report that waits to be sent, and one that was. */
  readonly draft: string;
  readonly sent: string;
  /** Where that carer says whether it is safe for the child to be back. */
  readonly back: string;
  /** A description of a child, not sent yet; and one that waits for the front door to find out who the child is. */
  readonly description: string;
  readonly waiting: string;
  /** An interview that is owed to a child who is back. */
  readonly interview: string;
  /** A pupil's absence from school, and an incident that the episode belongs to. */
  readonly absence: string;
  readonly incident: string;
  /** A Need to Know that was sent. */
  readonly document: string;
  /** A daily report that was issued. */
  readonly report: string;
  /** What differs since a return was signed off. */
  readonly signed: string;
  /** What an administrator keeps and reads. */
  readonly person: string;
  readonly codeSet: string;
}

export async function findPlaces({ as, database }: Demonstration): Promise<Places> {
  const { rows } = await database.store.record.query<{ episode: string; child: string }>(
    `select e.episode, e.child from homeward.episode e
      where e.phase = 'open' and exists (select from homeward.relationship r
        where r.owner = e.owner and r.child = e.child and r.kind = 'responsible'
          and r.agency = 'childrens-social-care:999')
      order by e.missing_since limit 1`,
  );
  const carer = await as('foster-carer');
  const draft = await reportUpToCheck(carer);
  const sent = await reportMissing(carer);
  await carer.goto('/our-home');
  const back = await hrefOf(carer, 'a[href^="/our-home/back"]');
  await describeChild(carer);
  await carer.getByRole('button', { name: 'Send' }).click();
  await carer.goto('/report');
  await carer.getByRole('button', { name: 'Describe the child' }).click();
  const description = new URL(carer.url()).pathname;
  await carer.context().close();
  const [{ episode: stream, child }] = rows as [{ episode: string; child: string }];
  const episode = `/episodes/${stream.replace('episode:', '')}`;
  return {
    episode,
    child: `/children/${child.replace('child:', '')}`,
    ...{ draft, sent, back, description },
    ...(await tellingPlaces({ database })),
    ...(await figuresPlaces({ as })),
    ...(await responsibilityPlaces({ as }, `/children/${child.replace('child:', '')}`)),
    ...(await policePlaces({ as })),
    waiting: await firstIn(as, 'front-door', '/report/to-be-matched', 'main li a'),
    interview: await firstIn(as, 'return-interviewer', '/return-interviews', 'th[scope=row] a'),
    absence: await absenceReported(as),
    incident: await incidentRecorded(as, episode),
    document: await documentSent(as, episode),
    report: await reportIssued(as),
    signed: await returnSignedOff(as),
    person: await firstIn(as, 'administrator', '/admin/people', 'main a[href^="/admin/people/"]'),
    codeSet: await firstIn(as, 'administrator', '/admin/code-sets', 'main a[href^="/admin/code-sets/"]'),
  };
}

const hrefOf = async (page: Page, link: string): Promise<string> =>
  (await page.locator(link).first().getAttribute('href')) ?? '';

/** Where the first entry of somebody's list leads. */
async function firstIn(
  as: Demonstration['as'],
  person: string,
  list: string,
  entries: string,
): Promise<string> {
  const page = await as(person);
  await page.goto(list);
  const href = await hrefOf(page, entries);
  await page.context().close();
  return href;
}

/** A pupil of the school is reported absent. */
async function absenceReported(as: Demonstration['as']): Promise<string> {
  const child = await firstIn(as, 'school-lead', '/search?q=example', 'main a[href^="/children/"]');
  const page = await as('school-lead');
  await page.goto(`${child}/acts/report-pupil-absent`);
  await page.getByLabel('First day of absence').fill('1/10/2026');
  return sentTo(page, 'Report that a pupil is absent');
}

/** What happened with other children is recorded on the page of an episode. */
async function documentSent(as: Demonstration['as'], episode: string): Promise<string> {
  const page = await as('team-manager');
  await page.goto(`${episode}/acts/complete-alert?body-kind=need_to_know`);
  await page.getByLabel('in your own words').fill('Out in the rain without a coat');
  return sentTo(page, 'Complete and send');
}

async function reportIssued(as: Demonstration['as']): Promise<string> {
  const page = await as('missing-information-officer');
  await page.goto('/daily-report');
  return sentTo(page, 'Issue the report');
}

async function returnSignedOff(as: Demonstration['as']): Promise<string> {
  const page = await as('team-manager');
  await page.goto('/returns/sign-off?return=annex-a&year=2026');
  await page.getByRole('button', { name: 'Sign off' }).click();
  await page.goto('/returns');
  const differences = await hrefOf(page, 'a[href^="/returns/differences"]');
  await page.context().close();
  return differences;
}

async function incidentRecorded(as: Demonstration['as'], episode: string): Promise<string> {
  const page = await as('social-worker');
  await page.goto(`${episode}/acts/record-incident`);
  await page.getByLabel('What happened?').fill('Left together by the back gate');
  return sentTo(page, 'Record an incident with several children');
}

async function sentTo(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  const { pathname } = new URL(page.url());
  await page.context().close();
  return pathname;
}
