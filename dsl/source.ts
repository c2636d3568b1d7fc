/**
 * Template pieces and holes -> one program text.
 *
 * Constants, names and spliced expressions become text; a tensor or number becomes a marker `$0`,
 * `$1`, … which the grammar reads as a name. Markers stay visible in rendered diagnostics.
 * Absent: values. The runtime finds them again by the path of each hole.
 */
import {
  type Diagnostic,
  type Outcome,
  outcomeOf,
} from "../jit/diagnostics/diagnostic.ts";
import type { SourceText } from "../jit/diagnostics/render.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import { unreachable } from "../jit/diagnostics/unreachable.ts";
import {
  invalidConstant,
  invalidHole,
  invalidName,
} from "./hole_diagnostics.ts";
import {
  MAXIMUM_TEXT,
  textTooLong,
  typedMarker,
} from "./syntax_diagnostics.ts";

/** What stands in one `${…}` of a template. */
export type Hole =
  | TensorHole
  | { readonly kind: "number" }
  | { readonly kind: "const"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "expression"; readonly source: ProgramSource }
  | { readonly kind: "invalid"; readonly what: string };

/** A tensor. `sameAs` is the position of an earlier hole of the template that holds the same one. */
export interface TensorHole {
  readonly kind: "tensor";
  readonly sameAs?: number;
}

/** A text that `readProgram` can read, and where the values of its markers come from. */
export interface ProgramSource extends SourceText {
  /** Entry `n` says what `$n` stands for. */
  readonly holes: readonly HoleUse[];
}

/** One marker. */
export interface HoleUse {
  readonly kind: "tensor" | "number";
  /** Position of the hole in the template; each further entry is a position in the spliced expression. */
  readonly path: readonly [number, ...number[]];
}

/** Longest `pit.const` and `pit.name` that can be meant seriously. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;

const KEYWORDS: ReadonlySet<string> = new Set(
  "let return where with and or not in true false inf _".split(" "),
);

const COMMENTS = /\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?(?:\*\/|$)/g;

/** A source without holes, for the call form. */
export function textSource(
  text: string,
  location: string | null = null,
): ProgramSource {
  return { text, holes: [], location };
}

/** Joins the raw pieces of a template with its holes. */
export function joinTemplate(
  strings: readonly string[],
  holes: readonly Hole[],
  location: string | null = null,
): Outcome<ProgramSource> {
  return joinPieces(strings, holes).finish(location);
}

/** The text into which the diagnostics of `joinTemplate` point, sound or not. */
export function joinedText(
  strings: readonly string[],
  holes: readonly Hole[],
): string {
  return joinPieces(strings, holes).text;
}

function joinPieces(
  strings: readonly string[],
  holes: readonly Hole[],
): TemplateJoin {
  const join = new TemplateJoin();
  strings.forEach((piece, position) => {
    join.piece(piece);
    const hole = holes[position];
    if (hole !== undefined) join.hole(hole, position);
  });
  return join;
}

/** The text under construction. */
class TemplateJoin {
  #text = "";
  readonly #uses: HoleUse[] = [];
  readonly #markers = new Map<number, number>();
  readonly #typed: number[] = [];
  readonly #diagnostics: Diagnostic[] = [];

  get text(): string {
    return this.#text;
  }

  piece(piece: string): void {
    this.#separate(piece);
    for (
      let at = piece.indexOf("$");
      at >= 0;
      at = piece.indexOf("$", at + 1)
    ) {
      this.#typed.push(this.#text.length + at);
    }
    this.#append(piece);
  }

  hole(hole: Hole, position: number): void {
    const written = this.#written(hole, position);
    this.#separate(written);
    const span = {
      start: this.#text.length,
      end: this.#text.length + written.length,
    };
    this.#append(written);
    const problem = problemOf(hole, span);
    if (problem !== null) this.#diagnostics.push(problem);
  }

  finish(location: string | null): Outcome<ProgramSource> {
    const text = this.#text;
    if (text.length > MAXIMUM_TEXT) {
      return { ok: false, diagnostics: [textTooLong(text.length)] };
    }
    const comments = [...text.matchAll(COMMENTS)];
    const typed = this.#typed.filter((at) =>
      !comments.some(({ index, 0: { length } }) =>
        at >= index && at < index + length
      )
    );
    const diagnostics = [
      ...typed.map((at) => typedMarker({ start: at, end: at + 1 })),
      ...this.#diagnostics,
    ].sort((a, b) =>
      (a.primary?.span.start ?? 0) - (b.primary?.span.start ?? 0)
    );
    return outcomeOf(
      diagnostics,
      () => ({ text, holes: this.#uses, location }),
    );
  }

  #written(hole: Hole, position: number): string {
    switch (hole.kind) {
      case "tensor":
      case "number":
        return this.#marker(hole, position);
      case "const":
        return constantText(hole.value);
      case "name":
        return hole.name.slice(0, 128);
      case "expression":
        return this.#splice(hole.source, position);
      case "invalid":
        return "${…}";
    }
    return unreachable(hole);
  }

  #marker(
    hole: Hole & { kind: "tensor" | "number" },
    position: number,
  ): string {
    const same = hole.kind === "tensor" && hole.sameAs !== undefined
      ? this.#markers.get(hole.sameAs)
      : undefined;
    const marker = same ?? this.#uses.length;
    if (same === undefined) {
      this.#uses.push({ kind: hole.kind, path: [position] });
    }
    this.#markers.set(position, marker);
    return `$${marker}`;
  }

  #splice(source: ProgramSource, position: number): string {
    const first = this.#uses.length;
    // A comment at the end would swallow the closing parenthesis.
    const text = source.text.replace(COMMENTS, " ").trim();
    for (const { kind, path } of source.holes) {
      this.#uses.push({ kind, path: [position, ...path] });
    }
    const renumbered = text.replace(
      /\$([0-9]+)/g,
      (_, digits: string) => `$${Number(digits) + first}`,
    );
    return `(${renumbered})`;
  }

  /** Keeps a hole from growing together with its neighbor into another token. */
  #separate(next: string): void {
    if (/[A-Za-z0-9_$]$/.test(this.#text) && /^[A-Za-z0-9_$.]/.test(next)) {
      const isRange = next.startsWith("..") && !next.startsWith("...");
      if (!isRange) this.#append(" ");
    }
  }

  #append(text: string): void {
    // Splices may double at each step: stop growing once the text is too long anyway.
    if (this.#text.length <= MAXIMUM_TEXT) this.#text += text;
  }
}

function constantText(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  const size = Number.isFinite(value) ? String(Math.abs(value)) : "inf";
  return value < 0 || Object.is(value, -0) ? `(-${size})` : size;
}

function problemOf(hole: Hole, span: Span): Diagnostic | null {
  switch (hole.kind) {
    case "tensor":
    case "number":
    case "expression":
      return null;
    case "const":
      return Number.isNaN(hole.value)
        ? invalidConstant(hole.value, span)
        : null;
    case "name":
      return NAME.test(hole.name) && !KEYWORDS.has(hole.name)
        ? null
        : invalidName(hole.name.slice(0, 128), span);
    case "invalid":
      return invalidHole(hole.what, span);
  }
  return unreachable(hole);
}
