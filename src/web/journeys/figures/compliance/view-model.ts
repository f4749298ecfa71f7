import { groupsCrossed, keyCrossed } from '../../../../figures/measures/crossed.ts';
import { NOT_KNOWN } from '../../../../figures/measures/dimension.ts';
import type { Figure, Measure } from '../../../../figures/measures/measure.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { ruleCalled } from '../../../../procedures/rule-of.ts';
import { sayOwner } from '../../../words/say-owner.ts';
import { type FiguresQuery, type Filter, figureAddress } from '../asked.ts';
import type { CountView } from '../figure-view.ts';

/** By what duties are looked at. */
export const bys = ['rule', 'team', 'worker', 'duty-owner'] as const;
export type By = (typeof bys)[number];

const titles: Readonly<Record<By, string>> = {
  rule: 'By rule',
  team: 'By team',
  worker: 'By worker',
  'duty-owner': 'By whose duty',
};

/** How duties stand, with the head of each column, in the order of the table. */
const standings: Readonly<Record<string, string>> = {
  met: 'Met',
  late: 'Met late',
  breached: 'Not done',
  open: 'Open',
  excused: 'Excused',
  cancelled: 'Need ended',
  'theirs-not-known-here': 'Theirs, not known here',
};

/** The same duties by something else: all else that was asked for stays. */
export const tabsOf = (by: By, query: FiguresQuery) =>
  bys.map((each) => ({
    text: titles[each],
    href: `/figures/compliance?${new URLSearchParams({ ...query, by: each })}`,
    active: each === by,
  }));

interface Shown {
  readonly measure: Measure;
  readonly filter: Filter;
  readonly by: By;
  readonly library: PackLibrary;
  readonly leadsToRows: boolean;
}

/** A row for each rule, team, worker or owner of duties, with how many of its duties stand how. */
export function complianceView(figure: Figure, shown: Shown) {
  const rows = new Map<string, Map<string, number>>();
  for (const { key, numerator } of figure.groups) {
    const [group = '', standing = ''] = groupsCrossed(key);
    rows.set(group, (rows.get(group) ?? new Map()).set(standing, numerator));
  }
  return {
    heads: Object.values(standings),
    head: titles[shown.by].replace('By ', ''),
    total: linked(figure.numerator, { ...shown, filter: { ...shown.filter, by: undefined } }, {}),
    rows: [...rows].map(([group, counts]) => ({
      ...sayRow(group, shown),
      counts: Object.entries(standings).map(([standing, head]) => ({
        head,
        ...linked(counts.get(standing) ?? 0, shown, { group: keyCrossed([group, standing]) }),
      })),
    })),
  };
}

function sayRow(group: string, { by, library }: Shown): { readonly label: string; readonly name?: string } {
  if (group === NOT_KNOWN) return { label: by === 'worker' ? 'Nobody named' : 'Not known' };
  if (by === 'rule') return { label: ruleCalled(library, group)?.title ?? group, name: group };
  return { label: by === 'duty-owner' ? sayOwner(group, library.directory) : group };
}

const linked = (
  count: number,
  { measure, filter, leadsToRows }: Shown,
  more: Readonly<Record<string, string>>,
): CountView => ({
  text: String(count),
  href:
    leadsToRows && count > 0 ? figureAddress(measure.id, filter, { side: 'numerator', ...more }) : undefined,
});
