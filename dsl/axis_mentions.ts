/** Where an expression names axes: in indices, as values, in extents, in the brackets of reducers. */
import type { Span } from "../jit/diagnostics/span.ts";
import {
  astChildren,
  type AstExpr,
  type AstIndex,
  type AstReference,
  isBareName,
  isReducerCall,
} from "./ast.ts";
import { isScan } from "./functions.ts";

/**
 * One place that names an axis. `value`: a bare name, which may turn out a scalar. `scan`: the
 * outer axis at which `softmax[k]` is read. `binder`: the brackets of a reducer.
 */
export interface Mention {
  readonly name: string;
  readonly place: "index" | "spread" | "value" | "extent" | "scan" | "binder";
  /** True inside a reducer that binds the name. */
  readonly isBound: boolean;
  /** Written with dots: `...b`. */
  readonly isSpread: boolean;
  readonly span: Span;
}

const NONE: ReadonlySet<string> = new Set();

/** All mentions in `expr`, left to right. */
export function* mentionsOf(
  expr: AstExpr,
  bound: ReadonlySet<string> = NONE,
): Generator<Mention> {
  if (expr.kind !== "reference") {
    for (const child of astChildren(expr)) yield* mentionsOf(child, bound);
  } else if (isReducerCall(expr)) {
    yield* reducerMentions(expr, expr.indices, bound);
  } else if (isExtentCall(expr)) {
    yield* extentMentions(expr, bound);
  } else if (isBareName(expr)) {
    if (!expr.name.isHole) yield mention(expr, "value", bound);
  } else {
    for (const index of expr.indices ?? []) yield* indexMentions(index, bound);
    for (const arg of expr.args ?? []) yield* mentionsOf(arg, bound);
  }
}

/** Mentions in one entry of an index list. */
export function* indexMentions(
  index: AstIndex,
  bound: ReadonlySet<string> = NONE,
): Generator<Mention> {
  if (index.kind === "spread") {
    const { text: name } = index.name;
    const { span } = index;
    yield {
      name,
      place: "spread",
      isBound: bound.has(name),
      isSpread: true,
      span,
    };
  } else if (index.kind === "position") {
    yield* positionMentions(index.value, bound);
  }
}

/** `extent(d)`. */
export function isExtentCall(expr: AstReference): boolean {
  return expr.name.text === "extent" && expr.args !== null &&
    expr.indices === null;
}

/** The axis names in the brackets of a reducer. */
export function binderNames(indices: readonly AstIndex[]): readonly string[] {
  return indices.flatMap((index) => {
    if (index.kind === "spread") return [index.name.text];
    if (index.kind !== "position" || !isBareName(index.value)) return [];
    return index.value.name.isHole ? [] : [index.value.name.text];
  });
}

function* positionMentions(
  expr: AstExpr,
  bound: ReadonlySet<string>,
): Generator<Mention> {
  if (expr.kind !== "reference") {
    for (const child of astChildren(expr)) {
      yield* positionMentions(child, bound);
    }
  } else if (isExtentCall(expr)) {
    yield* extentMentions(expr, bound);
  } else if (isBareName(expr)) {
    if (!expr.name.isHole) yield mention(expr, "index", bound);
  } else if (!isReducerCall(expr)) {
    for (const index of expr.indices ?? []) yield* indexMentions(index, bound);
    for (const arg of expr.args ?? []) yield* positionMentions(arg, bound);
  }
}

function* reducerMentions(
  call: AstReference & { readonly args: readonly AstExpr[] },
  indices: readonly AstIndex[],
  bound: ReadonlySet<string>,
): Generator<Mention> {
  const own = binderNames(indices);
  for (const index of indices) {
    for (const name of binderNames([index])) {
      const { span } = index;
      const isSpread = index.kind === "spread";
      yield { name, place: "binder", isBound: true, isSpread, span };
      if (isScan(call.name.text)) {
        yield { name, place: "scan", isBound: bound.has(name), isSpread, span };
      }
    }
  }
  const inner = new Set([...bound, ...own]);
  for (const arg of call.args) yield* mentionsOf(arg, inner);
}

function* extentMentions(
  call: AstReference,
  bound: ReadonlySet<string>,
): Generator<Mention> {
  for (const arg of call.args ?? []) {
    if (isBareName(arg) && !arg.name.isHole) {
      yield mention(arg, "extent", bound);
    }
  }
}

function mention(
  { name, span }: AstReference,
  place: Mention["place"],
  bound: ReadonlySet<string>,
): Mention {
  const { text } = name;
  return { name: text, place, isBound: bound.has(text), isSpread: false, span };
}
