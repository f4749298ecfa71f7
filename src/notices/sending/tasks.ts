import type { JobHelpers, TaskList } from 'graphile-worker';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { Store } from '../../store/store.ts';
import type { JobBody, JobName, WayOut } from './jobs/jobs.ts';
import { noteMessage } from './note-message.ts';
import { noteNotice } from './note-notice.ts';
import { sendByWay } from './send-by-way.ts';
import { sendMessage } from './send-message.ts';
import type { Ways } from './ways-out.ts';

export interface Sending {
  readonly store: Store;
  readonly library: PackLibrary;
  readonly ways: Ways;
  /** Where people reach the service: messages lead there. */
  readonly address: string;
  readonly now: () => Instant;
  /** Where faults go; they say nothing of anybody. */
  readonly tell: (fault: unknown) => void;
}

type Task = (body: JobBody, helpers: JobHelpers) => Promise<void>;

/** What is done within the service. */
export const tasksWithin = ({ store, library, ways, now, tell }: Sending): TaskList =>
  told(tell, {
    'send-message': ({ about }) => sendMessage(store.worker, ways, about, now()),
    'note-message': ({ about }) => noteMessage(store, library, about, now()),
    'note-notice': ({ about }) => noteNotice(store, library, about, now()),
  });

/** What leaves by one way. */
export function tasksOut({ store, ways, address, now, tell }: Sending, way: WayOut): TaskList {
  const channel = ways[way];
  if (channel === undefined) return {};
  const send: Task = ({ about }, { job }) =>
    sendByWay(store.worker, {
      ...{ message: about, way, channel, address, now: now() },
      isLast: job.attempts >= job.max_attempts,
    });
  return told(tell, { [`send-by-${way}`]: send });
}

/** What fails is told here, and thrown on so that the queue tries it again. */
function told(tell: Sending['tell'], tasks: Readonly<Partial<Record<JobName, Task>>>): TaskList {
  const list: TaskList = {};
  for (const [name, task] of Object.entries(tasks))
    list[name] = async (body, helpers) => {
      try {
        await task(body as JobBody, helpers);
      } catch (fault) {
        tell(fault);
        throw fault;
      }
    };
  return list;
}
