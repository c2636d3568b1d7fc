/** `PipelineCache.make()`: pipelines behind other work, and devices that refuse or know no such call. */
import {
  PipelineCache,
  type PipelineSource,
} from "../../runtime/webgpu/pipelines.ts";
import { assertEquals } from "../support/assert.ts";

const SOURCE: PipelineSource = {
  name: "C",
  wgsl: "fn main() {}",
  lineOrigins: [null],
  paramBytes: 0,
  access: ["read_write"],
};

/** A device that counts the pipelines it makes in the call. */
function deviceOf(
  createComputePipelineAsync: unknown,
  refusal: GPUError | null = null,
): { readonly device: GPUDevice; readonly made: () => number } {
  let made = 0;
  const device = {
    pushErrorScope: () => {},
    popErrorScope: () => Promise.resolve(refusal),
    createShaderModule: () => ({}),
    createBindGroupLayout: () => ({}),
    createPipelineLayout: () => ({}),
    createComputePipeline: () => {
      made++;
      return {};
    },
    createComputePipelineAsync,
  };
  return { device: device as unknown as GPUDevice, made: () => made };
}

Deno.test("PipelineCache.make() keeps a pipeline that the device took", async () => {
  const { device, made } = deviceOf(() => Promise.resolve({}));
  const cache = new PipelineCache(device);
  await cache.make(SOURCE);
  assertEquals([cache.has(SOURCE), cache.size], [true, 1]);
  const { isJudged, fault } = cache.get(SOURCE);
  assertEquals([isJudged, fault, made()], [true, null, 0]);
});

const REFUSALS: readonly (readonly [
  why: string,
  device: ReturnType<
    typeof deviceOf
  >,
])[] = [
  ["rejects", deviceOf(() => Promise.reject(new Error("Cannot compile")))],
  [
    "reports an error",
    deviceOf(
      () => Promise.resolve({}),
      { message: "refused" } as GPUError,
    ),
  ],
  ["knows no such call", deviceOf(undefined)],
];

for (const [why, { device, made }] of REFUSALS) {
  Deno.test(`PipelineCache.make() leaves a pipeline to its first use where the device ${why}`, async () => {
    const cache = new PipelineCache(device);
    await cache.make(SOURCE);
    assertEquals(cache.has(SOURCE), false);
    cache.get(SOURCE);
    assertEquals(made(), 1);
  });
}
