/**
 * Golden text at every level: what the compiler makes of a program is the file, byte for byte; the
 * texts read back; no kernel holds a size. `UPDATE_GOLDEN=1 deno task test:golden` rewrites.
 */
import { printTensorIr } from "../../jit/ir/print_tensor_ir.ts";
import { printTileIr } from "../../jit/ir/print_tile_ir.ts";
import { verifyBoundIr } from "../../jit/ir/verify_tensor_ir.ts";
import { verifyTileIr } from "../../jit/ir/verify_tile_ir.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { parseTensorIr } from "../support/parse_tensor_ir.ts";
import { parseTileIr } from "../support/parse_tile_ir.ts";
import { compileCase, LEVELS } from "./golden_case.ts";
import { GOLDEN } from "./index.ts";
import { listCases, printIndex, strayFiles } from "./list_cases.ts";

const HERE = new URL("./", import.meta.url);

const REWRITE = "UPDATE_GOLDEN=1 deno task test:golden rewrites it";

const { state } = await Deno.permissions.query({ name: "read", path: HERE });
const canList = state === "granted";
if (!canList) {
  // deno-lint-ignore no-console -- a skipped test must be seen
  console.warn(
    "\n*** SKIPPED: unknown golden files are not looked for; it needs --allow-read ***\n",
  );
}

for (const [name, files] of GOLDEN) {
  const text = files["input.tx"];
  const shapes = files["shapes.json"];

  Deno.test(`golden ${name}: every level is as its file says`, () => {
    const made = compileCase(text, shapes);
    for (const level of LEVELS) {
      const difference = firstDifference(made[level], files[level]);
      assertEquals(difference, null, `${name}/${level}: ${REWRITE}`);
    }
  });

  Deno.test(`golden ${name}: compiling twice gives the same text`, () => {
    assertEquals(compileCase(text, shapes), compileCase(text, shapes));
  });

  Deno.test(`golden ${name}: no kernel text holds a size`, () => {
    const { "4_kernel.wgsl": first } = compileCase(text, shapes, "first");
    const { "4_kernel.wgsl": second } = compileCase(text, shapes, "second");
    assertEquals(firstDifference(second, first), null);
  });

  for (const level of ["1_tensor.ir", "1_tensor_fused.ir"] as const) {
    Deno.test(`golden ${name}: ${level} reads back, and the verifier is silent`, () => {
      const ir = parseTensorIr(files[level]);
      assertEquals(verifyBoundIr(ir).map(({ message }) => message), []);
      assertEquals(printTensorIr(ir), files[level]);
      assertEquals(printTensorIr(ir), printTensorIr(ir));
    });
  }

  Deno.test(`golden ${name}: 2_tile.ir reads back, and the verifier is silent`, () => {
    const ir = parseTileIr(files["2_tile.ir"]);
    assertEquals(verifyTileIr(ir).map(({ message }) => message), []);
    assertEquals(printTileIr(ir), files["2_tile.ir"]);
    assertEquals(printTileIr(ir), printTileIr(ir));
  });
}

Deno.test("golden: at least 25 programs, and every kind of nest among them", () => {
  assert(GOLDEN.size >= 25);
  const nests = [...GOLDEN.values()].flatMap((files) =>
    parseTileIr(files["2_tile.ir"]).nests.map(({ kind }) => kind)
  );
  assertEquals([...new Set(nests)].toSorted(), [
    "bucket",
    "contract",
    "cumsum",
    "detect",
    "list",
    "map",
    "reduce",
    "scatter",
    "softmax",
  ]);
});

Deno.test({
  name:
    "golden: the index imports every case, and no file is unknown or missing",
  ignore: !canList,
  fn: async () => {
    const cases = await listCases();
    const index = await Deno.readTextFile(new URL("index.ts", HERE));
    assertEquals(index, printIndex(cases));
    assertEquals((await Promise.all(cases.map(strayFiles))).flat(), []);
  },
});

/** The first line in which texts differ; a diff of whole kernels would bury it. */
function firstDifference(made: string, wanted: string): string | null {
  if (made === wanted) return null;
  const [found, expected] = [made.split("\n"), wanted.split("\n")];
  const at = found.findIndex((line, at) => line !== expected[at]);
  const line = at < 0 ? found.length : at;
  return `line ${line + 1}: made "${found[line]}", the file has "${
    expected[line]
  }"`;
}
