import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import autocannon, { type Result } from 'autocannon';
import type { BoardServers } from './board-server.ts';
import { type Bench, type Line, median, rate } from './line.ts';

const GOAL = 0.03;
const ROUNDS = 3;
const CONNECTIONS = 50;
const SECONDS = 5;
const MOST_AT_FIRST_KB = 60;
const MOST_AFTER_KB = 15;

export const bench: Bench = {
  title: `The board of 300 open episodes for one signed-in person beside a bare server that sends the same page: ${CONNECTIONS} connections`,
  run: async () => {
    const child = fork(fileURLToPath(new URL('board-server.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx'],
    });
    try {
      const [servers] = (await once(child, 'message')) as [BoardServers];
      return lines(servers, await measure(servers));
    } finally {
      if (child.connected) child.send('stop');
      await once(child, 'exit');
    }
  },
};

interface Rounds {
  readonly board: readonly Result[];
  readonly bare: readonly Result[];
}

/** Both in every round, because what else the machine does changes from one minute to the next. */
async function measure({ board, bare, cookie }: BoardServers): Promise<Rounds> {
  const load = async (url: string, duration: number) => {
    const result = await autocannon({ url, connections: CONNECTIONS, duration, headers: { cookie } });
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${result.non2xx + result.errors} answers failed`);
    return result;
  };
  await load(board, 3);
  const rounds: { board: Result[]; bare: Result[] } = { board: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    rounds.bare.push(await load(bare, SECONDS));
    rounds.board.push(await load(board, SECONDS));
  }
  return rounds;
}

function lines({ bytes, weight, seenAfter }: BoardServers, { board, bare }: Rounds): readonly Line[] {
  const requests = (results: readonly Result[]) => median(results.map((result) => result.requests.average));
  const latency = (results: readonly Result[], at: 'p50' | 'p99') =>
    median(results.map((result) => result.latency[at]));
  const ratios = board.map((ours, round) => ours.requests.average / bare[round]!.requests.average);
  const ratio = median(ratios);
  return [
    {
      what: `the page, ${(bytes / 1_024).toFixed(0)} KB uncompressed`,
      measured: rate(requests(board)),
      beside: `bare: ${rate(requests(bare))}`,
      ratio,
      goal: `≥ ${GOAL}`,
      reached: ratio >= GOAL,
    },
    {
      what: '  p50',
      measured: `${latency(board, 'p50').toFixed(0)} ms`,
      beside: `bare: ${latency(bare, 'p50').toFixed(0)} ms`,
    },
    {
      what: '  p99',
      measured: `${latency(board, 'p99').toFixed(0)} ms`,
      beside: `bare: ${latency(bare, 'p99').toFixed(0)} ms`,
    },
    {
      what: `  the ratio in ${ROUNDS} rounds`,
      measured: `${Math.min(...ratios).toFixed(3)} to ${Math.max(...ratios).toFixed(3)}`,
      beside: `load average ${loadavg()[0]?.toFixed(1)}`,
    },
    sent('  zipped, at first view with its files', weight.page + weight.files, MOST_AT_FIRST_KB),
    sent('  zipped, the page alone after that', weight.page, MOST_AFTER_KB),
    {
      what: `a change until others see it, the longest of ${seenAfter.length}`,
      measured: `${Math.max(...seenAfter).toFixed(0)} ms`,
      beside: `median: ${median(seenAfter).toFixed(0)} ms`,
      goal: '≤ 2 s',
      reached: Math.max(...seenAfter) <= 2_000,
    },
  ];
}

const sent = (what: string, bytes: number, most: number): Line => ({
  what,
  measured: `${(bytes / 1_024).toFixed(1)} KB`,
  goal: `< ${most} KB`,
  reached: bytes < most * 1_024,
});
