/**
 * Tensor IR -> broken invariants. A finding is a bug of pit, never of the user, and has the one
 * internal code PIT0490; callers throw it with the printed IR.
 *
 * Here is what holds before and after binding; `verify_bound_ir.ts` has what binding adds.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Origin, spanOf } from "../diagnostics/span.ts";
import {
  type AffineIndex,
  type Axis,
  type AxisRange,
  type Expr,
  type Index,
  plainAxis,
  type Statement,
  type TensorIr,
  walk,
} from "./tensor_ir.ts";
import { boundProblems } from "./verify_bound_ir.ts";

/** A broken invariant and its place. */
export interface Problem {
  readonly text: string;
  readonly origin: Origin;
}

/** Invariants of a program as `dsl/` writes it, open or bound. Empty: all hold. */
export function verifyTensorIr(ir: TensorIr): readonly Diagnostic[] {
  return [...commonProblems(ir), ...ir.statements.flatMap(tailProblems)].map(
    report,
  );
}

/** Invariants of a bound program, before and after the passes of `jit/tensor`. Empty: all hold. */
export function verifyBoundIr(ir: TensorIr): readonly Diagnostic[] {
  const problems = commonProblems(ir);
  // Types and shapes are read by name: with a name missing they would only fail again.
  return [...problems, ...(problems.length === 0 ? boundProblems(ir) : [])].map(
    report,
  );
}

function report({ text, origin }: Problem): Diagnostic {
  return {
    code: "PIT0490",
    severity: "error",
    message: `Cannot accept tensor IR: ${text}`,
    primary: { span: spanOf(origin), text: "made from here" },
    related: [],
    help:
      "This is a bug in pit, not in your program: please report it with the program's text",
  };
}

function commonProblems(ir: TensorIr): readonly Problem[] {
  return [
    ...duplicates(ir.tensors, "tensor"),
    ...duplicates(ir.scalars, "scalar"),
    ...orderProblems(ir),
    ...ir.statements.flatMap((statement) => statementProblems(statement, ir)),
  ];
}

/** Each made tensor is written once, and nothing is read before it is written. */
function orderProblems(ir: TensorIr): readonly Problem[] {
  const problems: Problem[] = [];
  const roles = new Map(ir.tensors.map(({ name, role }) => [name, role]));
  const known = new Set(
    ir.tensors.filter(({ role }) => role !== "made").map(({ name }) => name),
  );
  const read = (tensor: string, origin: Origin): void => {
    if (!known.has(tensor)) {
      problems.push({
        text: `"${tensor}" is read before it is written`,
        origin,
      });
    }
  };
  for (const statement of ir.statements) {
    const { target, base, origin } = statement;
    for (const node of nodesOf(statement)) {
      if (node.kind === "access") read(node.tensor, node.origin);
    }
    if (base !== null) read(base, origin);
    if (roles.get(target.tensor) !== "made") {
      problems.push({
        text: `target "${target.tensor}" is not declared as made`,
        origin,
      });
    } else if (known.has(target.tensor)) {
      problems.push({ text: `"${target.tensor}" is written twice`, origin });
    }
    known.add(target.tensor);
  }
  for (const { name, role, origin } of ir.tensors) {
    if (role === "made" && !known.has(name)) {
      problems.push({ text: `"${name}" is never written`, origin });
    }
  }
  const first = ir.tensors[0]?.origin;
  for (const { tensor } of ir.results) {
    const origin = ir.statements.at(-1)?.origin ?? first;
    if (!known.has(tensor) && origin !== undefined) {
      problems.push({ text: `result "${tensor}" does not exist`, origin });
    }
  }
  return problems;
}

function statementProblems(
  statement: Statement,
  ir: TensorIr,
): readonly Problem[] {
  const inner = innerAxes(statement);
  const all = [...statement.axes, ...inner];
  return [
    ...duplicates(all, "axis"),
    ...roleProblems(statement),
    ...inner.filter(({ role }) => role !== "reduction").map((
      { name, origin },
    ) => ({
      text: `axis "${name}" of a reducer is not a reduction axis`,
      origin,
    })),
    ...all.flatMap(({ range }) => range === null ? [] : rangeProblems(range)),
    ...scopeProblems(statement, new Set(all.map(({ name }) => name))),
    ...nodesOf(statement).flatMap((node) => nodeProblems(node, ir)),
    ...statement.target.indices.flatMap(indexProblems),
  ];
}

/** Spatial axes in target order, then source axes, then reduction axes. */
function roleProblems({ axes, target }: Statement): readonly Problem[] {
  const rank = { spatial: 0, source: 1, reduction: 2 };
  const plain = target.indices.map((index) =>
    index.kind === "spread" ? index.axis : plainAxis(index)
  );
  const used = new Set(target.indices.flatMap(axesOfIndex));
  const problems: Problem[] = [];
  axes.forEach((axis, i) => {
    const { name, role, origin } = axis;
    const next = axes[i + 1];
    const say = (text: string): unknown =>
      problems.push({ text: `axis "${name}" ${text}`, origin });
    if (role === "spatial" && !plain.includes(name)) {
      say("is spatial and no index of the target");
    }
    if (role === "source" && !used.has(name)) {
      say("is a source and absent from the target");
    }
    if (role === "reduction" && used.has(name)) {
      say("is a reduction and indexes the target");
    }
    if (next === undefined) return;
    const isSorted = rank[role] < rank[next.role] ||
      (role === next.role &&
        (role !== "spatial" || plain.indexOf(name) < plain.indexOf(next.name)));
    if (!isSorted) say(`stands before "${next.name}"`);
  });
  return problems;
}

function axesOfIndex(index: Index): readonly string[] {
  switch (index.kind) {
    case "affine":
      return index.terms.map(({ axis }) => axis);
    case "indirect":
      return [...walk(index.read)].flatMap((node) =>
        node.kind === "access"
          ? node.indices.flatMap(axesOfIndex)
          : node.kind === "axis"
          ? [node.axis]
          : []
      );
    case "spread":
      return [index.axis];
    case "unit":
      return [];
  }
}

function rangeProblems({ start, end, origin }: AxisRange): readonly Problem[] {
  const isAllowed = (node: Expr): boolean =>
    node.kind === "literal" || node.kind === "extent" ||
    node.kind === "scalar" ||
    (node.kind === "apply" && ["add", "sub", "mul", "neg"].includes(node.op));
  const wrong = [...walk(start), ...walk(end)].find((node) => !isAllowed(node));
  return wrong === undefined ? [] : [{
    text: `the end of a range holds a node of kind "${wrong.kind}"`,
    origin,
  }];
}

/** Every axis used stands in scope; `extent` may name any axis of the statement. */
function scopeProblems(
  statement: Statement,
  all: ReadonlySet<string>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const need = (
    axis: string,
    scope: ReadonlySet<string>,
    origin: Origin,
  ): void => {
    if (!scope.has(axis)) {
      problems.push({ text: `axis "${axis}" is not in scope`, origin });
    }
  };
  const visitIndex = (index: Index, scope: ReadonlySet<string>): void => {
    if (index.kind === "indirect") visit(index.read, scope);
    else if (index.kind === "spread") need(index.axis, scope, index.origin);
    else if (index.kind === "affine") {
      for (const { axis } of index.terms) need(axis, scope, index.origin);
      for (const { axis } of index.extents) need(axis, all, index.origin);
    }
  };
  const visit = (expr: Expr, scope: ReadonlySet<string>): void => {
    if (expr.kind === "axis") need(expr.axis, scope, expr.origin);
    if (expr.kind === "extent") need(expr.axis, all, expr.origin);
    if (expr.kind === "scan") {
      for (const axis of expr.at) need(axis, scope, expr.origin);
    }
    const inside = expr.kind === "reduce" || expr.kind === "scan"
      ? new Set([...scope, ...expr.axes.map(({ name }) => name)])
      : scope;
    if (expr.kind === "access") {
      for (const index of expr.indices) visitIndex(index, scope);
    }
    for (const child of partsOf(expr)) visit(child, inside);
  };
  const { axes, target, body, guard, finish } = statement;
  const outer = new Set(axes.map(({ name }) => name));
  const kept = new Set(
    axes.filter(({ role }) => role === "spatial").map(({ name }) => name),
  );
  for (const index of target.indices) visitIndex(index, outer);
  for (const expr of [body, ...guard]) visit(expr, outer);
  for (const expr of finish === null ? [] : [finish.body, ...finish.guard]) {
    visit(expr, kept);
  }
  return problems;
}

/** Children that are not reached through an index. */
function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case "access":
      return expr.fallback === null ? [] : [expr.fallback];
    case "apply":
      return expr.args;
    case "cast":
      return [expr.arg];
    case "select":
      return [expr.condition, expr.whenTrue, expr.whenFalse];
    case "reduce":
    case "scan":
      return [expr.body, ...expr.guard];
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "accumulated":
      return [];
  }
}

function nodeProblems(node: Expr, ir: TensorIr): readonly Problem[] {
  const { origin } = node;
  if (node.kind === "access") return node.indices.flatMap(indexProblems);
  if (
    node.kind === "scalar" && !ir.scalars.some(({ name }) => name === node.name)
  ) {
    return [{ text: `scalar "${node.name}" is not declared`, origin }];
  }
  if (node.kind === "scan" && node.axes.length !== node.at.length) {
    return [{
      text:
        `${node.scan} has ${node.axes.length} axes, read at ${node.at.length}`,
      origin,
    }];
  }
  if (node.kind === "apply") {
    const [least, most] = arity(node.op);
    if (node.args.length < least || node.args.length > most) {
      return [{ text: `${node.op} has ${node.args.length} arguments`, origin }];
    }
  }
  return [];
}

function indexProblems(index: Index): readonly Problem[] {
  if (index.kind !== "affine") return [];
  return affineProblems(index).map((text) => ({ text, origin: index.origin }));
}

function affineProblems(
  { terms, extents, offset }: AffineIndex,
): readonly string[] {
  const names = terms.map(({ axis }) => axis);
  const factors = [...terms, ...extents].map(({ factor }) => factor);
  return [
    ...(new Set(names).size < names.length
      ? ["an axis stands twice in one index"]
      : []),
    ...(factors.some((factor) => factor === 0 || !Number.isInteger(factor))
      ? ["a factor of an index is no integer or is 0"]
      : []),
    ...(Number.isInteger(offset)
      ? []
      : ["the offset of an index is no integer"]),
  ];
}

function arity(op: string): readonly [number, number] {
  if (op === "min" || op === "max") return [2, Infinity];
  if (op === "clamp") return [3, 3];
  const binary = "add sub mul div mod pow idiv eq ne lt le gt ge and or hypot"
    .split(" ");
  return binary.includes(op) ? [2, 2] : [1, 1];
}

/** `finish` and `accumulated` are made by passes only. */
function tailProblems(statement: Statement): readonly Problem[] {
  const { finish, origin } = statement;
  if (finish !== null) {
    return [{ text: "`finish` is set before the passes", origin }];
  }
  return nodesOf(statement).filter(({ kind }) => kind === "accumulated").map((
    node,
  ) => ({
    text: "`accumulated` stands outside `finish`",
    origin: node.origin,
  }));
}

/** Axes of all reducers of a statement. */
function innerAxes(statement: Statement): readonly Axis[] {
  return nodesOf(statement).flatMap((node) =>
    node.kind === "reduce" || node.kind === "scan" ? [...node.axes] : []
  );
}

/** Every expression node of a statement, the target's indirect indices included. */
function nodesOf({ target, body, guard, finish }: Statement): readonly Expr[] {
  const reads = target.indices.flatMap((index) =>
    index.kind === "indirect" ? [index.read] : []
  );
  const tail = finish === null ? [] : [finish.body, ...finish.guard];
  return [...reads, body, ...guard, ...tail].flatMap((expr) => [...walk(expr)]);
}

function duplicates(
  items: readonly { readonly name: string; readonly origin: Origin }[],
  what: string,
): readonly Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { name, origin } of items) {
    if (seen.has(name)) {
      problems.push({ text: `${what} "${name}" is declared twice`, origin });
    }
    seen.add(name);
  }
  return problems;
}
