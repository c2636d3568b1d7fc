/**
 * Tensor IR -> canonical text. The text is the identity of a program: two programs of equal text
 * are the same program, so everything that changes meaning is printed and nothing else is.
 *
 * Names are the program's own. Absent on purpose: origins, and the reason why an axis is no
 * PIT-axis.
 *
 * ```text
 * scalar alpha
 * input A: f32 (64, 32)
 * made C: f32 (64)
 * statement (m: spatial pit 0..64, k: reduction pit 0..32)
 *   C[m] sum= mul(A[m, k], scalar(alpha):f32)
 *   where le(k, m)
 * return C
 * ```
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import type { ScalarType } from "./scalar_type.ts";
import type {
  Access,
  AffineIndex,
  Axis,
  AxisBounds,
  AxisRange,
  Expr,
  Hint,
  Index,
  Result,
  Scan,
  Statement,
  TensorInfo,
  TensorIr,
} from "./tensor_ir.ts";

/** The canonical text of a program, one line per declaration, with a trailing newline. */
export function printTensorIr(ir: TensorIr): string {
  const lines = [
    ...ir.scalars.map(({ name }) => `scalar ${name}`),
    ...ir.tensors.map(printTensor),
    ...ir.statements.map(printStatement),
    ...ir.results.map(printResult),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** One statement: its axes on the first line, each clause on a line of its own; no trailing newline. */
export function printStatement(statement: Statement): string {
  const { target, finish } = statement;
  const left = `${statement.isTemporary ? "let " : ""}${target.tensor}${
    printIndices(target.indices)
  }`;
  const assign = statement.assign === "set" ? "=" : `${statement.assign}=`;
  return [
    `statement (${statement.axes.map(printAxis).join(", ")})`,
    `  ${left} ${assign} ${printExpr(statement.body)}`,
    ...(statement.base === null ? [] : [`  base ${statement.base}`]),
    ...statement.guard.map((guard) => `  where ${printExpr(guard)}`),
    ...(finish === null ? [] : [`  finish ${printExpr(finish.body)}`]),
    ...(finish?.guard ?? []).map((guard) =>
      `  finish where ${printExpr(guard)}`
    ),
    ...statement.hints.map((hint) => `  with ${printHint(hint)}`),
  ].join("\n");
}

/** One expression on one line. Bare names are axes; `name[...]` is an access. */
export function printExpr(expr: Expr): string {
  switch (expr.kind) {
    case "literal":
      return printNumber(expr.value) + printType(expr.dtype);
    case "axis":
      return expr.axis;
    case "extent":
      return `extent(${expr.axis})`;
    case "scalar":
      return `scalar(${expr.name})${printType(expr.dtype)}`;
    case "access":
      return printAccess(expr);
    case "apply":
      return `${expr.op}(${expr.args.map(printExpr).join(", ")})`;
    case "cast":
      return `${expr.dtype}(${printExpr(expr.arg)})`;
    case "select":
      return `select(${printExpr(expr.condition)}, ${
        printExpr(expr.whenTrue)
      }, ${printExpr(expr.whenFalse)})`;
    case "reduce":
      return `${expr.reducer}[${expr.axes.map(printAxis).join(", ")}](${
        printExpr(expr.body)
      }${printGuards(expr.guard)})`;
    case "scan":
      return `${expr.scan}[${printScanAxes(expr)}](${printExpr(expr.body)}${
        printGuards(expr.guard)
      })`;
    case "accumulated":
      return "accumulated()";
  }
  return unreachable(expr);
}

function printTensor({ name, role, dtype, rank, shape }: TensorInfo): string {
  const type = dtype === null ? "" : `: ${dtype}`;
  const size = shape !== null
    ? ` (${shape.join(", ")})`
    : rank !== null
    ? ` rank ${rank}`
    : "";
  return `${role} ${name}${type}${size}`;
}

function printResult({ name, tensor }: Result): string {
  return name === tensor ? `return ${name}` : `return ${name} = ${tensor}`;
}

function printHint({ tensor, hint, microTile }: Hint): string {
  const tile = microTile === null ? "" : `(${microTile.join(", ")})`;
  return `${tensor}: ${hint}${tile}`;
}

function printAxis(axis: Axis): string {
  return [
    `${axis.isSpread ? "..." : ""}${axis.name}: ${axis.role}`,
    ...(axis.permutation?.permutable === true ? ["pit"] : []),
    ...(axis.bounds === null ? [] : [printBounds(axis.bounds)]),
    ...(axis.range === null ? [] : [printRange(axis.range)]),
  ].join(" ");
}

function printScanAxes({ axes, at }: Scan): string {
  return axes.map((axis, i) => `${printAxis(axis)} at ${at[i]}`).join(", ");
}

/** `extent` is printed only where it is not the end, which is rare. */
function printBounds({ start, end, extent }: AxisBounds): string {
  const of = extent === end ? "" : ` of ${extent}`;
  return `${start}..${end}${of}`;
}

function printRange({ start, end }: AxisRange): string {
  return `in ${printExpr(start)}..${printExpr(end)}`;
}

function printGuards(guard: readonly Expr[]): string {
  return guard.length === 0 ? "" : ` where ${guard.map(printExpr).join(", ")}`;
}

function printAccess({ tensor, indices, fallback }: Access): string {
  const read = `${tensor}${printIndices(indices)}`;
  return fallback === null ? read : `(${read} ?? ${printExpr(fallback)})`;
}

function printIndices(indices: readonly Index[]): string {
  return `[${indices.map(printIndex).join(", ")}]`;
}

/** One position on one line, such as `x + i - 1`. */
export function printIndex(index: Index): string {
  switch (index.kind) {
    case "affine":
      return printAffine(index);
    case "indirect":
      return printAccess(index.read);
    case "unit":
      return "_";
    case "spread":
      return `...${index.axis}`;
  }
  return unreachable(index);
}

function printAffine({ terms, extents, offset }: AffineIndex): string {
  const parts = [
    ...terms.map(({ axis, factor }) => signed(factor, axis)),
    ...extents.map(({ axis, factor }) => signed(factor, `extent(${axis})`)),
  ];
  if (offset !== 0 || parts.length === 0) parts.push(signed(offset, null));
  const [first = { isNegative: false, text: "0" }, ...rest] = parts;
  const tail = rest.map(({ isNegative, text }) =>
    `${isNegative ? " - " : " + "}${text}`
  );
  return `${first.isNegative ? "-" : ""}${first.text}${tail.join("")}`;
}

function signed(
  factor: number,
  name: string | null,
): { readonly isNegative: boolean; readonly text: string } {
  const size = Math.abs(factor);
  const text = name === null
    ? `${size}`
    : size === 1
    ? name
    : `${size}*${name}`;
  return { isNegative: factor < 0, text };
}

function printType(dtype: ScalarType | null): string {
  return dtype === null ? "" : `:${dtype}`;
}

/** Non-finite numbers carry a sign, so that no axis name reads like one. */
function printNumber(value: number): string {
  if (Number.isNaN(value)) return "+nan";
  if (!Number.isFinite(value)) return value > 0 ? "+inf" : "-inf";
  return Object.is(value, -0) ? "-0" : `${value}`;
}
