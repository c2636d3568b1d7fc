/** Scatters agree on every device, and their sums are those of the source order. */
import { assertEquals } from "../support/assert.ts";
import { normal, positions } from "../support/corpus_operands.ts";
import {
  type Case,
  type CaseDevice,
  cpuDevice,
  prepareCase,
  runBatch,
  testCases,
  webgpuDevice,
} from "../support/differential.ts";
import { deviceTest } from "../support/webgpu_device.ts";
import { SCATTERS } from "./corpus_scatters.ts";

testCases("scatters", SCATTERS);

/** Sums of f32 whose last bits depend on the order. */
const CROWDED: Case = {
  program: "Y[id[t],d] += X[t,d]",
  operands: {
    Y: normal([4, 5]),
    id: positions([300], 0, 4),
    X: normal([300, 5]),
  },
};

Deno.test("scatters: cpu gives the same bits every time", async () => {
  assertEquals((await checkReproducible(cpuDevice())).length, 20);
});

deviceTest(
  "scatters: webgpu adds duplicates in the order of the source",
  async () => {
    assertEquals(await checkReproducible(webgpuDevice()), sumInOrder(CROWDED));
  },
);

async function checkReproducible(
  { backend }: CaseDevice,
): Promise<readonly number[]> {
  try {
    const first = await sumsOn({ backend });
    assertEquals(await sumsOn({ backend }), first);
    return first;
  } finally {
    backend.dispose();
  }
}

async function sumsOn(
  { backend }: Pick<CaseDevice, "backend">,
): Promise<readonly number[]> {
  const prepared = prepareCase(CROWDED);
  if (!prepared.ok) throw new Error("The program is refused");
  const [outcome] = await runBatch([prepared.value], backend);
  if (!(outcome instanceof Map)) throw outcome;
  return [...outcome.values()].flatMap((data) => [...data].map(Number));
}

/** Left to right, each sum rounded to f32. */
function sumInOrder(source: Case): readonly number[] {
  const prepared = prepareCase(source);
  if (!prepared.ok) throw new Error("The program is refused");
  const data = (name: string): readonly number[] =>
    [...prepared.value.stored.get(name)?.data ?? []].map(Number);
  const [sums, id, x] = [[...data("Y")], data("id"), data("X")];
  x.forEach((value, at) => {
    const row = id[Math.floor(at / 5)] ?? 0;
    const target = row * 5 + at % 5;
    sums[target] = Math.fround((sums[target] ?? 0) + value);
  });
  return sums;
}
