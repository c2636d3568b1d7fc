/**
 * Bound tensor IR -> broken invariants of binding: everything is known, every conversion is
 * explicit. Called by `verify_tensor_ir.ts`, which has the invariants that always hold.
 */
import type { Origin } from "../diagnostics/span.ts";
import { exprType, foldType, opClass, type TypeScope } from "./expr_type.ts";
import { isFloat, isInteger, type ScalarType } from "./scalar_type.ts";
import {
  type Access,
  type Apply,
  type Axis,
  type AxisBounds,
  type Expr,
  type Index,
  plainAxis,
  type Reduce,
  type Statement,
  type TensorInfo,
  type TensorIr,
  walk,
} from "./tensor_ir.ts";

interface Problem {
  readonly text: string;
  readonly origin: Origin;
}

/** What the checks of one statement read. */
interface Scope {
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  readonly types: TypeScope;
  readonly bounds: ReadonlyMap<string, AxisBounds>;
}

/** What is open or wrong in a program that should be bound. Names are known to resolve. */
export function boundProblems(ir: TensorIr): readonly Problem[] {
  const open = [
    ...ir.tensors.flatMap(openTensor),
    ...ir.statements.flatMap((statement) =>
      axesOf(statement).flatMap(openAxis)
    ),
    ...ir.statements.flatMap((statement) =>
      nodesOf(statement).flatMap(openNode)
    ),
  ];
  if (open.length > 0) return open;
  const tensors = new Map(ir.tensors.map((tensor) => [tensor.name, tensor]));
  return ir.statements.flatMap((statement) =>
    statementProblems(statement, tensors)
  );
}

function openTensor(
  { name, role, dtype, rank, shape, origin }: TensorInfo,
): readonly Problem[] {
  const say = (text: string): Problem => ({
    text: `tensor "${name}" ${text}`,
    origin,
  });
  return [
    ...(role === "optional" ? [say("is still optional")] : []),
    ...(dtype === null ? [say("has no dtype")] : []),
    ...(shape === null ? [say("has no shape")] : []),
    ...(shape !== null && rank !== shape.length
      ? [say("has a rank that is not its shape's")]
      : []),
    ...(shape?.some((extent) => !Number.isInteger(extent) || extent < 0)
      ? [say("has an extent that is no size")]
      : []),
  ];
}

function openAxis(
  { name, isSpread, bounds, origin }: Axis,
): readonly Problem[] {
  const say = (text: string): Problem => ({
    text: `axis "${name}" ${text}`,
    origin,
  });
  if (isSpread) return [say("is still a spread")];
  if (bounds === null) return [say("has no bounds")];
  const { start, end, extent } = bounds;
  const isSane = [start, end, extent].every(Number.isInteger) && start <= end &&
    end <= extent;
  return isSane ? [] : [say(`has bounds ${start}..${end} of ${extent}`)];
}

function openNode(node: Expr): readonly Problem[] {
  const { origin } = node;
  if (
    (node.kind === "literal" || node.kind === "scalar") && node.dtype === null
  ) {
    return [{ text: `a ${node.kind} has no dtype`, origin }];
  }
  if (
    node.kind === "access" && node.indices.some(({ kind }) => kind === "spread")
  ) {
    return [{
      text: `an access to "${node.tensor}" still holds a spread`,
      origin,
    }];
  }
  return [];
}

function statementProblems(
  statement: Statement,
  tensors: ReadonlyMap<string, TensorInfo>,
): readonly Problem[] {
  const { target, body, guard, finish, assign, base, origin } = statement;
  const dtypeOf = (name: string): ScalarType =>
    tensors.get(name)?.dtype ?? "f32";
  const types: TypeScope = { tensor: dtypeOf, accumulated: null };
  const bounds = new Map(
    axesOf(statement).flatMap(({ name, bounds }) =>
      bounds === null ? [] : [[name, bounds]]
    ),
  );
  const scope: Scope = { tensors, types, bounds };
  const folded = foldType(
    assign,
    exprType(body, types),
    dtypeOf(target.tensor),
  );
  const tail: Scope = {
    ...scope,
    types: { tensor: dtypeOf, accumulated: folded },
  };
  return [
    ...[body, ...guard, ...target.indices.flatMap(readOf)].flatMap((expr) =>
      checkAll(expr, scope)
    ),
    ...(finish === null
      ? []
      : [finish.body, ...finish.guard].flatMap((e) => checkAll(e, tail))),
    ...boolProblems(guard, scope),
    ...(finish === null ? [] : boolProblems(finish.guard, tail)),
    ...rankProblems(target.tensor, target.indices, target.origin, scope),
    ...(base === null
      ? []
      : baseProblems(base, target.tensor, origin, tensors)),
    ...bodyProblems(
      statement,
      exprType(body, types),
      assign !== "set" || finish !== null ? folded : dtypeOf(target.tensor),
    ),
    ...(finish === null ? [] : bodyProblems(
      { ...statement, body: finish.body },
      exprType(finish.body, tail.types),
      dtypeOf(target.tensor),
    )),
  ];
}

function baseProblems(
  base: string,
  target: string,
  origin: Origin,
  tensors: ReadonlyMap<string, TensorInfo>,
): readonly Problem[] {
  const [from, to] = [base, target].map((name) =>
    tensors.get(name)?.shape?.join()
  );
  return from === to
    ? []
    : [{ text: `"${target}" and its base "${base}" differ in shape`, origin }];
}

/** A body has the type of its fold, `=` the target's; floats convert where they are stored. */
function bodyProblems(
  { body, assign, origin }: Statement,
  type: ScalarType,
  wanted: ScalarType,
): readonly Problem[] {
  if (type === wanted || (isFloat(type) && isFloat(wanted))) return [];
  return [{
    text: `a ${body.kind} of ${type} is assigned by ${assign} as ${wanted}`,
    origin,
  }];
}

function checkAll(expr: Expr, scope: Scope): readonly Problem[] {
  return [...walk(expr)].flatMap((node) => nodeProblems(node, scope));
}

function nodeProblems(node: Expr, scope: Scope): readonly Problem[] {
  switch (node.kind) {
    case "access":
      return accessProblems(node, scope);
    case "apply":
      return applyProblems(node, scope);
    case "select":
      return [
        ...boolProblems([node.condition], scope),
        ...sameTypes("select", [node.whenTrue, node.whenFalse], scope),
      ];
    case "reduce":
      return [
        ...boolProblems(node.guard, scope),
        ...reduceProblems(node, scope),
      ];
    case "scan":
      return [
        ...boolProblems(node.guard, scope),
        ...node.axes.flatMap(({ name, origin }, i) =>
          sameBounds(scope.bounds.get(name), scope.bounds.get(node.at[i] ?? ""))
            ? []
            : [{
              text: `axis "${name}" is read at an axis of other bounds`,
              origin,
            }]
        ),
        ...(node.scan === "softmax" &&
            !isFloat(exprType(node.body, scope.types))
          ? [{
            text: "softmax of a body that is no float",
            origin: node.origin,
          }]
          : []),
      ];
    case "literal":
    case "axis":
    case "extent":
    case "scalar":
    case "cast":
    case "accumulated":
      return [];
  }
}

function accessProblems(access: Access, scope: Scope): readonly Problem[] {
  const { tensor, indices, fallback, origin } = access;
  const shape = scope.tensors.get(tensor)?.shape ?? [];
  const outside = indices.filter((index, d) => {
    const bounds = scope.bounds.get(plainAxis(index) ?? "");
    return bounds !== undefined &&
      (bounds.start < 0 || bounds.end > (shape[d] ?? 0));
  });
  return [
    ...rankProblems(tensor, indices, origin, scope),
    ...(fallback === null
      ? outside.map(() => ({ text: `an axis leaves "${tensor}"`, origin }))
      : sameTypes("??", [access, fallback], scope)),
    ...indices.flatMap(readOf).flatMap((read) =>
      isInteger(exprType(read, scope.types))
        ? []
        : [{ text: `"${tensor}" is indexed by a read of no integers`, origin }]
    ),
  ];
}

function rankProblems(
  tensor: string,
  indices: readonly Index[],
  origin: Origin,
  scope: Scope,
): readonly Problem[] {
  const rank = scope.tensors.get(tensor)?.rank;
  return rank === indices.length ? [] : [{
    text: `"${tensor}" of rank ${rank} has ${indices.length} indices`,
    origin,
  }];
}

function applyProblems(
  { op, args, origin }: Apply,
  scope: Scope,
): readonly Problem[] {
  const types = args.map((arg) => exprType(arg, scope.types));
  const wrong = (text: string): readonly Problem[] => [
    { text: `${op} of ${types.join(", ")}: ${text}`, origin },
  ];
  const isMixed = new Set(types).size > 1;
  switch (opClass(op)) {
    case "logic":
      return types.every((type) => type === "bool") ? [] : wrong("wants bool");
    case "float":
      return !isMixed && types.every(isFloat)
        ? []
        : wrong("wants floats of one type");
    case "arithmetic":
    case "comparison":
      return !isMixed && types[0] !== "bool"
        ? []
        : wrong("wants numbers of one type");
    case "test":
      return types.every(isFloat) ? [] : wrong("wants a float");
  }
}

function reduceProblems(node: Reduce, scope: Scope): readonly Problem[] {
  const type = exprType(node.body, scope.types);
  const wants = reducerWants(node);
  const isRight = wants === "float"
    ? isFloat(type)
    : (type === "bool") === (wants === "bool");
  return isRight
    ? []
    : [{ text: `${node.reducer} of a body of ${type}`, origin: node.origin }];
}

function reducerWants({ reducer }: Reduce): "number" | "float" | "bool" {
  switch (reducer) {
    case "sum":
    case "prod":
    case "max":
    case "min":
    case "argmax":
    case "argmin":
      return "number";
    case "mean":
    case "logsumexp":
    case "norm":
      return "float";
    case "any":
    case "all":
    case "count":
      return "bool";
  }
}

function boolProblems(
  conditions: readonly Expr[],
  scope: Scope,
): readonly Problem[] {
  return conditions.filter((expr) => exprType(expr, scope.types) !== "bool")
    .map((expr) => ({
      text: "a condition is not bool",
      origin: expr.origin,
    }));
}

function sameTypes(
  what: string,
  exprs: readonly Expr[],
  scope: Scope,
): readonly Problem[] {
  const types = exprs.map((expr) => exprType(expr, scope.types));
  const origin = exprs[0]?.origin;
  if (new Set(types).size <= 1 || origin === undefined) return [];
  return [{ text: `${what} joins ${types.join(" and ")}`, origin }];
}

function sameBounds(
  a: AxisBounds | undefined,
  b: AxisBounds | undefined,
): boolean {
  return a !== undefined && b !== undefined && a.start === b.start &&
    a.end === b.end;
}

function readOf(index: Index): readonly Access[] {
  return index.kind === "indirect" ? [index.read] : [];
}

function axesOf(statement: Statement): readonly Axis[] {
  const inner = nodesOf(statement).flatMap((node) =>
    node.kind === "reduce" || node.kind === "scan" ? [...node.axes] : []
  );
  return [...statement.axes, ...inner];
}

function nodesOf({ target, body, guard, finish }: Statement): readonly Expr[] {
  const tail = finish === null ? [] : [finish.body, ...finish.guard];
  return [...target.indices.flatMap(readOf), body, ...guard, ...tail].flatMap((
    expr,
  ) => [
    ...walk(expr),
  ]);
}
