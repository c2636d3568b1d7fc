/** Contractions routed by a key of the rows: the reference's numbers, and rows in buckets where that pays. */
import { pit, random, type Tensor, tensor } from "../../mod.ts";
import { assertEquals } from "../support/assert.ts";
import {
  type Case,
  type CaseDevice,
  checkCases,
  cpuDevice,
  webgpuDevice,
} from "../support/differential.ts";
import { ROUTED } from "../support/pit_settings.ts";
import { hasAdapter } from "../support/webgpu_device.ts";
import { ROUTED_CASES, UNROUTED_CASES } from "./corpus_routed.ts";

/** The cases agree with the reference, and each program has buckets, or none has. */
async function checkRoutes(
  cases: readonly Case[],
  device: CaseDevice,
  isRouted: boolean,
): Promise<void> {
  await checkCases(cases, device);
  const texts = [...device.traced?.values() ?? []].map((text) => text());
  const others = texts.filter((text) => /^bucket /m.test(text) !== isRouted);
  assertEquals(others, []);
  assertEquals(texts.length > 0, true);
}

for (
  const [name, cases, isRouted] of [
    ["routed contractions", ROUTED_CASES, true],
    ["routes that are too small", UNROUTED_CASES, false],
  ] as const
) {
  Deno.test(`${name}: cpu agrees with the reference`, () =>
    checkRoutes(cases, cpuDevice([], ROUTED), isRouted));
  Deno.test({
    name: `${name}: webgpu agrees with the reference`,
    ignore: !hasAdapter,
    fn: () => checkRoutes(cases, webgpuDevice(ROUTED), isRouted),
  });
}

Deno.test("routed contractions: without a setting, small ones are reductions", () =>
  checkRoutes(ROUTED_CASES.slice(0, 5), cpuDevice(), false));

for (const device of ["cpu", "webgpu"] as const) {
  Deno.test({
    name:
      `routed contractions: a row is the same, bit for bit, wherever it lies, on ${device}`,
    ignore: device === "webgpu" && !hasAdapter,
    fn: async () => {
      const program = pit.on(device)("Y[t,f] += X[t,d] * W[e[t],d,f]");
      const [rows, d, f] = [70, 61, 67];
      const X = random({ shape: [rows, d], values: "normal", seed: 1 });
      const W = random({ shape: [5, d, f], values: "normal", seed: 2 });
      const ids = Array.from({ length: rows }, (_, row) => row * row % 7 - 1);
      const order = ids.map((_, row) => row * 37 % rows);
      const idsAt = (at: readonly number[]): Tensor =>
        tensor(at.map((row) => ids[row] ?? 0), { dtype: "i32" });
      const p = tensor(order, { dtype: "i32" });
      const moved = pit`Z[t,d] = ${X}[${p}[t],d]`;
      const e = idsAt(ids.map((_, row) => row));
      const Y = await program({ X, W, e }).array() as number[][];
      const other = { X: moved, W, e: idsAt(order) };
      assertEquals(await program({ X, W, e }).array(), Y);
      assertEquals(
        await program(other).array(),
        order.map((row) => Y[row] ?? []),
      );
    },
  });
}
