/** Text of a statement that does not depend on the names of its target and its axes. */
import { printStatement } from "../ir/print_tensor_ir.ts";
import {
  renamed,
  substituteAxes,
  substituteIndex,
} from "../ir/substitute_axes.ts";
import type { Axis, Expr, Statement } from "../ir/tensor_ir.ts";
import { mapChildren } from "../ir/tensor_ir.ts";

/** Equal for statements that compute the same values at the same positions. */
export function canonicalText(statement: Statement): string {
  const names = new Map<string, string>();
  const rename = (axis: Axis): Axis => {
    const name = `a.${names.size}`;
    names.set(axis.name, name);
    return { ...axis, name };
  };
  const axes = statement.axes.map(rename);
  const body = renameInner(statement.body, rename);
  const substitution = new Map(
    [...names].map(([from, to]) => [from, renamed(to)] as const),
  );
  return printStatement({
    ...statement,
    axes,
    target: {
      ...statement.target,
      tensor: "t",
      indices: statement.target.indices.map((index) =>
        substituteIndex(index, substitution)
      ),
    },
    body: substituteEverywhere(body, substitution),
    guard: statement.guard.map((part) => substituteAxes(part, substitution)),
    hints: statement.hints.filter(({ tensor }) =>
      tensor !== statement.target.tensor
    ),
  });
}

/** Renames the axes that a reducer at the root binds; there are none below it. */
function renameInner(body: Expr, rename: (axis: Axis) => Axis): Expr {
  if (body.kind !== "reduce" && body.kind !== "scan") return body;
  const [first, ...rest] = body.axes;
  return { ...body, axes: [rename(first), ...rest.map(rename)] };
}

function substituteEverywhere(
  body: Expr,
  substitution: ReadonlyMap<string, ReturnType<typeof renamed>>,
): Expr {
  if (body.kind !== "reduce" && body.kind !== "scan") {
    return substituteAxes(body, substitution);
  }
  const mapped = mapChildren(
    body,
    (child) => substituteAxes(child, substitution),
  );
  if (mapped.kind !== "scan") return mapped;
  const [first, ...rest] = mapped.at.map((name) =>
    substitution.get(name)?.position.terms[0]?.axis ?? name
  );
  return first === undefined ? mapped : { ...mapped, at: [first, ...rest] };
}
