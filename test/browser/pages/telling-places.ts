import { makeLink } from '../../../src/notices/acknowledge/links.ts';
import { pathOfLink } from '../../../src/notices/sending/links.ts';
import { MIDNIGHT } from '../demonstration/demonstration.ts';
import type { Demonstration } from '../demonstration/open-demonstration.ts';

/** Where it is about telling people: a call about a notice that nobody answered, a link for somebody outside, a team. */
export interface TellingPlaces {
  readonly relay: string;
  readonly link: string;
  readonly team: string;
}

const PATIENCE_MS = 20_000;

interface Unanswered {
  readonly notice: string;
  readonly message: string;
  readonly stream: string;
}

/** Of a child whom somebody reported a moment ago: whom procedures name is told within seconds. */
export async function tellingPlaces({ database }: Pick<Demonstration, 'database'>): Promise<TellingPlaces> {
  const { worker, access } = database.store;
  const find = async (deadline: number): Promise<Unanswered> => {
    const { rows } = await worker.query<Unanswered>(
      `select notice, message, stream from homeward.notice
        where message is not null and acknowledged_at is null and ended_at is null and stream like 'episode:%'
          and exists (select from homeward.relationship r where r.owner = notice.owner and r.child = notice.child
            and r.agency = 'childrens-social-care:999')
        limit 1`,
    );
    if (rows[0] !== undefined) return rows[0];
    if (performance.now() > deadline) throw new Error('Nobody was told of the child who was reported');
    await new Promise((resolve) => setTimeout(resolve, 200));
    return find(deadline);
  };
  const { notice, message, stream } = await find(performance.now() + PATIENCE_MS);
  const { rows: teams } = await access.query<{ team: string }>(
    `select team from homeward.team where agency = 'childrens-social-care:999' order by name limit 1`,
  );
  return {
    relay: `/episodes/${stream.replace('episode:', '')}/told/${notice}`,
    link: pathOfLink(await makeLink(worker, message, MIDNIGHT)),
    team: `/admin/teams/${teams[0]!.team}`,
  };
}
