import { readInstant } from '../../../../domain/time/instant.ts';
import { formatLondon } from '../../../../domain/time/london.ts';
import { cellsOf, columnsListed, type NameListed } from '../../../../figures/lists/list-as-report.ts';
import type { ChildList, ListedChild } from '../../../../figures/lists/list-children.ts';
import { episodesOf } from '../../../../figures/lists/list-children.ts';
import { figureAddress } from '../../figures/asked.ts';
import { fileLinks } from '../file-links.ts';

/** A list as its page shows it: how many, which leads to the figures that say the same, and each child. */
export function listView(
  made: ChildList,
  nameListed: NameListed,
  names: ReadonlyMap<string, string>,
  address: string,
) {
  const { period, series, children, asAt } = made;
  const at = readInstant(asAt)!;
  const { by } = episodesOf({ ...made, asAt: at });
  const filter = { period, series, by };
  const query = new URLSearchParams({ period: period.said, ...(series === 'area' && { series }) });
  return {
    columns: columnsListed,
    counts: [
      { label: 'Children', number: children.length, href: figureAddress('CHILDREN', filter) },
      {
        label: 'Episodes',
        number: children.reduce((sum, { episodes }) => sum + episodes, 0),
        href: figureAddress('EPISODES', filter),
      },
    ],
    children: children.map((child) => rowOf(child, nameListed, names.has(child.child))),
    files: fileLinks(address, ['xlsx', 'csv', 'json', 'html'])
      .slice(0, 1)
      .map((version) => ({
        ...version,
        links: version.links.map((link) => ({ ...link, href: `${link.href}?${query}` })),
      })),
    asAt: { iso: asAt, text: formatLondon(at) },
  };
}

const rowOf = (child: ListedChild, nameListed: NameListed, mayOpen: boolean) => ({
  name: nameListed(child),
  href: mayOpen ? `/children/${encodeURIComponent(child.child.replace(/^child:/, ''))}` : undefined,
  cells: cellsOf(child).map((text, index) => ({ text, label: columnsListed[index] })),
});
