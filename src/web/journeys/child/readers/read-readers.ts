import type { Instant } from '../../../../domain/time/instant.ts';
import type { Store } from '../../../../store/store.ts';

/** Somebody who was shown a child, once. */
export interface Reader {
  readonly at: Instant;
  readonly person: string;
  readonly agency: string;
  readonly act: string;
}

/** More than anybody reads on one page; the data protection officer has all of them by child, person and day. */
const MOST = 200;

export async function readReaders(
  { access }: Pick<Store, 'access'>,
  child: string,
): Promise<readonly Reader[]> {
  const { rows } = await access.query<Reader>({
    name: 'readers-of-child',
    text: `select r.at, coalesce(p.name, 'Somebody who is not known here any more') as person, r.agency, r.act
      from homeward.read_log r left join homeward.person p on p.person::text = r.person
      where r.children @> array[$1] order by r.number desc limit ${MOST}`,
    values: [`child:${child}`],
  });
  return rows;
}
