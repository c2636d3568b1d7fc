/** Expressions of the syntax tree -> expressions of the tensor IR, names resolved. */
import { sourceOrigin } from "../jit/diagnostics/span.ts";
import { unreachable } from "../jit/diagnostics/unreachable.ts";
import type { Access, Expr, Index } from "../jit/ir/tensor_ir.ts";
import { applyMask } from "./apply_mask.ts";
import {
  type AstCoalesce,
  type AstExpr,
  type AstIndex,
  type AstName,
  type AstReference,
  type AstUnary,
  isBareName,
} from "./ast.ts";
import { axisOutsideReducer } from "./axis_diagnostics.ts";
import {
  fallbackWithoutAccess,
  numberWithIndices,
} from "./index_diagnostics.ts";
import { lowerCall } from "./lower_call.ts";
import { lowerFold } from "./lower_fold.ts";
import { checkPlain, lowerIndex } from "./lower_index.ts";
import type { NamedMask } from "./named_mask.ts";
import { placeholder, type Scope } from "./statement_scope.ts";

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

function holeKind(
  { text }: AstName,
  { statement }: Scope,
): "tensor" | "number" {
  return statement.program.facts.holes[Number(text.slice(1))]?.kind ?? "tensor";
}
