/** Ways through a statement that every stage of binding needs. */
import {
  type Access,
  type Axis,
  type Expr,
  type Index,
  mapChildren,
  mapIndex,
  type Statement,
  walk,
} from "../ir/tensor_ir.ts";

/** Every expression node of a statement as written, target reads first. */
export function nodesOf({ target, body, guard }: Statement): readonly Expr[] {
  return [...target.indices.flatMap(readsOf), body, ...guard].flatMap((
    expr,
  ) => [...walk(expr)]);
}

/** Every access of a statement. */
export function accessesOf(statement: Statement): readonly Access[] {
  return nodesOf(statement).filter((node) => node.kind === "access");
}

/** The axes of a statement, then those of its reducers. */
export function axesOf(statement: Statement): readonly Axis[] {
  const inner = nodesOf(statement).flatMap((node) =>
    node.kind === "reduce" || node.kind === "scan" ? [...node.axes] : []
  );
  return [...statement.axes, ...inner];
}

/** The read behind an indirect index. */
export function readsOf(index: Index): readonly Access[] {
  return index.kind === "indirect" ? [index.read] : [];
}

/** The same statement over `f` of each of its expressions (body, guards, target reads). */
export function mapExpressions(
  statement: Statement,
  f: (expr: Expr) => Expr,
): Statement {
  const { target, body, guard } = statement;
  const indices = target.indices.map((index) => mapIndex(index, f));
  return {
    ...statement,
    target: { ...target, indices },
    body: f(body),
    guard: guard.map(f),
  };
}

/** `expr` with every node replaced by `f` of it, children first. */
export function rewrite(expr: Expr, f: (expr: Expr) => Expr): Expr {
  return f(mapChildren(expr, (child) => rewrite(child, f)));
}
