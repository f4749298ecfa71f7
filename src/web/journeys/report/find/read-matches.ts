import type { ClientBase } from 'pg';
import { checkIdentifier } from '../../../../domain/child/identifier.ts';
import { nameKeys } from '../../../../domain/child/name-keys.ts';
import { formatPlainDate, type PlainDate } from '../../../../domain/time/instant.ts';
import { standsForChild } from '../../../reading/linked-records.ts';
import type { Named } from '../../../words/say-child.ts';

/** What is known of a child who is looked for. */
export interface Sought {
  readonly name: string;
  readonly born: PlainDate | undefined;
  /** Of the authority, of the NHS or of a school: whichever it can be. */
  readonly number: string;
}

export interface Match {
  readonly owner: string;
  readonly child: string;
  readonly names: readonly Named[];
  readonly date_of_birth: string | null;
  readonly child_group: string | null;
  readonly open_episode: string | null;
  readonly by: readonly string[];
  readonly same_birthday: boolean;
}

const MOST = 30;

/**
 * Children whom the viewer sees and who may be the one that is looked for: by a number, by date of birth, by words of
 * a name as they are written or as they sound. The likeliest first.
 */
export async function readMatches(
  connection: ClientBase,
  { name, born, number }: Sought,
  except = '',
): Promise<readonly Match[]> {
  const keys = [...nameKeys([{ given: name }]), ...numberKeys(number)];
  const { rows } = await connection.query<Match>({
    name: 'matches-of-a-child',
    text: `select c.owner, c.child, c.names, c.date_of_birth::text, c.child_group, e.episode as open_episode, found.by,
        coalesce(c.date_of_birth = $3::date, false) as same_birthday
      from (
        select owner, child, array_agg(distinct kind) as by, sum(weight) as weight from (
          select k.owner, k.child, k.kind, case k.kind when 'name' then 3 when 'sound' then 1 else 20 end as weight
            from unnest($1::text[], $2::text[]) as sought (kind, key)
            join homeward.child_key k on k.key = sought.key and k.kind = sought.kind
          union all
          select owner, child, 'birthday', 6 from homeward.child where date_of_birth = $3::date
        ) each group by owner, child
      ) found
      join homeward.child c on c.owner = found.owner and c.child = found.child
      left join homeward.episode e on e.owner = c.owner and e.child = c.child and e.phase = 'open'
      where c.child <> $4 and c.summary ->> 'mergedInto' is null and ${standsForChild} and c.summary ->> 'toBeMatched' is null
      order by found.weight desc, c.child limit ${MOST}`,
    values: [
      keys.map(({ kind }) => kind),
      keys.map(({ key }) => key),
      born === undefined ? null : formatPlainDate(born),
      except,
    ],
  });
  return rows;
}

const numbers = ['la_child_id', 'nhs_number', 'upn'] as const;

/** A number under each kind that it can be. */
const numberKeys = (number: string): readonly { readonly kind: string; readonly key: string }[] =>
  number === ''
    ? []
    : numbers.flatMap((kind) => {
        const checked = checkIdentifier(kind, number);
        return checked.ok ? [{ kind, key: checked.value }] : [];
      });
