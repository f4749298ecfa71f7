/** What is asked, and whoever waits for its answer. */
interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
  readonly reject: (fault: unknown) => void;
}

const AT_MOST = 64;
/** So few are always taken together. */
const FEW = 4;

/**
 * Does as one piece of work what several ask for at the same moment: before this process turns to anything else, as
 * those do whom one answer let go on. What is asked meanwhile goes as soon as that is done, so nobody waits for others
 * to come. Of many, half go first: while the server is busy with the rest, this process goes on with what they came to.
 *
 * @param work  answers each by itself, in the order in which they asked
 * @param fits  whether something can go together with what asked before it
 */
export function inBatches<Asked, Answer>(
  work: (batch: readonly Asked[]) => Promise<readonly (Answer | Promise<Answer>)[]>,
  fits: (batch: readonly Asked[], asked: Asked) => boolean,
): (asked: Asked) => Promise<Answer> {
  let queue: readonly Waiting<Asked, Answer>[] = [];
  let busy = false;

  async function goOn(): Promise<void> {
    if (busy || queue.length === 0) return;
    busy = true;
    const { taken, left } = divide(queue, fits);
    queue = left;
    try {
      const answers = await work(taken.map(({ asked }) => asked));
      for (let place = 0; place < taken.length; place++) taken[place]!.resolve(answers[place]!);
    } catch (fault) {
      for (const { reject } of taken) reject(fault);
    }
    busy = false;
    void goOn();
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      queue = [...queue, { asked, resolve, reject }];
      queueMicrotask(goOn);
    });
}

function divide<Asked, Answer>(
  queue: readonly Waiting<Asked, Answer>[],
  fits: (batch: readonly Asked[], asked: Asked) => boolean,
) {
  const most = Math.min(AT_MOST, Math.max(FEW, Math.ceil(queue.length / 2)));
  const taken: Waiting<Asked, Answer>[] = [];
  const left: Waiting<Asked, Answer>[] = [];
  const together: Asked[] = [];
  for (const waiting of queue) {
    const goes = taken.length < most && (taken.length === 0 || fits(together, waiting.asked));
    (goes ? taken : left).push(waiting);
    if (goes) together.push(waiting.asked);
  }
  return { taken, left };
}
