import type { Instant } from '../../../domain/time/instant.ts';
import { formatLondon } from '../../../domain/time/london.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import type { Store } from '../../../store/store.ts';
import { countingFor, valuesOf } from '../../measures/figure-of.ts';
import type { Period } from '../../measures/period.ts';
import { beganIn } from '../../measures/row-conditions.ts';
import type { Row, Table } from '../report.ts';
import { type AskedFor, askedBy } from './ask-figures.ts';
import { type HowItEnded, outcomeOf, rulesThatTell } from './telling-the-lead-member.ts';

interface Owed extends HowItEnded {
  readonly child: string;
  readonly rule: string;
  readonly started: Instant;
}

/**
 * The children of whom a rule of procedures requires that the Lead Member is told, without their names, and no other
 * child.
 *
 * @source thurrock-2023 L92-96; v59-2024 L105
 */
export async function requiredNotices(
  store: Pick<Store, 'figures'>,
  { packs }: Pick<PackLibrary, 'packs'>,
  { authority, asAt, period }: AskedFor & { readonly period: Period },
): Promise<Table> {
  const rules = rulesThatTell(packs);
  const asked = askedBy({ wanted: { heading: '', measure: 'DUTIES' }, period }, authority, asAt);
  const owed = await countingFor(store, authority, async (connection) => {
    const { rows } = await connection.query<Owed>(
      `select f.child, f.rule, f.started, f.settlement, f.settled from homeward.fact_duty f
       where ${beganIn(asked)} and f.rule = any ($5) and coalesce(f.arises, f.started) <= $4::timestamptz
         and (f.settlement is null or f.settlement not in ('not_applicable', 'superseded', 'cancelled'))
       order by f.started, f.child, f.rule`,
      [...valuesOf(asked, asAt), [...rules.keys()]],
    );
    return rows;
  });
  const children = [...new Set(owed.map(({ child }) => child))];
  return {
    key: 'required-notices',
    title: 'Each notice that was owed, by child, without names',
    rowsAre: 'Child',
    columns: ['Since', 'Rule', 'What became of it'],
    rows:
      owed.length === 0
        ? [nobody]
        : owed.map(({ child, rule, started, ...settled }) => ({
            label: `Child ${children.indexOf(child) + 1}`,
            cells: [formatLondon(started), rules.get(rule) ?? rule, outcomeOf(settled)].map((text) => ({
              kind: 'text',
              text,
            })),
          })),
    isOfSingleChildren: true,
  };
}

const nobody: Row = { label: 'None', cells: ['', '', ''].map((text) => ({ kind: 'text', text })) };
