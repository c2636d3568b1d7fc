/** What is said about a statement that cannot be read: one constructor per code, PIT01xx. */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import { SCALAR_TYPES } from "../jit/ir/scalar_type.ts";
import { entryOf, error, shownCharacter } from "./diagnostic_words.ts";
import { didYouMean } from "./suggest.ts";

/** The longest program text, in UTF-16 units. */
export const MAXIMUM_TEXT = 65536;

/** The deepest nesting of brackets. */
export const MAXIMUM_DEPTH = 64;

/** The deepest tree that operators in a row may make. */
export const MAXIMUM_CHAIN = 256;

/** A character that no token begins with. */
export function unknownCharacter(text: string, span: Span): Diagnostic {
  const helps: Readonly<Record<string, string>> = {
    "\\":
      "Remove it; a line goes on by itself inside brackets and after an operator",
    "'": "Write names without quotes",
    '"': "Write names without quotes",
    "`": "Write names without quotes",
    "#": "Write comments as `// …`",
    "{": "Group with parentheses `( )`",
    "}": "Group with parentheses `( )`",
    "~": "Write `not` for a negation",
    ".": "Write a range as `0..3` and a spread as `...b`; there are no methods",
  };
  return error("PIT0101", span, {
    message: `Cannot read the character ${
      shownCharacter(text)
    }: it means nothing in a program`,
    label: "unknown character",
    help: entryOf(helps, text) ?? "Use ASCII letters, digits and `_` in names",
  });
}

/** A `$` that the user typed: markers are written by the tag alone. */
export function typedMarker(span: Span): Diagnostic {
  return error("PIT0102", span, {
    message: "Cannot use `$` in a program: it marks the holes of a template",
    label: "typed `$`",
    help: "Put the value in a hole `${…}`, or choose a name without `$`",
  });
}

/** No statement at all. */
export function emptyProgram(end: number): Diagnostic {
  return error("PIT0103", { start: 0, end }, {
    message: "Cannot run an empty program: found no statement",
    label: "expected a statement",
    help: "Write a statement such as `C[i] = A[i] + B[i]`",
  });
}

/** More text than a program may have. */
export function textTooLong(length: number): Diagnostic {
  return error("PIT0104", { start: 0, end: 0 }, {
    message:
      `Cannot read the program: it has ${length} characters, at most ${MAXIMUM_TEXT} are allowed`,
    label: "",
    help: "Split it into several programs that pass tensors on",
  });
}

/** Deeper nesting than the compiler follows. */
export function nestingTooDeep(depth: number, span: Span): Diagnostic {
  return error("PIT0105", span, {
    message:
      `Cannot read the statement: brackets nest to depth ${depth}, at most ${MAXIMUM_DEPTH} is allowed`,
    label: `depth ${depth}`,
    help: "Name the inner part with `let` in a statement of its own",
  });
}

/** A token that the grammar does not allow here. */
export function unexpectedToken(
  found: string,
  wanted: string,
  help: string,
  span: Span,
): Diagnostic {
  return error("PIT0106", span, {
    message: `Cannot read the statement: found "${found}", expected ${wanted}`,
    label: `expected ${wanted}`,
    help,
  });
}

/** An opening bracket without its partner. */
export function unclosedBracket(
  open: string,
  close: string,
  span: Span,
): Diagnostic {
  return error("PIT0107", span, {
    message: `Cannot read the statement: "${open}" is never closed`,
    label: `expected a "${close}" after this`,
    help: `Add the missing "${close}"`,
  });
}

/** A closing bracket that closes nothing, or another kind. */
export function unmatchedBracket(
  found: string,
  wanted: { readonly close: string; readonly open: Span } | null,
  span: Span,
): Diagnostic {
  if (wanted === null) {
    return error("PIT0108", span, {
      message: `Cannot read the statement: "${found}" closes nothing`,
      label: "no bracket is open here",
      help: `Remove the "${found}"`,
    });
  }
  return error("PIT0108", span, {
    message:
      `Cannot read the statement: found "${found}", expected "${wanted.close}"`,
    label: `expected "${wanted.close}"`,
    help: `Close the bracket with "${wanted.close}"`,
    related: [{ span: wanted.open, text: "opened here" }],
  });
}

/** The statement stops in the middle. */
export function unexpectedEnd(wanted: string, span: Span): Diagnostic {
  return error("PIT0109", span, {
    message: `Cannot read the statement: it ends here, expected ${wanted}`,
    label: `expected ${wanted}`,
    help: `Complete the statement with ${wanted}`,
  });
}

/** `a < b < c`. */
export function chainedComparison(rewrite: string, span: Span): Diagnostic {
  return error("PIT0110", span, {
    message: "Cannot chain comparisons: found a second one in a row",
    label: "second comparison",
    help: `Write \`${rewrite}\``,
  });
}

/** `=` inside an expression. */
export function assignmentAsComparison(span: Span): Diagnostic {
  return error("PIT0111", span, {
    message:
      'Cannot assign inside an expression: found "=", expected a comparison',
    label: "expected `==`",
    help: "Write `==` to compare",
  });
}

/** An operator of another language. */
export function foreignOperator(found: string, span: Span): Diagnostic {
  const helps: Readonly<Record<string, string>> = {
    "&&": "Write `and`",
    "&": "Write `and`",
    "||": "Write `or`",
    "|": "Write `or`",
    "!": "Write `not`",
    "^": "Write `**` for a power",
    "===": "Write `==`",
    "!==": "Write `!=`",
    ":=": "Write `=`",
    "-=": "Write `+=` and negate the right side",
    "/=": "Write `*=` and divide 1 by the right side",
    "%=": "Write `=` with `%` on the right side",
    "**=": "Write `=` with `**` on the right side",
    "@": "Write a product over named axes: `C[m,n] += A[m,k] * B[k,n]`",
  };
  return error("PIT0112", span, {
    message:
      `Cannot read the operator "${found}": the language does not have it`,
    label: "unknown operator",
    help: entryOf(helps, found) ?? "Write an assignment such as `C[i] = A[i]`",
  });
}

/** Two expressions with nothing between them. */
export function missingOperator(
  left: string,
  right: string,
  span: Span,
): Diagnostic {
  return error("PIT0113", span, {
    message:
      `Cannot read the statement: no operator stands between "${left}" and "${right}"`,
    label: "expected an operator before this",
    help: `Write \`${left} * ${right}\` for a product`,
  });
}

/** `C: f31 = …`. */
export function unknownDtype(name: string, span: Span): Diagnostic {
  const all = SCALAR_TYPES.join(", ");
  return error("PIT0114", span, {
    message: `Cannot declare dtype "${name}": expected one of ${all}`,
    label: "unknown dtype",
    help: dtypeHelp(name),
  });
}

function dtypeHelp(name: string): string {
  const synonyms: Readonly<Record<string, string>> = {
    float: "f32",
    float32: "f32",
    f64: "f32",
    float64: "f32",
    double: "f32",
    half: "f16",
    float16: "f16",
    bf16: "f16",
    int: "i32",
    int32: "i32",
    i64: "i32",
    int64: "i32",
    uint: "u32",
    uint32: "u32",
    boolean: "bool",
  };
  const synonym = entryOf(synonyms, name);
  if (synonym !== null) return `Write \`${synonym}\``;
  return didYouMean(name, SCALAR_TYPES, "Write `f32`");
}

/** A number that f64 cannot hold. */
export function numberOutOfRange(text: string, span: Span): Diagnostic {
  return error("PIT0115", span, {
    message: `Cannot represent the number ${text}: it is larger than 1.8e308`,
    label: "too large",
    help: "Write `inf`, or a smaller number",
  });
}

/** A comment without its end. */
export function unclosedComment(span: Span): Diagnostic {
  return error("PIT0119", span, {
    message: "Cannot read the comment: `/*` is never closed",
    label: "expected `*/` after this",
    help: "Add the missing `*/`",
  });
}

/** `with` before `where`. */
export function clauseOrder(span: Span): Diagnostic {
  return error("PIT0120", span, {
    message: "Cannot read the statement: `where` stands after `with`",
    label: "expected before `with`",
    help: "Write the `where` list first, then the `with` list",
  });
}

/** Many operators in a row make a tree that is too deep; so do many terms of an einsum string. */
export function chainTooLong(
  count: number,
  span: Span,
  help = "Name a part of it with `let` in a statement of its own",
): Diagnostic {
  return error("PIT0121", span, {
    message:
      `Cannot read the statement: its operators make a tree of depth ${count}, at most ${MAXIMUM_CHAIN} is allowed`,
    label: `depth ${count}`,
    help,
  });
}

/** `sum[k] A[k]`. */
export function reducerWithoutParentheses(
  call: string,
  found: string,
  span: Span,
): Diagnostic {
  return error("PIT0122", span, {
    message:
      `Cannot read the statement: "${call}" is not followed by parentheses`,
    label: "expected `(` before this",
    help: `Write \`${call}(${found} …)\``,
  });
}
