import type { Instant } from '../../../../domain/time/instant.ts';
import type { Outcome, RuleTally } from '../../../../figures/trial/tally.ts';
import type { Trial, Tried } from '../../../../figures/trial/trial.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import type { FiguresQuery } from '../asked.ts';
import type { CountView } from '../figure-view.ts';
import { filterView } from '../filter-view.ts';
import type { TrialChosen } from './asked.ts';

/** The period and the packs to choose from. */
export function trialForm(
  { packs }: Pick<PackLibrary, 'packs'>,
  query: FiguresQuery,
  chosen: readonly string[],
  now: Instant,
) {
  return {
    ...filterView(query, { now, action: '/figures/try-a-procedure', asItStands: true }),
    packs: [...packs.values()].map(({ id, title }) => ({
      value: id,
      text: title,
      checked: chosen.includes(id),
    })),
  };
}

/** What happened, and under it what each pack would have come to; every number leads to its episodes. */
export const trialView = ({ episodes, happened, tried }: Trial, chosen: TrialChosen) => ({
  episodes: { text: String(episodes), href: episodes > 0 ? rowsAddress(chosen, {}) : undefined },
  tables: [happened, ...tried].map((table) => tableOf(table, chosen)),
});

/** What became of duties, with the head of its column, in the order of the table. */
export const outcomes: Readonly<Record<Outcome, string>> = {
  met: 'Met',
  metLate: 'Met late',
  missed: 'Not done',
  excused: 'Excused',
  cancelled: 'Need ended',
  open: 'Open',
};

function tableOf({ pack, rules }: Tried, chosen: TrialChosen) {
  const late = sum(rules, ({ metLate, missed }) => metLate + missed);
  const count = (number: number, more: Readonly<Record<string, string>>): CountView => ({
    text: String(number),
    href: number > 0 ? rowsAddress(chosen, { pack: pack?.id ?? '', ...more }) : undefined,
  });
  return {
    title: pack?.title ?? 'As it happened',
    summary: `${sum(rules, ({ duties }) => duties)} duties, ${late} of them late or not done`,
    heads: ['Duties', ...Object.values(outcomes)],
    rules: rules.map(({ rule, duties, ...tally }) => ({
      id: rule.id,
      title: rule.title,
      counts: [
        { head: 'Duties', ...count(duties, { rule: rule.id }) },
        ...Object.entries(outcomes).map(([outcome, head]) => ({
          head,
          ...count(tally[outcome as Outcome], { rule: rule.id, outcome }),
        })),
      ],
    })),
    nothing: rules.length === 0,
  };
}

const rowsAddress = (chosen: TrialChosen, more: Readonly<Record<string, string>>): string =>
  `/figures/try-a-procedure/rows?${new URLSearchParams([...queryOf(chosen), ...Object.entries(more)])}`;

export const trialAddress = (chosen: TrialChosen): string =>
  `/figures/try-a-procedure?${new URLSearchParams(queryOf(chosen))}`;

const queryOf = ({ period, packs }: TrialChosen): [string, string][] => [
  ['period', period.said],
  ...packs.map(({ id }): [string, string] => ['packs', id]),
];

const sum = (rules: readonly RuleTally[], of: (tally: RuleTally) => number): number =>
  rules.reduce((total, tally) => total + of(tally), 0);
