type NumberArray = Float64Array | Uint32Array | Uint8Array;

/** A list of numbers that grows in an array of fixed-size numbers: what a million rows need fits in memory. */
export class Numbers {
  #values: NumberArray;
  #length = 0;
  readonly #kind: new (
    length: number,
  ) => NumberArray;

  constructor(kind: new (length: number) => NumberArray) {
    this.#kind = kind;
    this.#values = new kind(1_024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new this.#kind(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }
}
