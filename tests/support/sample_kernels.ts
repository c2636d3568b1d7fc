/**
 * Kernels of every kind of nest, operator, fold and schedule: what shader compilers must accept.
 */
import { kernelContext, type Launch } from "../../jit/kernel/builder.ts";
import { lowerNest } from "../../jit/kernel/lower_to_kernels.ts";
import type { TargetInfo } from "../../jit/ir/executable.ts";
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { ScalarOp } from "../../jit/ir/tensor_ir.ts";
import type { TileExpr } from "../../jit/ir/tile_block.ts";
import type { FoldName, Nest, TileBuffer } from "../../jit/ir/tile_ir.ts";
import {
  apply,
  at,
  axis,
  block,
  constant,
  dense,
  load,
  NOWHERE,
  store,
  value,
} from "./tile_shorthand.ts";

/** A kernel and what it is a sample of. */
export interface SampleKernel {
  readonly title: string;
  readonly launch: Launch;
}

const UNARY_FLOAT: readonly ScalarOp[] = [
  "neg",
  "exp",
  "log",
  "log2",
  "sqrt",
  "rsqrt",
  "abs",
  "sign",
  "floor",
  "ceil",
  "round",
  "trunc",
  "sin",
  "cos",
  "tan",
  "tanh",
  "erf",
  "relu",
  "gelu",
  "silu",
  "sigmoid",
];
const BINARY_NUMBER: readonly ScalarOp[] = [
  "add",
  "sub",
  "mul",
  "mod",
  "pow",
  "idiv",
  "min",
  "max",
];
const COMPARISONS: readonly ScalarOp[] = ["eq", "ne", "lt", "le", "gt", "ge"];
const UNARY_INTEGER: readonly ScalarOp[] = [
  "neg",
  "abs",
  "sign",
  "floor",
  "ceil",
  "round",
  "trunc",
  "relu",
];
const TYPES: readonly ScalarType[] = ["f32", "f16", "i32", "u32", "bool"];

/** One kernel for each operator and type, over reads, and over constants alone. */
export function operatorKernels(target: TargetInfo): readonly SampleKernel[] {
  return [
    ...[...UNARY_FLOAT, ...BINARY_NUMBER, "hypot", "div"].map((op) =>
      operatorKernel(op as ScalarOp, "f32", target)
    ),
    ...(["i32", "u32"] as const).flatMap((dtype) =>
      [...UNARY_INTEGER, ...BINARY_NUMBER].map((op) =>
        operatorKernel(op, dtype, target)
      )
    ),
    ...TYPES.flatMap((dtype) =>
      [...COMPARISONS, "isnan", "not", "and", "or"].map((op) =>
        operatorKernel(op as ScalarOp, dtype, target)
      )
    ),
    ...(["f32", "i32", "u32"] as const).map((dtype) =>
      operatorKernel("clamp", dtype, target)
    ),
    ...TYPES.flatMap((from) => TYPES.map((to) => castKernel(from, to, target))),
  ];
}

const BOOLEAN_RESULTS: ReadonlySet<ScalarOp> = new Set<ScalarOp>([
  ...COMPARISONS,
  "isnan",
  "not",
  "and",
  "or",
]);

function arityOf(op: ScalarOp): 1 | 2 | 3 {
  if (op === "clamp") return 3;
  const unary = [...UNARY_FLOAT, "isnan", "not"];
  return unary.includes(op) ? 1 : 2;
}

function operatorKernel(
  op: ScalarOp,
  dtype: ScalarType,
  target: TargetInfo,
): SampleKernel {
  const result = BOOLEAN_RESULTS.has(op) ? "bool" : dtype;
  const read = value("v", dtype);
  const number = constant(dtype === "bool" ? 1 : 3, dtype);
  const ofReads = [read, read, read].slice(0, arityOf(op));
  const ofNumbers = [number, number, number].slice(0, arityOf(op));
  const applied = (args: readonly TileExpr[]): TileExpr =>
    apply(op, [args[0]!, ...args.slice(1)], result);
  return mapKernel(`${op} of ${dtype}`, dtype, result, target, {
    kind: "select",
    condition: apply("eq", [{ kind: "axis", axis: "i" }, constant(0, "i32")]),
    whenTrue: applied(ofReads),
    whenFalse: applied(ofNumbers),
    dtype: result,
  });
}

function castKernel(
  from: ScalarType,
  to: ScalarType,
  target: TargetInfo,
): SampleKernel {
  const arg = value("v", from);
  return mapKernel(`cast of ${from} to ${to}`, from, to, target, {
    kind: "cast",
    dtype: to,
    arg,
  });
}

function mapKernel(
  title: string,
  from: ScalarType,
  to: ScalarType,
  target: TargetInfo,
  result: TileExpr,
): SampleKernel {
  const [launch] = lowered(
    {
      kind: "map",
      name: "map",
      origin: NOWHERE,
      axes: [axis("i", 5)],
      block: block([load("v", "x", [at("i")])], result),
      store: store("y", [at("i")]),
    },
    [dense("x", [5], from), dense("y", [5], to)],
    target,
  );
  return { title, launch: launch! };
}

function lowered(
  nest: Nest,
  buffers: readonly TileBuffer[],
  target: TargetInfo,
): readonly Launch[] {
  return lowerNest(nest, kernelContext(buffers, target)).launches;
}

const FOLDS: readonly FoldName[] = [
  "sum",
  "prod",
  "max",
  "min",
  "any",
  "all",
  "mean",
  "argmax",
  "argmin",
  "logsumexp",
];

/** Rows and columns that make each schedule of a reduction. */
const SHAPES = [[3, 4], [9, 100], [2, 3000], [1, 80_000]] as const;

/** Folds, softmax and running sums along rows and columns, guarded, in every schedule. */
export function foldKernels(target: TargetInfo): readonly SampleKernel[] {
  return SHAPES.flatMap(([rows, columns]) =>
    [false, true].flatMap((isColumnwise) => {
      const axes = [axis("i", rows), axis("k", columns)];
      const [outer, inner] = isColumnwise ? [axes[1]!, axes[0]!] : [
        axes[0]!,
        axes[1]!,
      ];
      const shape = [rows, columns];
      const place = isColumnwise ? "columns" : "rows";
      const title = `along ${place} of ${rows} x ${columns}`;
      return [
        ...FOLDS.flatMap((fold) =>
          samples(
            `${fold} ${title}`,
            reduceNest(fold, outer.end, inner.end, isColumnwise),
            shape,
            [outer.end],
            target,
          )
        ),
        ...scanNests(outer.end, inner.end, isColumnwise).flatMap((nest) =>
          samples(`${nest.kind} ${title}`, nest, shape, shape, target)
        ),
      ];
    })
  );
}

function samples(
  title: string,
  nest: Nest,
  from: readonly number[],
  to: readonly number[],
  target: TargetInfo,
): readonly SampleKernel[] {
  const result = nest.kind === "reduce" ? resultType(nest.reducer) : "f32";
  const buffers = [dense("x", from), dense("y", to, result)];
  return lowered(nest, buffers, target).map((launch) => ({ title, launch }));
}

function resultType(fold: FoldName): ScalarType {
  if (fold === "any" || fold === "all") return "bool";
  return fold === "argmax" || fold === "argmin" ? "i32" : "f32";
}

const GUARDED = block(
  [load("v", "x", [at("i"), at("k")])],
  value("v"),
  apply("gt", [value("v"), constant(0)], "bool"),
);

function reduceNest(
  fold: FoldName,
  outputs: number,
  points: number,
  isColumnwise: boolean,
): Nest {
  const [outer, inner] = isColumnwise ? ["k", "i"] : ["i", "k"];
  const dtype = resultType(fold) === "bool" ? "bool" : "f32";
  const body = dtype === "f32"
    ? GUARDED
    : { ...GUARDED, result: apply("gt", [value("v"), constant(1)], "bool") };
  return {
    kind: "reduce",
    name: "fold",
    origin: NOWHERE,
    spatial: [axis(outer, outputs)],
    reduction: [axis(inner, points)],
    reducer: fold,
    dtype,
    block: body,
    finish: block([], { kind: "accumulated", dtype: resultType(fold) }),
    store: store("y", [at(outer)]),
  };
}

function scanNests(
  outputs: number,
  points: number,
  isColumnwise: boolean,
): readonly Nest[] {
  const [outer, inner] = isColumnwise ? ["k", "i"] : ["i", "k"];
  const base = {
    name: "scan",
    origin: NOWHERE,
    rows: [axis(outer, outputs)],
    block: GUARDED,
    finish: block([], { kind: "accumulated", dtype: "f32" }),
    store: store("y", [at("i"), at("k")]),
  } as const;
  return [
    { ...base, kind: "softmax", along: [axis(inner, points)] },
    { ...base, kind: "cumsum", along: axis(inner, points), dtype: "f32" },
  ];
}
