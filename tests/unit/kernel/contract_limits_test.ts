/** Contractions on a device that grants the least that WebGPU promises. */
import { bindProgram } from "../../../jit/bind/bind_program.ts";
import { compileWebGpu } from "../../../jit/compile.ts";
import { readProgram } from "../../../dsl/read_program.ts";
import { textSource } from "../../../dsl/source.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { bindShapes } from "../../support/bind_shapes.ts";
import { TEST_TARGET } from "../../support/run_kernels.ts";

for (
  const text of [
    "C[m,n] += A[m,k] * B[k,n]",
    "C[m,n] += A[m,k] * B[n,k]",
    "C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)",
    "C[m,n] += A[m,k] * B[k,n] with A: sparse(1,64)",
    "C[m,n] += A[m,k] * B[k,n] with A: sparse",
  ]
) {
  Deno.test(`compileWebGpu() keeps to 16 KiB of workgroup memory: ${text}`, () => {
    const square = { dtype: "f32", shape: [2048, 2048] } as const;
    const read = readProgram(textSource(text));
    assert(read.ok);
    const bound = bindProgram(read.value, {
      tensors: new Map([["A", square], ["B", square]]),
      scalars: new Map(),
    });
    assert(bound.ok);
    // The verifier of kernel IR throws where a kernel needs more than the device has.
    assert(compileWebGpu(bound.value, new Map(), TEST_TARGET).ok);
  });
}

const MIXTURE = {
  X: [2048, 256],
  W: [200, 256, 512],
  b: [200, 512],
  g: [2048],
  h: [2048],
  c: [512],
  e: { dtype: "i32", shape: [2048] },
} as const;

/** The kernels of a program on a device that binds so many buffers at once. */
function kernelsOf(text: string, buffers: number): readonly string[] {
  const { limits } = TEST_TARGET;
  const target = {
    ...TEST_TARGET,
    limits: { ...limits, maxStorageBuffersPerStage: buffers },
  };
  const named = Object.entries(MIXTURE).filter(([name]) =>
    new RegExp(`\\b${name}\\[`).test(text)
  );
  const bound = bindShapes(text, Object.fromEntries(named));
  const compiled = compileWebGpu(bound, new Map(), target);
  assert(compiled.ok);
  return compiled.value.dispatches.map(({ name }) => name);
}

Deno.test("compileWebGpu() keeps to 16 KiB of workgroup memory where rows are sorted", () =>
  assertEquals(kernelsOf("Y[t,f] += X[t,d] * W[e[t],d,f]", 8), [
    "Y.1.buckets.count",
    "Y.1.buckets.scan",
    "Y.1.buckets.place",
    "Y.1",
  ]));

Deno.test("compileWebGpu() leaves rows where they are when a device cannot bind their lists", () =>
  assertEquals(
    kernelsOf(
      "Y[t,f] = g[t] * h[t] * sum[d](X[t,d] * W[e[t],d,f]) + b[e[t],f] + c[f]",
      8,
    ),
    ["Y.1"],
  ));
