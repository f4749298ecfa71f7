import { measureCalled } from '../../measures/measures.ts';
import type { Definition, Section } from '../report.ts';

/** The annex: every measure that a table shows, in the order in which they come. */
export function definitionsOf(sections: readonly Section[]): readonly Definition[] {
  const cells = sections
    .flatMap(({ tables }) => tables)
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  const ids = new Set(cells.flatMap((cell) => (cell.kind === 'text' ? [] : [cell.from.measure])));
  return [...ids].flatMap((id) => {
    const measure = measureCalled(id);
    if (measure === undefined) return [];
    const exclusions = 'exclusions' in measure ? (measure.exclusions ?? []) : [];
    return [
      {
        id,
        title: measure.title,
        numerator: measure.numerator,
        denominator: measure.denominator ?? null,
        exclusions: exclusions.map(({ reason }) => reason.replaceAll('-', ' ')),
        warnings: (measure.warnings ?? []).map(({ says }) => says),
        source: measure.source,
      },
    ];
  });
}
