/** A stream as the database orders it: by bytes. */
export interface Key {
  readonly owner: string;
  readonly stream: string;
}

const order = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

export const compareKeys = (a: Key, b: Key): number =>
  (a.owner === b.owner ? 0 : order(a.owner, b.owner)) ||
  (a.stream === b.stream ? 0 : order(a.stream, b.stream));

/** A sorted sequence of which one can see the next item without taking it. */
export class Sorted<Item extends Key> {
  readonly #items: AsyncIterator<Item>;
  next: Item | undefined;

  private constructor(items: AsyncIterator<Item>) {
    this.#items = items;
  }

  static async of<Item extends Key>(items: AsyncIterable<Item>): Promise<Sorted<Item>> {
    const sorted = new Sorted<Item>(items[Symbol.asyncIterator]());
    await sorted.take();
    return sorted;
  }

  async take(): Promise<Item | undefined> {
    const taken = this.next;
    const result = await this.#items.next();
    this.next = result.done ? undefined : result.value;
    return taken;
  }

  isAt(key: Key): boolean {
    return this.next !== undefined && compareKeys(this.next, key) === 0;
  }
}

/** The first of the keys that several sequences are at; undefined when all are at their end. */
export function firstKey(...sequences: readonly Sorted<Key>[]): Key | undefined {
  let first: Key | undefined;
  for (const { next } of sequences)
    if (next !== undefined && (first === undefined || compareKeys(next, first) < 0)) first = next;
  return first;
}
