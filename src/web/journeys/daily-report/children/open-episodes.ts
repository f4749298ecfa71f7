import type { ClientBase } from 'pg';

/**
 * The episodes from which a child whom an authority is responsible for, was when the child went missing, or hosts is not back, the longest first. Every
 * one of them, whatever else is known of it. Asked inside `asAgency`.
 */
export async function openEpisodes(connection: ClientBase, authority: string): Promise<readonly string[]> {
  const { rows } = await connection.query<{ episode: string }>({
    name: 'episodes-for-daily-report',
    text: `select e.episode from homeward.episode e
      where e.phase = 'open' and exists (
        select from homeward.relationship r
        where r.owner = e.owner and r.child = e.child and r.agency = 'childrens-social-care:' || $1
          and r.kind in ('responsible', 'formerly', 'hosts')
          and r.valid_from <= homeward.asked_at() and (r.valid_to is null or r.valid_to > homeward.asked_at()))
      order by e.missing_since, e.episode`,
    values: [authority],
  });
  return rows.map(({ episode }) => episode.slice('episode:'.length));
}
