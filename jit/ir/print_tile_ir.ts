/**
 * Tile IR -> canonical text, readable as a loop nest. Extents and strides are not printed: the text
 * of a program is the same for every size of one schedule.
 *
 * ```text
 * buffer A: f32 input rank 2
 * buffer B: f32 input rank 2
 * buffer C: f32 result rank 2
 * contract C: sum mul f32
 *   grid batch()
 *   grid m(m) tile 64
 *   grid n(n) tile 64
 *     serial k(k) tile 16
 *       stage left
 *         v0 = load A[m, k]
 *         give v0
 *       stage right
 *         v1 = load B[k, n]
 *         give v1
 *       register 4x4
 *     finish
 *       give acc
 *     store C[m, n]
 * ```
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type {
  Block,
  Load,
  LoopAxis,
  Step,
  Store,
  TileExpr,
  TileIndex,
} from "./tile_block.ts";
import type {
  ContractNest,
  Nest,
  ReduceNest,
  ScatterNest,
  TileBuffer,
  TileIr,
} from "./tile_ir.ts";
import type {
  BucketNest,
  DetectNest,
  Gather,
  ListNest,
  MarksRead,
  Route,
} from "./tile_pit.ts";

/** The canonical text of a program, with a trailing newline. */
export function printTileIr({ buffers, nests }: TileIr): string {
  const lines = [
    ...buffers.map(printBuffer),
    ...nests.map((nest) => printNest(nest)),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** One nest, its loops from the outside in; no trailing newline. */
export function printNest(nest: Nest): string {
  return nestLines(nest).join("\n");
}

/** One expression on one line. */
export function printTileExpr(expr: TileExpr): string {
  switch (expr.kind) {
    case "literal":
      return `${printNumber(expr.value)}:${expr.dtype}`;
    case "axis":
      return `axis(${expr.axis})`;
    case "extent":
      return `extent(${expr.axis})`;
    case "scalar":
      return `scalar(${expr.name}):${expr.dtype}`;
    case "value":
      return expr.name;
    case "accumulated":
      return "acc";
    case "apply":
      return `${expr.op}(${
        expr.args.map(printTileExpr).join(", ")
      }):${expr.dtype}`;
    case "cast":
      return `${expr.dtype}(${printTileExpr(expr.arg)})`;
    case "select":
      return `select(${printTileExpr(expr.condition)}, ${
        printTileExpr(expr.whenTrue)
      }, ${printTileExpr(expr.whenFalse)}):${expr.dtype}`;
  }
  return unreachable(expr);
}

function nestLines(nest: Nest): readonly string[] {
  switch (nest.kind) {
    case "map":
      return [
        `map ${nest.name}`,
        `  grid ${printAxes(nest.axes)}`,
        ...indent(2, [
          ...printBlock(nest.block),
          ...printStoreLines(nest.store),
        ]),
      ];
    case "reduce":
      return reduceLines(nest);
    case "contract":
      return contractLines(nest);
    case "softmax":
      return [
        `softmax ${nest.name}`,
        `  grid rows${printAxes(nest.rows)}`,
        `    serial along${printAxes(nest.along)}`,
        ...indent(3, printBlock(nest.block)),
        ...finishLines(nest.finish, nest.store),
      ];
    case "cumsum":
      return [
        `cumsum ${nest.name}: ${nest.dtype}`,
        `  grid rows${printAxes(nest.rows)}`,
        `    serial along${printAxes([nest.along])}`,
        ...indent(3, printBlock(nest.block)),
        ...finishLines(nest.finish, nest.store),
      ];
    case "scatter":
      return scatterLines(nest);
    case "detect":
      return detectLines(nest);
    case "list":
      return listLines(nest);
    case "meet":
      return [
        `meet ${nest.name}: counts`,
        `  grid batch${printAxes(nest.batch)}`,
        `  grid m${printAxes(nest.m)} tile ${nest.tileM}`,
        `  grid n${printAxes(nest.n)} tile ${nest.tileN}`,
        `    serial k${printAxes(nest.k)}`,
        `      marks ${printMarks(nest.left)}`,
        `      marks ${printMarks(nest.right)}`,
        `  count ${nest.counts}`,
      ];
    case "select":
      return [
        `select ${nest.name}: least cost into ${nest.choice}`,
        `  0 dense: ${nest.nest}`,
        ...nest.candidates.map(({ value, rule, counts, step }) =>
          `  ${value} ${rule}: by ${counts} step ${step}`
        ),
      ];
    case "bucket":
      return bucketLines(nest);
  }
  return unreachable(nest);
}

function reduceLines(nest: ReduceNest): readonly string[] {
  return [
    `reduce ${nest.name}: ${nest.reducer} ${nest.dtype}`,
    `  grid ${printAxes(nest.spatial)}`,
    `    serial ${printAxes(nest.reduction)}`,
    ...indent(3, printBlock(nest.block)),
    ...finishLines(nest.finish, nest.store),
  ];
}

function contractLines(nest: ContractNest): readonly string[] {
  const { schedule } = nest;
  const guarded = nest.isGuarded ? " guarded" : "";
  const ordered = nest.isOrdered ? " ordered" : "";
  const split = schedule.splitK === 1 ? "" : ` split ${schedule.splitK}`;
  const { choice } = nest;
  return [
    `contract ${nest.name}: ${nest.fold} ${nest.product} ${nest.dtype}${guarded}${ordered}`,
    ...(choice === null ? [] : [
      `  chosen ${choice.buffer}[${choice.index}] == ${choice.value}`,
    ]),
    `  grid batch${printAxes(nest.batch)}`,
    `  grid m${printAxes(nest.m)} tile ${schedule.tileM}`,
    `  grid n${printAxes(nest.n)} tile ${schedule.tileN}`,
    `    serial k${printAxes(nest.k)} tile ${schedule.tileK}${split}`,
    ...indent(3, nest.gathers.map(printGather)),
    ...indent(3, nest.route === null ? [] : [printRoute(nest.route)]),
    "      stage left",
    ...indent(4, printBlock(nest.left)),
    "      stage right",
    ...indent(4, printBlock(nest.right)),
    `      register ${schedule.registerM}x${schedule.registerN}`,
    ...finishLines(nest.finish, nest.store),
  ];
}

/** SRead of every operand that carries the group, SWrite of the target where it does. */
function printGather(gather: Gather): string {
  switch (gather.kind) {
    case "list": {
      const { group, panel, grain, positions, counts } = gather;
      const per = panel === null ? "" : ` per ${panel} tile`;
      const writes = group === "k" ? "sread" : "sread swrite";
      const entry = grain === 1 ? "" : ` grain ${grain}`;
      return `${writes} ${group} by ${positions}${per} count ${counts}${entry}`;
    }
    case "block": {
      const { group, depth, stretch, positions, counts } = gather;
      return `sread swrite ${group} by ${positions} per k block ${depth} stretch ${stretch} count ${counts}`;
    }
    case "meet":
      return `sread k where ${printMarks(gather.left)} per m tile meet ${
        printMarks(gather.right)
      } per n tile`;
  }
  return unreachable(gather);
}

function printMarks({ bits, span, batch }: MarksRead): string {
  return `${bits}(${batch.join(", ")}) span ${span}`;
}

/** SRead and SWrite of the rows of one bucket a tile. */
function printRoute({ bucket, others, positions, tiles }: Route): string {
  const rest = others === null ? "" : " others";
  return `sread swrite m by ${positions} bucket ${bucket.name} of ${tiles}${rest}`;
}

function bucketLines(nest: BucketNest): readonly string[] {
  return [
    `bucket ${nest.name}: ${nest.bucket.name} tile ${nest.tileRows}`,
    `  grid batch${printAxes(nest.batch)}`,
    `  grid points${printAxes(nest.points)}`,
    ...indent(2, printBlock(nest.block)),
    `  list ${nest.positions} tiles ${nest.tiles}`,
  ];
}

function detectLines(nest: DetectNest): readonly string[] {
  return [
    `detect ${nest.name}: bits`,
    `  grid batch${printAxes(nest.batch)}`,
    `  grid rows${printAxes(nest.rows)}`,
    `  grid columns${printAxes(nest.columns)}`,
    ...indent(2, printBlock(nest.block)),
    ...nest.marks.map(({ listed, span, bits }) =>
      `  mark ${listed} span ${span} in ${bits}`
    ),
  ];
}

function listLines(nest: ListNest): readonly string[] {
  const { marks, panelSize } = nest;
  const order = nest.isOrdered ? "ordered" : "unordered";
  const tile = panelSize === null ? "" : ` tile ${panelSize}`;
  const grain = nest.grain === 1 ? "" : ` grain ${nest.grain}`;
  const stretch = nest.stretch === null ? "" : ` stretch ${nest.stretch}`;
  return [
    `list ${nest.name}: ${order}${nest.isPermutation ? " permutation" : ""}`,
    `  grid batch${printAxes(nest.batch)}`,
    `  grid panel${printAxes(nest.panel)}${tile}`,
    `    serial listed${printAxes(nest.listed)}${grain}${stretch}`,
    `      marks ${printMarks(marks)}`,
    `  list ${nest.positions} count ${nest.counts}`,
  ];
}

function scatterLines(nest: ScatterNest): readonly string[] {
  return [
    `scatter ${nest.name}: ${nest.fold} ${nest.dtype}${
      nest.isUnique ? " unique" : ""
    }`,
    `  grid positions${printAxes(nest.positions)}`,
    ...indent(2, printBlock(nest.initial)),
    `  grid source${printAxes(nest.source)}`,
    ...indent(2, printBlock(nest.block)),
    ...indent(2, printStoreLines(nest.store)),
  ];
}

function finishLines(finish: Block, store: Store): readonly string[] {
  return [
    "    finish",
    ...indent(3, printBlock(finish)),
    ...indent(2, printStoreLines(store)),
  ];
}

function printBlock({ steps, live, result }: Block): readonly string[] {
  return [
    ...steps.map(printStep),
    ...(live === null ? [] : [`live ${printTileExpr(live)}`]),
    `give ${printTileExpr(result)}`,
  ];
}

function printStep(step: Step): string {
  switch (step.kind) {
    case "let":
      return `${step.name} = ${printTileExpr(step.value)}`;
    case "load":
      return printLoad(step);
  }
  return unreachable(step);
}

function printLoad({ name, buffer, indices, when, inside }: Load): string {
  const flag = inside === null ? "" : `, ${inside}`;
  const condition = when === null ? "" : ` when ${printTileExpr(when)}`;
  return `${name}${flag} = load ${buffer}${printIndices(indices)}${condition}`;
}

function printStoreLines(store: Store): readonly string[] {
  return [
    ...store.steps.map(printStep),
    `store ${store.buffer}${printIndices(store.indices)}`,
  ];
}

function printIndices(indices: readonly TileIndex[]): string {
  return `[${indices.map(printIndex).join(", ")}]`;
}

/** A checked position ends in `?`. */
function printIndex({ terms, offset, value, isChecked }: TileIndex): string {
  const parts = [
    ...terms.map(({ axis, factor }) =>
      factor === 1 ? axis : `${factor}*${axis}`
    ),
    ...(value === null ? [] : [`value(${value})`]),
  ];
  if (offset !== 0 || parts.length === 0) parts.push(`${offset}`);
  return `${parts.join(" + ")}${isChecked ? " ?" : ""}`;
}

function printAxes(axes: readonly LoopAxis[]): string {
  return `(${axes.map(({ name }) => name).join(", ")})`;
}

function printBuffer(buffer: TileBuffer): string {
  const { name, dtype, role, shape } = buffer;
  const type = buffer.isPacked === true ? `${dtype} bits` : dtype;
  return `buffer ${name}: ${type} ${role} rank ${shape.length}`;
}

function printNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : `${value}`;
}

function indent(levels: number, lines: readonly string[]): readonly string[] {
  return lines.map((line) => `${"  ".repeat(levels)}${line}`);
}
