/** What is said about axes, ranges and predicates that do not fit: one constructor per code, PIT02xx. */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import { error, listed } from "./diagnostic_words.ts";
import { didYouMean } from "./suggest.ts";

/** An axis stands only on the right of `=`. */
export function axisNotOnTarget(
  axis: string,
  rewrite: string,
  span: Span,
): Diagnostic {
  return error("PIT0201", span, {
    message:
      `Cannot assign with "=": axis "${axis}" stands only on the right, and "=" folds nothing`,
    label: `"${axis}" is no index of the target`,
    help: `Write \`${rewrite}\``,
  });
}

/** A summand under `+=` lacks a reduction axis. */
export function summandWithoutAxis(
  summand: string,
  axis: string,
  rewrite: string,
  span: Span,
): Diagnostic {
  return error("PIT0202", span, {
    message:
      `Cannot add "${summand}" under "+=": it would be added once per "${axis}"`,
    label: `does not depend on "${axis}"`,
    help: `Write \`${rewrite}\``,
  });
}

/** `extent(z)` where no axis `z` is in sight. */
export function extentOfUnknownAxis(
  found: string,
  axes: readonly string[],
  { span, isBound }: { readonly span: Span; readonly isBound: boolean },
): Diagnostic {
  return error("PIT0214", span, {
    message:
      `Cannot take the extent of "${found}": no axis of that name is visible here`,
    label: "expected an axis",
    help: isBound
      ? `Move it into the parentheses of the reducer that binds "${found}"`
      : didYouMean(
        found,
        axes,
        axes.length === 0
          ? "Index a tensor with the axis"
          : `Name one of ${listed(axes)}`,
      ),
  });
}

/** A range end that is no number, extent or scalar. */
export function invalidRangeEnd(help: string, span: Span): Diagnostic {
  return error("PIT0215", span, {
    message:
      "Cannot use this as the end of a range: expected integers, extents and scalars, joined by `+ - *`",
    label: "not allowed here",
    help,
  });
}

/** Two ranges for one axis. */
export function duplicateRange(
  axis: string,
  span: Span,
  first: Span,
): Diagnostic {
  return error("PIT0216", span, {
    message: `Cannot give axis "${axis}" two ranges`,
    label: "second range",
    help: "Keep one range, and write the other as a comparison",
    related: [{ span: first, text: "first range" }],
  });
}

/** A range for something that the statement does not use. */
export function unusedRange(
  axis: string,
  axes: readonly string[],
  span: Span,
): Diagnostic {
  return error("PIT0217", span, {
    message:
      `Cannot give "${axis}" a range: the statement has no axis of that name`,
    label: "unknown axis",
    help: didYouMean(
      axis,
      axes,
      `Use "${axis}" in an index, or remove the range`,
    ),
  });
}

/** `r in 5..2`. */
export function backwardRange(
  start: number,
  end: number,
  span: Span,
): Diagnostic {
  return error("PIT0244", span, {
    message: `Cannot run over ${start}..${end}: it ends before it begins`,
    label: "backward range",
    help: `Write \`${end}..${start}\`, end excluded`,
  });
}

/** A predicate whose axes are never visible together. */
export function predicateFitsNowhere(
  axes: readonly string[],
  span: Span,
): Diagnostic {
  const names = axes.map((axis) => `"${axis}"`).join(" and ");
  return error("PIT0218", span, {
    message: `Cannot apply the predicate: ${names} are never visible together`,
    label: "fits no scope",
    help: "Split the predicate, or bring its axes into one reducer",
  });
}

/** `softmax[k]` with no `k` outside. */
export function scanAxisMissing(
  name: string,
  axis: string,
  span: Span,
): Diagnostic {
  return error("PIT0219", span, {
    message:
      `Cannot take ${name} over "${axis}": its result keeps the axis, and there is no "${axis}" outside`,
    label: `no "${axis}" outside the parentheses`,
    help:
      `Give the target the index "${axis}", or reduce the result over "${axis}"`,
  });
}

/** `sum[2*k](x)`. */
export function invalidReducerAxis(span: Span): Diagnostic {
  return error("PIT0220", span, {
    message: "Cannot reduce over this: expected the name of an axis",
    label: "not a name",
    help: "Write one name per axis, as in `sum[i,j](A[i,j])`",
  });
}

/** `sum[k,k](x)`. */
export function duplicateReducerAxis(axis: string, span: Span): Diagnostic {
  return error("PIT0221", span, {
    message: `Cannot reduce over "${axis}" twice`,
    label: "second time",
    help: `Remove the second "${axis}"`,
  });
}

/** `argmax[i,j](x)`. */
export function reducerTakesOneAxis(name: string, span: Span): Diagnostic {
  return error("PIT0222", span, {
    message: `Cannot take ${name} over several axes: expected one`,
    label: "expected one axis",
    help: "Reshape the operand so that one axis holds all positions",
  });
}

/** A reducer's axis outside its parentheses. */
export function axisOutsideReducer(axis: string, span: Span): Diagnostic {
  return error("PIT0239", span, {
    message:
      `Cannot read axis "${axis}" here: it is bound by a reducer elsewhere`,
    label: `"${axis}" is not visible here`,
    help: `Move this inside the parentheses of the reducer over "${axis}"`,
  });
}

/** `b` and `...b` in one statement. */
export function spreadAndAxis(
  name: string,
  span: Span,
  first: Span,
): Diagnostic {
  return error("PIT0240", span, {
    message: `Cannot use "${name}" as an axis and as a spread in one statement`,
    label: "differs from the first use",
    help: `Write \`...${name}\` everywhere, or name the axis differently`,
    related: [{ span: first, text: "first use" }],
  });
}

/** `...b` where a number is wanted. */
export function spreadAsValue(name: string, span: Span): Diagnostic {
  return error("PIT0241", span, {
    message:
      `Cannot use the spread "${name}" as a number: it stands for several axes`,
    label: "a spread",
    help:
      `Use \`...${name}\` in index lists and \`extent(${name})\` for its extent`,
  });
}

/** `Y[id[t]] = …` without a promise. */
export function targetNotInjective(
  help: string,
  span: Span,
): Diagnostic {
  return error("PIT0225", span, {
    message:
      'Cannot assign with "=": several points may write the same element',
    label: "not known to be different",
    help,
  });
}

/** Predicates times scopes beyond what a kernel can hold. */
export function tooManyGuards(limit: number, span: Span): Diagnostic {
  return error("PIT0248", span, {
    message:
      `Cannot apply the predicates: they hold at more than ${limit} places of the statement`,
    label: "one too many",
    help:
      "Store their conjunction in a `let` with a dtype such as `: i32`, and use that",
  });
}
