/**
 * Detections of affine predicates -> kernels that read nothing: an invocation makes a word of bits from
 * the least value of each form over the panel.
 */
import type { AffineForm } from "../ir/interval.ts";
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { LoopAxis } from "../ir/tile_block.ts";
import type { DetectNest, Marks } from "../ir/tile_pit.ts";
import {
  assign,
  bufferArray,
  createBuilder,
  finishLaunch,
  forOf,
  ifOf,
  type KernelBuilder,
  type KernelContext,
  type Launch,
  letOf,
  numberParam,
  RETURN,
  varOf,
} from "./builder.ts";
import {
  add,
  allOf,
  asI32,
  bitOr,
  compare,
  divide,
  elementAt,
  i32,
  minimum,
  modulo,
  multiply,
  select,
  shiftUp,
  subtract,
  u32,
} from "./expressions.ts";
import {
  axisValue,
  foldWorkgroups,
  linearInvocation,
  pointCount,
  splitLinear,
} from "./grid.ts";

const INVOCATIONS = 64;
const WORD = 32;

/** The kernel of one kind of marks; null where there is no word to make. */
export function launchSolved(
  nest: DetectNest,
  marks: Marks,
  forms: readonly AffineForm[],
  context: KernelContext,
): Launch | null {
  const { batch, rows, columns } = nest;
  const [listed, spanned] = marks.listed === "rows"
    ? [rows, columns]
    : [columns, rows];
  const [length, points] = [pointCount(listed), pointCount(spanned)];
  const words = Math.ceil(length / WORD);
  const panels = Math.ceil(points / marks.span);
  const count = pointCount(batch) * panels * words;
  if (count === 0) return null;
  const builder = createBuilder(context, nest.name, nest.origin, []);
  const found = findWord(builder, {
    batch,
    span: marks.span,
    words,
    panels,
    points,
  });
  const bases = forms.map((form, number) => {
    const stretch = { axes: spanned, first: found.first, last: found.last };
    const least = leastOf(builder, form, number, found.batch, [stretch]);
    return letOf(builder, "least", least);
  });
  const bits = varOf(builder, "bits", u32(0));
  const array = bufferArray(builder, marks.bits, "read_write", 1, "marks");
  const end = numberParam(builder, "places", "places", "u32", count);
  const test = overBits(builder, {
    forms,
    bases: bases.map(({ name }) => name),
    listed,
    word: found.word,
    length: numberParam(builder, "listed", "listed", "u32", length),
    bits: bits.name,
  });
  const body = [
    found.place.statement,
    ifOf(builder, compare(">=", found.place.name, end), [RETURN]),
    ...found.statements,
    ...bases.map(({ statement }) => statement),
    bits.statement,
    test,
    assign(builder, elementAt(array, found.place.name), bits.name),
  ];
  const workgroups = foldWorkgroups(
    Math.ceil(count / INVOCATIONS),
    context.target,
  );
  return finishLaunch(builder, body, [INVOCATIONS, 1, 1], workgroups);
}

/** The word of an invocation, and the stretch of points that its bits span. */
function findWord(
  builder: KernelBuilder,
  { batch, span, words, panels, points }: {
    readonly batch: readonly LoopAxis[];
    readonly span: number;
    readonly words: number;
    readonly panels: number;
    readonly points: number;
  },
): {
  /** Its place among all words. */
  readonly place: ReturnType<typeof letOf>;
  readonly statements: readonly KernelStatement[];
  readonly word: KernelExpr;
  readonly batch: ReadonlyMap<string, KernelExpr>;
  readonly first: ReturnType<typeof letOf>;
  readonly last: ReturnType<typeof letOf>;
} {
  const param = (hint: string, value: number): KernelExpr =>
    numberParam(builder, hint, hint, "u32", value);
  const place = letOf(builder, "place", linearInvocation(INVOCATIONS));
  const wordCount = param("words", words);
  const row = letOf(builder, "row", divide(place.name, wordCount));
  const word = letOf(builder, "word", modulo(place.name, wordCount));
  const panelCount = param("panels", panels);
  const matrix = splitLinear(builder, divide(row.name, panelCount), batch);
  const panel = modulo(row.name, panelCount);
  const first = letOf(builder, "first", multiply(panel, u32(span)));
  const end = add(first.name, u32(span - 1));
  const lastPoint = subtract(param("points", points), u32(1));
  const last = letOf(builder, "last", minimum(end, lastPoint));
  return {
    place,
    statements: [
      row.statement,
      word.statement,
      ...matrix.statements,
      first.statement,
      last.statement,
    ],
    word: word.name,
    batch: matrix.axes,
    first,
    last,
  };
}

/** A stretch of a group: its first and its last point. */
interface Stretch {
  readonly axes: readonly LoopAxis[];
  readonly first: { readonly name: KernelExpr };
  readonly last: { readonly name: KernelExpr };
}

/** The least value of a form over stretches, without the terms of axes that stand nowhere. */
export function leastOf(
  builder: KernelBuilder,
  { terms, constant }: AffineForm,
  number: number,
  batch: ReadonlyMap<string, KernelExpr>,
  stretches: readonly Stretch[],
): KernelExpr {
  let sum = factorParam(builder, number, "constant", constant);
  for (const [axis, at] of batch) {
    const factor = terms.get(axis);
    if (factor === undefined) continue;
    sum = add(sum, multiply(factorParam(builder, number, axis, factor), at));
  }
  for (const { axes: [axis], first, last } of stretches) {
    const factor = axis === undefined ? undefined : terms.get(axis.name);
    if (axis === undefined || factor === undefined) continue;
    const [low, high] = [first, last].map(({ name }) =>
      multiply(
        factorParam(builder, number, axis.name, factor),
        axisValue(builder, axis, name),
      )
    ) as [KernelExpr, KernelExpr];
    sum = add(sum, minimum(low, high));
  }
  return sum;
}

/** Tests the forms at each position of a word. */
function overBits(
  builder: KernelBuilder,
  { forms, bases, listed, word, length, bits }: {
    readonly forms: readonly AffineForm[];
    readonly bases: readonly KernelExpr[];
    readonly listed: readonly LoopAxis[];
    readonly word: KernelExpr;
    readonly length: KernelExpr;
    readonly bits: KernelExpr;
  },
): KernelStatement {
  const start = multiply(word, u32(WORD));
  const end = minimum(subtract(length, start), u32(WORD));
  const range = { from: u32(0), to: end, step: u32(1) };
  return forOf(builder, "bit", range, (bit) => {
    const at = splitLinear(builder, add(start, bit), listed);
    const holds = forms.map(({ terms }, number) => {
      const moved = [...at.axes].reduce((sum, [axis, value]) => {
        const factor = terms.get(axis);
        return factor === undefined ? sum : add(
          sum,
          multiply(factorParam(builder, number, axis, factor), value),
        );
      }, bases[number]!);
      return compare("<=", moved, i32(0));
    });
    const isLive = letOf(builder, "is_live", allOf(holds));
    return [
      ...at.statements,
      isLive.statement,
      assign(
        builder,
        bits,
        bitOr(bits, select(isLive.name, shiftUp(u32(1), bit), u32(0))),
      ),
    ];
  });
}

function factorParam(
  builder: KernelBuilder,
  number: number,
  what: string,
  value: number,
): KernelExpr {
  const hint = `form${number}_${what}`;
  return asI32(numberParam(builder, hint, hint, "i32", value));
}
