/** Contractions on a device that grants the least that WebGPU promises. */
import { bindProgram } from "../../../jit/bind/bind_program.ts";
import { compileWebGpu } from "../../../jit/compile.ts";
import { readProgram } from "../../../dsl/read_program.ts";
import { textSource } from "../../../dsl/source.ts";
import { assert } from "../../support/assert.ts";
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
