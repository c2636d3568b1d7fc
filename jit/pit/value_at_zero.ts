/**
 * What a factor is where the tensors that are called sparse hold zeros, as far as that is known.
 *
 * `exp(A)` is 1 there and `A + 1` too: no zero of A leaves a partner out, however many there are.
 */
import type { Block, TileExpr } from "../ir/tile_block.ts";
import type { ScalarOp } from "../ir/tensor_ir.ts";

/** The value of `block` where all of `zeros` (buffers) are 0; null where it depends on anything else. */
export function valueAtZero(
  { steps, result }: Block,
  zeros: ReadonlySet<string>,
): number | null {
  const values = new Map<string, number | null>();
  for (const step of steps) {
    const value = step.kind === "let"
      ? evaluate(step.value, values)
      : zeros.has(step.buffer)
      ? 0
      : null;
    values.set(step.name, value);
  }
  return evaluate(result, values);
}

type Values = ReadonlyMap<string, number | null>;

function evaluate(expr: TileExpr, values: Values): number | null {
  switch (expr.kind) {
    case "literal":
      return expr.value;
    case "value":
      return values.get(expr.name) ?? null;
    case "cast": {
      const arg = evaluate(expr.arg, values);
      return expr.dtype === "f32" || expr.dtype === "f16" ? arg : null;
    }
    case "apply":
      return applied(expr.op, expr.args.map((arg) => evaluate(arg, values)));
    default:
      return null;
  }
}

/** Operators that programs put around a factor; of all others nothing is known. */
function applied(
  op: ScalarOp,
  args: readonly (number | null)[],
): number | null {
  const [x, y] = args;
  if (op === "mul" && args.includes(0)) return 0;
  if (x === null || x === undefined) return null;
  if (op === "exp") return Math.exp(x);
  if (op === "cos") return Math.cos(x);
  if (op === "neg") return -x;
  if (y === null || y === undefined) return null;
  if (op === "add") return x + y;
  if (op === "sub") return x - y;
  return op === "mul" ? x * y : null;
}
