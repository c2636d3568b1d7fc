/** A program text as the front end reads it: the printed statements, or the codes of its mistakes. */
import { readProgram } from "../../dsl/read_program.ts";
import { type ProgramSource, textSource } from "../../dsl/source.ts";
import { renderDiagnostics } from "../../jit/diagnostics/render.ts";
import { printTensorIr } from "../../jit/ir/print_tensor_ir.ts";
import { verifyTensorIr } from "../../jit/ir/verify_tensor_ir.ts";
import { assertEquals } from "./assert.ts";

/** The printed tensor IR; fails when there is a mistake, or when the verifier objects. */
export function irOf(source: string | ProgramSource): string {
  const read = typeof source === "string" ? textSource(source) : source;
  const outcome = readProgram(read);
  if (!outcome.ok) {
    throw new Error(renderDiagnostics(outcome.diagnostics, read));
  }
  assertEquals(verifyTensorIr(outcome.value), []);
  return printTensorIr(outcome.value);
}

/** The statements of the printed tensor IR, without declarations and results. */
export function statementsOf(source: string | ProgramSource): string {
  const lines = irOf(source).trimEnd().split("\n");
  return lines.filter((line) => /^(?:statement| )/.test(line)).join("\n");
}

/** The body of the one statement of `<target> = <expression>`. */
export function bodyOf(expression: string): string {
  return statementsOf(`C[i] = ${expression}`).split("\n")[1]?.replace(
    "  C.1[i] = ",
    "",
  ) ?? "";
}

/** Codes of all mistakes, in the order of the text; warnings when there is none. */
export function codesOf(source: string | ProgramSource): readonly string[] {
  const outcome = readProgram(
    typeof source === "string" ? textSource(source) : source,
  );
  const found = outcome.ok ? outcome.warnings : outcome.diagnostics;
  return found.map(({ code }) => code);
}

/** The rendered mistakes of a text. */
export function mistakesOf(text: string): string {
  const outcome = readProgram(textSource(text));
  const found = outcome.ok ? outcome.warnings : outcome.diagnostics;
  return renderDiagnostics(found, { text, location: null });
}
