/**
 * Order in the house: layers, cycles, headers, purity, documents.
 *
 * These tests read the project's files and ask Deno for the module graph, so they need
 * permissions; `deno task test` gives them, and without them they are shown as ignored.
 */
import { assertEquals } from "../support/assert.ts";
import { isAllowed } from "./layers.ts";
import {
  findCycle,
  listSources,
  readEdges,
  readSource,
} from "./module_graph.ts";

const CORE = ["dsl", "jit", "runtime"];
const IMPURE =
  /\b(navigator|Deno|console|localStorage|setTimeout|queueMicrotask|performance|Date)\b\s*[.(]|\bnew Date\b|Math\.random|\bawait\b|\basync\b/;

const granted = await Promise.all([
  Deno.permissions.query({ name: "read" }),
  Deno.permissions.query({ name: "run", command: Deno.execPath() }),
]);
const ignore = granted.some(({ state }) => state !== "granted");
const EDGES = ignore ? [] : await readEdges([
  "mod.ts",
  ...await listSources("examples"),
  ...await listSources("bench"),
  ...await listSources("tools"),
]);
const SOURCES = ignore ? [] : (await Promise.all(CORE.map(listSources))).flat();

function houseTest(name: string, fn: () => void | Promise<void>): void {
  Deno.test({ name, ignore, fn });
}

houseTest("layers: every import is allowed by the table", () => {
  const wrong = EDGES.filter(({ from, to }) => !isAllowed(from, to));
  assertEquals(wrong.map(({ from, to }) => `${from} -> ${to}`), []);
});

houseTest("layers: no import cycle, type-only imports included", () => {
  assertEquals(findCycle(EDGES), null);
});

houseTest("layers: mod.ts reaches every source file", () => {
  const reached = new Set(EDGES.flatMap(({ from, to }) => [from, to]));
  assertEquals(SOURCES.filter((file) => !reached.has(file)), []);
});

houseTest("files: each opens with what lives there", async () => {
  const bare: string[] = [];
  for (const path of [...SOURCES, "mod.ts"]) {
    const text = await readSource(path);
    if (!/^(\/\/\/ <reference[^\n]*\n)*\/\*\*/.test(text)) bare.push(path);
  }
  assertEquals(bare, []);
});

houseTest(
  "purity: dsl/ and jit/ touch nothing outside of their arguments",
  async () => {
    const impure: string[] = [];
    for (const path of SOURCES.filter((path) => !path.startsWith("runtime/"))) {
      const code = stripComments(await readSource(path));
      const line = code.split("\n").find((text) => IMPURE.test(text));
      if (line !== undefined) impure.push(`${path}: ${line.trim()}`);
    }
    assertEquals(impure, []);
  },
);

houseTest(
  "diagnostics: each code has a section in the docs and a test",
  async () => {
    const docs = await readSource("docs/diagnostics.md");
    const tests =
      (await Promise.all((await listSources("tests")).map(readSource))).join(
        "\n",
      );
    const codes = new Set<string>();
    for (const path of SOURCES) {
      for (
        const [code] of (await readSource(path)).matchAll(/\bPIT\d{4}\b/g)
      ) codes.add(code);
    }
    const missing = [...codes].toSorted().filter((code) =>
      !docs.includes(`## ${code}`) || !tests.includes(code)
    );
    assertEquals(missing, []);
  },
);

houseTest("passes: each has a page", async () => {
  const pages = new Set<string>();
  for await (
    const entry of Deno.readDir(new URL("../../docs/passes/", import.meta.url))
  ) {
    pages.add(entry.name.replace(/\.md$/, ""));
  }
  const compile = await readSource("jit/compile.ts");
  const passes = [
    ...compile.matchAll(/from "\.\/(?:tensor|tile|pit)\/(\w+)\.ts"/g),
  ]
    .map(([, file]) => file ?? "");
  assertEquals(passes.filter((file) => !pages.has(file)), []);
});

houseTest(
  "architecture.md names every folder of the core and no other",
  async () => {
    const text = await readSource("docs/architecture.md");
    const named = new Set(
      [...text.matchAll(/^\| `((?:dsl|jit|runtime)[\w/]*)\/` +\|/gm)].map((
        [, folder],
      ) => folder!),
    );
    const real = new Set(
      SOURCES.map((path) => path.slice(0, path.lastIndexOf("/"))),
    );
    assertEquals([...named].toSorted(), [...real].toSorted());
  },
);

/** Code without comments and text literals, so that words in prose do not count. */
function stripComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, '""');
}
