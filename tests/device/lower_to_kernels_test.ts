/**
 * Whole programs on a device against the reference, once whole and once under a binding limit of
 * 1 KiB. Data is integer-valued and every step exact, so that any difference is a mistake.
 */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import {
  assert,
  assertEquals,
  assertStringIncludes,
} from "../support/assert.ts";
import { deviceTest, openTestDevice } from "../support/run_kernels.ts";
import { runLowered } from "../support/run_lowered.ts";
import {
  type Arguments,
  host,
  type HostTensor,
} from "../support/run_reference.ts";

const device = await openTestDevice();

/** Integers from -4 to 4, or between `low` and `high`, in a fixed order that looks random. */
function numbers(
  shape: readonly number[],
  dtype: ScalarType = "f32",
  [low, high]: readonly [number, number] = dtype === "u32" || dtype === "bool"
    ? [0, 1]
    : [-4, 4],
): HostTensor {
  let state = shape.reduce((a, b) => a * 31 + b, 7);
  const count = shape.reduce((a, b) => a * b, 1);
  const elements = Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return low + (state >>> 8) % (high - low + 1);
  });
  return host(dtype, elements, shape);
}

const CASES: readonly (readonly [string, Arguments])[] = [
  ["C[i,j] = A[i,j] + B[j]", { A: numbers([50, 40]), B: numbers([40]) }],
  ["C[i,j] = A[i,j] + B[j]", { A: numbers([51, 39]), B: numbers([39]) }],
  ["C[j,i] = A[i,j] * 2 + s", { A: numbers([40, 50]), s: 3 }],
  ["C[j,i] = A[i,j] + i", { A: numbers([1, 2000]) }],
  ["C[i,j,k] = A[k,j,i] where k < j", { A: numbers([11, 12, 13]) }],
  ["C[i,j] = A[i,j] where j <= i and M[i]", {
    A: numbers([9, 9]),
    M: numbers([9], "bool"),
  }],
  ["C[i] = (A[i+1] ?? 7) + (A[i-1] ?? 1) where i in 0..900", {
    A: numbers([900]),
  }],
  ["C[i] = A[i] ? B[i] : -B[i]", {
    A: numbers([700], "bool"),
    B: numbers([700]),
  }],
  ["C[i]: bool = A[i] > 1", { A: numbers([1001]) }],
  ["C[i]: f16 = A[i] * 3", { A: numbers([1000]) }],
  ["C[i] = A[i] + A[i]", { A: numbers([999], "f16") }],
  ["C[i] = A[i] % 5 + idiv(A[i], 3)", { A: numbers([300], "i32", [-20, 20]) }],
  ["C[i] = max(A[i], B[i], 0, 1)", { A: numbers([16]), B: numbers([16]) }],
  ["C[i] = i * 2 + extent(i) where i in 0..9", {}],
  ["C[] = A[] + 1", { A: numbers([]) }],
  ["C[i] = A[i,i]", { A: numbers([16, 16]) }],
  ["C[t,d] = W[e[t],d]", {
    W: numbers([6, 8]),
    e: numbers([500], "i32", [-1, 6]),
  }],
  ["C[t,d] = W[e[t],d]", {
    W: numbers([6, 7]),
    e: numbers([50], "u32", [0, 7]),
  }],
  ["C[i] = A[i]", { A: numbers([0]) }],
  ["C[i] += A[i,j]", { A: numbers([5, 0]) }],
  ["C[i] += A[i,j]", { A: numbers([30, 41]) }],
  ["C[j] += A[i,j]", { A: numbers([300, 4]) }],
  ["C[] += A[i]", { A: numbers([3000]) }],
  ["C[] max= A[i]", { A: numbers([3000], "i32", [-900, 900]) }],
  ["C[i] = argmax[k](A[i,k])", { A: numbers([7, 130]) }],
  ["C[i] = any[k](A[i,k] > 3)", { A: numbers([70, 3]) }],
  ["C[i,k] = cumsum[k](A[i,k])", { A: numbers([7, 33]) }],
  ["C[m,n] += A[m,k]*B[k,n]", { A: numbers([20, 31]), B: numbers([31, 18]) }],
  ["C[m,n] += A[m,k]*B[k,n]", { A: numbers([3, 900]), B: numbers([900, 3]) }],
  ["C[b,m,n] += A[b,m,k]*B[b,k,n]", {
    A: numbers([4, 20, 10]),
    B: numbers([4, 10, 15]),
  }],
  ["D[i,j] min= G[i,k] + D0[k,j]", {
    G: numbers([9, 8]),
    D0: numbers([8, 11]),
  }],
  ["H[b,t,f] += X[b,t,d]*W[d,f] where t < len[b]", {
    X: numbers([3, 5, 6]),
    W: numbers([6, 4]),
    len: numbers([3], "i32", [0, 5]),
  }],
  ["Y[id[t],d] += X[t,d]", {
    id: numbers([20], "i32", [-1, 4]),
    X: numbers([20, 3]),
    Y: numbers([4, 3]),
  }],
  ["Y[id[t],d] += X[t,d]", {
    id: numbers([700], "i32", [-1, 4]),
    X: numbers([700, 3]),
    Y: numbers([4, 3]),
  }],
  ["Y[id[t],d] max= X[t,d] where X[t,d] < 3", {
    id: numbers([400], "i32", [-1, 4]),
    X: numbers([400, 4]),
    Y: numbers([4, 4]),
  }],
  ["Y[a[t],b[t]] += X[t]", {
    a: numbers([500], "i32", [-1, 4]),
    b: numbers([500], "i32", [0, 6]),
    X: numbers([500], "i32"),
    Y: numbers([4, 6], "i32"),
  }],
  ["Y[id[t], s] += X[s,t]", {
    id: numbers([300], "i32", [-1, 4]),
    X: numbers([6, 300]),
    Y: numbers([4, 6]),
  }],
  ["Y[s, id[s,t]] += X[s,t]", {
    id: numbers([6, 80], "i32", [-1, 4]),
    X: numbers([6, 80]),
    Y: numbers([6, 4]),
  }],
  ["Y[id[t]] += H[t]", {
    id: numbers([300], "i32", [-1, 4]),
    H: numbers([300], "f16"),
    Y: numbers([4], "f16"),
  }],
  ["Y[2*i] = X[i]", { X: numbers([300]) }],
  ["Y[i+j] += X[i] * Z[j]", { X: numbers([5]), Z: numbers([4]) }],
  ["Y[i+j] += X[i] * Z[j]", { X: numbers([50]), Z: numbers([40]) }],
];

CASES.forEach(([text, args], index) => {
  deviceTest(
    device,
    `lowerToKernels agrees with the reference: ${text} (${index})`,
    async (opened) => {
      const { device: got, reference } = await runLowered(opened, text, args);
      assertEquals(got, reference);
    },
  );
  deviceTest(
    device,
    `lowerToKernels splits: ${text} (${index})`,
    async (opened) => {
      const limits = { maxStorageBindingBytes: 1024 };
      const { device: got, reference } = await runLowered(
        opened,
        text,
        args,
        limits,
      );
      assertEquals(got, reference);
    },
  );
});

deviceTest(
  device,
  "lowerToKernels refuses a gather from more than one binding",
  async (opened) => {
    const args = { W: numbers([300, 2]), e: numbers([4], "i32", [0, 299]) };
    const limits = { maxStorageBindingBytes: 1024 };
    let message = "";
    try {
      await runLowered(opened, "C[t,d] = W[e[t],d]", args, limits);
    } catch (error) {
      assert(error instanceof Error);
      message = error.message;
    }
    assertStringIncludes(message, "error[PIT0480]");
    assertStringIncludes(
      message,
      '"W" takes 2.3 KiB, and a kernel sees at most 1 KiB at once',
    );
  },
);
