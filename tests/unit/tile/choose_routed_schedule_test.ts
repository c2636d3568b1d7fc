/** Tiles of routed contractions: few rows a bucket want small ones, and no dealing of the rows needs more than there are. */
import {
  chooseRoutedSchedule,
  routedRows,
  rowTilesOf,
} from "../../../jit/tile/choose_routed_schedule.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { mixedKeys } from "../../support/bucket_cases.ts";

Deno.test("routedRows() grows with the rows of a bucket", () => {
  const rows = (perBucket: number): number =>
    routedRows({ rows: 64 * perBucket, buckets: 64 });
  assertEquals([4, 16, 45, 300, 9000].map(rows), [16, 16, 32, 64, 128]);
});

Deno.test("rowTilesOf() suffices for every dealing of the rows, and is reached", () => {
  for (const [rows, buckets, tile] of [[100, 7, 16], [5, 64, 32], [1, 1, 16]]) {
    const most = rowTilesOf({ rows: rows!, buckets: buckets! }, tile!);
    for (let round = 0; round < 50; round++) {
      const counts = new Array(buckets! + 1).fill(0);
      for (const key of mixedKeys(rows!, 0, 1 + round % (buckets! + 1))) {
        counts[key]++;
      }
      const needed = counts.reduce(
        (sum, count) => sum + Math.ceil(count / tile!),
        0,
      );
      assert(needed <= most, `${needed} of ${most}`);
    }
  }
  // One row in each of seven buckets, and the other 17 in the last: seven tiles and two.
  assertEquals(rowTilesOf({ rows: 24, buckets: 7 }, 16), 9);
});

Deno.test("chooseRoutedSchedule() splits k and narrows tiles until a device is busy", () => {
  const schedule = (rows: number, n: number, k: number) =>
    chooseRoutedSchedule({
      ...{ batch: 1, rows, buckets: 16 },
      ...{ n, k, isHalf: false },
    });
  const shown = (rows: number, n: number, k: number): readonly number[] => {
    const { tileM, tileN, splitK } = schedule(rows, n, k);
    return [tileM, tileN, splitK];
  };
  assertEquals(shown(4096, 3072, 768), [64, 128, 1]);
  assertEquals(shown(1024, 768, 3072), [32, 128, 4]);
  assertEquals(shown(256, 768, 3072), [16, 256, 16]);
  assertEquals(shown(64, 128, 4096), [16, 64, 32]);
  assertEquals(shown(64, 16, 64), [16, 32, 1]);
});

Deno.test("chooseRoutedSchedule() fills whole register tiles of at most 256 invocations", () => {
  for (const rows of [16, 500, 2000, 20000, 200000]) {
    for (const n of [8, 40, 80, 4000]) {
      const { tileM, tileN, registerM, registerN } = chooseRoutedSchedule({
        batch: 1,
        rows,
        buckets: 16,
        n,
        k: 512,
        isHalf: false,
      });
      assertEquals([tileM % registerM, tileN % registerN], [0, 0]);
      const invocations = tileM / registerM * (tileN / registerN);
      assert(invocations >= 32 && invocations <= 256, `${invocations}`);
    }
  }
});

Deno.test("routedRows() follows rates that were measured of every height", () => {
  const extents = { rows: 45 * 64, buckets: 64 };
  assertEquals(routedRows(extents, ({ tileM }) => tileM === 16 ? 30 : 20), 16);
  assertEquals(routedRows(extents, ({ tileM }) => tileM), 128);
  // One that was not measured leaves all to the count.
  assertEquals(
    routedRows(extents, ({ tileM }) => tileM === 32 ? null : tileM),
    routedRows(extents),
  );
});
