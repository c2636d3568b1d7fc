/**
 * The register tile of a contraction: who computes what, accumulators, and the inner product.
 *
 * An invocation holds `registerM x registerN` accumulators as vectors of four along n, in groups
 * of four rows that lie `tileM / registerM * 4` rows apart, so that neighbouring invocations read
 * neighbouring vectors of workgroup memory. Everything is unrolled: arrays of a function would be
 * clamped at each access by the shader compiler.
 */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import type { ContractNest, ContractSchedule } from "../ir/tile_ir.ts";
import { assign, type KernelBuilder, letOf, varOf } from "./builder.ts";
import type { TileArray } from "./contract_array.ts";
import {
  foldIdentity,
  foldProduct,
  isLeftOut,
  splat,
} from "./contract_algebra.ts";
import {
  add,
  builtin,
  component,
  divide,
  elementAt,
  modulo,
  multiply,
  not,
  select,
  shiftLeft,
  shiftRight,
  u32,
} from "./expressions.ts";

/** Lanes of a 32-wide subgroup along n: 8 x 4 lanes touch the fewest different vectors. */
const LANES_ALONG_N = 8;
const LANES = 32;

/** Position of an invocation in the tile, in vectors of four. */
export interface TilePosition {
  readonly statements: readonly KernelStatement[];
  /** Column of vectors along n, row of groups along m. */
  readonly column: KernelExpr;
  readonly row: KernelExpr;
}

/** Accumulators: `rows[r][v]` is a vector of four along n. */
export interface Accumulators {
  readonly statements: readonly KernelStatement[];
  readonly rows: readonly (readonly KernelExpr[])[];
}

/** Invocations of a workgroup along n and m. */
export function tileInvocations(
  { tileM, tileN, registerM, registerN }: ContractSchedule,
): {
  readonly alongN: number;
  readonly alongM: number;
  readonly count: number;
} {
  const alongN = tileN / registerN;
  const alongM = tileM / registerM;
  return { alongN, alongM, count: alongN * alongM };
}

/**
 * Lays the lanes of each subgroup out as a compact patch of the tile: lanes 2i and 2i + 1 share a column,
 * 2i and 2i + 2 mostly a row, which lets two quarters of a subgroup read their vectors at once.
 */
export function tilePosition(
  builder: KernelBuilder,
  schedule: ContractSchedule,
): TilePosition {
  const { alongN, alongM } = tileInvocations(schedule);
  const index = builtin("local_invocation_index");
  const lanesN = Math.min(LANES_ALONG_N, alongN);
  const lanesM = LANES / lanesN;
  const isPatched = alongN % lanesN === 0 && alongM % lanesM === 0;
  if (!isPatched) {
    return named(
      builder,
      modulo(index, u32(alongN)),
      divide(index, u32(alongN)),
    );
  }
  const patch = letOf(builder, "patch", divide(index, u32(LANES)));
  const lane = letOf(builder, "lane", modulo(index, u32(LANES)));
  const across = u32(alongN / lanesN);
  const position = named(
    builder,
    add(
      multiply(modulo(patch.name, across), u32(lanesN)),
      modulo(shiftRight(lane.name, 1), u32(lanesN)),
    ),
    add(
      multiply(divide(patch.name, across), u32(lanesM)),
      add(
        multiply(divide(lane.name, u32(2 * lanesN)), u32(2)),
        modulo(lane.name, u32(2)),
      ),
    ),
  );
  return {
    ...position,
    statements: [patch.statement, lane.statement, ...position.statements],
  };
}

function named(
  builder: KernelBuilder,
  column: KernelExpr,
  row: KernelExpr,
): TilePosition {
  const x = letOf(builder, "column", column);
  const y = letOf(builder, "row", row);
  return {
    statements: [x.statement, y.statement],
    column: x.name,
    row: y.name,
  };
}

/** One variable a vector of four results, holding the identity of the fold. */
export function declareAccumulators(
  builder: KernelBuilder,
  nest: ContractNest,
): Accumulators {
  const { registerM, registerN } = nest.schedule;
  const statements: KernelStatement[] = [];
  const rows = range(registerM).map((r) =>
    range(registerN / 4).map((v) => {
      const made = varOf(builder, `c${r}_${v}`, splat(foldIdentity(nest)));
      statements.push(made.statement);
      return made.name;
    })
  );
  return { statements, rows };
}

/** Row `r` of the register tile inside the workgroup's tile. */
export function rowInTile(
  { registerM, tileM }: ContractSchedule,
  row: KernelExpr,
  r: number,
): KernelExpr {
  const group = Math.floor(r / 4) * (tileM / registerM);
  return add(shiftLeft(add(row, u32(group)), 2), u32(r % 4));
}

/** First column of vector `v` of the register tile inside the workgroup's tile. */
export function columnInTile(
  { registerN, tileN }: ContractSchedule,
  column: KernelExpr,
  v: number,
): KernelExpr {
  return shiftLeft(add(column, u32(v * (tileN / registerN))), 2);
}

/** Folds the products of one staged tile into the accumulators, unrolled over k. */
export function multiplyTiles(
  builder: KernelBuilder,
  nest: ContractNest,
  tiles: { readonly left: TileArray; readonly right: TileArray },
  position: TilePosition,
  accumulators: Accumulators,
): readonly KernelStatement[] {
  return range(nest.schedule.tileK).flatMap((k) =>
    multiplyStep(builder, nest, tiles, position, accumulators, k)
  );
}

function multiplyStep(
  builder: KernelBuilder,
  nest: ContractNest,
  tiles: { readonly left: TileArray; readonly right: TileArray },
  position: TilePosition,
  accumulators: Accumulators,
  k: number,
): readonly KernelStatement[] {
  const { tileM, tileN, registerM, registerN } = nest.schedule;
  const left = range(registerM / 4).map((g) =>
    letOf(
      builder,
      `a${g}`,
      elementAt(
        tiles.left.row(k),
        add(position.row, u32(g * (tileM / registerM))),
      ),
    )
  );
  const right = range(registerN / 4).map((v) =>
    letOf(
      builder,
      `b${v}`,
      elementAt(
        tiles.right.row(k),
        add(position.column, u32(v * (tileN / registerN))),
      ),
    )
  );
  const products = accumulators.rows.flatMap((row, r) => {
    const a = component(
      left[Math.floor(r / 4)]!.name,
      (r % 4) as 0 | 1 | 2 | 3,
    );
    const along = row.map((accumulator, v) =>
      accumulate(builder, nest, accumulator, a, right[v]!.name)
    );
    // Every other row goes back: rows meet at a vector, whose registers are then read once.
    return r % 2 === 0 ? along : along.toReversed();
  });
  return [
    ...[...left, ...right].map(({ statement }) => statement),
    ...products,
  ];
}

function accumulate(
  builder: KernelBuilder,
  nest: ContractNest,
  accumulator: KernelExpr,
  left: KernelExpr,
  right: KernelExpr,
): KernelStatement {
  const folded = foldProduct(nest, accumulator, splat(left), right);
  if (!nest.isGuarded) return assign(builder, accumulator, folded);
  const meets = ([0, 1, 2, 3] as const).map((lane) =>
    not({
      kind: "binary",
      op: "||",
      left: isLeftOut(nest, left),
      right: isLeftOut(nest, component(right, lane)),
      type: { kind: "scalar", scalar: "bool" },
    })
  );
  const condition: KernelExpr = {
    kind: "construct",
    type: { kind: "vector", size: 4, scalar: "bool" },
    args: meets,
  };
  return assign(builder, accumulator, select(condition, folded, accumulator));
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, position) => position);
}
