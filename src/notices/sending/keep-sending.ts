import { type Runner, run, type TaskList } from 'graphile-worker';
import { MINUTE, SECOND } from '../../domain/time/instant.ts';
import { askWhatBecame } from './ask-what-became.ts';
import { freeDeadJobs } from './jobs/free-dead-jobs.ts';
import { prepareJobs } from './jobs/prepare-jobs.ts';
import { queueWhatWaits } from './jobs/queue-what-waits.ts';
import { toldBy } from './jobs/told-by.ts';
import { type Sending, tasksOut, tasksWithin } from './tasks.ts';

const LOOK_FOR_DEAD_EACH = 30 * SECOND;
const ASK_EACH = 10 * MINUTE;

/**
 * Sends what is queued, at once and as its time comes; answers how to end it, which waits for what is under way. Each
 * way out has hands of its own: one that takes long to answer holds up only what goes by it. Several processes may
 * do so over one record, and any of them may die.
 */
export async function keepSending(sending: Sending): Promise<() => Promise<void>> {
  const { store, ways, now, tell } = sending;
  await prepareJobs(store.worker, tell);
  await queueWhatWaits(store.worker);
  const look = () => void freeDeadJobs(store.worker).catch(tell);
  const timer = setInterval(look, LOOK_FOR_DEAD_EACH);
  look();
  const ask = () => void askWhatBecame(store, ways, now()).catch(tell);
  const asking = setInterval(ask, ASK_EACH);
  ask();
  const hands: readonly (readonly [TaskList, number])[] = [
    [tasksWithin(sending), 2],
    [tasksOut(sending, 'email'), 4],
    [tasksOut(sending, 'text'), 4],
  ];
  const runners: Runner[] = [];
  for (const [taskList, concurrency] of hands)
    if (Object.keys(taskList).length > 0) runners.push(await startRunner(sending, taskList, concurrency));
  return async () => {
    clearInterval(timer);
    clearInterval(asking);
    await Promise.all(runners.map((runner) => runner.stop()));
  };
}

/** Whoever runs the process hears that it is to end, and ends this. */
const startRunner = ({ store, tell }: Sending, taskList: TaskList, concurrency: number): Promise<Runner> =>
  run({
    pgPool: store.worker,
    ...{ taskList, concurrency, parsedCronItems: [] },
    ...{ noHandleSignals: true, pollInterval: SECOND, logger: toldBy(tell) },
  });
