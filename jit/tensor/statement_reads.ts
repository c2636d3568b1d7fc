/** Who reads which tensor, and how. */
import type { Access, Expr, Statement } from "../ir/tensor_ir.ts";
import { walk } from "../ir/tensor_ir.ts";

/** One read of a tensor by a statement. */
export interface TensorRead {
  readonly tensor: string;
  readonly statement: Statement;
  /** The access; null when the statement continues from the tensor as its base. */
  readonly access: Access | null;
  /** True where the value is a position along another tensor. */
  readonly isIndex: boolean;
}

/** Names of the tensors that a statement touches, its target included. */
export function tensorsOf(statement: Statement): ReadonlySet<string> {
  return new Set([
    statement.target.tensor,
    ...readsOf(statement).map(({ tensor }) => tensor),
  ]);
}

/** Every read of a statement, its base included. */
export function readsOf(statement: Statement): readonly TensorRead[] {
  const { target, body, guard, finish, base } = statement;
  const tail = finish === null ? [] : [finish.body, ...finish.guard];
  const positions = target.indices.flatMap((index) =>
    index.kind === "indirect" ? [index.read] : []
  );
  const nodes = [...positions, body, ...guard, ...tail].flatMap((
    expr,
  ) => [...walk(expr)]);
  const accesses = nodes.filter((node): node is Access & Expr =>
    node.kind === "access"
  );
  const indices = new Set([
    ...positions,
    ...accesses.flatMap(({ indices }) =>
      indices.flatMap((index) => index.kind === "indirect" ? [index.read] : [])
    ),
  ]);
  return [
    ...accesses.map((access) => ({
      tensor: access.tensor,
      statement,
      access,
      isIndex: indices.has(access),
    })),
    ...(base === null
      ? []
      : [{ tensor: base, statement, access: null, isIndex: false }]),
  ];
}
