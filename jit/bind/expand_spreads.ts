/**
 * Second stage of binding: `...b` becomes axes `b.0`, `b.1`, ….
 *
 * Requires: `checkArguments`. Ensures: no spread is left, every tensor has a rank, every access
 * has one index per dimension. A spread of no dimension vanishes; under a reducer it leaves one
 * axis of extent 1, because a reducer has an axis.
 */
import {
  type Diagnostic,
  type Outcome,
  outcomeOf,
} from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/span.ts";
import type {
  AffineIndex,
  Axis,
  Expr,
  Index,
  Literal,
  Reduce,
  Scan,
  Statement,
  TensorIr,
} from "../ir/tensor_ir.ts";
import { mapChildren } from "../ir/tensor_ir.ts";
import {
  rankMismatch,
  spreadInIndex,
  spreadMismatch,
  unknownSpread,
} from "./diagnostics.ts";
import { accessesOf, axesOf, nodesOf } from "./statement_nodes.ts";

/** Dimensions of each spread of a statement and where that was found. */
type SpreadRanks = Map<
  string,
  { readonly rank: number; readonly origin: Origin }
>;

/** A use of a tensor, read or written. */
interface Use {
  readonly tensor: string;
  readonly indices: readonly Index[];
  readonly origin: Origin;
}

/** Expands every spread and checks every rank. */
export function expandSpreads(ir: TensorIr): Outcome<TensorIr> {
  const problems: Diagnostic[] = [];
  const ranks = new Map(
    ir.tensors.flatMap(({ name, rank, role }) =>
      role === "made" || rank === null ? [] : [[name, rank]]
    ),
  );
  const statements = ir.statements.map((statement) => {
    const expanded = expandStatement(statement, ranks, problems);
    ranks.set(statement.target.tensor, expanded.target.indices.length);
    return expanded;
  });
  return outcomeOf(problems, () => ({
    ...ir,
    tensors: ir.tensors.map((tensor) => ({
      ...tensor,
      rank: ranks.get(tensor.name) ?? null,
    })),
    statements,
  }));
}

function expandStatement(
  statement: Statement,
  tensorRanks: ReadonlyMap<string, number>,
  problems: Diagnostic[],
): Statement {
  const { target, base } = statement;
  const uses: Use[] = accessesOf(statement).map((access) => access);
  if (base !== null) uses.push({ ...target, tensor: base });
  const spreads = axesOf(statement).filter(({ isSpread }) => isSpread);
  const found: SpreadRanks = new Map();
  if (spreads.length > 0) {
    solveSpreads(statement, uses, tensorRanks, found, problems);
  }
  for (const { name, origin } of spreads) {
    if (!found.has(name)) problems.push(unknownSpread(name, origin));
  }
  if (problems.length > 0) return statement;
  for (const use of uses) checkRank(use, tensorRanks, found, problems);
  for (const { indices } of [...uses, target]) {
    for (const index of indices) checkExtents(index, found, problems);
  }
  if (spreads.length === 0 || problems.length > 0) return statement;
  return rewriteStatement(statement, found);
}

/** Repeats until nothing new is learnt: an access with one open spread determines it. */
function solveSpreads(
  statement: Statement,
  uses: readonly Use[],
  tensorRanks: ReadonlyMap<string, number>,
  found: SpreadRanks,
  problems: Diagnostic[],
): void {
  const links = nodesOf(statement).flatMap((node) =>
    node.kind === "scan"
      ? node.axes.map(({ name }, i) => [name, node.at[i] ?? name] as const)
      : []
  );
  for (let known = -1; known < found.size;) {
    known = found.size;
    for (const use of uses) {
      solveUse(use, tensorRanks.get(use.tensor), found, problems);
    }
    for (const [inner, outer] of links) {
      const [a, b] = [found.get(inner), found.get(outer)];
      if (a !== undefined && b === undefined) found.set(outer, a);
      if (b !== undefined && a === undefined) found.set(inner, b);
    }
  }
}

function solveUse(
  { tensor, indices, origin }: Use,
  tensorRank: number | undefined,
  found: SpreadRanks,
  problems: Diagnostic[],
): void {
  const open = indices.filter((index) =>
    index.kind === "spread" && !found.has(index.axis)
  );
  const [first, second] = open;
  if (
    first?.kind !== "spread" || second !== undefined || tensorRank === undefined
  ) return;
  const rank = tensorRank - (lengthOf(indices, found) - 1);
  if (rank >= 0) found.set(first.axis, { rank, origin });
  else {
    const wanted = { rank: indices.length - 1, isLeast: true };
    problems.push(rankMismatch(tensor, tensorRank, wanted, origin));
    found.set(first.axis, { rank: 0, origin });
  }
}

/** Dimensions of an index list; an open spread counts as one. */
function lengthOf(indices: readonly Index[], found: SpreadRanks): number {
  const lengths = indices.map((index) =>
    index.kind === "spread" ? found.get(index.axis)?.rank ?? 1 : 1
  );
  return lengths.reduce((a, b) => a + b, 0);
}

function checkRank(
  { tensor, indices, origin }: Use,
  tensorRanks: ReadonlyMap<string, number>,
  found: SpreadRanks,
  problems: Diagnostic[],
): void {
  const rank = tensorRanks.get(tensor);
  if (rank === undefined || rank === lengthOf(indices, found)) return;
  const spread = indices.find((index) => index.kind === "spread");
  const first = spread === undefined ? undefined : found.get(spread.axis);
  if (spread === undefined || first === undefined) {
    const wanted = { rank: indices.length, isLeast: false };
    problems.push(rankMismatch(tensor, rank, wanted, origin));
    return;
  }
  const second = {
    rank: rank - (lengthOf(indices, found) - first.rank),
    origin,
  };
  problems.push(
    second.rank < 0
      ? rankMismatch(
        tensor,
        rank,
        { rank: indices.length - 1, isLeast: true },
        origin,
      )
      : spreadMismatch(spread.axis, { first, second }),
  );
}

/** The extent of several dimensions is a product, which no affine index can hold. */
function checkExtents(
  index: Index,
  found: SpreadRanks,
  problems: Diagnostic[],
): void {
  if (index.kind !== "affine") return;
  for (const { axis } of index.extents) {
    const rank = found.get(axis)?.rank ?? 1;
    if (rank > 1) problems.push(spreadInIndex(axis, rank, index.origin));
  }
}

function rewriteStatement(statement: Statement, found: SpreadRanks): Statement {
  const { target, axes, body, guard } = statement;
  return {
    ...statement,
    axes: axes.flatMap((axis) => expandAxis(axis, found)),
    target: {
      ...target,
      indices: target.indices.flatMap((index) => expandIndex(index, found)),
    },
    body: expandExpr(body, found),
    guard: guard.map((expr) => expandExpr(expr, found)),
  };
}

function expandExpr(expr: Expr, found: SpreadRanks): Expr {
  const inner = mapChildren(expr, (child) => expandExpr(child, found));
  switch (inner.kind) {
    case "access":
      return {
        ...inner,
        indices: inner.indices.flatMap((index) => expandIndex(index, found)),
      };
    case "extent":
      return found.has(inner.axis)
        ? spreadExtent(inner.axis, found, inner.origin)
        : inner;
    case "reduce":
      return expandReduce(inner, found);
    case "scan":
      return expandScan(inner, found);
    case "literal":
    case "axis":
    case "scalar":
    case "apply":
    case "cast":
    case "select":
    case "accumulated":
      return inner;
  }
}

/** `extent(b)` is the product over the axes of `b`. */
function spreadExtent(
  spread: string,
  found: SpreadRanks,
  origin: Origin,
): Expr {
  const [first, ...rest] = namesOf(spread, found);
  if (first === undefined) {
    return { kind: "literal", value: 1, dtype: "i32", origin };
  }
  return rest.reduce<Expr>(
    (product, axis) => ({
      kind: "apply",
      op: "mul",
      args: [product, { kind: "extent", axis, origin }],
      origin,
    }),
    { kind: "extent", axis: first, origin },
  );
}

function expandReduce(node: Reduce, found: SpreadRanks): Expr {
  const [first, ...rest] = node.axes.flatMap((axis) => expandAxis(axis, found));
  return {
    ...node,
    axes: first === undefined ? [unitAxis(node.axes[0])] : [first, ...rest],
  };
}

/** One axis of one value: what is left of a reducer over no dimension. */
function unitAxis({ name, role, origin }: Axis): Axis {
  const end = (value: number): Literal => ({
    kind: "literal",
    value,
    dtype: "i32",
    origin,
  });
  const range = { start: end(0), end: end(1), origin };
  return {
    name: `${name}.0`,
    role,
    isSpread: false,
    range,
    bounds: null,
    permutation: null,
    origin,
  };
}

function expandScan(node: Scan, found: SpreadRanks): Expr {
  const [axis, ...axes] = node.axes.flatMap((axis) => expandAxis(axis, found));
  const [at, ...more] = node.at.flatMap((name) =>
    found.has(name) ? namesOf(name, found) : [name]
  );
  if (axis === undefined || at === undefined) return scanOfNothing(node);
  return { ...node, axes: [axis, ...axes], at: [at, ...more] };
}

/** A scan over no dimension sees one point: cumsum gives it back, softmax gives 1. */
function scanOfNothing({ scan, body, guard, origin }: Scan): Expr {
  const literal = (value: number): Expr => ({
    kind: "literal",
    value,
    dtype: null,
    origin,
  });
  const when = (condition: Expr, whenTrue: Expr): Expr => ({
    kind: "select",
    condition,
    whenTrue,
    whenFalse: literal(0),
    origin,
  });
  const value: Expr = scan === "cumsum" ? body : {
    kind: "apply",
    op: "exp",
    args: [{ kind: "apply", op: "sub", args: [body, body], origin }],
    origin,
  };
  return guard.reduceRight((inner, condition) => when(condition, inner), value);
}

function expandAxis(axis: Axis, found: SpreadRanks): readonly Axis[] {
  if (!axis.isSpread) return [axis];
  return namesOf(axis.name, found).map((name) => ({
    ...axis,
    name,
    isSpread: false,
  }));
}

function expandIndex(index: Index, found: SpreadRanks): readonly Index[] {
  if (index.kind === "affine") return [expandAffine(index, found)];
  if (index.kind !== "spread") return [index];
  const { origin } = index;
  return namesOf(index.axis, found).map((axis) => ({
    kind: "affine",
    terms: [{ axis, factor: 1 }],
    extents: [],
    offset: 0,
    origin,
  }));
}

/** `extent(b)` of no dimension is 1; of one dimension it is that axis's. */
function expandAffine(index: AffineIndex, found: SpreadRanks): AffineIndex {
  if (!index.extents.some(({ axis }) => found.has(axis))) return index;
  const extents = index.extents.flatMap(({ axis, factor }) =>
    found.has(axis)
      ? namesOf(axis, found).map((name) => ({ axis: name, factor }))
      : [{ axis, factor }]
  );
  const empty = index.extents.filter(({ axis }) => found.get(axis)?.rank === 0);
  const offset = empty.reduce((sum, { factor }) => sum + factor, index.offset);
  return { ...index, extents, offset };
}

function namesOf(spread: string, found: SpreadRanks): readonly string[] {
  const rank = found.get(spread)?.rank ?? 0;
  return Array.from({ length: rank }, (_, i) => `${spread}.${i}`);
}
