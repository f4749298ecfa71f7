import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { Queryable } from '../../store/store.ts';
import { documentOf, whenItIsWritten } from '../duty-tellings.ts';
import type { Telling } from '../telling.ts';
import type { Left } from './left.ts';

interface DutyRow {
  readonly duty_owner: string;
  readonly pack: string;
  readonly rule: string;
  readonly occurrence: string;
}

/** Who is told that a document is there: whom those rules name that the episode is under and that ask for it. */
export async function dutiesOfDocument(
  connection: Queryable,
  { packs }: PackLibrary,
  { owner, stream, body }: Extract<Left, { kind: 'alert-completed' }>,
): Promise<readonly Telling[]> {
  const { child, event, alert, at } = body;
  const { rows } = await connection.query<DutyRow>({
    name: 'duties-of-document',
    text: `select o.duty_owner, o.pack, o.rule, o.occurrence from homeward.obligation o
      where o.owner = $1 and o.subject = $2 and o.arises_at is not null`,
    values: [owner, stream],
  });
  return rows.flatMap(({ duty_owner: dutyOwner, pack, rule: id, occurrence }) => {
    const rule = packs.get(pack)?.rules.findLast((one) => one.id === id);
    if (rule === undefined || documentOf(rule) !== alert) return [];
    return whenItIsWritten({ owner, stream, child, dutyOwner, occurrence, rule }, event, at);
  });
}
