/**
 * Every example runs alone, without a flag and without a prompt, and prints what it promises.
 *
 * Each is a child process, so the tests need permission to run Deno and to list `examples/`.
 */
import { assert, assertEquals, assertMatch } from "../support/assert.ts";
import { findDeno, runDeno } from "../support/deno_command.ts";

const ROOT = new URL("../../", import.meta.url);

/** A line that each example prints when it has worked. */
const EXPECTED: ReadonlyMap<string, RegExp> = new Map([
  ["convolution.ts", /^ {2}9 36 45 36 {2}9$/m],
  ["lengths.ts", /^rows that hold work: \[ 5, 0, 32, 17 \]$/m],
  ["masked_attention.ts", /^largest difference from the reference: \d/m],
  [
    "mixture_of_experts.ts",
    /^largest difference from all experts, then pick: \d/m,
  ],
  ["quickstart.ts", /^ {3}contraction: "A by whole rows" ran: it costs /m],
  ["reading_a_diagnostic.ts", /^ {2}help: Did you mean "relu"\?$/m],
  ["shortest_path.ts", /^E 10 {2}6 {2}3 {2}1 {2}0$/m],
  ["sparse_dnn.ts", /^the reference agrees on \d+ sampled rows$/m],
]);

const canRun = await findDeno() !== null;
const reading = await Deno.permissions.query({ name: "read", path: ROOT });
if (!canRun) {
  // deno-lint-ignore no-console -- a skipped test must be seen
  console.warn(
    "\n*** SKIPPED: the examples are not run; it needs --allow-run=deno ***\n",
  );
}

for (const [name, line] of EXPECTED) {
  Deno.test({
    name: `examples/${name} runs without a flag`,
    ignore: !canRun,
    fn: async () => {
      const { code, stdout, stderr } = await runDeno(
        ["run", "--no-prompt", `examples/${name}`],
      );
      assertEquals(code, 0, stdout + stderr);
      assertMatch(stdout, line);
    },
  });
}

Deno.test({
  name: "examples: each file has a test, and imports mod.ts alone",
  ignore: reading.state !== "granted",
  fn: async () => {
    const names: string[] = [];
    for await (const { name } of Deno.readDir(new URL("examples/", ROOT))) {
      if (name.endsWith(".ts")) names.push(name);
    }
    assertEquals(names.toSorted(), [...EXPECTED.keys()]);
    for (const name of names) {
      const text = await Deno.readTextFile(new URL(`examples/${name}`, ROOT));
      const imports = [...text.matchAll(/\bfrom "([^"]+)"/g)].map(([, from]) =>
        from
      );
      assertEquals(imports, ["../mod.ts"], name);
      const lines = text.trimEnd().split("\n").length;
      assert(name !== "quickstart.ts" || lines < 40);
    }
  },
});
