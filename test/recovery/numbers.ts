import type { Ordeal, Round } from './ordeal.ts';
import { kindsOfStrike } from './strike.ts';

/** What a run came to, as lines of text. */
export function numbersOf({ rounds, writing, tookMs }: Ordeal, events: number): string {
  const faults = [...writing.faults].map(([fault, count]) => `${fault} ${count}`);
  return [
    `${rounds.length} kills in ${Math.round(tookMs / 1_000)} s`,
    `${writing.answered.size} forms acknowledged, ${events} events on record`,
    `attempts that failed and were sent again: ${faults.join(', ') || 'none'}`,
    `writers that could not open the record and were started anew: ${writing.couldNotOpen.length}`,
    '',
    '| killed | times | apart from others | until the next acknowledged write, median | longest |',
    '|---|---|---|---|---|',
    ...kindsOfStrike.map((kind) =>
      row(
        kind,
        rounds.filter((round) => round.kind === kind),
      ),
    ),
    row('all', rounds),
  ].join('\n');
}

function row(name: string, rounds: readonly Round[]): string {
  const times = rounds
    .filter(({ apart }) => apart)
    .map(({ recoveredInMs }) => recoveredInMs)
    .sort((a, b) => a - b);
  const shown = (time: number | undefined) => (time === undefined ? '' : `${time} ms`);
  return `| ${name} | ${rounds.length} | ${times.length} | ${shown(times[Math.floor((times.length - 1) / 2)])} | ${shown(times.at(-1))} |`;
}
