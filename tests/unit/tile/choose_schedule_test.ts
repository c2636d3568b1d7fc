import { assert, assertEquals } from "../../support/assert.ts";
import { chooseSchedule } from "../../../jit/tile/choose_schedule.ts";
import { TILES } from "../../../jit/tile/tiling_options.ts";

Deno.test("chooseSchedule() takes the largest tile for large products, in one pass", () => {
  assertEquals(
    chooseSchedule({ batch: 1, m: 4096, n: 4096, k: 4096, isHalf: false }),
    { ...TILES[0], splitK: 1 },
  );
});

Deno.test("chooseSchedule() takes half the rows where f16 is converted", () => {
  const { tileM, tileN } = chooseSchedule({
    batch: 1,
    m: 4096,
    n: 4096,
    k: 4096,
    isHalf: true,
  });
  assertEquals([tileM, tileN], [64, 128]);
});

Deno.test("chooseSchedule() splits k where few rows leave a device idle, and covers them by a low tile", () => {
  for (const m of [2, 8, 32]) {
    const { tileM, splitK } = chooseSchedule({
      batch: 1,
      m,
      n: 4096,
      k: 4096,
      isHalf: false,
    });
    assert(splitK >= 8);
    assert(tileM <= 2 * Math.max(m, 8));
  }
});

Deno.test("chooseSchedule() leaves small products in one pass", () => {
  for (const size of [1, 16, 64, 256, 512, 1024]) {
    const { splitK } = chooseSchedule({
      batch: 1,
      m: size,
      n: size,
      k: size,
      isHalf: false,
    });
    assertEquals(splitK, 1);
  }
});
