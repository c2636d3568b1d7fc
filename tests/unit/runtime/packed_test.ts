/** `tensor(words, { packed: true })`: truth values as bits, on every device. */
import { compileWebGpu } from "../../../jit/compile.ts";
import { makeWebGpuBackend } from "../../../runtime/webgpu/webgpu_backend.ts";
import { pit, random, type Tensor, tensor } from "../../../mod.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { assertCode } from "../../support/pit_error.ts";
import { hasAdapter } from "../../support/webgpu_device.ts";

const [Q, K] = [37, 64];

function isSet(at: number): boolean {
  return at * 7919 % 11 < 3;
}

function wordsOf(count: number): Uint32Array {
  const words = new Uint32Array(Math.ceil(count / 32));
  for (let at = 0; at < count; at++) {
    if (isSet(at)) words[at >>> 5]! |= 1 << (at & 31);
  }
  return words;
}

function valuesOf(count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, at) => Number(isSet(at)));
}

Deno.test("tensor() reads words of truth values, the last one in part", async () => {
  for (const shape of [[Q, K], [5], [33], [2, 16], []]) {
    const count = shape.reduce((product, extent) => product * extent, 1);
    const M = tensor(wordsOf(count), { shape, packed: true });
    assertEquals([M.dtype, M.shape], ["bool", shape]);
    assertEquals(await M.data<"bool">(), valuesOf(count));
  }
  const none = tensor(new Uint32Array(0), { shape: [0, 4], packed: true });
  assertEquals((await none.data()).length, 0);
});

Deno.test("tensor() refuses packed data that is no bits of the shape", () => {
  const words = new Uint32Array(2);
  const wrong = [
    () => tensor(words, { shape: [65], packed: true }),
    () => tensor(words, { shape: [32], packed: true }),
    () => tensor([true, false], { shape: [2], packed: true }),
    () => tensor(words, { shape: [64], dtype: "u32", packed: true }),
    () => tensor(words, { shape: [64], packed: 1 as unknown as boolean }),
  ];
  for (const make of wrong) assertCode("PIT0526", make);
  assertCode("PIT0523", () => tensor(words, { packed: true }));
});

const TEXTS = [
  "S[q,k] += A[q,d] * B[k,d] where M[q,k]",
  "S[q,k] += A[q,d] * B[k,d] where M[q,k] with S: sparse(1,32)",
  "S[q,d] += f32(M[q,k]) * B[k,d]",
  "S[q,d] += B[k,d] where M[q,k]",
  "S[k,q] = not M[q,k]",
  "S[q,k] = M[q,k] and M[q,K-1-k]",
  "S[q] = any[k](M[q,k])",
];

function namesIn(text: string): readonly string[] {
  return ["A", "B", "M"].filter((name) => text.includes(`${name}[`));
}

async function checkOn(kind: "webgpu" | "cpu" | "reference"): Promise<void> {
  const on = pit.on(kind);
  const count = Q * K;
  const packed = tensor(wordsOf(count), { shape: [Q, K], packed: true });
  const plain = tensor(valuesOf(count), { shape: [Q, K], dtype: "bool" });
  const turned = tensor(wordsOf(count), { shape: [K, Q], packed: true });
  const turnedPlain = tensor(valuesOf(count), { shape: [K, Q], dtype: "bool" });
  const A = random({ shape: [Q, 12], seed: 1 });
  const B = random({ shape: [K, 12], seed: 2 });
  for (const text of TEXTS) {
    const program = on(text.replace("K-1-k", `${K - 1}-k`));
    const run = (M: Tensor) => {
      const all: Readonly<Record<string, Tensor>> = { A, B, M };
      const operands = namesIn(text).map((name) => [name, all[name]!]);
      return program(Object.fromEntries(operands)).data();
    };
    assertEquals(await run(packed), await run(plain), `${kind}: ${text}`);
    const views = [turned.transpose(), turnedPlain.transpose()] as const;
    assertEquals(await run(views[0]), await run(views[1]), `${kind}: ${text}`);
  }
}

Deno.test("packed truth values mean the same as others on the CPU", () =>
  checkOn("cpu"));
Deno.test("packed truth values mean the same as others in the reference", () =>
  checkOn("reference"));
Deno.test({
  name: "packed truth values mean the same as others on webgpu",
  ignore: !hasAdapter,
  fn: () => checkOn("webgpu"),
});

Deno.test({
  name: "packed truth values take a bit each on webgpu, and come back",
  ignore: !hasAdapter,
  fn: async () => {
    const backend = makeWebGpuBackend({
      compile: (ir, layouts, target) => compileWebGpu(ir, layouts, target),
    });
    await backend.open();
    const count = 70_001;
    const buffer = backend.allocate("bool", count, true);
    backend.upload(buffer, valuesOf(count));
    assertEquals(await backend.download(buffer), valuesOf(count));
    const { liveBytes = Infinity } = backend.statistics ?? {};
    assert(liveBytes < count);
    backend.release(buffer);
    backend.dispose();
  },
});
