/** A cursor over canonical text: names, numbers, lists. What `parse_tensor_ir.ts` is made of. */
import { type Origin, sourceOrigin } from "../../jit/diagnostics/span.ts";
import { SCALAR_TYPES, type ScalarType } from "../../jit/ir/scalar_type.ts";

/** A name of a program. */
export const NAME: RegExp = /[\p{L}_$][\p{L}\p{N}\p{M}_$]*(?:\.\d+)*/uy;
/** A number without a sign. */
export const NUMBER: RegExp = /\d+(?:\.\d+)?(?:e[+-]?\d+)?/y;
const SPACE = /\s*/y;

/** Reads a text from left to right; spaces and line breaks only separate. */
export class TextCursor {
  /** Next character. */
  at = 0;
  readonly #text: string;

  /** Stands at the first character that is no space. */
  constructor(text: string) {
    this.#text = text;
    this.skip();
  }

  /** True when nothing is left. */
  atEnd(): boolean {
    return this.at >= this.#text.length;
  }

  /** Throws: the text is not canonical. */
  fail(wanted: string): never {
    throw new Error(
      `Cannot parse tensor IR at ${this.at}: found "${
        this.rest(20)
      }", wanted ${wanted}`,
    );
  }

  /** The next characters. */
  rest(count: number): string {
    return this.#text.slice(this.at, this.at + count);
  }

  /** The next character; empty at the end. */
  next(): string {
    return this.#text[this.at] ?? "";
  }

  /** Items between commas up to `close`. */
  list<T>(close: string, item: () => T): T[] {
    const items: T[] = [];
    while (!this.take(close)) {
      if (items.length > 0) this.expect(",");
      items.push(item());
    }
    return items;
  }

  /** An element type. */
  dtype(): ScalarType {
    const word = this.name();
    return SCALAR_TYPES.find((type) => type === word) ?? this.fail("a dtype");
  }

  /** A number that may be negative. */
  integer(): number {
    const sign = this.take("-") ? -1 : 1;
    return sign * this.number();
  }

  /** A number without a sign. */
  number(): number {
    return Number(this.match(NUMBER) ?? this.fail("a number"));
  }

  /** A name, with the numbers of versions and spreads. */
  name(): string {
    return this.match(NAME) ?? this.fail("a name");
  }

  /** Takes `word` when it stands here as a whole. */
  word(word: string): boolean {
    const mark = this.at;
    if (this.match(NAME) === word) return true;
    this.at = mark;
    return false;
  }

  /** Takes what a sticky pattern matches. */
  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    this.skip();
    return found;
  }

  /** True when `text` stands here. */
  peek(text: string): boolean {
    return this.#text.startsWith(text, this.at);
  }

  /** Takes `text` when it stands here. */
  take(text: string): boolean {
    if (!this.peek(text)) return false;
    this.at += text.length;
    this.skip();
    return true;
  }

  /** Takes `text` or fails. */
  expect(text: string): void {
    if (!this.take(text)) this.fail(`"${text}"`);
  }

  /** Goes to the next character that is no space. */
  skip(): void {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.#text)?.[0].length ?? 0;
  }

  /** The stretch from `start` to here. */
  origin(start: number): Origin {
    return sourceOrigin({
      start,
      end: Math.max(start, this.#text.slice(0, this.at).trimEnd().length),
    });
  }
}
