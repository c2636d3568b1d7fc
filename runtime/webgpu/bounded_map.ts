/** A map that forgets the entry that was not asked for longest. Knows nothing of devices. */

/** What entries weigh, and how much all of them may. */
export interface Weights<V> {
  readonly weigh: (value: V) => number;
  readonly limit: number;
}

/** Least-recently-used map of at most `capacity` entries, whose weight is bounded where it is known. */
export class BoundedMap<K, V> {
  readonly #entries = new Map<K, V>();
  readonly #capacity: number;
  readonly #weights: Weights<V> | null;
  #weight = 0;

  /** `capacity` is the largest number of entries, at least 1: one stays whatever it weighs. */
  constructor(capacity: number, weights: Weights<V> | null = null) {
    this.#capacity = Math.max(1, capacity);
    this.#weights = weights;
  }

  /** Number of entries. */
  get size(): number {
    return this.#entries.size;
  }

  /** The value under `key`, which becomes the youngest; undefined when there is none. */
  get(key: K): V | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, value);
    }
    return value;
  }

  /** Stores `value` as the youngest entry and drops the oldest while there is too much. */
  set(key: K, value: V): void {
    this.delete(key);
    this.#entries.set(key, value);
    this.#weight += this.#weights?.weigh(value) ?? 0;
    for (const oldest of this.#entries.keys()) {
      if (!this.#isOverfull()) return;
      this.delete(oldest);
    }
  }

  /** Drops the entry under `key`. */
  delete(key: K): void {
    const value = this.#entries.get(key);
    if (value === undefined) return;
    this.#entries.delete(key);
    this.#weight -= this.#weights?.weigh(value) ?? 0;
  }

  /** Drops everything. */
  clear(): void {
    this.#entries.clear();
    this.#weight = 0;
  }

  #isOverfull(): boolean {
    const { size } = this.#entries;
    return size > this.#capacity ||
      size > 1 && this.#weight > (this.#weights?.limit ?? Infinity);
  }
}
