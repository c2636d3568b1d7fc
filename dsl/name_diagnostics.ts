/** What is said about names, calls and results: one constructor per code, PIT02xx. */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import { counted, error, listed } from "./diagnostic_words.ts";
import {
  type Arity,
  functionNames,
  isReducer,
  isScan,
  reducerNames,
} from "./functions.ts";
import { didYouMean, nearest } from "./suggest.ts";

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
    : counted(arity.least, "argument");
  const isFold = found === 1 && (isReducer(name) || isScan(name));
  return error("PIT0206", span, {
    message: `Cannot call "${name}": found ${
      counted(found, "argument")
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

/** `${A}[i] = …`. */
export function targetIsHole(span: Span): Diagnostic {
  return error("PIT0223", span, {
    message: "Cannot assign to a hole: inputs are never changed",
    label: "expected a name",
    help: "Write a name for the result, such as `C`",
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

/** A free name beside tensors in holes. */
export function freeName(name: string, span: Span): Diagnostic {
  return error("PIT0238", span, {
    message:
      `Cannot run at once: "${name}" has no value, while other tensors are given in holes`,
    label: "no value",
    help: `Put it in a hole as well: \${${name}}`,
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
