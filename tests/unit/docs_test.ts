/** What the pages say is what happens: every block of a page runs, and gives what it promises. */
import diagnosticsPage from "../../docs/diagnostics.md" with { type: "text" };
import failuresPage from "../../docs/failures.md" with { type: "text" };
import languagePage from "../../docs/language.md" with { type: "text" };
import zerosPage from "../../docs/zeros.md" with { type: "text" };
import readme from "../../README.md" with { type: "text" };
import { ones, pit } from "../../mod.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { findDeno, runDeno } from "../support/deno_command.ts";
import { testCases } from "../support/differential.ts";
import {
  type Block,
  blocksOf,
  runBlock,
  type Scope,
  withoutPlaces,
} from "../support/doc_blocks.ts";
import { guessCase } from "../support/guess_operands.ts";

const ROOT = new URL("../../", import.meta.url);

/** What the blocks of docs/language.md use without making it. */
const LANGUAGE_SCOPE: Scope = {
  A: ones([3, 3]),
  B: ones([3, 3]),
  s: ones([]),
  x: ones([3]),
  rate: 0.5,
};

const LANGUAGE_PROGRAMS = blocksOf(languagePage)
  .filter(({ language }) => language === "pit")
  .map(({ text }) => text.trimEnd());

testCases("docs/language.md", LANGUAGE_PROGRAMS.map(guessCase));

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

for (const block of runnable(zerosPage)) {
  Deno.test(`docs/zeros.md, line ${block.line}: the example runs`, () =>
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

const canRead = (await Deno.permissions.query({ name: "read" })).state ===
  "granted";

Deno.test({
  name: "README.md and docs/: every relative link leads to a file",
  ignore: !canRead,
  fn: async () => {
    const broken: string[] = [];
    for (const page of await listPages()) {
      const text = withoutCode(await Deno.readTextFile(new URL(page, ROOT)));
      for (const [, link] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
        const target = new URL(link ?? "", new URL(page, ROOT));
        const found = await Deno.stat(target).catch(() => null);
        if (found === null) broken.push(`${page}: ${link}`);
      }
    }
    assertEquals(broken, []);
  },
});

Deno.test({
  name: "docs/decisions/README.md lists every record",
  ignore: !canRead,
  fn: async () => {
    const folder = new URL("docs/decisions/", ROOT);
    const index = await Deno.readTextFile(new URL("README.md", folder));
    for await (const { name } of Deno.readDir(folder)) {
      assert(name === "README.md" || index.includes(`](${name})`), name);
    }
  },
});

/** A page without its code: `A[i](j)` is no link. */
function withoutCode(page: string): string {
  return page.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`]*`/g, "");
}

/** Pages of the project, by path from its root. */
async function listPages(): Promise<readonly string[]> {
  const pages = ["README.md", "CHANGELOG.md"];
  for (const folder of ["docs/", "docs/passes/", "docs/decisions/"]) {
    for await (const { name } of Deno.readDir(new URL(folder, ROOT))) {
      if (name.endsWith(".md")) pages.push(folder + name);
    }
  }
  return pages;
}

const canCheck = await findDeno() !== null &&
  (await Deno.permissions.query({ name: "write" })).state === "granted";
if (!canCheck) {
  // deno-lint-ignore no-console -- a skipped test must be seen
  console.warn(
    "\n*** SKIPPED: the examples of the pages are not type-checked; it needs --allow-run=deno --allow-write ***\n",
  );
}

Deno.test({
  name: "README.md and docs/: the examples pass the type checker",
  ignore: !canCheck,
  fn: async () => {
    const folder = await Deno.makeTempDir();
    try {
      const files = Object.entries({
        readme,
        languagePage,
        failuresPage,
        zerosPage,
      })
        .flatMap(([name, page]) =>
          blocksOf(page)
            .filter(({ language }) => language === "ts")
            .map((block) => ({
              path: `${folder}/${name}_${block.line}.ts`,
              text: asModule(block.text),
            }))
        );
      for (const { path, text } of files) await Deno.writeTextFile(path, text);
      const paths = files.map(({ path }) => path);
      const { code, stderr } = await runDeno([
        "check",
        "--config=deno.json",
        ...paths,
      ]);
      assertEquals(code, 0, stderr);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

/** A block as a module of its own: blocks without imports get those that the page gave before. */
function asModule(text: string): string {
  const names = Object.keys(LANGUAGE_SCOPE).filter((name) => name !== "rate");
  const before = text.includes("import ") ? "" : [
    `import { pit, type Tensor } from "./mod.ts";`,
    ...names.map((name) => `declare const ${name}: Tensor;`),
    "declare const rate: number;",
    "",
  ].join("\n");
  return `${before}${text}export {};\n`.replaceAll(
    'from "./mod.ts"',
    `from "${ROOT}mod.ts"`,
  );
}
