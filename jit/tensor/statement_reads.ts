/** Who reads which tensor, and how. */
import type { Access, Expr, Statement } from "../ir/tensor_ir.ts";
import { walk } from "../ir/tensor_ir.ts";

/** One read of a tensor by a statement. */
export interface TensorRead {
  readonly statement: Statement;
  /** The access; null when the statement continues from the tensor as its base. */
  readonly access: Access | null;
  /** True where the value is a position along another tensor. */
  readonly isIndex: boolean;
}

/** Every read of every statement, by tensor. */
export function readsByTensor(
  statements: readonly Statement[],
): ReadonlyMap<string, readonly TensorRead[]> {
  const reads = statements.flatMap((statement) =>
    readsOf(statement).map((read): readonly [string, TensorRead] => [
      read.access?.tensor ?? statement.base ?? "",
      read,
    ])
  );
  return new Map(
    [...Map.groupBy(reads, ([name]) => name)]
      .map(([name, found]) => [name, found.map(([, read]) => read)]),
  );
}

/** Names of the tensors that a statement touches, its target included. */
export function tensorsOf(statement: Statement): ReadonlySet<string> {
  const { target, base } = statement;
  const read = readsOf(statement).flatMap(({ access }) => access?.tensor ?? []);
  return new Set([target.tensor, ...(base === null ? [] : [base]), ...read]);
}

function readsOf(statement: Statement): readonly TensorRead[] {
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
      statement,
      access,
      isIndex: indices.has(access),
    })),
    ...(base === null ? [] : [{ statement, access: null, isIndex: false }]),
  ];
}
