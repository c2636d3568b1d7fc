/**
 * Work that nobody waits for yet: one piece a turn of the host, or all of it on demand.
 *
 * Absent on purpose: what the pieces do; they report their own failures.
 */

/** Pieces of work in order. */
export class Backlog {
  readonly #defer: (task: () => void) => void;
  readonly #pieces: (() => Promise<void>)[] = [];
  #isPlanned = false;
  #running: Promise<void> = Promise.resolve();

  /** Nothing to do; `defer` runs a task in a later turn. */
  constructor(defer: (task: () => void) => void) {
    this.#defer = defer;
  }

  /** Adds a piece. */
  push(piece: () => Promise<void>): void {
    this.#pieces.push(piece);
    this.#plan();
  }

  /** Does everything now. */
  async finish(): Promise<void> {
    await this.#running;
    while (this.#pieces.length > 0) await this.#step();
  }

  /** Drops everything. */
  clear(): void {
    this.#pieces.length = 0;
  }

  #plan(): void {
    if (this.#isPlanned || this.#pieces.length === 0) return;
    this.#isPlanned = true;
    this.#defer(() => {
      this.#step().finally(() => {
        this.#isPlanned = false;
        this.#plan();
      });
    });
  }

  #step(): Promise<void> {
    const piece = this.#pieces.shift() ?? (() => Promise.resolve());
    return this.#running = this.#running.then(piece);
  }
}
