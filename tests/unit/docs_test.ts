/** What the pages say is what happens: every block of a page runs, and gives what it promises. */
import diagnosticsPage from "../../docs/diagnostics.md" with { type: "text" };
import languagePage from "../../docs/language.md" with { type: "text" };
import readme from "../../README.md" with { type: "text" };
import { ones, pit } from "../../mod.ts";
import { assert, assertEquals } from "../support/assert.ts";
import {
  type Block,
  blocksOf,
  runBlock,
  type Scope,
  withoutPlaces,
} from "../support/doc_blocks.ts";

/** What the blocks of docs/language.md use without making it. */
const LANGUAGE_SCOPE: Scope = {
  A: ones([3, 3]),
  B: ones([3, 3]),
  s: ones([]),
  x: ones([3]),
  rate: 0.5,
};

/** The block runs, prints what its comments say, and ends as the output below it says. */
async function checkBlock(block: Block, scope: Scope = {}): Promise<void> {
  const { logged, promised, message } = await runBlock(block.text, scope);
  if (block.output === null) {
    assertEquals(message, null);
    if (promised.length > 0) assertEquals(logged, promised);
    return;
  }
  const shown = message ?? logged.join("\n");
  assertEquals(withoutPlaces(shown), withoutPlaces(block.output));
}

function runnable(page: string): readonly Block[] {
  return blocksOf(page).filter(({ language, isIgnored }) =>
    language === "ts" && !isIgnored
  );
}

for (const block of runnable(readme)) {
  Deno.test(`README.md, line ${block.line}: the example runs`, () =>
    checkBlock(block));
}

for (const block of runnable(languagePage)) {
  Deno.test(`docs/language.md, line ${block.line}: the example runs`, () =>
    checkBlock(block, LANGUAGE_SCOPE));
}

for (const block of runnable(diagnosticsPage)) {
  // Texts of the front end are held by tests/diagnostics, which needs no device.
  if (/^PIT0[12]/.test(block.heading) || block.output === null) continue;
  Deno.test(`docs/diagnostics.md, ${block.heading}: the example gives it`, async () => {
    const { code, message } = await runBlock(block.text);
    pit.debug = false;
    assertEquals(code, block.heading);
    assertEquals(
      withoutPlaces(message ?? ""),
      withoutPlaces(block.output ?? ""),
    );
  });
}

Deno.test("README.md starts with the two commands", () => {
  const [first] = blocksOf(readme);
  assertEquals(
    first?.text,
    "npx -y deno@2.9.6 task demo\nnpx -y deno@2.9.6 task test\n",
  );
  assert((first?.line ?? 99) <= 3);
});
