/** What is said about holes of a template and spliced expressions: one constructor per code, PIT01xx. */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import { entryOf, error } from "./diagnostic_words.ts";

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
    help: entryOf(helps, what) ??
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
