import progress from 'cli-progress';

/** Shows how far long work has come, on a terminal only: a file or pipe gets the result and nothing else. */
export async function withProgress<Result>(
  unit: string,
  work: (tell: (done: number, of: number) => void) => Promise<Result>,
): Promise<Result> {
  if (!process.stderr.isTTY) return work(() => {});
  const bar = new progress.SingleBar(
    { format: `{bar} {value}/{total} ${unit}, {eta_formatted} to go`, stream: process.stderr },
    progress.Presets.shades_classic,
  );
  bar.start(0, 0);
  try {
    return await work((done, of) => {
      bar.setTotal(of);
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
}
