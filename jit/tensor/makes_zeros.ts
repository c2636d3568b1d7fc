/**
 * Which expressions make exact zeros on purpose: activations that cut off, masks, guards, choices.
 *
 * A search for zeros is worth its price where there may be many; sums of products are zero by chance
 * alone. Absent on purpose: values, which only the device sees.
 */
import { unreachable } from "../diagnostics/unreachable.ts";
import { freeAxes } from "../ir/free_axes.ts";
import type { Expr, ScalarOp, Statement, TensorIr } from "../ir/tensor_ir.ts";
import { type TensorTable, tensorTable } from "../ir/tensor_table.ts";

/** What is known of the tensors that an expression reads. */
export interface ZeroScope {
  readonly tensors: TensorTable;
  /** Tensors that hold many zeros, as far as is known. */
  readonly zeros: ReadonlySet<string>;
}

/** True when `expr` makes zeros of values that are none, or reads a tensor that holds many. */
export function makesZeros(expr: Expr, scope: ZeroScope): boolean {
  switch (expr.kind) {
    case "literal":
      return expr.value === 0;
    case "axis":
    case "extent":
    case "scalar":
    case "reduce":
    case "accumulated":
      return false;
    case "access":
      return scope.zeros.has(expr.tensor) ||
        scope.tensors.get(expr.tensor)?.dtype === "bool";
    case "apply":
      return applyMakesZeros(expr.op, expr.args, scope);
    case "cast":
      return makesZeros(expr.arg, scope);
    case "select":
      return makesZeros(expr.whenTrue, scope) ||
        makesZeros(expr.whenFalse, scope);
    case "scan":
      // Points that the guard leaves out are 0.
      return expr.guard.length > 0;
  }
  return unreachable(expr);
}

/** Zeros of any argument: activations that cut off, and what is true or false. */
const MAKERS: ReadonlySet<ScalarOp> = new Set<ScalarOp>([
  "relu",
  "eq",
  "ne",
  "lt",
  "le",
  "gt",
  "ge",
  "and",
  "or",
  "not",
  "isnan",
]);
/** Zeros where the first argument has them. */
const KEEPERS: ReadonlySet<ScalarOp> = new Set<ScalarOp>([
  "div",
  "neg",
  "abs",
  "sign",
  "sqrt",
]);
/** Zeros where a bound is 0. */
const BOUNDS: ReadonlySet<ScalarOp> = new Set<ScalarOp>([
  "min",
  "max",
  "clamp",
]);

function applyMakesZeros(
  op: ScalarOp,
  args: readonly [Expr, ...Expr[]],
  scope: ZeroScope,
): boolean {
  const isZero = (arg: Expr): boolean =>
    arg.kind === "literal" && arg.value === 0;
  return MAKERS.has(op) ||
    KEEPERS.has(op) && makesZeros(args[0], scope) ||
    BOUNDS.has(op) && args.some(isZero) ||
    op === "mul" && args.some((arg) => makesZeros(arg, scope));
}

/** True when the tensor that `statement` writes may hold many zeros. */
function holdsZeros(statement: Statement, scope: ZeroScope): boolean {
  const { assign, body, guard, finish, axes } = statement;
  if (finish !== null) return makesZeros(finish.body, scope);
  const isZero = assign === "set" || assign === "sum" || assign === "any";
  if (isZero && guard.some((one) => leavesElementsOut(one, statement))) {
    return true;
  }
  // What is folded is no longer what was made, but for a fold over nothing.
  const isFolded = axes.some(({ role }) => role !== "spatial");
  return assign === "set" && !isFolded && makesZeros(body, scope);
}

/** A condition on the element alone; one on folded points leaves only some of them out. */
function leavesElementsOut(guard: Expr, { axes }: Statement): boolean {
  const free = freeAxes(guard);
  return axes.every(({ name, role }) => role === "spatial" || !free.has(name));
}

/** Tensors that `ir` makes with many zeros. */
export function zeroTensors(ir: TensorIr): ReadonlySet<string> {
  const tensors = tensorTable(ir.tensors);
  const made = new Set<string>();
  for (const statement of ir.statements) {
    const said = statement.hints.flatMap(({ hint, tensor }) =>
      hint === "sparse" ? [tensor] : []
    );
    const zeros = new Set([...made, ...said]);
    if (holdsZeros(statement, { tensors, zeros })) {
      made.add(statement.target.tensor);
    }
  }
  return made;
}
