/** Devices of less than the adapter offers: default limits without f16, and bindings that are too small. */
import { compileWebGpu } from "../../jit/compile.ts";
import { makeWebGpuBackend } from "../../runtime/webgpu/webgpu_backend.ts";
import { EXACT, over } from "../support/corpus_case.ts";
import {
  normal,
  positions,
  sparse,
  whole,
} from "../support/corpus_operands.ts";
import {
  type Case,
  type CaseDevice,
  checkCases,
} from "../support/differential.ts";
import { deviceTest } from "../support/webgpu_device.ts";
import { TYPES } from "./corpus_maps.ts";
import { EMPTY, NUMBERS } from "./corpus_rules.ts";

/** Every operand is larger than a binding of 4 KiB. */
const LARGE_TENSORS: readonly Case[] = [
  ...over("C[m,n] += A[m,k] * B[k,n]", [
    { A: whole([40, 50]), B: whole([50, 60]) },
    { A: whole([2, 3000]), B: whole([3000, 3]), C: whole([2, 3]) },
  ], EXACT),
  // Lists of micro-tiles cannot be split, so the rule is left out.
  ...over("C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)", [
    { A: sparse([64, 64], 0), B: whole([64, 36]) },
    { A: sparse([2, 1500], 0.02), B: whole([1500, 36]) },
  ], EXACT),
  ...over("C[m,n] += A[m,k] * B[k,n] with B: sparse(1,32)", [
    { A: whole([33, 40]), B: sparse([40, 70], 0.1) },
  ], EXACT),
  ...over("Y[j,i] = X[i,j] + 1", [{ X: whole([70, 60]) }], EXACT),
  ...over("s += x[i]", [{ x: whole([5000]) }], EXACT),
  ...over("y[i] = max[j](X[i,j])", [{ X: whole([70, 60]) }], EXACT),
  ...over("Y[i,j] = softmax[j](X[i,j])", [{ X: normal([70, 60]) }]),
  ...over("Y[i,j] = cumsum[j](X[i,j])", [{ X: whole([70, 60]) }], EXACT),
  ...over("Y[id[t],d] += X[t,d]", [
    { Y: whole([20, 30]), id: positions([90], -1, 21), X: whole([90, 30]) },
  ], EXACT),
];

deviceTest(
  "devices: one with default limits and without f16 agrees",
  async () => {
    const device = await defaultDevice();
    await checkCases([...TYPES, ...NUMBERS, ...EMPTY], device);
  },
);

deviceTest("devices: one with bindings of 4 KiB agrees", async () => {
  await checkCases(LARGE_TENSORS, await defaultDevice(4096));
});

/** A device as a user may bring it; kernels bind `maxStorageBindingBytes` at most. */
async function defaultDevice(
  maxStorageBindingBytes?: number,
): Promise<CaseDevice> {
  const adapter = await navigator.gpu.requestAdapter();
  const device = await adapter?.requestDevice();
  if (device === undefined) throw new Error("Cannot open a device");
  const backend = makeWebGpuBackend({
    device,
    compile: (ir, layouts, target) =>
      compileWebGpu(ir, layouts, {
        ...target,
        limits: {
          ...target.limits,
          ...(maxStorageBindingBytes === undefined
            ? {}
            : { maxStorageBindingBytes }),
        },
      }),
  });
  const dispose = backend.dispose.bind(backend);
  return {
    name: "webgpu, a device of the caller",
    traced: null,
    backend: Object.assign(backend, {
      dispose: () => {
        dispose();
        device.destroy();
      },
    }),
  };
}
