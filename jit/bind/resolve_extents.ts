/**
 * Third stage of binding: sizes.
 *
 * Requires: `expandSpreads`. Ensures: every axis has bounds, every tensor a shape, plain indices
 * agree with the shapes they read.
 *
 * An axis that is a plain index of an operand (or of the bound target) runs over that dimension,
 * and a declared range restricts it; any other axis needs a range. Under `??` an index may go
 * anywhere and says nothing, but for one case: beside an index that can leave the tensor (`x + i - 1`)
 * a plain one is not what `??` is for, and gives an extent that nothing else gives.
 */
import {
  type Diagnostic,
  type Outcome,
  outcomeOf,
} from "../diagnostics/diagnostic.ts";
import {
  type Access,
  type Axis,
  type AxisBounds,
  type Expr,
  type Index,
  plainAxis,
  type Statement,
  type TensorIr,
} from "../ir/tensor_ir.ts";
import {
  axisExtentMismatch,
  type ExtentUse,
  rangeNotInteger,
  rangeOutside,
  scanMismatch,
  unitMismatch,
  unknownExtent,
} from "./diagnostics.ts";
import {
  accessesOf,
  axesOf,
  mapExpressions,
  nodesOf,
  rewrite,
} from "./statement_nodes.ts";
import { targetShape } from "./target_shape.ts";

/** Shapes of the tensors that are known so far. */
export type Shapes = Map<string, readonly number[]>;

/** What one statement has found out. */
interface Findings {
  readonly uses: Map<string, ExtentUse>;
  readonly bounds: Map<string, AxisBounds>;
  readonly problems: Diagnostic[];
}

/** Sets `bounds` of every axis and `shape` of every tensor. */
export function resolveExtents(
  ir: TensorIr,
  scalars: ReadonlyMap<string, number>,
): Outcome<TensorIr> {
  const problems: Diagnostic[] = [];
  const shapes: Shapes = new Map(
    ir.tensors.flatMap(({ name, shape }) =>
      shape === null ? [] : [[name, shape]]
    ),
  );
  const statements = ir.statements.map((statement) => {
    // A tensor without a shape comes from a statement that has failed: one message is enough.
    const names = [
      ...accessesOf(statement).map(({ tensor }) => tensor),
      statement.base,
    ];
    if (names.some((name) => name !== null && !shapes.has(name))) {
      return statement;
    }
    return resolveStatement(statement, shapes, scalars, problems);
  });
  return outcomeOf(problems, () => ({
    ...ir,
    tensors: ir.tensors.map((tensor) => ({
      ...tensor,
      shape: shapes.get(tensor.name) ?? null,
    })),
    statements,
  }));
}

function resolveStatement(
  statement: Statement,
  shapes: Shapes,
  scalars: ReadonlyMap<string, number>,
  problems: Diagnostic[],
): Statement {
  const findings: Findings = {
    uses: new Map(),
    bounds: new Map(),
    problems: [],
  };
  collectUses(statement, shapes, findings);
  const axes = shareLinks(statement, findings);
  for (let known = -1; known < findings.bounds.size;) {
    known = findings.bounds.size;
    for (const axis of axes) resolveAxis(axis, scalars, findings);
  }
  const open = axes.filter(({ name }) => !findings.bounds.has(name));
  if (findings.problems.length === 0) {
    for (const { name, origin } of open) {
      findings.problems.push(unknownExtent(name, origin));
    }
  }
  if (findings.problems.length === 0) {
    findings.problems.push(...linkProblems(statement, findings.bounds));
    const shape = targetShape(
      statement,
      findings.bounds,
      shapes,
      findings.problems,
    );
    shapes.set(statement.target.tensor, shape);
  }
  problems.push(...findings.problems);
  return findings.problems.length > 0
    ? statement
    : withBounds(statement, findings.bounds);
}

function collectUses(
  statement: Statement,
  shapes: Shapes,
  findings: Findings,
): void {
  const { base, target } = statement;
  const use = (
    tensor: string,
    indices: readonly Index[],
    isOpen: boolean,
  ): void => {
    const shape = shapes.get(tensor) ?? [];
    indices.forEach((index, d) => {
      if (isOpen && index.kind !== "unit") return;
      useIndex({ tensor }, index, shape[d] ?? 0, d, findings);
    });
  };
  for (const { tensor, indices, fallback } of accessesOf(statement)) {
    use(tensor, indices, fallback !== null);
  }
  if (base !== null) use(base, target.indices, false);
  useFallbacks(statement, shapes, findings);
}

function useIndex(
  { tensor }: Pick<Access, "tensor">,
  index: Index,
  extent: number,
  dimension: number,
  { uses, problems }: Findings,
): void {
  const { origin } = index;
  if (index.kind === "unit" && extent !== 1) {
    problems.push(unitMismatch(tensor, dimension, extent, origin));
  }
  const axis = plainAxis(index);
  if (axis === null) return;
  const first = uses.get(axis);
  const second = { tensor, extent, origin };
  if (first === undefined) uses.set(axis, second);
  else if (first.extent !== extent) {
    problems.push(axisExtentMismatch(axis, { first, second }));
  }
}

/** Plain indices beside one that needs the `??`, for axes that have no other source. */
function useFallbacks(
  statement: Statement,
  shapes: Shapes,
  findings: Findings,
): void {
  const ranged = axesOf(statement).filter(({ range }) => range !== null);
  const taken = new Set([
    ...findings.uses.keys(),
    ...ranged.map(({ name }) => name),
  ]);
  for (const access of accessesOf(statement)) {
    const { indices, fallback, tensor } = access;
    const isPlain = (index: Index): boolean =>
      plainAxis(index) !== null || index.kind === "unit";
    if (fallback === null || indices.every(isPlain)) continue;
    indices.forEach((index, d) => {
      const axis = plainAxis(index);
      const isFree = axis !== null && !taken.has(axis);
      if (isFree) {
        useIndex(access, index, shapes.get(tensor)?.[d] ?? 0, d, findings);
      }
    });
  }
}

/** A scan's axis and the axis it is read at are one: each takes from the other what it lacks. */
function shareLinks(statement: Statement, { uses }: Findings): readonly Axis[] {
  const axes = new Map(axesOf(statement).map((axis) => [axis.name, axis]));
  for (const node of nodesOf(statement)) {
    if (node.kind !== "scan") continue;
    node.axes.forEach((axis, i) => {
      const outer = axes.get(node.at[i] ?? "");
      if (outer === undefined) return;
      axes.set(axis.name, { ...axis, range: axis.range ?? outer.range });
      const [a, b] = [uses.get(axis.name), uses.get(outer.name)];
      if (a === undefined && b !== undefined) uses.set(axis.name, b);
      if (b === undefined && a !== undefined) uses.set(outer.name, a);
    });
  }
  return [...axes.values()];
}

function resolveAxis(
  { name, range }: Axis,
  scalars: ReadonlyMap<string, number>,
  { uses, bounds, problems }: Findings,
): void {
  if (bounds.has(name)) return;
  const use = uses.get(name);
  if (range === null) {
    if (use !== undefined) {
      bounds.set(name, { start: 0, end: use.extent, extent: use.extent });
    }
    return;
  }
  const extentOf = (other: string): number | null =>
    uses.get(other)?.extent ?? bounds.get(other)?.extent ?? null;
  const start = evaluateEnd(range.start, extentOf, scalars);
  const end = evaluateEnd(range.end, extentOf, scalars);
  if (start === null || end === null) return;
  const wrong = [start, end].find((value) =>
    !Number.isInteger(value) || Math.abs(value) > 2 ** 31
  );
  if (wrong !== undefined) {
    problems.push(rangeNotInteger(name, wrong, range.origin));
  }
  bounds.set(name, boundsOf({ start, end }, use?.extent ?? null));
  const isOutside = use !== undefined && start < end &&
    (start < 0 || end > use.extent);
  if (isOutside) {
    problems.push(rangeOutside(name, { start, end }, use, range.origin));
  }
}

function boundsOf(
  { start, end }: { readonly start: number; readonly end: number },
  extent: number | null,
): AxisBounds {
  if (extent === null) {
    const last = Math.max(start, end);
    return { start, end: last, extent: last - Math.min(start, 0) };
  }
  const first = Math.min(Math.max(start, 0), extent);
  return { start: first, end: Math.max(first, Math.min(end, extent)), extent };
}

/** The value of a range's end, or null while an extent in it is open. */
function evaluateEnd(
  expr: Expr,
  extentOf: (axis: string) => number | null,
  scalars: ReadonlyMap<string, number>,
): number | null {
  if (expr.kind === "literal") return expr.value;
  if (expr.kind === "scalar") return scalars.get(expr.name) ?? null;
  if (expr.kind === "extent") return extentOf(expr.axis);
  if (expr.kind !== "apply") return null;
  const [a, b] = expr.args.map((arg) => evaluateEnd(arg, extentOf, scalars));
  if (a === undefined || a === null || b === null) return null;
  if (expr.op === "neg") return -a;
  if (b === undefined) return null;
  return expr.op === "add"
    ? a + b
    : expr.op === "sub"
    ? a - b
    : expr.op === "mul"
    ? a * b
    : null;
}

function linkProblems(
  statement: Statement,
  bounds: ReadonlyMap<string, AxisBounds>,
): readonly Diagnostic[] {
  return nodesOf(statement).flatMap((node) =>
    node.kind !== "scan" ? [] : node.axes.flatMap(({ name }, i) => {
      const outer = node.at[i] ?? name;
      const [a, b] = [bounds.get(name), bounds.get(outer)];
      if (a === undefined || b === undefined) return [];
      const isSame = a.start === b.start && a.end === b.end;
      return isSame ? [] : [scanMismatch(outer, a, b, node.origin)];
    })
  );
}

function withBounds(
  statement: Statement,
  bounds: ReadonlyMap<string, AxisBounds>,
): Statement {
  const set = (axis: Axis): Axis => ({
    ...axis,
    bounds: bounds.get(axis.name) ?? null,
  });
  const bound = mapExpressions(statement, (expr) =>
    rewrite(expr, (node) => {
      if (node.kind !== "reduce" && node.kind !== "scan") return node;
      const [first, ...rest] = node.axes;
      return { ...node, axes: [set(first), ...rest.map(set)] };
    }));
  return { ...bound, axes: bound.axes.map(set) };
}
