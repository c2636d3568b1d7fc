/**
 * Work that nobody waits for yet: one piece a turn of the host, or all of it on demand.
 *
 * Absent on purpose: what the pieces do; they report their own failures.
 */

/** Reads that find the same work undone before they take part in it. */
const PATIENT_READS = 1;

/** Pieces of work in order. */
export class Backlog {
  readonly #defer: (task: () => void) => void;
  readonly #pieces: (() => Promise<void>)[] = [];
  #isPlanned = false;
  /** Reads since the plan was made. */
  #reads = 0;
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

  /**
   * Tells that a read ended. Where the implementation waits inside `mapAsync` (Deno), a loop of runs
   * and reads comes to no later turn: then each read does a piece.
   */
  seeRead(): void {
    if (!this.#isPlanned) return;
    this.#reads += 1;
    if (this.#reads > PATIENT_READS) void this.#step();
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
    this.#reads = 0;
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
