/** Contractions routed by a key of the rows: the reference's numbers, and rows in buckets where that pays. */
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
