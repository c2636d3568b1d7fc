/** What is said about a text that cannot be read: one constructor per code, PIT01xx. */
import type { Diagnostic, Label } from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import { SCALAR_TYPES } from "../jit/ir/scalar_type.ts";
import { didYouMean } from "./suggest.ts";

/** The longest program text, in UTF-16 units. */
export const MAXIMUM_TEXT = 65536;
/** The deepest nesting of brackets. */
export const MAXIMUM_DEPTH = 64;
/** The deepest tree that operators in a row may make. */
export const MAXIMUM_CHAIN = 256;

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
    message:
      `Cannot read the character "${text}": it means nothing in a program`,
    label: "unknown character",
    help: helps[text] ?? "Use ASCII letters, digits and `_` in names",
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
    help: helps[found] ?? "Write an assignment such as `C[i] = A[i]`",
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
  const synonym = synonyms[name];
  if (synonym !== undefined) return `Write \`${synonym}\``;
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

/** A value in a hole that no program can take. */
export function invalidHole(what: string, span: Span): Diagnostic {
  const helps: Readonly<Record<string, string>> = {
    string:
      'Write `pit.name("A")` for a name; values go in as tensors or numbers',
    array: "Make a tensor of it: `tensor([…])`",
    "typed array": "Make a tensor of it: `tensor(values, { shape })`",
    boolean: "Write `true` or `false` in the text, or pass 1 or 0",
    undefined: "Check the variable: it has no value yet",
    null: "Check the variable: it is null",
    bigint: "Convert it: `Number(value)`",
    function: "Call it, and put its result in the hole",
    program: "Call the program, and put the tensor that it gives in the hole",
    promise: "Await it first",
  };
  return error("PIT0116", span, {
    message: `Cannot put ${
      article(what)
    } in a hole: expected a tensor or a number`,
    label: what,
    help: helps[what] ??
      "Pass a tensor, a number, `pit.const(…)`, `pit.name(…)` or `pit.expr`",
  });
}

function article(what: string): string {
  if (what === "undefined" || what === "null") return what;
  return /^[aeiou]/.test(what) ? `an ${what}` : `a ${what}`;
}

/** `pit.name("3 d")`. */
export function invalidName(name: string, span: Span): Diagnostic {
  return error("PIT0117", span, {
    message: `Cannot use ${
      JSON.stringify(name)
    } as a name: expected letters, digits and "_"`,
    label: "not a name",
    help: 'Start with a letter, as in `pit.name("A1")`; keywords are not names',
  });
}

/** `pit.const(NaN)`. */
export function invalidConstant(value: number, span: Span): Diagnostic {
  return error("PIT0118", span, {
    message: `Cannot compile in ${value}: expected a number`,
    label: "not a number",
    help: "Pass a number, or put the value in a hole without `pit.const`",
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

/** Many operators in a row make a tree that is too deep. */
export function chainTooLong(count: number, span: Span): Diagnostic {
  return error("PIT0121", span, {
    message:
      `Cannot read the statement: its operators make a tree of depth ${count}, at most ${MAXIMUM_CHAIN} is allowed`,
    label: `depth ${count}`,
    help: "Name a part of it with `let` in a statement of its own",
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

/** A splice of `pit.expr` that is no expression, such as one with `where`. */
export function notAnExpression(found: string, span: Span): Diagnostic {
  return error("PIT0123", span, {
    message:
      `Cannot splice the text: found "${found}", expected one expression`,
    label: "expected the end of the expression",
    help:
      "Write assignments, `where` and `with` in the program, not in `pit.expr`",
  });
}

/** An einsum string without `->`. */
export function einsumWithoutArrow(rewrite: string, span: Span): Diagnostic {
  return error("PIT0124", span, {
    message: "Cannot read the einsum string: it has no `->`",
    label: "expected `->` and the labels of the result",
    help: `Write "${rewrite}"`,
  });
}

/** Something other than a letter, `,`, `...` and `->` in an einsum string. */
export function einsumCharacter(found: string, span: Span): Diagnostic {
  return error("PIT0125", span, {
    message:
      `Cannot read the einsum string: found "${found}", expected a letter, ",", "..." or "->"`,
    label: "no label",
    help:
      "Use one letter per axis; for longer names write a program with `pit`",
  });
}

/** Two ellipses in one term, or dots that are not three. */
export function einsumEllipsis(span: Span): Diagnostic {
  return error("PIT0126", span, {
    message:
      "Cannot read the einsum string: a term holds at most one `...`, of three dots",
    label: "not one `...`",
    help: "Write `...` once, where the batch axes stand",
  });
}

/** A label of the result that no operand has. */
export function einsumUnknownLabel(
  label: string,
  labels: readonly string[],
  span: Span,
): Diagnostic {
  return error("PIT0127", span, {
    message: `Cannot keep axis "${label}": no operand has it`,
    label: "unknown label",
    help: labels.length === 0
      ? "Remove it from the result"
      : `Use labels of the operands: ${
        labels.map((label) => `"${label}"`).join(", ")
      }`,
  });
}

/** A label twice in the result. */
export function einsumRepeatedLabel(label: string, span: Span): Diagnostic {
  return error("PIT0128", span, {
    message:
      `Cannot write along a diagonal: label "${label}" stands twice in the result`,
    label: "second time",
    help: `Remove the second "${label}"`,
  });
}

/** Not as many terms as operands. */
export function einsumOperandCount(
  terms: number,
  operands: number,
  span: Span,
): Diagnostic {
  const count = operands === 1 ? "1 operand was" : `${operands} operands were`;
  return error("PIT0129", span, {
    message: `Cannot match operands: the string has ${
      terms === 1 ? "1 term" : `${terms} terms`
    }, ${count} given`,
    label: terms === 1 ? "1 term" : `${terms} terms`,
    help: "Write one term per operand, separated by commas",
  });
}

/** A second `->`. */
export function einsumSecondArrow(span: Span): Diagnostic {
  return error("PIT0130", span, {
    message: "Cannot read the einsum string: found a second `->`",
    label: "second arrow",
    help: "Write the result once, after one `->`",
  });
}

/** `...` on one side only. */
export function einsumEllipsisSide(
  isMissingInResult: boolean,
  span: Span,
): Diagnostic {
  return error("PIT0131", span, {
    message: isMissingInResult
      ? "Cannot drop the axes of `...`: the result must name them"
      : "Cannot keep the axes of `...`: no operand has them",
    label: isMissingInResult ? "expected `...` here" : "no operand has `...`",
    help: isMissingInResult
      ? "Add `...` to the result, or give the axes letters to sum over them"
      : "Remove `...` from the result, or add it to an operand",
  });
}

/** More labels than an operand has dimensions. */
export function einsumRank(
  found: { readonly labels: number; readonly rank: number },
  operand: number,
  span: Span,
): Diagnostic {
  return error("PIT0132", span, {
    message:
      `Cannot index operand ${operand}: found ${found.labels} labels, it has ${found.rank} dimensions`,
    label: `${found.labels} labels`,
    help: "Write one label per dimension; `...` stands for the rest",
  });
}
