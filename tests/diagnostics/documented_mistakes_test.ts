/** Each section PIT01xx and PIT02xx of docs/diagnostics.md shows exactly what its example gives. */
import * as nameDiagnostics from "../../dsl/name_diagnostics.ts";
import * as syntaxDiagnostics from "../../dsl/syntax_diagnostics.ts";
import diagnosticsPage from "../../docs/diagnostics.md" with { type: "text" };
import { renderDiagnostics } from "../../jit/diagnostics/render.ts";
import { assert, assertEquals } from "../support/assert.ts";
import {
  DOCUMENTED_MISTAKES,
  type Mistake,
  program,
} from "../support/documented_mistakes.ts";

interface Section {
  readonly code: string;
  readonly body: string;
}

/** The sections whose mistakes the language finds. */
function sections(): readonly Section[] {
  return diagnosticsPage.split(/^## /m).slice(1).map((part) => ({
    code: part.slice(0, part.indexOf("\n")).trim(),
    body: part.slice(part.indexOf("\n") + 1),
  })).filter(({ code }) => /^PIT0[12]\d\d$/.test(code));
}

function block(body: string, language: string): string | null {
  return new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, "m").exec(body)
    ?.[1] ?? null;
}

function rendered({ text, outcome }: Mistake): string {
  const diagnostics = outcome.ok ? outcome.warnings : outcome.diagnostics;
  return renderDiagnostics(diagnostics, { text, location: null });
}

for (const { code, body } of sections()) {
  Deno.test(`${code} is rendered as its section of the docs says`, () => {
    const text = block(body, "pit");
    const made = DOCUMENTED_MISTAKES.get(code);
    const mistake = text === null ? made?.() : program(text.replace(/\n$/, ""));
    assert(mistake !== undefined, `${code} has no example`);
    assertEquals(`${rendered(mistake)}\n`, block(body, "text") ?? "");
    const { outcome } = mistake;
    const [first] = outcome.ok ? outcome.warnings : outcome.diagnostics;
    assertEquals(first?.code, code);
  });
}

Deno.test("docs/diagnostics.md has one section per constructor of the front end", () => {
  const constructors = [
    ...Object.values(syntaxDiagnostics),
    ...Object.values(nameDiagnostics),
  ].filter((value) => typeof value === "function");
  const codes = sections().map(({ code }) => code);
  assertEquals(new Set(codes).size, codes.length);
  assertEquals(codes.length, constructors.length);
});
