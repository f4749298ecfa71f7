import type { Directory } from '../../domain/authorities/directory.ts';
import { exploitationLevel } from '../../domain/code-sets/exploitation.ts';
import { placementType } from '../../domain/code-sets/placement-type.ts';
import { policeGrade } from '../../domain/code-sets/police.ts';
import { formatPlainDate } from '../../domain/time/instant.ts';
import { formatLondon } from '../../domain/time/london.ts';
import { definitionsOf } from '../reports/making/define-measures.ts';
import { footerOf } from '../reports/making/footer.ts';
import type { Cell, Report, Section, Source, Table } from '../reports/report.ts';
import type { ChildList, ListedChild } from './list-children.ts';
import { type ListDefinition, lists } from './lists.ts';

/** How a child is called on a list: by name, or that the record is not theirs to open who have the list made. */
export type NameListed = (child: ListedChild) => string;

/** A list as a report of one table and the two figures that it counts, so that every file of reports can be made of it. */
export function listAsReport(list: ChildList, directory: Directory, nameListed: NameListed): Report {
  const { authority, period, children } = list;
  const definition: ListDefinition = lists[list.list];
  const section: Section = {
    key: list.list,
    title: definition.title,
    asks: '',
    narrative: '',
    says: [],
    tables: [countsOf(list), childrenOf(children, nameListed)],
  };
  const made = {
    kind: list.list,
    title: definition.title,
    authority: { code: authority, name: directory.authority(authority)?.name ?? authority },
    period: { from: formatPlainDate(period.from), to: formatPlainDate(period.to), said: period.said },
    asAt: list.asAt,
    isPublic: false,
    sections: [section],
    checks: [],
    definitions: definitionsOf([section]),
  };
  return { ...made, footer: footerOf(made) };
}

function countsOf(list: ChildList): Table {
  const episodes = list.children.reduce((sum, child) => sum + child.episodes, 0);
  return {
    key: 'counts',
    title: 'How many',
    rowsAre: 'Figure',
    columns: ['Number'],
    rows: [
      {
        label: 'Children',
        cells: [{ kind: 'count', count: list.children.length, from: sourceOf(list, 'CHILDREN') }],
      },
      { label: 'Episodes', cells: [{ kind: 'count', count: episodes, from: sourceOf(list, 'EPISODES') }] },
    ],
  };
}

function sourceOf({ list, series, period }: ChildList, measure: string): Source {
  const { within }: ListDefinition = lists[list];
  return { measure, series, period: period.said, ...within };
}

const childrenOf = (children: readonly ListedChild[], nameListed: NameListed): Table => ({
  key: 'children',
  title: 'Each child, those with most episodes first',
  rowsAre: 'Child',
  columns: columnsListed,
  rows: children.map((child) => ({
    label: nameListed(child),
    cells: cellsOf(child).map((text): Cell => ({ kind: 'text', text })),
  })),
  isOfSingleChildren: true,
});

/** What a list says of each child, beside the name. */
export const columnsListed = [
  'Age',
  'Looked after',
  'Placement',
  'Episodes',
  'Longest, in hours',
  'Last missing since',
  'Found',
  'Police grade',
  'Risk of exploitation',
  'Return interviews open',
] as const;

export function cellsOf(child: ListedChild): readonly string[] {
  return [
    child.age === null ? 'Not known' : String(child.age),
    child.lookedAfter ? 'Yes' : 'No',
    [labelIn(placementType, child.placementType), child.home].filter(Boolean).join(', ') || 'None on record',
    String(child.episodes),
    child.longest === null ? 'Not known' : String(Math.floor(child.longest * 10) / 10),
    formatLondon(child.lastSince),
    child.notFound ? 'Not found' : 'Yes',
    labelIn(policeGrade, child.grade) ?? 'None on record',
    labelIn(exploitationLevel, child.exploitation) ?? 'Not known',
    String(child.interviewsOpen),
  ];
}

const labelIn = (
  { entries }: { readonly entries: readonly { readonly code: string; readonly label: string }[] },
  code: string | null,
): string | undefined => entries.find((entry) => entry.code === code)?.label;
