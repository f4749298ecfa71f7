import type { Directory } from '../../../domain/authorities/directory.ts';
import type { Figure, Group, Measure } from '../../../figures/measures/measure.ts';
import { sayValue } from '../../../figures/measures/say-figure.ts';
import { sayGroup } from '../../../figures/measures/say-group.ts';
import { type Filter, figureAddress } from './asked.ts';

/** A number with the page of the rows that it counts; without one for those who see figures and no child. */
export interface CountView {
  readonly text: string;
  readonly href: string | undefined;
}

/** One figure, or one group of it, as a row of a table shows it. */
export interface FigureView {
  readonly label: string;
  readonly href: string;
  /** Undefined for a plain count. */
  readonly share: string | undefined;
  readonly numerator: CountView;
  readonly denominator: CountView | undefined;
}

/** Whether the rows behind are led to. */
interface Shown {
  readonly measure: Measure;
  readonly filter: Filter;
  readonly leadsToRows: boolean;
}

export const figureRow = (shown: Shown, figure: Figure): FigureView => ({
  label: shown.measure.title,
  href: figureAddress(shown.measure.id, shown.filter),
  ...sides(shown, figure, {}),
});

export const groupRow = (shown: Shown, group: Group, directory: Directory): FigureView => ({
  label: shown.filter.by === undefined ? group.key : sayGroup(shown.filter.by, group.key, directory),
  href: figureAddress(shown.measure.id, shown.filter),
  ...sides(shown, group, { group: group.key }),
});

function sides(
  { measure, filter, leadsToRows }: Shown,
  { numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>,
  more: Readonly<Record<string, string>>,
) {
  const count = (side: string, value: number): CountView => ({
    text: String(value),
    href: leadsToRows && value > 0 ? figureAddress(measure.id, filter, { side, ...more }) : undefined,
  });
  return {
    numerator: count('numerator', numerator),
    share: denominator === null ? undefined : sayValue(measure, numerator, denominator),
    denominator: denominator === null ? undefined : count('denominator', denominator),
  };
}
