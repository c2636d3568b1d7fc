/** `tensor()`, `zeros()`, `arange()`, `random()`: what they make and what they refuse. */
import {
  arange,
  full,
  ones,
  pit,
  random,
  tensor,
  zeros,
} from "../../../mod.ts";
import type { TensorData } from "../../../mod.ts";
import { assert, assertEquals, assertMatch } from "../../support/assert.ts";
import { assertCode, assertRejectsCode } from "../../support/pit_error.ts";

Deno.test("tensor() takes shape and type from nested arrays", async () => {
  const A = tensor([[1, 2, 3], [4, 5, 6]]);
  assertEquals([A.shape, A.dtype, A.rank, A.size], [[2, 3], "f32", 2, 6]);
  assertEquals(await A.array(), [[1, 2, 3], [4, 5, 6]]);
});

Deno.test("tensor() knows booleans, typed rows, numbers and empty arrays", async () => {
  assertEquals(tensor([true, false]).dtype, "bool");
  assertEquals(
    await tensor([true, false]).data<"bool">(),
    new Uint8Array([1, 0]),
  );
  const rows = tensor([new Float32Array([1, 2]), new Float32Array([3, 4])]);
  assertEquals(await rows.array(), [[1, 2], [3, 4]]);
  assertEquals(tensor(3).shape, []);
  assertEquals(await tensor(3).item(), 3);
  assertEquals(tensor([]).shape, [0]);
  assertEquals(tensor([[], []]).shape, [2, 0]);
});

Deno.test("tensor() takes the type of a typed array, small integers as i32", () => {
  const types = [
    new Float32Array(1),
    new Float64Array(1),
    new Float16Array(1),
    new Uint8Array(1),
    new Int16Array(1),
    new Int32Array(1),
    new Uint32Array(1),
    new BigInt64Array(1),
  ].map((data) => tensor(data).dtype);
  assertEquals(
    types,
    [
      ...["f32", "f32", "f16", "i32"],
      ...["i32", "i32", "u32", "i32"],
    ] as typeof types,
  );
});

Deno.test("tensor() copies its data and gives copies", async () => {
  const data = new Float32Array([1, 2]);
  const A = tensor(data);
  data[0] = 9;
  const read = await A.data();
  read[1] = 9;
  assertEquals(await A.data(), new Float32Array([1, 2]));
});

Deno.test("tensor() reshapes by option, one extent computed", () => {
  assertEquals(tensor(new Int32Array(6), { shape: [2, 3] }).shape, [2, 3]);
  assertEquals(tensor([1, 2, 3, 4], { shape: [2, -1] }).shape, [2, 2]);
});

Deno.test("tensor() stores NaN in bool as true, as `!= 0` says", async () => {
  const A = tensor([NaN, 0, -0, 2], { dtype: "bool" });
  assertEquals(await A.data<"bool">(), new Uint8Array([1, 0, 0, 1]));
});

Deno.test("tensor() refuses ragged and foreign nesting", () => {
  const itself: unknown[] = [];
  itself.push(itself);
  for (
    const data of [
      [[1], [2, 3]],
      [[1, 2], 3],
      [1, [2]],
      [[[1]], [[2], [3]]],
      itself as TensorData,
    ]
  ) assertCode("PIT0522", () => tensor(data as TensorData));
});

Deno.test("tensor() refuses values that the type cannot hold, and says where", () => {
  const wrong: readonly [unknown, object][] = [
    ["text", {}],
    [undefined, {}],
    [null, {}],
    [[1, undefined], {}],
    [[1, "2"], {}],
    [{ length: 2 }, {}],
    [[1.5], { dtype: "i32" }],
    [[-1], { dtype: "u32" }],
    [[NaN], { dtype: "i32" }],
    [new BigInt64Array([2n ** 40n]), {}],
    [new Float32Array([0.5]), { dtype: "i32" }],
  ];
  for (const [data, options] of wrong) {
    assertCode("PIT0525", () => tensor(data as TensorData, options));
  }
  const error = assertCode(
    "PIT0525",
    () => tensor([[1, 2], [3, 4.5]], { dtype: "i32" }),
  );
  assert(error.message.includes("[1][1]"), error.message);
});

Deno.test("tensor() refuses lengths, shapes and options that cannot be", () => {
  assertCode("PIT0524", () => tensor([1, 2, 3], { shape: [2, 2] }));
  for (const shape of [[NaN], [-2], [1.5], [Infinity], [2 ** 20, 2 ** 20]]) {
    assertCode("PIT0523", () => zeros(shape));
  }
  for (const shape of [3, "3", null, [[2]], [undefined]]) {
    assertCode("PIT0523", () => zeros(shape as unknown as number[]));
  }
  assertCode("PIT0523", () => tensor([1, 2, 3], { shape: [-1, 2] }));
  const options = { dType: "i32" } as object;
  assertCode("PIT0526", () => tensor([1], options));
  const dtype = "f64" as "f32";
  assertCode("PIT0526", () => tensor([1], { dtype }));
  assertCode("PIT0526", () => tensor([1], [2] as object));
});

Deno.test("zeros(), ones(), full() and arange() fill", async () => {
  assertEquals(await zeros([2, 2]).array(), [[0, 0], [0, 0]]);
  assertEquals(
    await ones([2], { dtype: "i32" }).data<"i32">(),
    new Int32Array([1, 1]),
  );
  assertEquals(await full([2], 2.5).array(), [2.5, 2.5]);
  assertEquals(await full([], 7).item(), 7);
  assertEquals(await arange(4).data<"i32">(), new Int32Array([0, 1, 2, 3]));
  assertEquals(await arange(1, 2, 0.25).array(), [1, 1.25, 1.5, 1.75]);
  assertEquals(await arange(3, 0, -1).array(), [3, 2, 1]);
  assertEquals(arange(3, 3).shape, [0]);
  assertCode("PIT0526", () => arange(0, 1, 0));
  assertCode("PIT0526", () => arange(NaN));
});

Deno.test("random() is reproducible by its seed and differs without one", async () => {
  const options = { shape: [50, 40], seed: 7 };
  assertEquals(await random(options).data(), await random(options).data());
  const other = await random({ ...options, seed: 8 }).data();
  assert(other.some((value, at) => value !== at && value >= 0 && value < 1));
  const [a, b] = await Promise.all([
    random({ shape: [9] }).data(),
    random({ shape: [9] }).data(),
  ]);
  assert(a.join() !== b.join());
});

Deno.test("random() keeps the share that the density says, in each pattern", async () => {
  for (
    const pattern of [
      "scattered",
      "rows",
      "columns",
      "blocks",
      "banded",
    ] as const
  ) {
    for (const density of [0, 0.1, 0.5, 1]) {
      const shape = [160, 192];
      const microTile = [4, 4] as const;
      const A = random({ shape, seed: 3, density, pattern, microTile });
      const data = await A.data();
      const share = data.reduce((sum, x) => sum + Number(x !== 0), 0) /
        data.length;
      assert(
        Math.abs(share - density) < 0.11,
        `${pattern} ${density}: ${share}`,
      );
    }
  }
});

Deno.test("random() zeroes whole rows and micro-tiles", async () => {
  const rows = await random({
    shape: [64, 5],
    seed: 1,
    density: 0.5,
    pattern: "rows",
  })
    .array() as number[][];
  assert(rows.every((row) => new Set(row.map((x) => x !== 0)).size === 1));
  const blocks = await random({
    shape: [8, 8],
    seed: 1,
    density: 0.5,
    pattern: "blocks",
    microTile: [4, 2],
  }).array() as number[][];
  for (const [top, left] of [[0, 0], [4, 0], [0, 6], [4, 2]] as const) {
    const tile = blocks.slice(top, top + 4).flatMap((row) =>
      row.slice(left, left + 2)
    );
    assertEquals(new Set(tile.map((x) => x !== 0)).size, 1);
  }
});

Deno.test("random() has normal and integer values", async () => {
  const normal = await random({ shape: [4000], seed: 1, values: "normal" })
    .data();
  const mean = normal.reduce((a, b) => a + b, 0) / normal.length;
  const variance = normal.reduce((a, b) => a + (b - mean) ** 2, 0) /
    normal.length;
  assert(Math.abs(mean) < 0.05 && Math.abs(variance - 1) < 0.08);
  const integers = await random({
    shape: [500],
    seed: 1,
    dtype: "i32",
    low: -3,
    high: 3,
  })
    .data();
  assertEquals([...new Set(integers)].toSorted((a, b) => a - b), [
    -3,
    -2,
    -1,
    0,
    1,
    2,
  ]);
});

Deno.test("random() refuses options that cannot be", () => {
  const shape = [2, 2];
  const wrong: object[] = [
    { density: 2 },
    { density: NaN },
    { seed: 0.5 },
    { pattern: "stripes" },
    { values: "poisson" },
    { microTile: [0, 1] },
    { low: 2, high: 1 },
    { low: -1, dtype: "u32" },
    { sede: 1 },
  ];
  for (const options of wrong) {
    assertCode("PIT0526", () => random({ shape, ...options }));
  }
});

Deno.test("mistakes in a call without a program show where it stands", async () => {
  const here = /\n {2}at file:.*create_test\.ts:\d+:\d+$/;
  assertMatch(assertCode("PIT0522", () => tensor([[1], [2, 3]])).message, here);
  assertMatch(assertCode("PIT0523", () => ones([-1])).message, here);
  assertMatch(assertCode("PIT0531", () => pit(42 as never)).message, here);
  const error = await assertRejectsCode("PIT0528", () => ones([2]).item());
  assertMatch(error.message, here);
});
