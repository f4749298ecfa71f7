import type { Rule } from '../../domain/obligations/rule.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { ruleOf } from '../../procedures/rule-of.ts';
import type { Queryable } from '../../store/store.ts';
import type { DutyNamed } from '../duty-tellings.ts';

/** A duty that asks for a document or report, and from when. */
export interface AskingDuty extends DutyNamed {
  readonly arises: Instant;
}

interface DutyRow {
  readonly duty_owner: string;
  readonly pack: string;
  readonly rule: string;
  readonly occurrence: string;
  readonly arises_at: Instant;
}

/** The duties of a record by rules that ask for this document or report, the latest first. */
export async function dutiesThatAsk(
  connection: Queryable,
  library: Pick<PackLibrary, 'packs'>,
  about: Pick<DutyNamed, 'owner' | 'stream' | 'child'>,
  asks: (rule: Rule) => boolean,
): Promise<readonly AskingDuty[]> {
  const { rows } = await connection.query<DutyRow>({
    name: 'duties-that-ask',
    text: `select o.duty_owner, o.pack, o.rule, o.occurrence, o.arises_at from homeward.obligation o
      where o.owner = $1 and o.subject = $2 and o.arises_at is not null
      order by o.arises_at desc`,
    values: [about.owner, about.stream],
  });
  return rows.flatMap(({ duty_owner: dutyOwner, pack, rule: id, occurrence, arises_at: arises }) => {
    const rule = ruleOf(library, { pack, rule: id });
    if (rule === undefined || !asks(rule)) return [];
    return [{ ...about, dutyOwner, occurrence, rule, arises }];
  });
}
