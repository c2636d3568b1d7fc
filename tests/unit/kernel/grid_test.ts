/** Workgroup grids: enough workgroups, within the limit, whatever the count. */
import { foldWorkgroups, pointCount } from "../../../jit/kernel/grid.ts";
import type { TargetInfo } from "../../../jit/ir/executable.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { TEST_TARGET } from "../../support/run_kernels.ts";
import { axis } from "../../support/tile_shorthand.ts";

function target(limit: number): TargetInfo {
  return {
    ...TEST_TARGET,
    limits: { ...TEST_TARGET.limits, maxWorkgroupsPerDimension: limit },
  };
}

Deno.test("foldWorkgroups keeps one dimension up to the limit", () => {
  assertEquals(foldWorkgroups(0, target(65535)), [0, 1, 1]);
  assertEquals(foldWorkgroups(1, target(65535)), [1, 1, 1]);
  assertEquals(foldWorkgroups(65535, target(65535)), [65535, 1, 1]);
});

Deno.test("foldWorkgroups covers any count within the limit of each dimension", () => {
  for (
    const [count, limit] of [[65536, 65535], [2 ** 31, 65535], [65, 8], [
      511,
      8,
    ], [512, 8]]
  ) {
    const grid = foldWorkgroups(count!, target(limit!));
    const [x, y, z] = grid;
    assert(x * y * z >= count!, `${grid} covers ${count}`);
    assert(x * y * z < count! * 1.5, `${grid} wastes little over ${count}`);
    assert(Math.max(x, y, z) <= limit!, `${grid} stays within ${limit}`);
  }
});

Deno.test("pointCount is 1 without axes and 0 over an empty range", () => {
  assertEquals(pointCount([]), 1);
  assertEquals(pointCount([axis("i", 3), axis("j", 5, 1)]), 12);
  assertEquals(pointCount([axis("i", 3), axis("j", 1, 4)]), 0);
});
