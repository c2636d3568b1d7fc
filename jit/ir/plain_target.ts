/** Which statements write their elements in place, one point or row each. */
import type { Statement } from "./tensor_ir.ts";
import { plainAxis } from "./tensor_ir.ts";

/** True when each dimension of the target is one plain axis of its own, or a unit. */
export function hasPlainTarget(statement: Statement): boolean {
  const seen = new Set<string>();
  return statement.target.indices.every((index) => {
    if (index.kind === "unit") return true;
    const axis = plainAxis(index);
    if (axis === null || seen.has(axis)) return false;
    seen.add(axis);
    return true;
  });
}
