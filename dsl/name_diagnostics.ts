/** What is said about names, axes and clauses that do not fit: one constructor per code, PIT02xx. */
import type { Diagnostic, Label } from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import {
  type Arity,
  functionNames,
  isReducer,
  isScan,
  reducerNames,
} from "./functions.ts";
import { didYouMean, nearest } from "./suggest.ts";

interface Words {
  readonly message: string;
  readonly label: string;
  readonly help: string | null;
  readonly related?: readonly Label[];
}

function error(code: Diagnostic["code"], span: Span, words: Words): Diagnostic {
  return {
    code,
    severity: "error",
    message: words.message,
    primary: { span, text: words.label },
    related: words.related ?? [],
    help: words.help,
  };
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}

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

/** One name is an axis and a tensor. */
export function axisIsTensor(
  name: string,
  axis: Span,
  tensor: Span,
): Diagnostic {
  return error("PIT0203", axis, {
    message: `Cannot use "${name}" as an axis: it is the name of a tensor`,
    label: `"${name}" as an axis`,
    help: `Rename the axis, or write \`${name}[…]\` to read the tensor`,
    related: [{ span: tensor, text: `"${name}" as a tensor` }],
  });
}

/** One tensor is used with two ranks. */
export function rankMismatch(
  name: string,
  found: { readonly rank: number; readonly span: Span },
  first: { readonly rank: number; readonly span: Span },
): Diagnostic {
  return error("PIT0204", found.span, {
    message: `Cannot index "${name}": found ${
      indices(found.rank)
    }, expected ${first.rank}`,
    label: `${indices(found.rank)} here`,
    help:
      `Give "${name}" the same number of indices everywhere, or name one of the two differently`,
    related: [{ span: first.span, text: `${indices(first.rank)} here` }],
  });
}

function indices(count: number): string {
  return count === 1 ? "1 index" : `${count} indices`;
}

/** A call of something that is no function. */
export function unknownFunction(
  name: string,
  isTensor: boolean,
  span: Span,
): Diagnostic {
  const words = [...functionNames(), ...reducerNames()];
  const near = nearest(name, words);
  const synonym = SYNONYMS.get(name);
  const help = isTensor
    ? `Index a tensor with brackets: \`${name}[…]\``
    : synonym !== undefined
    ? `Write \`${synonym}\``
    : near !== null
    ? `Did you mean "${near}"?`
    : "Compose it from the functions of the language, which docs/language.md lists";
  return error("PIT0205", span, {
    message: `Cannot call "${name}": it is no function of the language`,
    label: "unknown function",
    help,
  });
}

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["ln", "log"],
  ["maximum", "max"],
  ["minimum", "min"],
  ["where", "select"],
  ["power", "pow"],
  ["mod", "a % b"],
  ["div", "a / b"],
  ["floordiv", "idiv"],
  ["clip", "clamp"],
  ["swish", "silu"],
  ["logistic", "sigmoid"],
  ["float", "f32"],
  ["int", "i32"],
  ["len", "extent"],
  ["size", "extent"],
  ["shape", "extent"],
  ["fabs", "abs"],
  ["average", "mean[k]"],
  ["product", "prod[k]"],
  ["dot", "sum[k]"],
  ["matmul", "sum[k]"],
  ["cumulative", "cumsum[k]"],
]);

/** A call with too few or too many arguments. */
export function wrongArity(
  name: string,
  found: number,
  arity: Arity,
  span: Span,
): Diagnostic {
  const wanted = arity.most === Infinity
    ? `at least ${arity.least} arguments`
    : arity.least === 1
    ? "1 argument"
    : `${arity.least} arguments`;
  const isFold = found === 1 && (isReducer(name) || isScan(name));
  return error("PIT0206", span, {
    message: `Cannot call "${name}": found ${
      found === 1 ? "1 argument" : `${found} arguments`
    }, expected ${wanted}`,
    label: `expected ${wanted}`,
    help: isFold
      ? `Name the axis to fold: \`${name}[k](…)\``
      : `Pass ${wanted} to "${name}"`,
  });
}

/** `sum(A[k])`. */
export function reducerWithoutAxes(
  name: string,
  axis: string | null,
  span: Span,
): Diagnostic {
  return error("PIT0207", span, {
    message: `Cannot reduce with "${name}": it names no axis`,
    label: "expected an axis in brackets after this",
    help: `Write \`${name}[${axis ?? "k"}](…)\``,
  });
}

/** `exp[k](x)`. */
export function functionWithAxes(name: string, span: Span): Diagnostic {
  return error("PIT0208", span, {
    message: `Cannot call "${name}" with axes: it is a function, not a reducer`,
    label: "no reducer",
    help: didYouMean(
      name,
      reducerNames(),
      `Write \`${name}(…)\` without brackets`,
    ),
  });
}

/** An index that is neither affine nor a read. */
export function indexNotAffine(
  found: string,
  help: string,
  span: Span,
): Diagnostic {
  return error("PIT0209", span, {
    message:
      `Cannot use ${found} in an index: expected a sum of axes times integers, or a read of an integer tensor`,
    label: "not an index",
    help,
  });
}

/** `W[e[t] + 1]`. */
export function arithmeticOnRead(read: string, span: Span): Diagnostic {
  return error("PIT0210", span, {
    message:
      `Cannot compute with "${read}" inside an index: a read must stand alone`,
    label: "a read inside arithmetic",
    help:
      "Compute it first, as in `let p[t] = e[t] + 1`, and index with `p[t]`",
  });
}

/** `A[i + 0.5]`. */
export function indexNotInteger(value: number, span: Span): Diagnostic {
  return error("PIT0211", span, {
    message: `Cannot index with ${value}: expected a 32-bit integer`,
    label: "not an integer",
    help: Number.isFinite(value) && Math.abs(value) < 2 ** 31
      ? `Write ${Math.round(value)}, or another integer`
      : "Write an integer between -2147483648 and 2147483647",
  });
}

/** `A[i + ${n}]`. */
export function scalarInIndex(span: Span): Diagnostic {
  return error("PIT0212", span, {
    message: "Cannot use a number that changes between calls in an index",
    label: "a scalar",
    help: "Compile the number in with `pit.const(n)`",
  });
}

/** `2 ?? 0`. */
export function fallbackWithoutAccess(isMask: boolean, span: Span): Diagnostic {
  return error("PIT0213", span, {
    message: isMask
      ? "Cannot use `??` on a named mask: it is a formula without bounds"
      : "Cannot use `??` here: its left side must be one read of a tensor",
    label: "expected a read such as `A[i-1]`",
    help: isMask
      ? "Add the bounds to the mask as a comparison"
      : "Put the read alone on the left: `(A[i-1] ?? 0) * 2`",
  });
}

/** `extent(z)` where no axis `z` is in sight. */
export function extentOfUnknownAxis(
  found: string,
  axes: readonly string[],
  span: Span,
): Diagnostic {
  return error("PIT0214", span, {
    message:
      `Cannot take the extent of "${found}": no axis of that name is visible here`,
    label: "expected an axis",
    help: didYouMean(
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

/** `${A}[i] = …`. */
export function targetIsHole(span: Span): Diagnostic {
  return error("PIT0223", span, {
    message: "Cannot assign to a hole: inputs are never changed",
    label: "expected a name",
    help: "Write a name for the result, such as `C`",
  });
}

/** `C[i,i] = …`. */
export function repeatedTargetAxis(
  axis: string,
  rewrite: string,
  span: Span,
): Diagnostic {
  return error("PIT0224", span, {
    message:
      `Cannot write along a diagonal: axis "${axis}" stands twice on the target`,
    label: "second time",
    help: `Write \`${rewrite}\``,
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

/** `with X: sparse` where no X is used. */
export function hintForUnknown(
  name: string,
  tensors: readonly string[],
  span: Span,
): Diagnostic {
  return error("PIT0226", span, {
    message:
      `Cannot apply a hint to "${name}": the statement does not use such a tensor`,
    label: "unknown tensor",
    help: didYouMean(
      name,
      tensors,
      tensors.length === 0
        ? "Remove the hint"
        : `Name one of ${listed(tensors)}`,
    ),
  });
}

/** The hints of the language. */
export const HINTS = ["sparse", "dense", "ordered", "unique"] as const;

/** `with A: spares`. */
export function unknownHint(name: string, span: Span): Diagnostic {
  return error("PIT0227", span, {
    message: `Cannot apply the hint "${name}": expected one of ${
      HINTS.join(", ")
    }`,
    label: "unknown hint",
    help: didYouMean(
      name,
      HINTS,
      "Write `sparse`, `dense`, `ordered` or `unique`",
    ),
  });
}

/** `sparse(0)`, `dense(3)`. */
export function invalidHintArguments(hint: string, span: Span): Diagnostic {
  return error("PIT0228", span, {
    message: hint === "sparse"
      ? 'Cannot read the micro-tile of "sparse": expected positive integers below 65536'
      : `Cannot pass numbers to "${hint}": it takes none`,
    label: hint === "sparse" ? "not a micro-tile" : "expected no numbers",
    help: hint === "sparse"
      ? "Write `sparse(32,1)`"
      : `Write \`${hint}\` alone`,
  });
}

/** `ordered` on an input, `unique` on what indexes nothing, any hint on a mask. */
export function misplacedHint(
  hint: string,
  wanted: string,
  span: Span,
): Diagnostic {
  return error("PIT0229", span, {
    message: `Cannot apply "${hint}" here: it belongs to ${wanted}`,
    label: `expected ${wanted}`,
    help: `Move the hint to ${wanted}, or remove it`,
  });
}

/** `with A: sparse, A: dense`. */
export function conflictingHints(
  name: string,
  span: Span,
  first: Span,
): Diagnostic {
  return error("PIT0230", span, {
    message: `Cannot apply two hints about zeros to "${name}"`,
    label: "second hint",
    help: "Keep one of them",
    related: [{ span: first, text: "first hint" }],
  });
}

/** `return X` where X is no target. */
export function unknownResult(
  name: string,
  targets: readonly string[],
  span: Span,
): Diagnostic {
  return error("PIT0231", span, {
    message: `Cannot return "${name}": no statement assigns it`,
    label: "not a target",
    help: didYouMean(
      name,
      targets,
      targets.length === 0
        ? "Assign it in a statement first"
        : `Return one of ${listed(targets)}`,
    ),
  });
}

/** `return a, a`. */
export function duplicateResult(name: string, span: Span): Diagnostic {
  return error("PIT0232", span, {
    message: `Cannot return "${name}" twice`,
    label: "second time",
    help: `Remove the second "${name}"`,
  });
}

/** Something after `return`. */
export function statementAfterReturn(span: Span, first: Span): Diagnostic {
  return error("PIT0233", span, {
    message: "Cannot go on after `return`: it must be the last statement",
    label: "after `return`",
    help: "Move `return` to the end",
    related: [{ span: first, text: "`return` stands here" }],
  });
}

/** Only `let` statements. */
export function noResult(name: string, span: Span): Diagnostic {
  return error("PIT0234", span, {
    message:
      "Cannot run the program: every statement is a `let`, so it has no result",
    label: "a temporary",
    help: `Remove this \`let\`, or add \`return ${name}\``,
  });
}

/** A `let` name that is read above its `let`. */
export function letReadBefore(
  name: string,
  span: Span,
  let_: Span,
): Diagnostic {
  return error("PIT0235", span, {
    message: `Cannot read "${name}" here: its \`let\` stands further down`,
    label: "read before it is assigned",
    help: "Move the `let` above this statement",
    related: [{ span: let_, text: "assigned here" }],
  });
}

/** A tensor as a bare name. */
export function tensorWithoutIndices(
  name: string,
  span: Span,
  tensor: Span,
): Diagnostic {
  return error("PIT0236", span, {
    message: `Cannot read "${name}" without indices: it is a tensor`,
    label: "expected an index list after this",
    help: `Write \`${name}[…]\` with one index per dimension`,
    related: [{ span: tensor, text: "used as a tensor here" }],
  });
}

/** A number hole with brackets. */
export function numberWithIndices(name: string, span: Span): Diagnostic {
  return error("PIT0237", span, {
    message: `Cannot index ${name}: the hole holds a number`,
    label: "a number",
    help: "Remove the brackets, or put a tensor in the hole",
  });
}

/** A free name beside tensors in holes. */
export function freeName(name: string, span: Span): Diagnostic {
  return error("PIT0238", span, {
    message:
      `Cannot run at once: "${name}" has no value, while other tensors are given in holes`,
    label: "no value",
    help: `Put it in a hole as well: \${${name}}`,
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

/** A mask called with other indices than it was defined with. */
export function maskIndexMismatch(
  name: string,
  span: Span,
  mask: Span,
): Diagnostic {
  return error("PIT0242", span, {
    message:
      `Cannot apply the mask "${name}": its indices differ from its definition`,
    label: "other indices",
    help:
      "Write one index per axis of the definition, and a spread for a spread",
    related: [{ span: mask, text: "defined here" }],
  });
}

/** Masks inside masks inside masks. */
export function masksTooLarge(limit: number, span: Span): Diagnostic {
  return error("PIT0243", span, {
    message:
      `Cannot write out the named masks: the statement grows beyond ${limit} operations`,
    label: "too large",
    help:
      "Store a mask as a tensor: add `where` or a dtype such as `: i32` to its `let`",
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

/** A `let` that nothing reads. */
export function unusedLet(name: string, span: Span): Diagnostic {
  return {
    ...error("PIT0245", span, {
      message: `"${name}" is never read`,
      label: "unused temporary",
      help: "Remove the statement",
    }),
    severity: "warning",
  };
}

/** More dimensions than a tensor may have. */
export function tooManyIndices(
  found: number,
  limit: number,
  span: Span,
): Diagnostic {
  return error("PIT0246", span, {
    message: `Cannot index with ${found} indices: at most ${limit} are allowed`,
    label: "too many indices",
    help: "Merge axes by reshaping the tensor",
  });
}

/** The same axis under two meanings: a mask's parameter list must be plain. */
export function extentOfPosition(axis: string, span: Span): Diagnostic {
  return error("PIT0247", span, {
    message:
      `Cannot take the extent of "${axis}" in this mask: its index is no plain axis here`,
    label: "not a plain axis",
    help: "Pass a plain axis to the mask, or write the predicate out",
  });
}
