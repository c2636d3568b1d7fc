/**
 * What the compiler decides about the zeros of a bound program, without compiling it to the end: the
 * same passes up to the PIT rules, which are described here where `compile.ts` applies them.
 */
import { compileTiles, lowerTiles } from "./compile.ts";
import type { Outcome } from "./diagnostics/diagnostic.ts";
import { type Span, spanOf } from "./diagnostics/span.ts";
import type { JsExecutable, Layouts } from "./ir/executable.ts";
import type { ContractionExplanation } from "./ir/rule_explanation.ts";
import type { TensorIr } from "./ir/tensor_ir.ts";
import type { ContractNest, TileBuffer, TileIr } from "./ir/tile_ir.ts";
import { lowerToJs } from "./js/lower_to_js.ts";
import type { PassContext } from "./pass.ts";
import {
  describeRoute,
  plainAxis,
  routePattern,
} from "./pit/describe_route.ts";
import { describeRules } from "./pit/describe_rules.ts";
import { points } from "./pit/group_points.ts";
import { type PatternNest, patternNest } from "./pit/pattern_nest.ts";

/** The contractions of a program, and what its rules need. */
export interface ConsideredProgram {
  readonly contractions: readonly ConsideredContraction[];
  /** Device memory of covers, lists and choices, over all rules that stand in the program. */
  readonly extraBytes: number;
}

/** One contraction with the text that it stands for. */
export interface ConsideredContraction {
  readonly span: Span;
  readonly explanation: ContractionExplanation;
  /** How to find out which points of its operands are live. */
  readonly patterns: readonly PatternProgram[];
}

/** JavaScript that fills one bool buffer: the pattern of an operand as a matrix a batch point. */
export interface PatternProgram {
  readonly operand: "A" | "B" | "C";
  readonly executable: JsExecutable;
  readonly result: string;
  readonly batch: number;
  readonly rowAxes: readonly string[];
  readonly columnAxes: readonly string[];
  readonly rows: number;
  readonly columns: number;
}

const LETTERS = [["left", "A"], ["right", "B"], ["target", "C"]] as const;

/** Describes the rules of each contraction of `ir`, in the order of execution. */
export function considerProgram(
  ir: TensorIr,
  layouts: Layouts,
  context: PassContext,
): Outcome<ConsideredProgram> {
  const lowered = lowerTiles(ir, layouts, context);
  if (!lowered.ok) return lowered;
  const ruled = compileTiles(ir, layouts, context);
  if (!ruled.ok) return ruled;
  const tiles = lowered.value;
  const contractions = tiles.nests.flatMap((nest) =>
    nest.kind === "contract" ? [considerNest(nest, tiles, context)] : []
  );
  const tensors = new Set(ir.tensors.map(({ name }) => name));
  const extra = ruled.value.buffers.filter(({ name }) => !tensors.has(name));
  const extraBytes = extra.reduce(
    (sum, { shape }) =>
      sum + 4 * shape.reduce((product, extent) => product * extent, 1),
    0,
  );
  const value = { contractions, extraBytes };
  return { ok: true, value, warnings: [] };
}

function considerNest(
  nest: ContractNest,
  tiles: TileIr,
  { pit }: PassContext,
): ConsideredContraction {
  const { route } = nest;
  const buffers = new Map(tiles.buffers.map((each) => [each.name, each]));
  return {
    span: spanOf(nest.origin),
    explanation: route === null
      ? describeRules(nest, buffers, pit)
      : describeRoute(nest, route, { buffers, table: pit.table }),
    patterns: patternsOf(nest, tiles).flatMap(({ letter, pattern }) =>
      patternProgram(letter, pattern, tiles)
    ),
  };
}

interface LetteredPattern {
  readonly letter: PatternProgram["operand"];
  readonly pattern: PatternNest;
}

function patternsOf(
  nest: ContractNest,
  { nests }: TileIr,
): readonly LetteredPattern[] {
  const { route } = nest;
  if (route === null) {
    return LETTERS.flatMap(([operand, letter]) => {
      const pattern = patternNest(nest, operand);
      return pattern === null ? [] : [{ letter, pattern }];
    });
  }
  const sort = nests.find((other) =>
    other.kind === "bucket" && other.positions === route.positions
  );
  return sort?.kind === "bucket"
    ? [{ letter: "A", pattern: routePattern(nest, sort) }]
    : [];
}

/** None where it reads more than inputs: other tensors exist on the device alone. */
function patternProgram(
  operand: PatternProgram["operand"],
  { nest, buffer, batch, rows, columns }: PatternNest,
  { buffers }: TileIr,
): readonly PatternProgram[] {
  const read = new Set(
    nest.block.steps.flatMap((step) =>
      step.kind === "load" ? [step.buffer] : []
    ),
  );
  const inputs = buffers.filter(({ name }) => read.has(name));
  if (inputs.some(({ role }) => role !== "input")) return [];
  const all: readonly TileBuffer[] = [...inputs, buffer];
  return [{
    operand,
    executable: lowerToJs({ buffers: all, nests: [nest] }),
    result: buffer.name,
    batch,
    rowAxes: rows.map(plainAxis),
    columnAxes: columns.map(plainAxis),
    rows: points(rows),
    columns: points(columns),
  }];
}
