/** `lowerToJs()` of sorts into buckets, against plain loops. */
import { assertEquals } from "../../support/assert.ts";
import {
  BUCKET_CASES,
  bucketLists,
  bucketSetUp,
  describedTiles,
} from "../../support/bucket_cases.ts";
import { runJs } from "../../support/run_js.ts";

for (const [name, shape] of Object.entries(BUCKET_CASES)) {
  Deno.test(`lowerToJs() sorts ${name}`, () => {
    const { nest, buffers, data } = bucketSetUp(shape);
    const [positions, tiles] = ["positions", "tiles"].map((list) =>
      new Uint32Array(
        buffers.find(({ name }) => name === list)?.shape
          .reduce((a, b) => a * b, 1) ?? 0,
      )
    ) as [Uint32Array, Uint32Array];
    const keys = Int32Array.from(data.get("keys") ?? []);
    runJs({ buffers, nests: [nest] }, { keys, positions, tiles });
    const wanted = bucketLists(shape);
    assertEquals([...positions], wanted.positions);
    assertEquals(describedTiles([...tiles], nest.rowTiles), wanted.tiles);
  });
}
