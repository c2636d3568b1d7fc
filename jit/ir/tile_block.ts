/**
 * What the nests of tile IR are made of: loops, and straight-line blocks of loads and expressions.
 *
 * Absent on purpose: nests (`tile_ir.ts`), and those of PIT (`tile_pit.ts`).
 */
import type { Origin } from "../diagnostics/span.ts";
import type { ScalarType } from "./scalar_type.ts";
import type { ScalarOp } from "./tensor_ir.ts";

/** What all nests share. */
export interface NestBase {
  /** Unique in the program; names the kernel and the trace. */
  readonly name: string;
  readonly origin: Origin;
}

/** One loop over an axis of the statement: `start <= axis < end`. */
export interface LoopAxis {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What `extent(axis)` reads. */
  readonly extent: number;
}

/**
 * Straight-line computation at one point: steps in order, then the result.
 * `live` false means that the point is left out; its loads must not be performed.
 */
export interface Block {
  readonly steps: readonly Step[];
  readonly live: TileExpr | null;
  readonly result: TileExpr;
}

/** A named value of the block. */
export type Step = Load | Let;

/** `name = expr`. */
export interface Let {
  readonly kind: "let";
  readonly name: string;
  readonly value: TileExpr;
}

/**
 * `name = buffer[indices]`, performed only when `when` holds and every checked index is inside;
 * otherwise the value is 0 and `inside` (a bool that later steps may read) is false.
 */
export interface Load {
  readonly kind: "load";
  readonly name: string;
  readonly buffer: string;
  readonly indices: readonly TileIndex[];
  /** Null: always. Reads only names of earlier steps. */
  readonly when: TileExpr | null;
  /** Name of the flag that says whether the read was inside; null when every index is proven. */
  readonly inside: string | null;
}

/** `offset + Σ factor * axis + value`, with a bounds check unless it is proven. */
export interface TileIndex {
  readonly terms: readonly { readonly axis: string; readonly factor: number }[];
  readonly offset: number;
  /** Name of an earlier step (i32 or u32) that is added: an indirect index. */
  readonly value: string | null;
  readonly isChecked: boolean;
}

/** Where the value goes; points whose checked index is outside are dropped. */
export interface Store {
  readonly buffer: string;
  readonly indices: readonly TileIndex[];
  /** Steps that compute indirect indices. */
  readonly steps: readonly Step[];
}

/** Scalar expression over named values. No access inside. Types are explicit, casts included. */
export type TileExpr =
  | {
    readonly kind: "literal";
    readonly value: number;
    readonly dtype: ScalarType;
  }
  | { readonly kind: "axis"; readonly axis: string }
  | { readonly kind: "extent"; readonly axis: string }
  | {
    readonly kind: "scalar";
    readonly name: string;
    readonly dtype: ScalarType;
  }
  | {
    readonly kind: "value";
    readonly name: string;
    readonly dtype: ScalarType;
  }
  | { readonly kind: "accumulated"; readonly dtype: ScalarType }
  | {
    readonly kind: "apply";
    readonly op: ScalarOp;
    readonly args: readonly [TileExpr, ...TileExpr[]];
    /** Type of the result. */
    readonly dtype: ScalarType;
  }
  | {
    readonly kind: "cast";
    readonly dtype: ScalarType;
    readonly arg: TileExpr;
  }
  | {
    readonly kind: "select";
    readonly condition: TileExpr;
    readonly whenTrue: TileExpr;
    readonly whenFalse: TileExpr;
    readonly dtype: ScalarType;
  };

/** Type of the value of `expr`. Axis values and extents are i32; f16 values are f32 in registers. */
export function tileType(expr: TileExpr): ScalarType {
  return expr.kind === "axis" || expr.kind === "extent" ? "i32" : expr.dtype;
}
