import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Pages } from './page-server.ts';

/** What came of asking for pages again and again. */
export interface Asked {
  /** Milliseconds until each page was there. */
  readonly answered: readonly number[];
  /** How many came with another status, or not within ten seconds. */
  readonly failed: number;
}

const PAGES = ['/missing-now', '/health/ready'];
const EACH = 100;
const PATIENCE = 10_000;

/** Serves pages over a record from a process of its own. */
export async function servePages(folder: string) {
  const child: ChildProcess = fork(fileURLToPath(new URL('page-server.ts', import.meta.url)), [folder], {
    execArgv: ['--import', 'tsx'],
  });
  const [pages] = (await once(child, 'message')) as [Pages];
  await answers(pages, '/missing-now');
  return {
    /** Asks for the board, and whether the service can answer, ten times a second for as long as some work takes. */
    async askWhile(work: () => Promise<unknown>): Promise<Asked> {
      const answered: number[] = [];
      let failed = 0;
      let done = false;
      const asking = (async () => {
        for (let place = 0; !done; place++) {
          const began = performance.now();
          if (await answers(pages, PAGES[place % PAGES.length]!)) answered.push(performance.now() - began);
          else failed++;
          await delay(EACH);
        }
      })();
      await work().finally(() => {
        done = true;
      });
      await asking;
      return { answered, failed };
    },
    async close(): Promise<void> {
      child.send('stop');
      await once(child, 'exit');
    },
  };
}

const answers = ({ address, cookie }: Pages, path: string): Promise<boolean> =>
  fetch(`${address}${path}`, {
    headers: { cookie },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  })
    .then(async (answer) => {
      await answer.text();
      return answer.status === 200;
    })
    .catch(() => false);

/** Milliseconds within which ninety-nine of a hundred were there. */
export const p99 = (answered: readonly number[]): number =>
  answered.toSorted((one, other) => one - other)[Math.ceil(answered.length * 0.99) - 1] ?? 0;
