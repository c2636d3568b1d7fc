/** Types inside the declared ranges of axes. Part of elaboration. */
import type { Axis, Expr } from "../ir/tensor_ir.ts";

/** Ends of ranges are integers. */
export function settleRange(axis: Axis): Axis {
  if (axis.range === null) return axis;
  const { start, end } = axis.range;
  return {
    ...axis,
    range: {
      ...axis.range,
      start: settleInteger(start),
      end: settleInteger(end),
    },
  };
}

function settleInteger(expr: Expr): Expr {
  switch (expr.kind) {
    case "literal":
    case "scalar":
      return { ...expr, dtype: "i32" };
    case "apply": {
      const [first, ...rest] = expr.args;
      return {
        ...expr,
        args: [settleInteger(first), ...rest.map(settleInteger)],
      };
    }
    default:
      return expr;
  }
}
