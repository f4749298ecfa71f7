import type { Store } from '../../../store/store.ts';
import { figureOf } from '../../measures/figure-of.ts';
import type { Period } from '../../measures/period.ts';
import { type AskedFor, measureNamed } from './ask-figures.ts';

/**
 * Whether there is anything to report: asked of one figure, whose refusal says why not.
 *
 * @refuses FigureRefused
 */
export async function mayBeReported(
  store: Pick<Store, 'figures'>,
  { authority, period, asAt }: AskedFor & { readonly period: Period },
): Promise<void> {
  await figureOf(
    store,
    { measure: measureNamed('EPISODES'), authority, period, series: 'area', knownAt: asAt },
    asAt,
  );
}
