import { breakdownCalled, keyCrossed } from '../../../../figures/measures/crossed.ts';
import { type Filter, figureAddress } from '../asked.ts';

/** The children who live in the area and had an episode, all or those of one group: the rows that a rate counts. */
export const livingHere = (
  authority: string,
  filter: Filter,
  of?: { readonly by: string; readonly group: string },
): string =>
  figureAddress(
    'CHILDREN',
    { ...filter, series: 'area', by: breakdownCalled(of === undefined ? 'host' : `host,${of.by}`) },
    { side: 'numerator', group: of === undefined ? authority : keyCrossed([authority, of.group]) },
  );
