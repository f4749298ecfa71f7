import type { Directory } from '../../../domain/authorities/directory.ts';
import type { AgencyReference } from '../../../domain/event/event.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Store } from '../../../store/store.ts';
import type { Workplaces } from './parts.ts';

/**
 * Where most of an authority's made-up children are now: the home, household, school and host authority in which
 * there is something to see. In a demonstration without children, places that such children are given.
 */
export async function busiestWorkplaces(
  { record }: Pick<Store, 'record'>,
  directory: Directory,
  authority: string,
  now: Instant,
): Promise<Workplaces> {
  const busiest = async (kind: string, like: string, otherwise: AgencyReference) => {
    const { rows } = await record.query<{ agency: AgencyReference }>(
      `select r.agency from homeward.relationship r
        where r.owner = $1 and r.kind = $2 and r.agency like $3 and r.agency <> $5
          and r.valid_from <= $4 and (r.valid_to is null or r.valid_to > $4)
        group by r.agency order by count(*) desc, r.agency limit 1`,
      [authority, kind, like, new Date(now), `childrens-social-care:${authority}`],
    );
    return rows[0]?.agency ?? otherwise;
  };
  const host = await busiest('hosts', 'childrens-social-care:___', 'childrens-social-care:887');
  return {
    authority,
    force: directory.authority(authority)?.forceSlug ?? 'unknown',
    home: await busiest('cares_for', `placement:SC9${authority}%`, `placement:SC9${authority}01`),
    household: await busiest('cares_for', `placement:FH${authority}%`, `placement:FH${authority}0001`),
    school: await busiest(
      'teaches',
      `education:madeup-school-${authority}-%`,
      `education:madeup-school-${authority}-01`,
    ),
    host: host.slice('childrens-social-care:'.length),
  };
}
