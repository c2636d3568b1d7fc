/** Lines of text -> bytes, encoded piece by piece: one string of a large matrix is too long for the host. */

/** Lines that wait to be encoded together. */
const PIECE_LINES = 65_536;

/** Collects lines. */
export class LineWriter {
  readonly #pieces: Uint8Array[] = [];
  #lines: string[] = [];

  /** Adds one line, without its break. */
  push(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length === PIECE_LINES) this.#encode();
  }

  /** All lines, each with its break. */
  bytes(): Uint8Array {
    this.#encode();
    const length = this.#pieces.reduce((sum, piece) => sum + piece.length, 0);
    const all = new Uint8Array(length);
    let at = 0;
    for (const piece of this.#pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  #encode(): void {
    if (this.#lines.length === 0) return;
    const text = `${this.#lines.join("\n")}\n`;
    this.#pieces.push(new TextEncoder().encode(text));
    this.#lines = [];
  }
}
