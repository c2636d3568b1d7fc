/**
 * Tensor IR: statements over named iteration spaces. It says WHAT is computed.
 *
 * `dsl/` writes it as the user wrote the program (reducers nested, guards in every scope), with
 * dtypes, extents and spreads open. `jit/bind/` closes it against operands: dtypes set, casts
 * explicit, spreads expanded, `bounds` of every axis and `shape` of every tensor known. Both
 * forms are this one type; `verifyTensorIr` checks the common invariants and `verifyBoundIr` the
 * ones that hold after binding. The reference evaluates the bound form before any pass.
 *
 * Invariants (`verify_tensor_ir.ts`):
 * - every tensor that is accessed is an input or a target of an earlier statement (versions are
 *   separate names: `C`, `C.1`);
 * - axis names are unique in a statement, nested reducers included (an inner `k` that shadows is
 *   renamed `k.1`); every axis used in an expression is in scope;
 * - `axes` of a statement lists spatial axes first in target order, then source, then reduction;
 * - a reduction axis appears in no index of the target;
 * - `finish` is null and `accumulated` absent before the passes of `jit/tensor`.
 *
 * Absent on purpose: buffers, tiles, loops, devices.
 */
import type { Origin } from "../diagnostics/span.ts";
import { unreachable } from "../diagnostics/unreachable.ts";
import type { ScalarType } from "./scalar_type.ts";

/** A program: statements in the order of the text. */
export interface TensorIr {
  readonly tensors: readonly TensorInfo[];
  readonly scalars: readonly ScalarInfo[];
  readonly statements: readonly Statement[];
  readonly results: readonly Result[];
}

/** One tensor version: an input, a temporary (`let`) or a result. */
export interface TensorInfo {
  readonly name: string;
  /**
   * `input`: bound by the caller. `optional`: a target that the caller may bind as the value to
   * continue from; binding drops it when it is not given. `made`: written by a statement.
   */
  readonly role: "input" | "optional" | "made";
  /** Null until bound, unless the text declares it. */
  readonly dtype: ScalarType | null;
  /** Dimensions, outermost first; null while a spread leaves it open. */
  readonly rank: number | null;
  /** Extent of each dimension; null until bound. */
  readonly shape: readonly number[] | null;
  readonly origin: Origin;
}

/** A scalar input: a number hole or a free bare name. */
export interface ScalarInfo {
  readonly name: string;
  readonly origin: Origin;
}

/** What a call gives: user's name and the version that holds its final value. */
export interface Result {
  readonly name: string;
  readonly tensor: string;
}

/** `target[indices] (assign)= body`, over `axes`, where `guard`. */
export interface Statement {
  readonly kind: "statement";
  readonly target: Target;
  /** Version (or optional input) that the target continues from; null starts from the identity. */
  readonly base: string | null;
  readonly axes: readonly Axis[];
  readonly assign: AssignOperator;
  readonly body: Expr;
  /** Conjunction; elements for which it is false are left out. */
  readonly guard: readonly Expr[];
  /**
   * Fused tail, made by passes only: value = finish(combine(base, accumulated)), elements that the guard
   * leaves out hold finish(base or identity). Null as written.
   */
  readonly finish: Finish | null;
  /** `let`: the tensor is not a result and may be fused away. */
  readonly isTemporary: boolean;
  readonly hints: readonly Hint[];
  readonly origin: Origin;
}

/** What a pass fused behind the accumulation: an expression over `accumulated` and its own guard. */
export interface Finish {
  readonly body: Expr;
  readonly guard: readonly Expr[];
}

/** The written tensor. An index that is not one plain axis makes the statement a scatter. */
export interface Target {
  readonly tensor: string;
  readonly indices: readonly Index[];
  readonly origin: Origin;
}

/** `set` is `=`; the others fold. Identities: 0, 0, 1, -inf, inf, true, false. */
export type AssignOperator =
  | "set"
  | "sum"
  | "prod"
  | "max"
  | "min"
  | "all"
  | "any";

/** One dimension of the iteration space. */
export interface Axis {
  readonly name: string;
  /** Spatial axes index the target, reduction axes are folded, source axes scatter. */
  readonly role: "spatial" | "reduction" | "source";
  /** `...b`: stands for any number of axes, until bound. */
  readonly isSpread: boolean;
  /** `r in start..end` of the text, end excluded; null when only operands give the extent. */
  readonly range: AxisRange | null;
  /** Set when bound: the axis runs over `start <= value < end`; `extent` is what `extent(a)` reads. */
  readonly bounds: AxisBounds | null;
  /** Null until `markPitAxes`. */
  readonly permutation: Permutation | null;
  readonly origin: Origin;
}

/** Ends are expressions of literals, extents, scalars, `add`, `sub`, `mul`, `neg` only. */
export interface AxisRange {
  readonly start: Expr;
  readonly end: Expr;
  readonly origin: Origin;
}

/** Numbers of a bound axis, in elements. */
export interface AxisBounds {
  readonly start: number;
  readonly end: number;
  readonly extent: number;
}

/** Whether an axis is a PIT-axis; `reason` says in words why not, or why. */
export interface Permutation {
  readonly permutable: boolean;
  readonly reason: string;
}

/** Scalar expression, evaluated at each point of the iteration space. */
export type Expr =
  | Literal
  | AxisValue
  | ExtentValue
  | ScalarValue
  | Access
  | Apply
  | Cast
  | Select
  | Reduce
  | Scan
  | Accumulated;

/** A number. `dtype` null adapts to its partner; binding sets it. Booleans are 0 and 1. */
export interface Literal {
  readonly kind: "literal";
  readonly value: number;
  readonly dtype: ScalarType | null;
  readonly origin: Origin;
}

/** The value of an axis at this point: i32. */
export interface AxisValue {
  readonly kind: "axis";
  readonly axis: string;
  readonly origin: Origin;
}

/** `extent(a)`: i32. A spread's extent is the product of its axes. */
export interface ExtentValue {
  readonly kind: "extent";
  readonly axis: string;
  readonly origin: Origin;
}

/** A scalar input. `dtype` null adapts to its partner like a literal; binding sets it. */
export interface ScalarValue {
  readonly kind: "scalar";
  readonly name: string;
  readonly dtype: ScalarType | null;
  readonly origin: Origin;
}

/**
 * Reads one element: one index per dimension, outermost first. An index outside the tensor reads
 * `fallback` when there is one (`??`); else an affine index outside is a bind error and an indirect
 * one reads 0.
 */
export interface Access {
  readonly kind: "access";
  readonly tensor: string;
  readonly indices: readonly Index[];
  readonly fallback: Expr | null;
  readonly origin: Origin;
}

/** A function or operator of the closed list, applied to 1 to 3 arguments (`min`, `max`: 2 or more). */
export interface Apply {
  readonly kind: "apply";
  readonly op: ScalarOp;
  readonly args: readonly [Expr, ...Expr[]];
  readonly origin: Origin;
}

/** Conversion. f32 -> integer truncates and saturates, NaN gives 0; -> bool is `!= 0`. */
export interface Cast {
  readonly kind: "cast";
  readonly dtype: ScalarType;
  readonly arg: Expr;
  readonly origin: Origin;
}

/** `condition ? whenTrue : whenFalse`; only the chosen side is evaluated. */
export interface Select {
  readonly kind: "select";
  readonly condition: Expr;
  readonly whenTrue: Expr;
  readonly whenFalse: Expr;
  readonly origin: Origin;
}

/** `sum[k](body)`: folds the points of `axes` that pass `guard`, in row-major order of `axes`. */
export interface Reduce {
  readonly kind: "reduce";
  readonly reducer: ReducerName;
  readonly axes: readonly [Axis, ...Axis[]];
  readonly body: Expr;
  readonly guard: readonly Expr[];
  readonly origin: Origin;
}

/**
 * `softmax[k](body)` and `cumsum[k](body)`: evaluated along `axes`, read at the outer positions
 * `at` (one outer axis per inner axis, of equal bounds). Points that `guard` leaves out are 0.
 */
export interface Scan {
  readonly kind: "scan";
  readonly scan: ScanName;
  readonly axes: readonly [Axis, ...Axis[]];
  readonly at: readonly [string, ...string[]];
  readonly body: Expr;
  readonly guard: readonly Expr[];
  readonly origin: Origin;
}

/** Inside `finish` only: the folded value. */
export interface Accumulated {
  readonly kind: "accumulated";
  readonly origin: Origin;
}

/** Reducers that remove their axes. */
export type ReducerName =
  | "sum"
  | "prod"
  | "max"
  | "min"
  | "mean"
  | "any"
  | "all"
  | "argmax"
  | "argmin"
  | "count"
  | "logsumexp"
  | "norm";

/** Reducers that keep their axes. */
export type ScanName = "softmax" | "cumsum";

/** Operators and functions, by arity. Types: `jit/bind/elaborate_types.ts`. */
export type ScalarOp =
  | "neg"
  | "not"
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "mod"
  | "pow"
  | "idiv"
  | "eq"
  | "ne"
  | "lt"
  | "le"
  | "gt"
  | "ge"
  | "and"
  | "or"
  | "min"
  | "max"
  | "hypot"
  | "clamp"
  | "exp"
  | "log"
  | "log2"
  | "sqrt"
  | "rsqrt"
  | "abs"
  | "sign"
  | "floor"
  | "ceil"
  | "round"
  | "trunc"
  | "sin"
  | "cos"
  | "tan"
  | "tanh"
  | "erf"
  | "relu"
  | "gelu"
  | "silu"
  | "sigmoid"
  | "isnan";

/** Position along one dimension. */
export type Index = AffineIndex | IndirectIndex | UnitIndex | SpreadIndex;

/** `offset + Σ factor * axis + Σ factor * extent(axis)`. No terms: a constant position. */
export interface AffineIndex {
  readonly kind: "affine";
  readonly terms: readonly AxisTerm[];
  readonly extents: readonly AxisTerm[];
  readonly offset: number;
  readonly origin: Origin;
}

/** `factor * axis`; factor is an integer other than 0, and an axis stands in one term at most. */
export interface AxisTerm {
  readonly axis: string;
  readonly factor: number;
}

/** A read of an integer tensor. Out of range: a gather reads 0, a scatter drops. */
export interface IndirectIndex {
  readonly kind: "indirect";
  readonly read: Access;
  readonly origin: Origin;
}

/** `_`: a dimension of extent 1. */
export interface UnitIndex {
  readonly kind: "unit";
  readonly origin: Origin;
}

/** `...b`: the dimensions of a spread, until bound. */
export interface SpreadIndex {
  readonly kind: "spread";
  readonly axis: string;
  readonly origin: Origin;
}

/** `with` clause: changes how it runs, never the result beyond rounding. */
export interface Hint {
  readonly tensor: string;
  readonly hint: "sparse" | "dense" | "ordered" | "unique";
  /** Micro-tile of `sparse(32,1)`; null when none is given. */
  readonly microTile: readonly number[] | null;
  readonly origin: Origin;
}

/** The axis of an index that is one plain axis, else null. */
export function plainAxis(index: Index): string | null {
  if (index.kind !== "affine" || index.offset !== 0) return null;
  const [term, ...rest] = index.terms;
  const isPlain = term !== undefined && term.factor === 1 &&
    rest.length === 0 && index.extents.length === 0;
  return isPlain ? term.axis : null;
}

/** Direct sub-expressions, left to right, indirect indices and guards included. The only place that lists them. */
export function children(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "accumulated":
      return [];
    case "access":
      return [
        ...expr.indices.flatMap(indexChildren),
        ...(expr.fallback === null ? [] : [expr.fallback]),
      ];
    case "apply":
      return expr.args;
    case "cast":
      return [expr.arg];
    case "select":
      return [expr.condition, expr.whenTrue, expr.whenFalse];
    case "reduce":
    case "scan":
      return [expr.body, ...expr.guard];
  }
  return unreachable(expr);
}

/** The same node over `f` of each child. The only other place that lists them. */
export function mapChildren(expr: Expr, f: (child: Expr) => Expr): Expr {
  switch (expr.kind) {
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "accumulated":
      return expr;
    case "access":
      return {
        ...expr,
        indices: expr.indices.map((index) => mapIndex(index, f)),
        fallback: expr.fallback === null ? null : f(expr.fallback),
      };
    case "apply": {
      const [first, ...rest] = expr.args;
      return { ...expr, args: [f(first), ...rest.map(f)] };
    }
    case "cast":
      return { ...expr, arg: f(expr.arg) };
    case "select":
      return {
        ...expr,
        condition: f(expr.condition),
        whenTrue: f(expr.whenTrue),
        whenFalse: f(expr.whenFalse),
      };
    case "reduce":
    case "scan":
      return { ...expr, body: f(expr.body), guard: expr.guard.map(f) };
  }
  return unreachable(expr);
}

/** An indirect index is a read, which `f` must map to a read. */
export function mapIndex(index: Index, f: (child: Expr) => Expr): Index {
  if (index.kind !== "indirect") return index;
  const read = f(index.read);
  if (read.kind !== "access") {
    throw new Error(`Cannot index by a node of kind "${read.kind}"`);
  }
  return { ...index, read };
}

function indexChildren(index: Index): readonly Expr[] {
  return index.kind === "indirect" ? [index.read] : [];
}

/** All nodes of `expr`, itself first, depth first. */
export function* walk(expr: Expr): Generator<Expr> {
  // Not recursive: a node would pass through as many generators as it lies deep.
  const open = [expr];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    open.push(...children(node).toReversed());
  }
}
