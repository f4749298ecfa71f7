import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { ContactForms, InProcess } from './contact-form-server.ts';
import { type Bench, median, perSecond, rate } from './line.ts';

const GOAL = 0.3;
const ROUNDS = 3;
const CONNECTIONS = 20;
const ATTEMPTS = 2_000;

export const bench: Bench = {
  title: `Recording a contact attempt through the form beside the same command called in process: ${CONNECTIONS} connections`,
  run: async () => {
    const child = fork(fileURLToPath(new URL('contact-form-server.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx'],
    });
    try {
      const [forms] = (await once(child, 'message')) as [ContactForms];
      const rounds: { form: number; command: number }[] = [];
      for (let round = 0; round <= ROUNDS; round++)
        rounds.push({ command: await inProcess(child), form: await throughForm(forms) });
      // The first round is how Node learns it.
      return [lineOf(rounds.slice(1))];
    } finally {
      if (child.connected) child.send('stop');
      await once(child, 'exit');
    }
  },
};

async function inProcess(child: ChildProcess): Promise<number> {
  child.send({ attempts: ATTEMPTS, clients: CONNECTIONS } satisfies InProcess);
  const [milliseconds] = (await once(child, 'message')) as [number];
  return perSecond(ATTEMPTS, milliseconds);
}

/** How many forms were sent so far: each is about a minute of its own, or it would change nothing. */
let place = 0;

/** A form a request, each with a key of its own, to one episode after the other. */
async function throughForm({ addresses, cookie, fields }: ContactForms): Promise<number> {
  const began = performance.now();
  const result = await autocannon({
    url: new URL(addresses[0]!).origin,
    connections: CONNECTIONS,
    amount: ATTEMPTS,
    requests: [
      {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        setupRequest: (request) => {
          const minute = 10 + Math.floor(place / addresses.length);
          const { pathname } = new URL(addresses[place++ % addresses.length]!);
          return {
            ...request,
            path: pathname,
            body: `${fields}&happened-time=11:${minute}&_key=${randomUUID()}`,
          };
        },
      },
    ],
  });
  const sent = result.statusCodeStats?.['303']?.count ?? 0;
  if (sent !== ATTEMPTS) throw new Error(`Only ${sent} of ${ATTEMPTS} forms were recorded`);
  return perSecond(ATTEMPTS, performance.now() - began);
}

function lineOf(rounds: readonly { readonly form: number; readonly command: number }[]) {
  const ratios = rounds.map(({ form, command }) => form / command);
  const ratio = median(ratios);
  return {
    what: `contact attempts (${ROUNDS} rounds: ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; load ${loadavg()[0]?.toFixed(1)})`,
    measured: rate(median(rounds.map(({ form }) => form))),
    beside: `in process: ${rate(median(rounds.map(({ command }) => command)))}`,
    ratio,
    goal: `≥ ${GOAL}`,
    reached: ratio >= GOAL,
  };
}
