/** Each section PIT01xx and PIT02xx of docs/diagnostics.md shows exactly what its example gives. */
import * as axisDiagnostics from "../../dsl/axis_diagnostics.ts";
import * as einsumDiagnostics from "../../dsl/einsum_diagnostics.ts";
import * as hintDiagnostics from "../../dsl/hint_diagnostics.ts";
import * as holeDiagnostics from "../../dsl/hole_diagnostics.ts";
import * as indexDiagnostics from "../../dsl/index_diagnostics.ts";
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

/** Every mistake that the front end can find. */
const CODES: readonly string[] = `
  PIT0101 PIT0102 PIT0103 PIT0104 PIT0105 PIT0106 PIT0107
  PIT0108 PIT0109 PIT0110 PIT0111 PIT0112 PIT0113 PIT0114
  PIT0115 PIT0116 PIT0117 PIT0118 PIT0119 PIT0120 PIT0121
  PIT0122 PIT0123 PIT0124 PIT0125 PIT0126 PIT0127 PIT0128
  PIT0129 PIT0130 PIT0131 PIT0132 PIT0201 PIT0202 PIT0203
  PIT0204 PIT0205 PIT0206 PIT0207 PIT0208 PIT0209 PIT0210
  PIT0211 PIT0212 PIT0213 PIT0214 PIT0215 PIT0216 PIT0217
  PIT0218 PIT0219 PIT0220 PIT0221 PIT0222 PIT0223
  PIT0225 PIT0226 PIT0227 PIT0228 PIT0229 PIT0230 PIT0231
  PIT0232 PIT0233 PIT0234 PIT0235 PIT0236 PIT0237 PIT0238
  PIT0239 PIT0240 PIT0241 PIT0242 PIT0243 PIT0244 PIT0245
  PIT0246 PIT0247 PIT0248
`.trim().split(/\s+/);

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
    axisDiagnostics,
    einsumDiagnostics,
    hintDiagnostics,
    holeDiagnostics,
    indexDiagnostics,
    nameDiagnostics,
    syntaxDiagnostics,
  ].flatMap((module) => Object.values<unknown>(module)).filter((value) =>
    typeof value === "function"
  );
  assertEquals(sections().map(({ code }) => code), CODES);
  assertEquals(CODES.length, constructors.length);
});
