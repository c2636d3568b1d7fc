/** The closed list of functions, reducers and casts, with their arity. */
import { SCALAR_TYPES, type ScalarType } from "../jit/ir/scalar_type.ts";
import type { ReducerName, ScalarOp, ScanName } from "../jit/ir/tensor_ir.ts";

/** Least and largest number of arguments. */
export interface Arity {
  readonly least: number;
  readonly most: number;
}

const ONE: Arity = { least: 1, most: 1 };
const TWO: Arity = { least: 2, most: 2 };
const THREE: Arity = { least: 3, most: 3 };
const MANY: Arity = { least: 2, most: Infinity };

/** Functions that are one operator of the tensor IR. */
const FUNCTIONS: ReadonlyMap<
  string,
  { readonly op: ScalarOp; readonly arity: Arity }
> = new Map(
  ([
    ...([
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
      "isnan",
    ] as const).map((op) => [op, ONE] as const),
    ["min", MANY],
    ["max", MANY],
    ["pow", TWO],
    ["hypot", TWO],
    ["idiv", TWO],
    ["clamp", THREE],
  ] as const).map(([op, arity]) => [op, { op, arity }]),
);

const REDUCERS: ReadonlySet<string> = new Set<ReducerName>([
  "sum",
  "prod",
  "max",
  "min",
  "mean",
  "any",
  "all",
  "argmax",
  "argmin",
  "count",
  "logsumexp",
  "norm",
]);

const SCANS: ReadonlySet<string> = new Set<ScanName>(["softmax", "cumsum"]);

/** Reducers whose result names a position, or whose order matters: they take one axis. */
const SINGLE_AXIS: ReadonlySet<string> = new Set([
  "argmax",
  "argmin",
  "cumsum",
]);

/** What a name in front of parentheses stands for. */
export type Callee =
  | { readonly kind: "function"; readonly op: ScalarOp; readonly arity: Arity }
  | { readonly kind: "cast"; readonly dtype: ScalarType; readonly arity: Arity }
  | { readonly kind: "select"; readonly arity: Arity }
  | { readonly kind: "extent"; readonly arity: Arity };

/** The function called `name`, or null. */
export function calleeOf(name: string): Callee | null {
  if (name === "select") return { kind: "select", arity: THREE };
  if (name === "extent") return { kind: "extent", arity: ONE };
  if (isDtype(name)) return { kind: "cast", dtype: name, arity: ONE };
  const found = FUNCTIONS.get(name);
  return found === undefined ? null : { kind: "function", ...found };
}

/** True for a reducer that removes its axes. */
export function isReducer(name: string): name is ReducerName {
  return REDUCERS.has(name);
}

/** True for a reducer that keeps its axes. */
export function isScan(name: string): name is ScanName {
  return SCANS.has(name);
}

/** True for the reducers that take exactly one axis. */
export function takesOneAxis(name: string): boolean {
  return SINGLE_AXIS.has(name);
}

/** True for a dtype of the language. */
export function isDtype(name: string): name is ScalarType {
  return (SCALAR_TYPES as readonly string[]).includes(name);
}

/** Every function and cast, in the order of documentation. */
export function functionNames(): readonly string[] {
  return [...FUNCTIONS.keys(), "select", "extent", ...SCALAR_TYPES];
}

/** Every reducer and scan. */
export function reducerNames(): readonly string[] {
  return [...REDUCERS, ...SCANS];
}
