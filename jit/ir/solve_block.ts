/**
 * Detections that read nothing and count where integer forms of the axes are small -> these forms.
 *
 * A window `k <= q and q - k < 256` is live where `k - q <= 0` and `q - k - 255 <= 0`: whether a
 * micro-tile holds such a point follows from the least value of each form, without a look at the points.
 * Each form is tested alone, so a tile may be taken for live where the forms hold at different points of
 * it: that costs work and changes nothing.
 */
import { addForms, type AffineForm } from "./interval.ts";
import type { Block, LoopAxis, TileExpr } from "./tile_block.ts";
import type { DetectNest } from "./tile_pit.ts";
import { tileType } from "./tile_block.ts";

/** Forms stay so far below 2^31 that sums of their terms do not wrap. */
const LARGEST = 2 ** 30;

/** From here on an i32 is another number. */
const WRAPS = 2 ** 31;

/**
 * Forms that are at most 0 where the detection finds a live point, whose least values over each panel are
 * those at its ends; null where there are none.
 */
export function solveDetection(
  { batch, rows, columns, block, marks }: DetectNest,
): readonly AffineForm[] | null {
  const forms = solveBlock(block, [...batch, ...rows, ...columns]);
  if (forms === null) return null;
  const isStraight = marks.every(({ listed }) => {
    const spanned = listed === "rows" ? columns : rows;
    return spanned.length <= 1 ||
      spanned.every(({ name }) => forms.every(({ terms }) => !terms.has(name)));
  });
  return isStraight ? forms : null;
}

/**
 * Forms that are at most 0 wherever a point is live, whatever else must hold there: where one of them is
 * above 0 all over a patch, nothing in it need be read. Of each group a form names one axis at most.
 */
export function necessaryForms(
  { batch, rows, columns, block }: DetectNest,
): readonly AffineForm[] {
  if (block.live === null) return [];
  const scope = scopeOf(block, [...batch, ...rows, ...columns]);
  const isStraight = ({ terms }: AffineForm): boolean =>
    [rows, columns].every((group) =>
      group.length === 1 || group.every(({ name }) => !terms.has(name))
    );
  return conjuncts(block.live, scope).flatMap((part) =>
    formsWhere(part, scope, true) ?? []
  ).filter((form) => isStraight(form) && isSmall(form, scope));
}

function conjuncts(expr: TileExpr, scope: Scope): readonly TileExpr[] {
  if (expr.kind === "value") {
    const value = scope.values.get(expr.name);
    return value === undefined ? [] : conjuncts(value, scope);
  }
  return expr.kind === "apply" && expr.op === "and"
    ? expr.args.flatMap((arg) => conjuncts(arg, scope))
    : [expr];
}

/** Forms that are at most 0 where the block is live; null where it cannot be said so. */
function solveBlock(
  block: Block,
  axes: readonly LoopAxis[],
): readonly AffineForm[] | null {
  const { steps, live, result } = block;
  if (steps.some(({ kind }) => kind === "load")) return null;
  const scope = scopeOf(block, axes);
  const parts = [result, ...(live === null ? [] : [live])].map((part) =>
    formsWhere(part, scope, true)
  );
  const forms = parts.every((part) => part !== null) ? parts.flat() : null;
  return forms !== null && forms.every((form) => isSmall(form, scope))
    ? forms
    : null;
}

interface Scope {
  readonly values: ReadonlyMap<string, TileExpr>;
  readonly loops: ReadonlyMap<string, LoopAxis>;
}

/** What is read stands in no form. */
function scopeOf({ steps }: Block, axes: readonly LoopAxis[]): Scope {
  const values = steps.flatMap((step) =>
    step.kind === "let" ? [[step.name, step.value] as const] : []
  );
  return {
    values: new Map(values),
    loops: new Map(axes.map((axis) => [axis.name, axis])),
  };
}

/** Forms that are at most 0 exactly where `expr` is `holds`. */
function formsWhere(
  expr: TileExpr,
  scope: Scope,
  holds: boolean,
): readonly AffineForm[] | null {
  switch (expr.kind) {
    case "literal":
      return (expr.value !== 0) === holds ? [] : [constantForm(1)];
    case "value": {
      const value = scope.values.get(expr.name);
      return value === undefined ? null : formsWhere(value, scope, holds);
    }
    case "cast":
      return expr.dtype === "bool" && tileType(expr.arg) === "bool"
        ? formsWhere(expr.arg, scope, holds)
        : null;
    case "apply":
      return formsOfApply(expr, scope, holds);
    case "axis":
    case "extent":
    case "scalar":
    case "accumulated":
    case "select":
      return null;
  }
}

function formsOfApply(
  { op, args }: TileExpr & { readonly kind: "apply" },
  scope: Scope,
  holds: boolean,
): readonly AffineForm[] | null {
  const [first, second] = args;
  if (op === "not") return formsWhere(first, scope, !holds);
  if (op === (holds ? "and" : "or")) {
    const parts = args.map((arg) => formsWhere(arg, scope, holds));
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }
  if (second === undefined || args.length > 2) return null;
  const [a, b] = [formOf(first, scope), formOf(second, scope)];
  return a === null || b === null ? null : compared(op, a, b, holds);
}

/** Over integers a < b is a - b + 1 <= 0. */
function compared(
  op: string,
  a: AffineForm,
  b: AffineForm,
  holds: boolean,
): readonly AffineForm[] | null {
  const atMost = addForms(a, b, -1);
  const atLeast = addForms(b, a, -1);
  const one = constantForm(1);
  switch (op) {
    case "lt":
      return [holds ? addForms(atMost, one, 1) : atLeast];
    case "le":
      return [holds ? atMost : addForms(atLeast, one, 1)];
    case "gt":
      return [holds ? addForms(atLeast, one, 1) : atMost];
    case "ge":
      return [holds ? atLeast : addForms(atMost, one, 1)];
    case "eq":
      return holds ? [atMost, atLeast] : null;
    case "ne":
      return holds ? null : [atMost, atLeast];
    default:
      return null;
  }
}

/** An i32 expression as a form, where no value of it wraps: comparisons see what is left of one that does. */
function formOf(expr: TileExpr, scope: Scope): AffineForm | null {
  if (tileType(expr) !== "i32") return null;
  const form = formOfTerm(expr, scope);
  return form !== null && sizeOf(form, scope) < WRAPS ? form : null;
}

function formOfTerm(expr: TileExpr, scope: Scope): AffineForm | null {
  switch (expr.kind) {
    case "literal":
      return constantForm(expr.value);
    case "axis":
      return { terms: new Map([[expr.axis, 1]]), constant: 0 };
    case "extent": {
      const loop = scope.loops.get(expr.axis);
      return loop === undefined ? null : constantForm(loop.extent);
    }
    case "value": {
      const value = scope.values.get(expr.name);
      return value === undefined ? null : formOf(value, scope);
    }
    case "apply":
      return formOfSum(expr, scope);
    case "cast":
      return formOf(expr.arg, scope);
    case "scalar":
    case "accumulated":
    case "select":
      return null;
  }
}

function formOfSum(
  { op, args }: TileExpr & { readonly kind: "apply" },
  scope: Scope,
): AffineForm | null {
  const forms = args.map((arg) => formOf(arg, scope));
  const [a, b, ...more] = forms;
  if (a === undefined || a === null || b === null || more.length > 0) {
    return null;
  }
  if (op === "neg") return addForms(constantForm(0), a, -1);
  if (b === undefined) return null;
  if (op === "add") return addForms(a, b, 1);
  if (op === "sub") return addForms(a, b, -1);
  if (op !== "mul") return null;
  if (a.terms.size === 0) return addForms(constantForm(0), b, a.constant);
  return b.terms.size === 0 ? addForms(constantForm(0), a, b.constant) : null;
}

function constantForm(constant: number): AffineForm {
  return { terms: new Map(), constant };
}

function isSmall(form: AffineForm, scope: Scope): boolean {
  return sizeOf(form, scope) < LARGEST;
}

/** What a form stays within, on either side of 0. */
function sizeOf({ terms, constant }: AffineForm, { loops }: Scope): number {
  let size = Math.abs(constant);
  for (const [axis, factor] of terms) {
    const loop = loops.get(axis);
    if (loop === undefined) return Infinity;
    const end = Math.max(Math.abs(loop.start), Math.abs(loop.end));
    size += Math.abs(factor) * end;
  }
  return size;
}
