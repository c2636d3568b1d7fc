/** Contractions agree with the reference where their extents choose other tiles than small ones do. */
import {
  type Case,
  checkCases,
  cpuDevice,
  webgpuDevice,
} from "../support/differential.ts";
import { hasAdapter } from "../support/webgpu_device.ts";
import { pit, tensor } from "../../mod.ts";
import { assertEquals } from "../support/assert.ts";
import { SKINNY, WIDE_STEPS } from "./corpus_tiles.ts";

function testTiles(name: string, cases: readonly Case[]): void {
  Deno.test(`${name}: cpu agrees with the reference`, () =>
    checkCases(cases, cpuDevice()));
  Deno.test({
    name: `${name}: webgpu agrees with the reference`,
    ignore: !hasAdapter,
    fn: () => checkCases(cases, webgpuDevice()),
  });
}

testTiles("wide steps of lists", WIDE_STEPS);
testTiles("few rows in parts of k", SKINNY);

const LIVE = 29;
const COLUMNS = 256;

for (
  const device of hasAdapter ? ["cpu", "webgpu"] as const : ["cpu"] as const
) {
  Deno.test(`the end of a list: an infinity behind it stays out, on ${device}`, async () => {
    const [A, B] = [
      tensor(
        Array.from({ length: 32 * 30 }, (_, at) => at % 30 < LIVE ? 1 : 0),
        { shape: [32, 30] },
      ),
      tensor(
        Array.from(
          { length: 30 * COLUMNS },
          (_, at) => at < LIVE * COLUMNS ? at % COLUMNS : Infinity,
        ),
        { shape: [30, COLUMNS] },
      ),
    ];
    const product = "C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)";
    using C = pit.on(device)(product)({ A, B });
    assertEquals(
      Array.from(await C.data()),
      Array.from({ length: 32 * COLUMNS }, (_, at) => LIVE * (at % COLUMNS)),
    );
  });
}
