/** What softmax and running sums share: rows, the axes they run along, the block of one point. */
import { freeAxes } from "../ir/free_axes.ts";
import type { ScalarType } from "../ir/scalar_type.ts";
import { renamed, substituteAxes } from "../ir/substitute_axes.ts";
import type { Expr, Scan } from "../ir/tensor_ir.ts";
import type { Block, LoopAxis } from "../ir/tile_block.ts";
import { conjuncts } from "./block_builder.ts";
import { buildBlock } from "./build_block.ts";
import { internExpr, makeInterner } from "./expr_key.ts";
import { scopeOf } from "./finish_block.ts";
import type { StatementContext } from "./statement_space.ts";

/** The parts of a scan nest. */
export interface ScanParts {
  readonly rows: readonly LoopAxis[];
  readonly along: readonly LoopAxis[];
  readonly block: Block;
  /** What of the statement's guard is left to check when an element is stored. */
  readonly elementGuard: readonly Expr[];
}

/** Splits the loops of `context` and builds the block over the names of the outer axes. */
export function scanParts(
  context: StatementContext,
  scan: Scan,
  dtype: ScalarType,
): ScanParts {
  const { spatial, guard, ranges, statement } = context;
  const outer = new Map(
    scan.axes.map((axis, i) => [axis.name, renamed(scan.at[i] ?? "")]),
  );
  const at = new Set<string>(scan.at);
  const isRow = (expr: Expr): boolean =>
    [...freeAxes(expr)].every((axis) => !at.has(axis));
  const points = [
    ...ranges,
    ...statement.guard.flatMap(conjuncts).filter(isRow),
    ...scan.guard.flatMap(conjuncts).map((part) => substituteAxes(part, outer)),
  ];
  const block = buildBlock(
    scopeOf(context),
    substituteAxes(scan.body, outer),
    points,
    dtype,
  );
  return {
    rows: spatial.filter(({ name }) => !at.has(name)),
    along: scan.at.flatMap((name) =>
      spatial.filter((axis) => axis.name === name)
    ),
    block,
    elementGuard: statement.base === null
      ? withoutThese(guard.flatMap(conjuncts), points)
      : guard,
  };
}

/** A point that is not live has the value 0, as has an element that the statement leaves out. */
function withoutThese(
  guard: readonly Expr[],
  known: readonly Expr[],
): readonly Expr[] {
  const interner = makeInterner();
  const ids = new Set(known.map((expr) => internExpr(interner, expr)));
  return guard.filter((expr) => !ids.has(internExpr(interner, expr)));
}
