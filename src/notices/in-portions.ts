/** So much is taken in one transaction: few round trips, and others are not held up for long. */
const PORTION = 500;

/**
 * Takes portion after portion until one is not full.
 *
 * @returns how much was taken
 */
export async function inPortions(take: (atMost: number) => Promise<number>): Promise<number> {
  let taken = 0;
  for (;;) {
    const more = await take(PORTION);
    taken += more;
    if (more < PORTION) return taken;
  }
}
