/** Reads numbers from the bytes of a text file, word by word, and knows the line for messages. */
import { fileMalformed, raise } from "./diagnostics.ts";
import { MAXIMUM_EXTENT } from "./host_tensor.ts";

const NEWLINE = 10;
const PERCENT = 37;

/** Digits beyond these are no number that anybody wrote. */
const LONGEST_WORD = 1024;
const FINITE = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const NOT_FINITE = /^[+-]?(inf|infinity|nan)$/i;

/** A position in a text of numbers. */
export class TextCursor {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly #bytes: Uint8Array;
  #at = 0;
  #line = 1;

  /** Starts at the first byte. */
  constructor(file: string, bytes: Uint8Array) {
    this.file = file;
    this.#bytes = bytes;
  }

  /** Line of the last word, counted from 1. */
  get line(): number {
    return this.#line;
  }

  /** Skips lines that begin with `%`, and empty ones. */
  skipComments(): void {
    while (this.#at < this.#bytes.length) {
      const byte = this.#bytes[this.#at]!;
      if (byte === PERCENT) this.#skipLine();
      else if (isSpace(byte)) this.#advance();
      else return;
    }
  }

  /** A count: an integer from 0 on. */
  readCount(what: string): number {
    const value = this.readNumber(what);
    if (Number.isInteger(value) && value >= 0 && value <= MAXIMUM_EXTENT) {
      return value;
    }
    return this.#fail(`${what} is ${value}`);
  }

  /** A position from 1 to `extent`, given from 0. */
  readPosition(what: string, extent: number): number {
    const value = this.readNumber(`a ${what}`);
    if (Number.isInteger(value) && value >= 1 && value <= extent) {
      return value - 1;
    }
    return this.#fail(`${what} ${value} is outside of 1..${extent}`);
  }

  /** The next word as a number. */
  readNumber(what: string): number {
    while (this.#at < this.#bytes.length && isSpace(this.#bytes[this.#at]!)) {
      this.#advance();
    }
    const start = this.#at;
    while (this.#at < this.#bytes.length && !isSpace(this.#bytes[this.#at]!)) {
      this.#at++;
    }
    if (start === this.#at) {
      return this.#fail(`it ends where ${what} is expected`);
    }
    const word = String.fromCharCode(
      ...this.#bytes.subarray(start, Math.min(this.#at, start + LONGEST_WORD)),
    );
    const isWhole = this.#at - start <= LONGEST_WORD;
    if (isWhole && FINITE.test(word)) return Number(word);
    if (NOT_FINITE.test(word)) {
      if (/nan/i.test(word)) return NaN;
      return word.startsWith("-") ? -Infinity : Infinity;
    }
    const shown = JSON.stringify(word.slice(0, 64));
    return this.#fail(`${shown} stands where ${what} is expected`);
  }

  /** Fails when anything but white space is left. */
  expectEnd(): void {
    while (this.#at < this.#bytes.length && isSpace(this.#bytes[this.#at]!)) {
      this.#advance();
    }
    if (this.#at < this.#bytes.length) {
      this.#fail("more follows than the sizes say");
    }
  }

  #advance(): void {
    if (this.#bytes[this.#at] === NEWLINE) this.#line++;
    this.#at++;
  }

  #skipLine(): void {
    while (this.#at < this.#bytes.length && this.#bytes[this.#at] !== NEWLINE) {
      this.#at++;
    }
    if (this.#at < this.#bytes.length) this.#advance();
  }

  #fail(problem: string): never {
    return raise(fileMalformed(this.file, `line ${this.#line}: ${problem}`));
  }
}

function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}
