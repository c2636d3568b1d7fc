/**
 * The marks that a list is made of: which words of bits belong to a list, and how they are read.
 *
 * A panel of more points than a bit spans joins the words of several spans. Absent on purpose: places
 * in the list (`lower_list.ts`).
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { ListNest } from "../ir/tile_ir.ts";
import {
  assign,
  bufferArray,
  forOf,
  type KernelBuilder,
  letOf,
  numberParam,
  varOf,
} from "./builder.ts";
import {
  add,
  asU32,
  bitOr,
  divide,
  elementAt,
  minimum,
  modulo,
  multiply,
  u32,
} from "./expressions.ts";
import { pointCount, splitLinear } from "./grid.ts";

/** Bits of a word. */
export const WORD = 32;

/** Sizes of a list nest. */
export interface ListSizes {
  /** Lists of a batch point, and of all. */
  readonly panels: number;
  readonly lists: number;
  /** Positions and words of a list. */
  readonly listed: number;
  readonly words: number;
  /** Spans of a panel at most, and of all panels. */
  readonly spansEach: number;
  readonly spans: number;
}

/** Counts what a list nest works on. */
export function listSizes(nest: ListNest): ListSizes {
  const points = pointCount(nest.panel);
  const panels = nest.panelSize === null
    ? 1
    : Math.ceil(points / nest.panelSize);
  const listed = pointCount(nest.listed);
  const spans = Math.ceil(points / nest.marks.span);
  return {
    panels,
    lists: panels * pointCount(nest.batch),
    listed,
    words: Math.ceil(listed / WORD),
    spans,
    spansEach: nest.panelSize === null
      ? spans
      : nest.panelSize / nest.marks.span,
  };
}

/** Reads the words of one list. */
export interface WordReader {
  /** Statements that find the list's words. */
  readonly statements: readonly KernelStatement[];
  /** The word at a place, which must be below the number of words. */
  readonly wordAt: (at: KernelExpr) => {
    readonly statements: readonly KernelStatement[];
    readonly word: KernelExpr;
  };
}

/** The words of the list number `list`. */
export function readWords(
  builder: KernelBuilder,
  nest: ListNest,
  list: KernelExpr,
): WordReader {
  const sizes = listSizes(nest);
  const param = (hint: string, value: number): KernelExpr =>
    numberParam(builder, hint, hint, "u32", value);
  const words = param("words", sizes.words);
  const spans = param("spans", sizes.spans);
  const array = bufferArray(builder, nest.marks.bits, "read", 1, "bits");
  const panels = param("panels", sizes.panels);
  const matrix = letOf(builder, "matrix", divide(list, panels));
  const marked = markedMatrix(builder, nest, matrix.name);
  const isSingle = nest.panelSize === nest.marks.span;
  const spansEach = isSingle ? u32(1) : param("spans_each", sizes.spansEach);
  const from = letOf(
    builder,
    "from_span",
    multiply(modulo(list, panels), spansEach),
  );
  const first = letOf(builder, "first_span", multiply(marked.index, spans));
  const statements = [
    matrix.statement,
    ...marked.statements,
    from.statement,
    first.statement,
  ];
  const wordOf = (span: KernelExpr, at: KernelExpr): KernelExpr =>
    elementAt(array, add(multiply(add(first.name, span), words), at));
  if (isSingle) {
    return {
      statements,
      wordAt: (at) => ({ statements: [], word: wordOf(from.name, at) }),
    };
  }
  const to = letOf(
    builder,
    "to_span",
    minimum(add(from.name, spansEach), spans),
  );
  return {
    statements: [...statements, to.statement],
    wordAt: (at) => {
      const joined = varOf(builder, "joined", u32(0));
      const range = { from: from.name, to: to.name, step: u32(1) };
      const join = forOf(builder, "span", range, (span) => [
        assign(builder, joined.name, bitOr(joined.name, wordOf(span, at))),
      ]);
      return { statements: [joined.statement, join], word: joined.name };
    },
  };
}

/** The batch point of the marks: that of the list without the axes that the marks do not have. */
function markedMatrix(
  builder: KernelBuilder,
  { batch, marks }: ListNest,
  matrix: KernelExpr,
): {
  readonly statements: readonly KernelStatement[];
  readonly index: KernelExpr;
} {
  if (marks.batch.length === batch.length) {
    return { statements: [], index: matrix };
  }
  if (marks.batch.length === 0) return { statements: [], index: u32(0) };
  const split = splitLinear(
    builder,
    matrix,
    batch.map((axis) => ({ ...axis, start: 0, end: axis.end - axis.start })),
  );
  const index = batch.filter(({ name }) => marks.batch.includes(name))
    .reduce<KernelExpr>((outer, axis) => {
      const count = numberParam(
        builder,
        `count ${axis.name}`,
        `count_${axis.name}`,
        "u32",
        axis.end - axis.start,
      );
      return add(multiply(outer, count), asU32(split.axes.get(axis.name)!));
    }, u32(0));
  return { statements: split.statements, index };
}
