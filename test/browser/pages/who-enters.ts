import { startSession } from '../../../src/access/sessions/sessions.ts';
import { systemClock } from '../../../src/web/clock/clock.ts';
import { NOBODY } from '../demonstration/demonstration.ts';
import type { Demonstration } from '../demonstration/open-demonstration.ts';
import { lines } from './lines.ts';
import type { Places } from './places.ts';

/** Somebody of the demonstration, with the cookie of a session. */
export interface Visitor {
  readonly key: string;
  readonly cookie: string;
}

/** Everybody of the demonstration, signed in, with the code of conduct accepted. */
export async function everybody({ database }: Demonstration): Promise<readonly Visitor[]> {
  const { access } = database.store;
  await access.query(
    `insert into homeward.conduct (person, agency, accepted_at)
      select distinct person, agency, now() from homeward.membership on conflict do nothing`,
  );
  const { rows } = await access.query<{ key: string; person: string }>(
    `select i.subject as key, p.person from homeward.identity i join homeward.person p on p.person = i.person
      where i.issuer = 'local' order by p.created_at`,
  );
  return Promise.all(
    rows.map(async ({ key, person }) => ({
      key: key.replaceAll('-', ' '),
      cookie: `homeward=${await startSession(database.store, person, systemClock.now())}`,
    })),
  );
}

/** The records that the table asks for: of the children whom the foster carer of the demonstration looks after. */
export async function theirRecords({ database }: Demonstration): Promise<Places> {
  const [{ person, agency }] = (
    await database.store.access.query<{ person: string; agency: string }>(
      `select person, agency from homeward.membership join homeward.identity using (person)
        where subject = 'foster-carer'`,
    )
  ).rows as [{ person: string; agency: string }];
  const { rows } = await database.store.record.query<{ episode: string; child: string; phase: string }>(
    `select distinct on (e.phase) split_part(e.episode, ':', 2) as episode, split_part(e.child, ':', 2) as child, e.phase
      from homeward.episode e join homeward.relationship r on r.owner = e.owner and r.child = e.child
      where r.agency = $1 and r.kind = 'cares_for' and r.valid_to is null
        and e.phase in ('open', 'returned')
      order by e.phase, e.missing_since desc`,
    [agency],
  );
  const { rows: teams } = await database.store.access.query<{ team: string }>(
    `select team from homeward.team where agency = 'childrens-social-care:999' order by name limit 1`,
  );
  const { rows: lists } = await database.store.record.query<{ document: string }>(
    `select document from homeward.document where owner = '999' and kind = 'police-list'`,
  );
  const open = rows.find(({ phase }) => phase === 'open')!;
  const returned = rows.find(({ phase }) => phase === 'returned')!;
  return {
    child: `/children/${open.child}`,
    episode: `/episodes/${open.episode}`,
    interview: `/return-interviews/${returned.episode}`,
    person: `/admin/people/${person}`,
    codeSet: '/admin/code-sets/policeGrade',
    team: `/admin/teams/${teams[0]!.team}`,
    policeList: `/reconciliation/${lists[0]!.document}`,
    policeDifference: '',
    offer: '',
    back: `/our-home/back?child=${open.child}`,
    ...{ draft: '', sent: '', description: '', waiting: '', absence: '', incident: '', report: '' },
    ...{ relay: '', link: '', document: '', signed: '', figuresDraft: '', figuresIssued: '' },
  };
}

/**
 * Of somebody's own: a report that is being written, and one that waits to be matched. Of absences from school,
 * incidents, offers of responsibility, documents, daily reports, returns that were signed off and notices to answer the demonstration has none.
 */
const isSomebodysOwn = (route: string): boolean =>
  /^\/(report\/(:key|to-be-matched\/:child)|absences|incidents|responsibility\/:owner|returns\/differences|episodes\/:id\/told\/:notice|daily-report\/:report|reports\/(drafts|issued)|reconciliation\/:list\/difference|episodes\/:id\/documents)/.test(
    route,
  );

/** The addresses of the table: one for each page that somebody has to have signed in for. */
export const addressesIn = (places: Places): readonly (readonly [route: string, address: string])[] =>
  Object.entries(lines).flatMap(([route, [first]]) =>
    first === undefined || first.by === NOBODY || isSomebodysOwn(route)
      ? []
      : [[route, first.address(places)] as const],
  );

/** What every visitor is answered at an address. */
export const statusesAt = (
  { address: base }: Demonstration,
  visitors: readonly Visitor[],
  address: string,
): Promise<readonly number[]> =>
  Promise.all(
    visitors.map(async ({ cookie }) => {
      const answer = await fetch(base + address, { headers: { cookie }, redirect: 'manual' });
      await answer.arrayBuffer();
      return answer.status;
    }),
  );
