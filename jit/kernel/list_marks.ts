/**
 * The marks that a list is made of: which words of bits belong to a list, and how they are read.
 *
 * A panel of more points than a bit spans joins the words of several spans. Absent on purpose: places
 * in the list (`lower_list.ts`).
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { ListNest } from "../ir/tile_pit.ts";
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
  subtract,
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
  /** Positions of a panel, and of one list at most. */
  readonly listed: number;
  readonly listedEach: number;
  /** Lists of a panel. */
  readonly stretches: number;
  /** Words of a panel's bits. */
  readonly words: number;
  /** Spans of a panel at most, and of all panels. */
  readonly spansEach: number;
  readonly spans: number;
}

/** Counts what a list nest works on. */
export function listSizes(nest: ListNest): ListSizes {
  const across = pointCount(nest.panel);
  const panels = nest.panelSize === null
    ? 1
    : Math.ceil(across / nest.panelSize);
  const points = pointCount(nest.listed);
  const listed = Math.ceil(points / nest.grain);
  const listedEach = Math.min(listed, nest.stretch ?? listed);
  const stretches = Math.max(
    1,
    Math.ceil(listed / Math.max(1, nest.stretch ?? listed)),
  );
  const spans = Math.ceil(across / nest.marks.span);
  return {
    panels,
    lists: panels * stretches * pointCount(nest.batch),
    listed,
    listedEach,
    stretches,
    words: Math.ceil(points / WORD),
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
  /** First position of the list, the number of its positions and of its words. */
  readonly offset: KernelExpr;
  readonly listed: KernelExpr;
  readonly words: KernelExpr;
  /** Place of the list's first position in the buffer. */
  readonly first: KernelExpr;
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
  const stretch = stretchOf(builder, nest, list, { words, param });
  const matrix = letOf(builder, "matrix", divide(stretch.panelList, panels));
  const marked = markedMatrix(builder, nest, matrix.name);
  const isSingle = nest.panelSize === nest.marks.span;
  const spansEach = isSingle ? u32(1) : param("spans_each", sizes.spansEach);
  const from = letOf(
    builder,
    "from_span",
    multiply(modulo(stretch.panelList, panels), spansEach),
  );
  const first = letOf(builder, "first_span", multiply(marked.index, spans));
  const { offset, listed } = stretch;
  const place = letOf(
    builder,
    "first",
    add(multiply(stretch.panelList, param("listed", sizes.listed)), offset),
  );
  const shared = {
    offset,
    listed,
    words: stretch.words,
    first: place.name,
  };
  const statements = [
    ...stretch.statements,
    place.statement,
    matrix.statement,
    ...marked.statements,
    from.statement,
    first.statement,
  ];
  const wordOf = (span: KernelExpr, at: KernelExpr): KernelExpr =>
    elementAt(
      array,
      add(multiply(add(first.name, span), words), add(stretch.firstWord, at)),
    );
  if (isSingle) {
    const wordAt: WordReader["wordAt"] = (at) => ({
      statements: [],
      word: wordOf(from.name, at),
    });
    return { ...shared, statements, wordAt };
  }
  const end = minimum(add(from.name, spansEach), spans);
  const to = letOf(builder, "to_span", end);
  const wordAt = joinSpans(builder, { from: from.name, to: to.name }, wordOf);
  return { ...shared, statements: [...statements, to.statement], wordAt };
}

/** Words that are read together: the reads do not wait for each other. */
const AT_ONCE = 8;

/** A word that joins those of several spans; those behind the last one repeat it. */
function joinSpans(
  builder: KernelBuilder,
  { from, to }: { readonly from: KernelExpr; readonly to: KernelExpr },
  wordOf: (span: KernelExpr, at: KernelExpr) => KernelExpr,
): WordReader["wordAt"] {
  return (at) => {
    const joined = varOf(builder, "joined", u32(0));
    const range = { from, to, step: u32(AT_ONCE) };
    const last = subtract(to, u32(1));
    const join = forOf(builder, "span", range, (span) => {
      const words = Array.from(
        { length: AT_ONCE },
        (_, more) => wordOf(minimum(add(span, u32(more)), last), at),
      );
      return [
        assign(builder, joined.name, words.reduce(bitOr, joined.name)),
      ];
    });
    return { statements: [joined.statement, join], word: joined.name };
  };
}

/** Which part of a panel's positions a list holds. */
interface ListStretch {
  readonly statements: readonly KernelStatement[];
  /** Linear index of the batch point and panel. */
  readonly panelList: KernelExpr;
  readonly offset: KernelExpr;
  readonly firstWord: KernelExpr;
  readonly listed: KernelExpr;
  readonly words: KernelExpr;
}

function stretchOf(
  builder: KernelBuilder,
  nest: ListNest,
  list: KernelExpr,
  { words, param }: {
    readonly words: KernelExpr;
    readonly param: (hint: string, value: number) => KernelExpr;
  },
): ListStretch {
  const sizes = listSizes(nest);
  const listed = param("listed", sizes.listed);
  if (nest.stretch === null) {
    return {
      statements: [],
      panelList: list,
      offset: u32(0),
      firstWord: u32(0),
      listed,
      words,
    };
  }
  const stretches = param("stretches", sizes.stretches);
  const panelList = letOf(builder, "panel_list", divide(list, stretches));
  const at = letOf(builder, "stretch", modulo(list, stretches));
  const wordsEach = u32(nest.stretch / WORD);
  const offset = letOf(
    builder,
    "offset",
    multiply(at.name, u32(nest.stretch)),
  );
  const firstWord = letOf(builder, "first_word", multiply(at.name, wordsEach));
  const own = letOf(
    builder,
    "own_listed",
    minimum(subtract(listed, offset.name), u32(nest.stretch)),
  );
  const ownWords = letOf(
    builder,
    "own_words",
    minimum(subtract(words, firstWord.name), wordsEach),
  );
  return {
    statements: [panelList, at, offset, firstWord, own, ownWords].map((
      { statement },
    ) => statement),
    panelList: panelList.name,
    offset: offset.name,
    firstWord: firstWord.name,
    listed: own.name,
    words: ownWords.name,
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
