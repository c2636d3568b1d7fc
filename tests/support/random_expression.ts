/**
 * Random expressions of the language over the axes in scope: text, well typed, most of them legal.
 *
 * Kinds: `number` joins with everything but u32, `whole` is i32, `count` is u32, `truth` is bool.
 * Absent on purpose: statements (`random_program.ts`).
 */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import type { OperandSpec } from "./corpus_operands.ts";
import type { Choices } from "./random_choices.ts";

/** What an expression may be used as. */
export type ExprKind = "number" | "whole" | "count" | "truth";

/** One dimension of the iteration space under construction. */
export interface RandomAxis {
  readonly name: string;
  readonly extent: number;
}

/** A tensor that may be read. */
export interface RandomTensor {
  readonly name: string;
  readonly dtype: ScalarType;
  readonly shape: readonly number[];
}

/** The program under construction. */
export interface Drafting {
  readonly choices: Choices;
  readonly operands: Map<string, OperandSpec | number>;
  /** Readable tensors, latest versions only. */
  readonly tensors: Map<string, RandomTensor>;
  /** Names read so far. */
  readonly read: Set<string>;
}

/** The statement under construction. */
export interface StatementDraft extends Drafting {
  /** Axes whose extent an operand gives. */
  readonly sized: Set<string>;
  /** Every axis with its extent, those of reducers included. */
  readonly axes: Map<string, RandomAxis>;
  /** Names still free for axes of reducers. */
  readonly free: string[];
  /** Predicates over the axes of reducers, for `where`. */
  readonly predicates: string[];
}

/** Where an expression stands. */
export interface Here {
  readonly axes: readonly RandomAxis[];
  readonly depth: number;
  /** False inside an index, where reads would nest too deep to be likely. */
  readonly mayFold: boolean;
}

/** Most points of one nest; keeps the reference quick. */
const MOST_POINTS = 3000;
const EXTENTS = [3, 2, 1, 4, 5, 0, 7, 16, 17, 33, 3, 2, 1, 4, 5, 130] as const;

/** An extent that keeps the nest of `axes` small. */
export function drawExtent(
  { choices }: Drafting,
  axes: readonly RandomAxis[],
): number {
  const points = axes.reduce((product, { extent }) => product * extent, 1);
  const extent = choices.pick([...EXTENTS] as [number, ...number[]]);
  return points * extent > MOST_POINTS ? 2 : extent;
}

/** The text of an expression of this kind. */
export function drawExpr(
  draft: StatementDraft,
  kind: ExprKind,
  here: Here,
): string {
  if (here.depth <= 0) return drawLeaf(draft, kind, here);
  switch (kind) {
    case "number":
      return drawNumber(draft, here);
    case "whole":
    case "count":
      return drawInteger(draft, kind, here);
    case "truth":
      return drawTruth(draft, here);
  }
}

/** A read or a constant. */
export function drawLeaf(
  draft: StatementDraft,
  kind: ExprKind,
  here: Here,
): string {
  const { choices } = draft;
  const leaf = choices.weighted(
    [[8, "read"], [1, "literal"], [1, "axis"], [1, "scalar"]],
    "read",
  );
  const [first] = here.axes;
  if (leaf === "axis" && first !== undefined && kind !== "truth") {
    const { name } = choices.pick([first, ...here.axes.slice(1)]);
    const value = choices.once(4) ? `extent(${name})` : name;
    return kind === "count" ? `u32(${value})` : value;
  }
  if (leaf === "scalar" && kind === "number") return drawScalar(draft);
  if (leaf === "literal") return literal(draft, kind);
  return drawRead(draft, kind, here);
}

/** A read of a tensor, an input that is made for it if need be. */
export function drawRead(
  draft: StatementDraft,
  kind: ExprKind,
  here: Here,
): string {
  const { choices, tensors } = draft;
  const dtypes = typesOf(kind);
  const known = [...tensors.values()].filter(({ dtype }) =>
    dtypes.includes(dtype)
  );
  const [first, ...rest] = known;
  const tensor = first !== undefined && choices.below(3) > 0
    ? choices.pick([first, ...rest])
    : makeInput(draft, choices.pick(dtypes), drawShape(draft, here));
  draft.read.add(tensor.name);
  return readOf(draft, tensor, here);
}

/** A fresh input. */
export function makeInput(
  draft: Drafting,
  dtype: ScalarType,
  shape: readonly number[],
  values: OperandSpec["values"] = drawValues(draft, dtype),
): RandomTensor {
  const name = `${LETTERS[dtype]}${draft.operands.size}`;
  const layout = draft.choices.weighted(
    [[8, "dense"], [1, "reversed"], [1, "offset"]],
    "dense" as const,
  ) as OperandSpec["layout"];
  const seed = draft.operands.size + 1;
  draft.operands.set(name, { dtype, shape, values, seed, layout });
  const tensor = { name, dtype, shape };
  draft.tensors.set(name, tensor);
  return tensor;
}

const LETTERS: Readonly<Record<ScalarType, string>> = {
  f32: "A",
  f16: "H",
  i32: "N",
  u32: "U",
  bool: "B",
};

function typesOf(kind: ExprKind): readonly [ScalarType, ...ScalarType[]] {
  switch (kind) {
    case "number":
      return ["f32", "f32", "f32", "i32", "f16", "bool"];
    case "whole":
      return ["i32", "i32", "bool"];
    case "count":
      return ["u32"];
    case "truth":
      return ["bool", "i32", "f32"];
  }
}

function drawValues(
  { choices }: Drafting,
  dtype: ScalarType,
): OperandSpec["values"] {
  if (dtype === "bool") return { kind: "range", start: 0, end: 2 };
  return choices.weighted<OperandSpec["values"]>([
    [6, { kind: "whole", limit: 4 }],
    [2, { kind: "sparse", density: 0.2 }],
    [dtype === "f32" || dtype === "f16" ? 3 : 0, { kind: "normal" }],
    [1, { kind: "whole", limit: dtype === "f16" ? 300 : 70000 }],
  ], { kind: "whole", limit: 4 });
}

function drawShape(
  draft: StatementDraft,
  { axes }: Here,
): readonly number[] {
  const { choices } = draft;
  const rank = choices.pick([1, 2, 0, 3]);
  return Array.from({ length: rank }, () => {
    const [first, ...rest] = axes;
    return first === undefined
      ? drawExtent(draft, [])
      : choices.pick([first, ...rest]).extent;
  });
}

/** `tensor[...]`, with the kind of index that fits each dimension. */
function readOf(
  draft: StatementDraft,
  { name, dtype, shape }: RandomTensor,
  here: Here,
): string {
  if (shape.length === 0) return name;
  let canLeave = false;
  const plain: string[] = [];
  const indices = shape.map((extent) => {
    const [index, leaves] = drawIndex(draft, extent, here, plain);
    canLeave ||= leaves;
    return index;
  });
  const text = `${name}[${indices.join(", ")}]`;
  if (!canLeave && !draft.choices.once(12)) {
    plain.forEach((axis) => draft.sized.add(axis));
    return text;
  }
  const fallback = draft.choices.pick(
    dtype === "bool" ? ["false", "true"] : ["0", "1", "2"],
  );
  return `(${text} ?? ${fallback})`;
}

/** An index into a dimension, and whether it can leave it. */
function drawIndex(
  draft: StatementDraft,
  extent: number,
  here: Here,
  plain: string[],
): readonly [string, boolean] {
  const { choices } = draft;
  if (extent === 1 && choices.once(4)) return ["_", false];
  const fitting = here.axes.filter((axis) => axis.extent === extent);
  const [fit, ...others] = fitting;
  if (fit !== undefined && !choices.once(8)) {
    const { name } = choices.pick([fit, ...others]);
    plain.push(name);
    return [name, false];
  }
  const form = choices.weighted(
    [[3, "shift"], [2, "constant"], [2, "indirect"], [1, "turn"], [1, "sum"]],
    "shift",
  );
  const [axis, ...rest] = here.axes;
  if (form === "constant" || axis === undefined) {
    return [`${choices.below(Math.max(1, extent))}`, extent === 0];
  }
  const { name, extent: length } = choices.pick([axis, ...rest]);
  if (form === "turn" && length <= extent) {
    return [`${extent - 1} - ${name}`, false];
  }
  if (form === "sum" && rest.length > 0) {
    const other = choices.pick([axis, ...rest]).name;
    return other === name
      ? [`2*${name}`, true]
      : [`${name} + ${other} - 1`, true];
  }
  if (form === "indirect" && here.mayFold) {
    return [drawPositions(draft, extent, here), false];
  }
  const shift = choices.below(3) - 1;
  const text = shift === 0
    ? `${name} + 0`
    : shift < 0
    ? `${name} - 1`
    : `${name} + 1`;
  return [text, true];
}

/** A read of positions, some of which are outside of `extent`. */
export function drawPositions(
  draft: StatementDraft,
  extent: number,
  here: Here,
): string {
  const { choices } = draft;
  const shape = drawShape(draft, here);
  const isCount = choices.once(4);
  const values = {
    kind: "range",
    start: isCount ? 0 : -1,
    end: extent + 2,
  } as const;
  const table = makeInput(draft, isCount ? "u32" : "i32", shape, values);
  draft.tensors.delete(table.name);
  // Affine indices without `??`: a fallback would not be an index.
  const indices = shape.map((length) => {
    const fitting = here.axes.filter((axis) => axis.extent === length);
    const [fit, ...others] = fitting;
    if (fit === undefined) return "0";
    const { name } = choices.pick([fit, ...others]);
    draft.sized.add(name);
    return name;
  });
  return shape.length === 0
    ? `${table.name}[]`
    : `${table.name}[${indices.join(", ")}]`;
}

function drawScalar({ choices, operands }: Drafting): string {
  const name = choices.pick(["alpha", "beta"]);
  operands.set(name, name === "alpha" ? 2 : -3);
  return name;
}

function literal({ choices }: Drafting, kind: ExprKind): string {
  switch (kind) {
    case "number":
      return choices.pick(["1", "0", "2", "0.5", "-1", "3"]);
    case "whole":
      return choices.pick(["1", "0", "2", "-3", "7"]);
    case "count":
      return choices.pick(["1", "0", "2", "7"]);
    case "truth":
      return choices.pick(["true", "false"]);
  }
}

function drawNumber(draft: StatementDraft, here: Here): string {
  const { choices } = draft;
  const below = { ...here, depth: here.depth - 1 };
  const number = (): string => drawExpr(draft, "number", below);
  const form = choices.weighted([
    [4, "leaf"],
    [8, "arithmetic"],
    [3, "exact function"],
    [2, "function"],
    [2, "select"],
    [here.mayFold ? 5 : 0, "reduce"],
    [here.mayFold ? 1 : 0, "scan"],
    [1, "cast"],
    [2, "min max"],
    [1, "other kind"],
  ], "leaf");
  switch (form) {
    case "arithmetic":
      return `(${number()} ${
        choices.pick(["+", "*", "-", "/", "%"])
      } ${number()})`;
    case "exact function":
      return `${
        choices.pick(["abs", "relu", "sign", "floor", "ceil", "round", "trunc"])
      }(${number()})`;
    case "function":
      return drawFunction(draft, number());
    case "select":
      return `(${drawExpr(draft, "truth", below)} ? ${number()} : ${number()})`;
    case "reduce":
      return drawReduce(draft, "number", below);
    case "scan":
      return drawScan(draft, below);
    case "cast":
      return `${choices.pick(["f32", "f16", "i32", "bool"])}(${number()})`;
    case "min max":
      return choices.once(3)
        ? `clamp(${number()}, -2, 3)`
        : `${choices.pick(["min", "max"])}(${number()}, ${number()})`;
    case "other kind":
      return choices.once(2)
        ? `f32(${drawExpr(draft, "count", below)})`
        : drawExpr(draft, "whole", below);
    default:
      return drawLeaf(draft, "number", here);
  }
}

function drawFunction({ choices }: Drafting, arg: string): string {
  switch (choices.below(6)) {
    case 0:
      return `sqrt(abs(${arg}))`;
    case 1:
      return `exp(min(${arg}, 3))`;
    case 2:
      return `${
        choices.pick(["tanh", "sigmoid", "silu", "gelu", "erf"])
      }(${arg})`;
    case 3:
      return `log(abs(${arg}) + 1)`;
    case 4:
      return `${choices.pick(["sin", "cos"])}(${arg})`;
    default:
      return `(${arg}) ** 2`;
  }
}

function drawInteger(
  draft: StatementDraft,
  kind: "whole" | "count",
  here: Here,
): string {
  const { choices } = draft;
  const below = { ...here, depth: here.depth - 1 };
  const whole = (): string => drawExpr(draft, kind, below);
  const form = choices.weighted([
    [4, "leaf"],
    [6, "arithmetic"],
    [2, "division"],
    [2, "select"],
    [here.mayFold ? 3 : 0, "reduce"],
    [here.mayFold && kind === "whole" ? 2 : 0, "position"],
    [1, "cast"],
    [1, "min max"],
  ], "leaf");
  switch (form) {
    case "arithmetic":
      return `(${whole()} ${choices.pick(["+", "*", "-"])} ${whole()})`;
    case "division":
      return choices.once(2)
        ? `(${whole()} % ${whole()})`
        : `idiv(${whole()}, ${whole()})`;
    case "select":
      return `(${drawExpr(draft, "truth", below)} ? ${whole()} : ${whole()})`;
    case "reduce":
      return drawReduce(draft, kind, below);
    case "position":
      return drawPosition(draft, below);
    case "cast":
      return `${kind === "whole" ? "i32" : "u32"}(${
        drawExpr(draft, kind === "whole" ? "count" : "whole", below)
      })`;
    case "min max":
      return `${choices.pick(["min", "max"])}(${whole()}, ${whole()})`;
    default:
      return drawLeaf(draft, kind, here);
  }
}

function drawTruth(draft: StatementDraft, here: Here): string {
  const { choices } = draft;
  const below = { ...here, depth: here.depth - 1 };
  const truth = (): string => drawExpr(draft, "truth", below);
  const form = choices.weighted([
    [3, "leaf"],
    [6, "comparison"],
    [3, "logic"],
    [1, "not"],
    [here.mayFold ? 2 : 0, "reduce"],
  ], "leaf");
  switch (form) {
    case "comparison": {
      const kind = choices.pick(["number", "whole", "count"] as const);
      const op = choices.pick(["<", "<=", ">", ">=", "==", "!="]);
      return `(${drawExpr(draft, kind, below)} ${op} ${
        drawExpr(draft, kind, below)
      })`;
    }
    case "logic":
      return `(${truth()} ${choices.pick(["and", "or"])} ${truth()})`;
    case "not":
      return `(not ${truth()})`;
    case "reduce":
      return drawReduce(draft, "truth", below);
    default:
      return drawLeaf(draft, "truth", here);
  }
}

/** A reducer call over one or two fresh axes. */
function drawReduce(
  draft: StatementDraft,
  kind: ExprKind,
  here: Here,
): string {
  const { choices } = draft;
  const inner = openAxes(draft, here, choices.once(5) ? 2 : 1);
  if (inner.length === 0) return drawLeaf(draft, kind, here);
  const names = inner.map(({ name }) => name).join(",");
  const scope = { ...here, axes: [...inner, ...here.axes] };
  if (choices.once(4)) draft.predicates.push(drawPredicate(draft, scope));
  const body = (wanted: ExprKind): string => drawExpr(draft, wanted, scope);
  switch (kind) {
    case "number": {
      const name = choices.pick([
        "sum",
        "max",
        "min",
        "mean",
        "norm",
        "logsumexp",
        "prod",
      ]);
      return `${name}[${names}](${body("number")})`;
    }
    case "whole":
    case "count":
      return `${choices.pick(["sum", "max", "min", "prod"])}[${names}](${
        body(kind)
      })`;
    case "truth":
      return `${choices.pick(["any", "all"])}[${names}](${body("truth")})`;
  }
}

/** A reducer that counts or tells a position. */
function drawPosition(draft: StatementDraft, here: Here): string {
  const { choices } = draft;
  const [axis] = openAxes(draft, here, 1);
  if (axis === undefined) return drawLeaf(draft, "whole", here);
  const scope = { ...here, axes: [axis, ...here.axes] };
  const name = choices.pick(["count", "argmax", "argmin"]);
  const kind = name === "count" ? "truth" : "number";
  return `${name}[${axis.name}](${drawExpr(draft, kind, scope)})`;
}

/** softmax or cumsum along an axis in scope. */
function drawScan(draft: StatementDraft, here: Here): string {
  const { choices } = draft;
  const [first, ...rest] = here.axes;
  if (first === undefined) return drawLeaf(draft, "number", here);
  const { name } = choices.pick([first, ...rest]);
  const scope = { ...here, mayFold: choices.once(3) };
  return `${choices.pick(["cumsum", "softmax"])}[${name}](${
    drawExpr(draft, "number", scope)
  })`;
}

/** Fresh axes for a reducer. */
function openAxes(
  draft: StatementDraft,
  { axes }: Here,
  count: number,
): readonly RandomAxis[] {
  const opened: RandomAxis[] = [];
  for (const name of draft.free.splice(0, count)) {
    const axis = { name, extent: drawExtent(draft, [...axes, ...opened]) };
    draft.axes.set(name, axis);
    opened.push(axis);
  }
  return opened;
}

/** A condition for `where`. */
export function drawPredicate(draft: StatementDraft, here: Here): string {
  const { choices } = draft;
  const [first, ...rest] = here.axes;
  if (first === undefined) {
    return drawExpr(draft, "truth", { ...here, depth: 1 });
  }
  const axis = choices.pick([first, ...rest]).name;
  switch (choices.below(5)) {
    case 0:
      return `${axis} ${choices.pick(["<", "!=", ">=", "=="])} ${
        choices.below(4)
      }`;
    case 1: {
      const other = choices.pick([first, ...rest]).name;
      return other === axis
        ? `${axis} % 2 == 0`
        : `${axis} ${choices.pick(["<=", ">", "!="])} ${other}`;
    }
    case 2:
      return drawRead(draft, "truth", here);
    case 3:
      return `${axis} < ${
        drawRead(draft, "whole", { ...here, mayFold: false })
      }`;
    default:
      return drawExpr(draft, "truth", { ...here, depth: 1, mayFold: false });
  }
}
