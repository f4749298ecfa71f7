import { placementType } from '../../../domain/code-sets/placement-type.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { formatLondon } from '../../../domain/time/london.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import type { Store } from '../../../store/store.ts';
import { gone } from '../../measures/duration-measures.ts';
import { countingFor, valuesOf } from '../../measures/figure-of.ts';
import type { Period } from '../../measures/period.ts';
import { beganIn, knownThen, MISSING_OR_AWAY } from '../../measures/row-conditions.ts';
import type { Row, Table } from '../report.ts';
import { type AskedFor, askedBy } from './ask-figures.ts';
import { type HowItEnded, outcomeOf, rulesThatTell } from './telling-the-lead-member.ts';

interface AtHighRisk extends HowItEnded {
  readonly child: string;
  readonly started: Instant;
  readonly found: Instant | null;
  readonly age: number | null;
  readonly placement: string | null;
}

/**
 * The looked-after children who were missing for more than 24 hours, episode by episode and without their names, of
 * whom a rule requires that the Lead Member is told; and no other child.
 *
 * @source thurrock-2023 L92-96
 */
export async function highRiskList(
  store: Pick<Store, 'figures'>,
  { packs }: Pick<PackLibrary, 'packs'>,
  { authority, asAt, period }: AskedFor & { readonly period: Period },
): Promise<Table> {
  const asked = askedBy({ wanted: { heading: '', measure: 'CHILD-24H' }, period }, authority, asAt);
  const rows = await countingFor(store, authority, async (connection) => {
    const found = await connection.query<AtHighRisk>(
      `select f.child, f.started, f.found, f.age, f.placement_type as placement, d.settlement, d.settled
       from homeward.fact_episode f cross join lateral (
         select d.settlement, d.settled from homeward.fact_duty d
         where d.owner = f.owner and d.subject = f.episode and d.rule = any ($5) and ${knownThen(asked, 'd')}
           and coalesce(d.arises, d.started) <= $4::timestamptz
           and (d.settlement is null or d.settlement not in ('not_applicable', 'superseded', 'cancelled'))
         order by d.started, d.rule limit 1) d
       where ${beganIn(asked)} and ${MISSING_OR_AWAY} and f.looked_after and ${gone(24)}
       order by f.started, f.child`,
      [...valuesOf(asked, asAt), [...rulesThatTell(packs).keys()]],
    );
    return found.rows;
  });
  const children = [...new Set(rows.map(({ child }) => child))];
  return {
    key: 'high-risk',
    title: 'High-risk list: looked-after children who were missing for more than 24 hours, without names',
    rowsAre: 'Child',
    columns: ['Missing since', 'Found', 'Age', 'Placement', 'What became of the notice'],
    rows:
      rows.length === 0
        ? [rowOf('None', ['', '', '', '', ''])]
        : rows.map((row) => rowOf(`Child ${children.indexOf(row.child) + 1}`, cellsOf(row))),
    isOfSingleChildren: true,
  };
}

const cellsOf = ({ started, found, age, placement, ...ended }: AtHighRisk): readonly string[] => [
  formatLondon(started),
  found === null ? 'Not found' : formatLondon(found),
  age === null ? 'Not known' : String(age),
  placementType.entries.find(({ code }) => code === placement)?.label ?? 'Not known',
  outcomeOf(ended),
];

const rowOf = (label: string, cells: readonly string[]): Row => ({
  label,
  cells: cells.map((text) => ({ kind: 'text', text })),
});
