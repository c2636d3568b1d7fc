/** The runtime on real devices: a device from outside, its loss, travel, element types. */
import { pit, random, type Tensor, tensor } from "../../mod.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { deviceTest } from "../support/webgpu_device.ts";

const x = tensor([1, 2, 3]);

/** A device of this host, as a user would bring one. */
async function bringDevice(): Promise<GPUDevice> {
  const adapter = await navigator.gpu.requestAdapter();
  const device = await adapter?.requestDevice();
  if (device === undefined) throw new Error("Cannot test: the adapter is gone");
  return device;
}

/** The code of the error that a read fails with. */
async function codeOf(read: Promise<unknown>): Promise<string> {
  try {
    await read;
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
  return "no error";
}

deviceTest(
  "pit.on(device): runs on a device from outside, and leaves it to its owner",
  async () => {
    const device = await bringDevice();
    const own = pit.on(device);
    const y = own`y[i] = ${x}[i] * 2`;
    assertEquals(await y.array(), [2, 4, 6]);
    assertEquals(y.device.kind, "webgpu");
    own.dispose();
    const buffer = device.createBuffer({ size: 16, usage: 8 });
    buffer.destroy();
    device.destroy();
  },
);

deviceTest(
  "pit.on(device): kernels that differ in names alone are compiled once",
  async () => {
    const device = await bringDevice();
    const make = device.createComputePipeline.bind(device);
    let made = 0;
    device.createComputePipeline = (descriptor) => {
      made += 1;
      return make(descriptor);
    };
    const own = pit.on(device);
    const { y, w } = own<{ y: Tensor; w: Tensor }>`
      y[i] = ${x}[i] * 2
      z[row] = y[row] * 2
      w[k] = y[k] + z[k]
      return y, w, z`;
    assertEquals(await Promise.all([y.array(), w.array()]), [
      [2, 4, 6],
      [6, 12, 18],
    ]);
    assertEquals(made, 2);
    own.dispose();
    device.destroy();
  },
);

deviceTest(
  "pit.on(device): a destroyed device fails reads; what was read survives elsewhere",
  async () => {
    const device = await bringDevice();
    const own = pit.on(device);
    const read = own`y[i] = ${x}[i] * 2`;
    const unread = own`z[i] = ${x}[i] * 3`;
    await read.data();
    device.destroy();
    await device.lost;
    assertEquals(await read.array(), [2, 4, 6]);
    assertEquals(await codeOf(unread.data()), "PIT0503");
    const later = own`w[i] = ${read}[i]`;
    assert((await codeOf(later.data())).startsWith("PIT050"));
    assertEquals(await pit.on("cpu")`w[i] = ${read}[i] + 1`.array(), [3, 5, 7]);
    const lost = pit.on("cpu")`w[i] = ${unread}[i] + 1`;
    assertEquals(await codeOf(lost.data()), "PIT0503");
  },
);

deviceTest(
  "Tensor: every element type travels between devices unchanged",
  async () => {
    const [gpu, cpu] = [pit.on("webgpu"), pit.on("cpu")];
    const samples = [
      tensor([1.5, -0, 3e38, NaN]),
      tensor([1.5, -2, 65504, 6e-5], { dtype: "f16" }),
      tensor([-5, 2147483647, -2147483648], { dtype: "i32" }),
      tensor([5, 4294967295, 0], { dtype: "u32" }),
      tensor([true, false, true]),
    ];
    for (const sample of samples) {
      const there = gpu`y[i] = ${sample}[i]`;
      const back = cpu`y[i] = ${there}[i]`;
      const again = gpu`y[i] = ${back}[i]`;
      assertEquals(await again.data(), await sample.data());
      assertEquals(again.dtype, sample.dtype);
    }
  },
);

deviceTest(
  "Tensor: views are read by their strides, and copied where they are",
  async () => {
    const gpu = pit.on("webgpu");
    const A = random({ shape: [5, 7, 3], seed: 1 });
    const B = gpu`B[i,j,k] = ${A}[i,j,k] + 1`;
    const host = (await B.array()) as number[][][];
    const turned = B.transpose([2, 0, 1]);
    const sum = gpu`s[k,i] += ${turned}[k,i,j]`;
    const rows = (await sum.array()) as number[][];
    const expected =
      host[4]?.reduce((total, row) => total + (row[2] ?? 0), 0) ?? NaN;
    assert(Math.abs((rows[2]?.[4] ?? NaN) - expected) < 1e-4);
    const C = gpu`C[i,j] = ${random({ shape: [40, 30], seed: 2 })}[i,j] * 1`;
    const flat = C.transpose().reshape([1200]);
    const part = C.slice([3, 5], [10, 30]);
    const [all, flatData, partData] = await Promise.all([
      C.data(),
      flat.data(),
      part.data(),
    ]);
    assertEquals(flatData[1], all[30]);
    assertEquals(flatData[41], all[31]);
    assertEquals(partData[0], all[3 * 30 + 10]);
    assertEquals(partData.length, 40);
  },
);

deviceTest("pit.debug: reports on a real device", async () => {
  const own = pit.on(await bringDevice());
  own.debug = true;
  const id = tensor([0, -1], { dtype: "i32" });
  assertEquals(await codeOf(own`y[t] = ${x}[${id}[t]]`.data()), "PIT0330");
  assertEquals(await own`y[i] = ${x}[i]`.array(), [1, 2, 3]);
  own.dispose();
});

deviceTest("program: levels and times on a real device", async () => {
  const gpu = pit.on("webgpu");
  const program = gpu("C[m,n] += A[m,k] * B[k,n]");
  const [A, B] = [1, 2].map((seed) => random({ shape: [64, 64], seed }));
  if (A === undefined || B === undefined) throw new Error("Cannot test");
  await program.ready({ A, B });
  const times = await program.profile({ A, B });
  assert(times.length > 0 && times.every(({ durationNs }) => durationNs >= 0));
  assert((await program.wgsl({ A, B })).includes("@compute"));
  const pinned = gpu("C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)");
  const { totals } = await pinned.profile({ A, B });
  assert(totals.totalNs === totals.detectNs + totals.computeNs);
  assertEquals(program({ A, B }).shape, [64, 64]);
});
