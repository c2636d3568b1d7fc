/** Expressions of the syntax tree -> expressions of the tensor IR, names resolved. */
import { type Origin, sourceOrigin } from "../jit/diagnostics/span.ts";
import { unreachable } from "../jit/diagnostics/unreachable.ts";
import type { Access, Axis, Expr, Index } from "../jit/ir/tensor_ir.ts";
import {
  type AstCoalesce,
  type AstExpr,
  type AstIndex,
  type AstName,
  type AstReference,
  type AstUnary,
  isBareName,
} from "./ast.ts";
import { type Mention, mentionsOf } from "./axis_mentions.ts";
import {
  type Callee,
  calleeOf,
  isReducer,
  isScan,
  takesOneAxis,
} from "./functions.ts";
import { checkPlain, lowerIndex } from "./lower_index.ts";
import { lowerRange } from "./lower_range.ts";
import { applyMask, type NamedMask } from "./named_mask.ts";
import {
  axisOutsideReducer,
  duplicateReducerAxis,
  extentOfUnknownAxis,
  fallbackWithoutAccess,
  functionWithAxes,
  invalidReducerAxis,
  numberWithIndices,
  reducerTakesOneAxis,
  reducerWithoutAxes,
  scanAxisMissing,
  unknownFunction,
  wrongArity,
} from "./name_diagnostics.ts";
import {
  freshAxis,
  placeholder,
  type Scope,
  type VisibleAxis,
} from "./statement_scope.ts";

/** Lowers one expression as seen in `scope`. */
export function lowerExpr(expr: AstExpr, scope: Scope): Expr {
  const origin = sourceOrigin(expr.span);
  switch (expr.kind) {
    case "number":
      return {
        kind: "literal",
        value: expr.value,
        dtype: expr.isBoolean ? "bool" : null,
        origin,
      };
    case "reference":
      return lowerReference(expr, scope);
    case "unary":
      return lowerUnary(expr, scope);
    case "binary": {
      const args = [
        lowerExpr(expr.left, scope),
        lowerExpr(expr.right, scope),
      ] as const;
      return { kind: "apply", op: expr.op, args, origin };
    }
    case "conditional":
      return {
        kind: "select",
        condition: lowerExpr(expr.condition, scope),
        whenTrue: lowerExpr(expr.whenTrue, scope),
        whenFalse: lowerExpr(expr.whenFalse, scope),
        origin,
      };
    case "coalesce":
      return lowerCoalesce(expr, scope);
  }
  return unreachable(expr);
}

/** The guards of a scope: the predicates of `where` that `fits` picks. */
export function lowerPredicates(
  scope: Scope,
  fits: (mentions: readonly Mention[]) => boolean,
): readonly Expr[] {
  const { predicates, applied } = scope.statement;
  return predicates.flatMap((predicate) => {
    if (!fits(axisMentions(predicate, scope))) return [];
    applied.add(predicate);
    return conjuncts(lowerExpr(predicate, { ...scope, isCondition: true }));
  });
}

/** True when every axis that is mentioned is in sight. */
export function areVisible(
  mentions: readonly Mention[],
  { axes }: Scope,
): boolean {
  return mentions.every(({ name }) => axes.has(name));
}

/** The free mentions of `predicate` that are axes of the statement or of a reducer. */
export function axisMentions(
  predicate: AstExpr,
  { statement, axes }: Scope,
): Mention[] {
  return [...mentionsOf(predicate)].filter(({ name, place, isBound }) => {
    if (isBound || place === "binder") return false;
    if (statement.program.isScalarTarget(name)) return false;
    return place === "index" || place === "spread" || axes.has(name) ||
      statement.bound.has(name);
  });
}

function conjuncts(guard: Expr): readonly Expr[] {
  return guard.kind === "apply" && guard.op === "and"
    ? guard.args.flatMap(conjuncts)
    : [guard];
}

function lowerUnary({ op, arg, span }: AstUnary, scope: Scope): Expr {
  const origin = sourceOrigin(span);
  const value = lowerExpr(arg, scope);
  if (op === "plus") return value;
  const isFoldable = op === "neg" && value.kind === "literal" &&
    value.dtype === null &&
    value.value !== 0;
  if (isFoldable) return { ...value, value: -value.value, origin };
  return { kind: "apply", op, args: [value], origin };
}

function lowerCoalesce(expr: AstCoalesce, scope: Scope): Expr {
  const { access, span } = expr;
  const { statement } = scope;
  const isRead = access.kind === "reference" && access.args === null &&
    (access.indices !== null || access.name.isHole);
  const isMask = isRead &&
    statement.program.lookUp(access.name.text).kind === "mask";
  const fallback = lowerExpr(expr.fallback, scope);
  if (!isRead || isMask) {
    statement.report(fallbackWithoutAccess(isMask, access.span));
    return placeholder(span);
  }
  const read = lowerReference(access, scope);
  return read.kind === "access"
    ? { ...read, fallback, origin: sourceOrigin(span) }
    : placeholder(span);
}

function lowerReference(expr: AstReference, scope: Scope): Expr {
  const { indices, args } = expr;
  if (args !== null) {
    return indices === null
      ? lowerCall(expr, args, scope)
      : lowerFold(expr, indices, args, scope);
  }
  return indices === null
    ? lowerBare(expr, scope)
    : lowerAccess(expr, indices, scope);
}

function lowerBare({ name, span }: AstReference, scope: Scope): Expr {
  const { statement, axes } = scope;
  const origin = sourceOrigin(span);
  const axis = name.isHole ? undefined : axes.get(name.text);
  if (axis !== undefined) {
    checkPlain(name.text, span, scope);
    return { kind: "axis", axis: axis.name, origin };
  }
  if (!name.isHole && statement.bound.has(name.text)) {
    statement.report(axisOutsideReducer(name.text, span));
    return placeholder(span);
  }
  const read = statement.program.readBare(name, statement.report);
  switch (read.kind) {
    case "scalar":
      return { kind: "scalar", name: read.name, dtype: null, origin };
    case "tensor":
      statement.reads.set(name.text, read.tensor);
      return {
        kind: "access",
        tensor: read.tensor,
        indices: [],
        fallback: null,
        origin,
      };
    case "mask":
      return lowerMask(read.mask, name, [], scope);
    case "broken":
      return placeholder(span);
  }
  return unreachable(read);
}

function lowerAccess(
  { name, span }: AstReference,
  list: readonly AstIndex[],
  scope: Scope,
): Expr {
  const { statement } = scope;
  const { program, report } = statement;
  const indices = list.map((index) => lowerIndexIn(index, scope));
  if (name.isHole && holeKind(name, scope) === "number") {
    report(numberWithIndices(name.text, span));
    return placeholder(span);
  }
  const binding = program.lookUp(name.text);
  if (binding.kind === "mask") {
    return lowerMask(binding.mask, name, indices, scope);
  }
  if (binding.kind === "broken") return placeholder(span);
  const tensor = program.readTensor(name, rankOf(list), span, report);
  statement.reads.set(name.text, tensor);
  const origin = sourceOrigin(span);
  return { kind: "access", tensor, indices, fallback: null, origin };
}

/** Number of dimensions that an index list shows; null while a spread leaves it open. */
export function rankOf(indices: readonly AstIndex[]): number | null {
  return indices.some(({ kind }) => kind === "spread") ? null : indices.length;
}

/** One entry of an index list, with the reads inside. */
export function lowerIndexIn(index: AstIndex, scope: Scope): Index {
  if (index.kind === "position" && isBareName(index.value)) {
    checkPlain(index.value.name.text, index.span, scope);
  }
  return lowerIndex(index, scope, lowerIndexRead);
}

function lowerIndexRead(read: AstExpr, scope: Scope): Access | null {
  const node = read.kind === "coalesce" ? read.access : read;
  if (node.kind === "reference") scope.statement.indexReads.add(node.name.text);
  const lowered = lowerExpr(read, scope);
  return lowered.kind === "access" ? lowered : null;
}

function lowerMask(
  mask: NamedMask,
  name: AstName,
  indices: readonly Index[],
  { statement }: Scope,
): Expr {
  statement.program.markRead(name.text);
  const use = { name: name.text, span: name.span };
  return applyMask(mask, indices, use, statement) ?? placeholder(name.span);
}

function lowerCall(
  expr: AstReference,
  args: readonly AstExpr[],
  scope: Scope,
): Expr {
  const { name, span } = expr;
  const { report, program } = scope.statement;
  const callee = name.isHole ? null : calleeOf(name.text);
  if (callee === null) {
    const isFold = isReducer(name.text) || isScan(name.text);
    const isTensor = name.isHole || program.facts.survey.tensors.has(name.text);
    report(
      isFold && !isTensor
        ? reducerWithoutAxes(name.text, foldedIndex(args, scope), name.span)
        : unknownFunction(name.text, isTensor, name.span),
    );
    return placeholder(span);
  }
  if (callee.kind === "extent") return lowerExtent(expr, args, scope);
  const { least, most } = callee.arity;
  const values = args.map((arg) => lowerExpr(arg, scope));
  if (values.length < least || values.length > most) {
    report(wrongArity(name.text, values.length, callee.arity, span));
    return placeholder(span);
  }
  return applyCallee(callee, values, sourceOrigin(span));
}

function applyCallee(
  callee: Exclude<Callee, { kind: "extent" }>,
  values: readonly Expr[],
  origin: Origin,
): Expr {
  const [first, second, third] = values;
  if (first === undefined) {
    throw new Error("Cannot apply a function to no argument");
  }
  switch (callee.kind) {
    case "cast":
      return { kind: "cast", dtype: callee.dtype, arg: first, origin };
    case "select":
      if (second === undefined || third === undefined) return first;
      return {
        kind: "select",
        condition: first,
        whenTrue: second,
        whenFalse: third,
        origin,
      };
    case "function":
      return {
        kind: "apply",
        op: callee.op,
        args: [first, ...values.slice(1)],
        origin,
      };
  }
  return unreachable(callee);
}

/** An axis that a suggestion can name: an index inside that the target lacks. */
function foldedIndex(
  args: readonly AstExpr[],
  { statement }: Scope,
): string | null {
  const mentions = args.flatMap((arg) => [...mentionsOf(arg)]);
  return mentions.find(({ name }) => statement.folded.has(name))?.name ?? null;
}

function lowerExtent(
  { name, span }: AstReference,
  args: readonly AstExpr[],
  scope: Scope,
): Expr {
  const { report } = scope.statement;
  const [arg] = args;
  if (arg === undefined || args.length > 1) {
    report(wrongArity(name.text, args.length, { least: 1, most: 1 }, span));
    return placeholder(span);
  }
  const found = isBareName(arg) ? arg.name.text : null;
  const axis = found === null ? undefined : scope.axes.get(found);
  if (axis === undefined) {
    const names = [...scope.axes.keys()];
    report(extentOfUnknownAxis(found ?? "this expression", names, arg.span));
    return placeholder(span);
  }
  return { kind: "extent", axis: axis.name, origin: sourceOrigin(span) };
}

function lowerFold(
  expr: AstReference,
  brackets: readonly AstIndex[],
  args: readonly AstExpr[],
  scope: Scope,
): Expr {
  const { name, span } = expr;
  const { report, program } = scope.statement;
  const fold = name.text;
  if (name.isHole || !isReducer(fold) && !isScan(fold)) {
    const isTensor = name.isHole || program.facts.survey.tensors.has(fold);
    report(
      !isTensor && calleeOf(fold) !== null
        ? functionWithAxes(fold, name.span)
        : unknownFunction(fold, isTensor, name.span),
    );
    return placeholder(span);
  }
  const [body, ...others] = args;
  if (body === undefined || others.length > 0) {
    report(wrongArity(fold, args.length, { least: 1, most: 1 }, span));
    return placeholder(span);
  }
  const own = ownAxes(fold, brackets, expr, scope);
  if (own === null) return placeholder(span);
  return lowerFoldBody(expr, own, body, scope);
}

/** A user's axis name in the brackets of a reducer, and what it becomes. */
interface OwnAxis extends VisibleAxis {
  readonly user: string;
  readonly index: AstIndex;
}

function ownAxes(
  fold: string,
  brackets: readonly AstIndex[],
  { name }: AstReference,
  { statement }: Scope,
): readonly [OwnAxis, ...OwnAxis[]] | null {
  const own: OwnAxis[] = [];
  for (const index of brackets) {
    const user = axisName(index);
    if (user === null) {
      statement.report(invalidReducerAxis(index.span));
      return null;
    }
    if (own.some((axis) => axis.user === user)) {
      statement.report(duplicateReducerAxis(user, index.span));
      return null;
    }
    const isSpread = index.kind === "spread";
    own.push({ user, index, isSpread, name: freshAxis(user, statement) });
  }
  const [first, ...rest] = own;
  if (first === undefined) {
    statement.report(reducerWithoutAxes(fold, null, name.span));
    return null;
  }
  if (takesOneAxis(fold) && (rest.length > 0 || first.isSpread)) {
    statement.report(reducerTakesOneAxis(fold, (rest[0] ?? first).index.span));
    return null;
  }
  return [first, ...rest];
}

function axisName(index: AstIndex): string | null {
  if (index.kind === "spread") return index.name.text;
  if (index.kind !== "position" || !isBareName(index.value)) return null;
  return index.value.name.isHole ? null : index.value.name.text;
}

function lowerFoldBody(
  { name, span }: AstReference,
  own: readonly [OwnAxis, ...OwnAxis[]],
  arg: AstExpr,
  scope: Scope,
): Expr {
  const fold = name.text;
  const users = new Set(own.map(({ user }) => user));
  const axes = new Map([
    ...scope.axes,
    ...own.map((axis) => [axis.user, axis] as const),
  ]);
  const inner: Scope = { ...scope, axes };
  const body = lowerExpr(arg, inner);
  const guard = scope.isCondition ? [] : lowerPredicates(
    inner,
    (mentions) =>
      areVisible(mentions, inner) &&
      mentions.some((mention) => users.has(mention.name)),
  );
  const origin = sourceOrigin(span);
  const [first, ...rest] = own.map((axis) => foldAxis(axis, inner));
  if (first === undefined) return placeholder(span);
  const parts = { axes: [first, ...rest] as const, body, guard, origin };
  if (isReducer(fold)) return { kind: "reduce", reducer: fold, ...parts };
  if (!isScan(fold)) return placeholder(span);
  const at = scanPositions(fold, own, scope);
  return at === null
    ? placeholder(span)
    : { kind: "scan", scan: fold, at, ...parts };
}

function foldAxis(
  { user, name, isSpread, index }: OwnAxis,
  inner: Scope,
): Axis {
  const range = inner.statement.ranges.get(user);
  return {
    name,
    role: "reduction",
    isSpread,
    range: range === undefined ? null : lowerRange(range, inner),
    bounds: null,
    permutation: null,
    origin: sourceOrigin(index.span),
  };
}

function scanPositions(
  fold: string,
  own: readonly [OwnAxis, ...OwnAxis[]],
  { axes, statement }: Scope,
): readonly [string, ...string[]] | null {
  const at: string[] = [];
  for (const { user, isSpread, index } of own) {
    const outer = axes.get(user);
    if (outer === undefined || outer.isSpread !== isSpread) {
      statement.report(scanAxisMissing(fold, user, index.span));
      return null;
    }
    at.push(outer.name);
  }
  const [first, ...rest] = at;
  return first === undefined ? null : [first, ...rest];
}

function holeKind(
  { text }: AstName,
  { statement }: Scope,
): "tensor" | "number" {
  return statement.program.facts.holes[Number(text.slice(1))]?.kind ?? "tensor";
}
