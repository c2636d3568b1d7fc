/** Reducers that are others in disguise: `count` is a sum, `norm` the root of one. */
import type { Expr, Reduce } from "../ir/tensor_ir.ts";

/** `node` in terms of `sum`, where it is; its insides are as they were. */
export function desugarReducer(node: Reduce): Expr {
  const { body, origin } = node;
  switch (node.reducer) {
    case "count":
      return {
        ...node,
        reducer: "sum",
        body: { kind: "cast", dtype: "i32", arg: body, origin },
      };
    case "norm": {
      const square: Expr = {
        kind: "apply",
        op: "mul",
        args: [body, body],
        origin,
      };
      const sum: Reduce = { ...node, reducer: "sum", body: square };
      return { kind: "apply", op: "sqrt", args: [sum], origin };
    }
    case "sum":
    case "prod":
    case "max":
    case "min":
    case "mean":
    case "any":
    case "all":
    case "argmax":
    case "argmin":
    case "logsumexp":
      return node;
  }
}
