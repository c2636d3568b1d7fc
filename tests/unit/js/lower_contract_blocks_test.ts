/** `lowerToJs()` of rows packed for each block of k, blocks of k, and meetings, against plain loops. */
import { assertEquals } from "../../support/assert.ts";
import {
  EXTENTS,
  type PackedCase,
  packedRun,
  VARIANTS,
  WAYS,
  ZERO_BLOCKS,
} from "../../support/packed_cases.ts";
import { runJs } from "../../support/run_js.ts";

function check(shape: PackedCase): void {
  const { nest, buffers, data, expected, read } = packedRun(shape);
  const arrays = Object.fromEntries(
    buffers.map(({ name, dtype }) => {
      const values = data.get(name) ?? [];
      if (dtype === "u32") return [name, Uint32Array.from(values)];
      if (dtype === "bool") return [name, Uint8Array.from(values)];
      return [
        name,
        dtype === "f16" ? Float16Array.from(values) : Float32Array.from(values),
      ];
    }),
  );
  runJs({ buffers, nests: [nest] }, arrays);
  assertEquals(read(arrays["target"]!), expected);
}

for (const way of WAYS) {
  for (const [pattern, isZero] of Object.entries(ZERO_BLOCKS)) {
    Deno.test(`lowerToJs() packs ${way}, ${pattern}`, () => {
      for (const extents of EXTENTS) check({ way, isZero, ...extents });
      check({ way, isZero, m: 1, n: 40, k: 200, depth: 16 });
      check({ way, isZero, m: 40, n: 1, k: 200, depth: 16 });
    });
  }
  const isZero = ZERO_BLOCKS["scattered"]!;
  Deno.test(`lowerToJs() packs ${way}, other folds and layouts`, () => {
    for (const variant of VARIANTS) check({ way, isZero, ...variant });
  });
}
