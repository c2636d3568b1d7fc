/** `Tensor`: views, reads, disposal, printing. */
import { random, type Tensor, tensor, zeros } from "../../../mod.ts";
import { assert, assertEquals, assertMatch } from "../../support/assert.ts";
import { captureConsole } from "../../support/capture_console.ts";
import { makeFakePit } from "../../support/fake_backend.ts";
import { assertCode, assertRejectsCode } from "../../support/pit_error.ts";

const MATRIX = [[1, 2, 3], [4, 5, 6]];

Deno.test("Tensor.transpose() is a view", async () => {
  const A = tensor(MATRIX);
  const T = A.transpose();
  assertEquals(T.shape, [3, 2]);
  assertEquals(await T.array(), [[1, 4], [2, 5], [3, 6]]);
  const B = tensor([[[1, 2], [3, 4]]]).transpose([1, 2, 0]);
  assertEquals(B.shape, [2, 2, 1]);
  assertEquals(await B.array(), [[[1], [2]], [[3], [4]]]);
  assertEquals(await A.transpose().transpose().array(), MATRIX);
});

Deno.test("Tensor.transpose() refuses what is no permutation", () => {
  const A = tensor(MATRIX);
  for (const order of [[0], [0, 0], [1, 2], [0, 1, 2], ["0", "1"], 1]) {
    assertCode("PIT0527", () => A.transpose(order as number[]));
  }
});

Deno.test("Tensor.reshape() shares memory where the layout allows it", async () => {
  const A = tensor(MATRIX);
  assertEquals(await A.reshape([3, 2]).array(), [[1, 2], [3, 4], [5, 6]]);
  assertEquals(A.reshape([-1]).shape, [6]);
  assertEquals(await A.transpose().reshape([6]).array(), [1, 4, 2, 5, 3, 6]);
  assertEquals(await A.transpose().reshape([1, 3, 1, 2]).array(), [
    [[[1, 4]], [[2, 5]], [[3, 6]]],
  ]);
  assertEquals(zeros([0, 3]).reshape([3, 0, 5]).shape, [3, 0, 5]);
  assertCode("PIT0524", () => A.reshape([4]));
  assertCode("PIT0523", () => A.reshape([-1, 4]));
  assertCode("PIT0523", () => A.reshape([-1, -1]));
  assertCode("PIT0523", () => A.reshape([NaN, 6]));
  assertCode("PIT0523", () => A.reshape(6 as unknown as number[]));
});

Deno.test("Tensor.reshape() and slice() of a device's tensor copy on the device", async () => {
  const { pit, all } = makeFakePit();
  await pit.ready();
  const A = tensor(MATRIX);
  const C = pit`C[i,j] = ${A}[i,j] + 1`;
  const flat = C.transpose().reshape([6]);
  const part = C.slice([1, 2], [0, 2]);
  assertEquals(all[0]?.state.downloads, 0);
  assertEquals(await flat.array(), [2, 5, 3, 6, 4, 7]);
  assertEquals(await part.array(), [[5, 6]]);
});

Deno.test("Tensor.slice() copies a box and refuses ranges outside", async () => {
  const A = tensor(MATRIX);
  assertEquals(await A.slice([0, 2], [1, 3]).array(), [[2, 3], [5, 6]]);
  assertEquals(await A.slice(null, [2, 3]).array(), [[3], [6]]);
  assertEquals(await A.transpose().slice([1, 2]).array(), [[2, 5]]);
  assertEquals(A.slice([1, 1]).shape, [0, 3]);
  for (const range of [[0, 3], [-1, 1], [2, 1], [0, 1.5], [NaN, 1]] as const) {
    assertCode("PIT0527", () => A.slice(range));
  }
  assertCode("PIT0527", () => A.slice(null, null, [0, 1]));
});

Deno.test("Tensor.slice() of whole rows holds those rows and no more", async () => {
  const rows = tensor(MATRIX).slice([0, 1]);
  assertEquals(rows.size, 3);
  assertEquals([...await rows.data()], [1, 2, 3]);
  assertEquals(await rows.reshape([3, 1]).array(), [[1], [2], [3]]);
  assertEquals((await tensor(MATRIX).slice([1, 1]).data()).length, 0);
});

Deno.test("Tensor.item() wants exactly one element", async () => {
  assertEquals(await tensor([[5]]).item(), 5);
  await assertRejectsCode("PIT0528", () => tensor([1, 2]).item());
  await assertRejectsCode("PIT0528", () => zeros([0]).item());
});

Deno.test("Tensor is never thenable: await gives it back", async () => {
  const A = tensor([1]);
  assert(!("then" in A));
  assertEquals(await A, A);
  const viaAsync = await (() => Promise.resolve(A))();
  assertEquals(viaAsync, A);
});

Deno.test("Tensor refuses to be a number", () => {
  const A = tensor([1]) as unknown as number;
  assertCode("PIT0529", () => A + 1);
  assertCode("PIT0529", () => Number(A));
  assertMatch(`${A}`, /^Tensor f32\[1\] on host memory, density 1$/);
});

Deno.test("Tensor names itself and the place of its disposal when it is used later", async () => {
  const A = tensor([1, 2], { name: "weights" });
  A.dispose();
  A.dispose();
  assert(A.isDisposed);
  const error = await assertRejectsCode("PIT0520", () => A.data());
  assertMatch(
    error.message,
    /Cannot read Tensor "weights" f32\[2\]: it was disposed of at .*tensor_test\.ts:\d+:\d+/,
  );
  for (
    const use of [() => A.reshape([2]), () => A.transpose(), () => A.slice()]
  ) {
    assertCode("PIT0520", use);
  }
  const { pit } = makeFakePit();
  assertCode("PIT0520", () => pit`C[i] = ${A}[i]`);
  assertCode("PIT0520", () => pit("C[i] = A[i]")({ A }));
  assertMatch(String(A), /disposed of/);
});

Deno.test("Tensor: a view outlives the tensor it was made from", async () => {
  const A = tensor(MATRIX);
  const T = A.transpose();
  A.dispose();
  assertEquals(await T.array(), [[1, 4], [2, 5], [3, 6]]);
});

Deno.test("Tensor: `using` frees the buffers of the device", async () => {
  const { pit, all } = makeFakePit();
  await pit.ready();
  const state = all[0]?.state;
  {
    using A = tensor([1, 2]);
    using B = pit`B[i] = ${A}[i] + 1`;
    assertEquals(state?.live, 2);
    assertEquals(await B.array(), [2, 3]);
  }
  assertEquals(state?.live, 0);
});

Deno.test("Tensor prints type, shape, device and density without waiting", async () => {
  const { pit } = makeFakePit();
  const A = tensor([[0, 1]], { name: "A" });
  assertEquals(
    Deno.inspect(A),
    'Tensor "A" f32[1, 2] on host memory, density 0.5',
  );
  const C = pit`C[i,j] = ${A}[i,j] * 2`;
  assertEquals(Deno.inspect(C), 'Tensor "C" f32[1, 2] on auto, opening');
  await pit.ready();
  await C.data();
  assertEquals(
    Deno.inspect(C),
    'Tensor "C" f32[1, 2] on fake webgpu, density 0.5',
  );
  assertEquals(C.device, { kind: "webgpu", description: "fake webgpu" });
  const large = random({ shape: [700, 700], seed: 1, density: 0.25 });
  assertMatch(Deno.inspect(large), /density about 0\.2[45]/);
});

Deno.test("Tensor.print() writes rows, long ones shortened", async () => {
  const lines = await captureConsole("log", async () => {
    await tensor([[1, 20], [3.25, NaN]]).print();
    await zeros([100, 100]).print();
    await zeros([2, 0]).print();
    await tensor(4).print();
  });
  assertEquals(lines[0], "Tensor f32[2, 2]\n[[   1,   20],\n [3.25,  NaN]]");
  assertEquals(lines[1]?.split("\n").length, 8);
  assertEquals(lines[2], "Tensor f32[2, 0]\n[[],\n []]");
  assertEquals(lines[3], "Tensor f32[]\n4");
});

Deno.test("Tensor: reads of one tensor at the same time share a download", async () => {
  const { pit, all } = makeFakePit();
  await pit.ready();
  const C: Tensor = pit`C[i] = ${tensor([1, 2])}[i]`;
  const reads = await Promise.all([C.data(), C.array(), C.data()]);
  assertEquals(all[0]?.state.downloads, 1);
  assert(reads[0] !== reads[2]);
});
