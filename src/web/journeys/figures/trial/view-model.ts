import type { Instant } from '../../../../domain/time/instant.ts';
import type { RuleTally } from '../../../../figures/trial/tally.ts';
import type { Trial, Tried } from '../../../../figures/trial/trial.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import type { FiguresQuery } from '../asked.ts';
import { filterView } from '../filter-view.ts';

/** The period and the packs to choose from. */
export function trialForm(
  { packs }: Pick<PackLibrary, 'packs'>,
  query: FiguresQuery,
  chosen: readonly string[],
  now: Instant,
) {
  return {
    ...filterView(query, { now, action: '/figures/try-a-procedure' }),
    packs: [...packs.values()].map(({ id, title }) => ({
      value: id,
      text: title,
      checked: chosen.includes(id),
    })),
  };
}

/** What happened, and under it what each pack would have come to. */
export const trialView = ({ episodes, happened, tried }: Trial) => ({
  episodes,
  tables: [happened, ...tried].map(tableOf),
});

function tableOf({ pack, rules }: Tried) {
  const late = sum(rules, ({ metLate, missed }) => metLate + missed);
  return {
    title: pack?.title ?? 'As it happened',
    summary: `${sum(rules, ({ duties }) => duties)} duties, ${late} of them late or not done`,
    rules: rules.map(({ rule, ...counts }) => ({ id: rule.id, title: rule.title, ...counts })),
    nothing: rules.length === 0,
  };
}

const sum = (rules: readonly RuleTally[], of: (tally: RuleTally) => number): number =>
  rules.reduce((total, tally) => total + of(tally), 0);
