// A process that records for as long as it is let, and says on its standard output what was acknowledged, a line of
// JSON each. It ends in order when its standard input ends, so it does not outlive whoever started it.
//
// node --import tsx writer.ts <data folder> <name that no other writer has>

import { setTimeout as delay } from 'node:timers/promises';
import type { Outcome } from '../../src/record/order.ts';
import { shippedLibrary } from '../../src/record/record.fixture.ts';
import { record } from '../../src/record/record.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Form, storyOf } from './load.ts';

/** What a writer says: what `record` answered to the form with a key, or with what it failed. */
export type WriterLine =
  | { readonly opened: true }
  | {
      readonly key: string;
      readonly outcome: Outcome;
      /** When the attempt that was answered began. */
      readonly begun: number;
    }
  | { readonly key: string; readonly fault: string };

const CHILDREN_AT_ONCE = 6;
const RETRY_MS = 10;

const [dataFolder, name] = process.argv.slice(2) as [string, string];
let stopping = false;
process.stdin.resume().on('end', () => {
  stopping = true;
});

const say = (line: WriterLine) => process.stdout.write(`${JSON.stringify(line)}\n`);

const store = await openStore({ dataFolder });
say({ opened: true });
await Promise.all(Array.from({ length: CHILDREN_AT_ONCE }, (_, place) => tellOfChildren(`${name}-${place}`)));
await store.close();

async function tellOfChildren(prefix: string): Promise<void> {
  for (let number = 1; !stopping; number++)
    for (const step of storyOf(`testchild-${prefix}-${number}`)) {
      if (stopping) return;
      await Promise.all(step.map(send));
    }
}

/** Sends a form until it is answered, as a person would who sees that it went wrong. */
async function send({ order }: Form): Promise<void> {
  const { key } = order;
  for (;;) {
    const begun = Date.now();
    try {
      const outcome = await record(store, shippedLibrary, order);
      say({ key, outcome, begun });
      return;
    } catch (error) {
      say({ key, fault: nameOf(error) });
      await delay(RETRY_MS);
    }
  }
}

/** The driver has no code for a connection that ended while it was used. */
function nameOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
