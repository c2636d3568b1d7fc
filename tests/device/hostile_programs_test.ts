/** Programs that try to trip a back end: hostile names, sizes, numbers. All devices, one answer. */
import { pit, type Tensor, tensor, zeros } from "../../mod.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { assertCode } from "../support/pit_error.ts";
import { hasAdapter } from "../support/webgpu_device.ts";

type Arguments = Readonly<Record<string, Tensor | number>>;

const DEVICES = ["reference", "cpu", ...(hasAdapter ? ["webgpu" as const] : [])]
  .map((name) => pit.on(name as "cpu"));

/** A program whose text the type checker need not read. */
function call(
  device: typeof pit,
  text: string,
): (args: Arguments) => Readonly<Record<string, Tensor>> {
  return device(text) as unknown as ReturnType<typeof call>;
}

/** Runs `text` everywhere; -0 counts as 0. Gives what all agree on. */
async function run(
  text: string,
  args: Arguments,
  expected?: readonly number[],
): Promise<readonly number[]> {
  let first: readonly number[] | null = expected ?? null;
  for (const device of DEVICES) {
    const result = call(device, text)(args) as unknown as Tensor;
    const found = [...await result.data()].map((value) => value + 0);
    result.dispose();
    first ??= found;
    const { kind } = await device.ready();
    assertEquals(found, [...first], `${text.slice(0, 200)} on ${kind}`);
  }
  return first ?? [];
}

/** Words of JavaScript and WGSL, properties of every object, names that our texts use. */
const NAMES = `
  __proto__ constructor toString hasOwnProperty then valueOf prototype arguments eval await async class
  new delete function yield static import export super typeof this var const if else for while do switch
  case default break continue try catch finally throw void null undefined NaN Infinity self window Math
  Object Array Float32Array Function fn struct override enable requires diagnostic alias discard loop
  bitcast array vec2 vec4 vec4f mat4x4 ptr sampler texture_2d atomic workgroup storage uniform read
  read_write main params buffers sizes scalars data out result point v_v0 b_A p_points pit_divide
  global_id local_invocation_index int float double half handle goto asm NULL _1 __ ___a a__b a_ f64
  length name ir min max sum exp select extent count size i32_ t0 v0 s0 dispatch get set of
`.trim().split(/\s+/);

Deno.test("pit: a word of JavaScript or WGSL is a name like any other", async () => {
  const Z = tensor([1, 2, 3]);
  for (const name of NAMES) {
    await run(`Q[zz] = ${name}[zz] + 1`, { [name]: Z }, [2, 3, 4]);
    await run(`${name}[zz] = Z[zz] + 1`, { Z }, [2, 3, 4]);
    await run(`Q[${name}] = Z[${name}] * ${name}`, { Z }, [0, 2, 6]);
    await run(`Q = sum[${name}](Z[${name}])`, { Z }, [6]);
    await run(`Q[zz] = Z[zz] + ${name}`, { Z, [name]: 5 }, [6, 7, 8]);
    const mask = `let ${name}[zz] = zz < 2\nQ[zz] = Z[zz] where ${name}[zz]`;
    await run(mask, { Z }, [1, 2, 0]);
    const both = `${name}[zz] = Z[zz]\nQ[zz] = Z[zz]\nreturn ${name}, Q`;
    const record = call(pit.on("cpu"), both)({ Z });
    assertEquals(Object.keys(record), [name, "Q"]);
  }
});

Deno.test("pit: names that differ a little stay apart", async () => {
  const pairs =
    "a_ a|A a|a__ a_|_a a|a1 a_1|i i_0|p P|s_A A|b_A A|v_v0 v0|A A_1";
  for (const pair of pairs.split("|")) {
    const [a, b] = pair.split(" ") as [string, string];
    const vectors = { [a]: tensor([1, 2]), [b]: tensor([3, 4]) };
    await run(`Q[zz] = ${a}[zz] + 10 * ${b}[zz]`, vectors, [31, 42]);
    const Z = tensor([[1, 2, 3], [4, 5, 6]]);
    await run(`Q[${a},${b}] = Z[${b},${a}]`, { Z }, [1, 4, 2, 5, 3, 6]);
    const mixed = { Z: tensor([1]), [a]: 2, [b]: tensor([3]) };
    await run(`Q[zz] = Z[zz] + 10 * ${a} + 100 * ${b}[zz]`, mixed, [321]);
  }
});

/** Sizes around the edges of tiles, workgroups and vectors. */
const SIZES: readonly (readonly [number, number, number])[] = [
  [1, 1, 1],
  [3, 5, 2],
  [17, 33, 9],
  [65, 130, 67],
  [1, 300, 1],
  [3, 1000, 3],
];

/** Small whole numbers, the same each time. */
function whole(shape: readonly number[], seed = 1): number[] {
  const count = shape.reduce((a, b) => a * b, 1);
  return Array.from({ length: count }, (_, at) => (at * 7 + seed * 3) % 5 - 2);
}

/** An i32 tensor that repeats `values`. */
function cycle(count: number, values: readonly number[]): Tensor {
  return tensor(
    Int32Array.from(
      { length: count },
      (_, at) => values[at % values.length] ?? 0,
    ),
  );
}

/** Every buffer that comes back to a pool holds NaN from now on. */
async function dirtyPools(): Promise<void> {
  const text =
    "C[i] = A[i]\nlet T[i] = cumsum[i](A[i])\nD[i] = T[i] + A[i]\nreturn C, D";
  for (const count of [1, 17, 64, 300, 5000, 20_000]) {
    const A = tensor(new Float32Array(count).fill(NaN));
    for (const device of DEVICES) {
      const made = call(device, text)({ A });
      for (const result of Object.values(made)) {
        await result.data();
        result.dispose();
      }
    }
  }
}

/** Reducers that are exact on small whole numbers. */
const REDUCERS = "sum max min any all argmax argmin count".split(" ");

Deno.test("pit: NaN and infinity that `where` leaves out do not leak, nor what is left in a pool", async () => {
  await dirtyPools();
  for (const [m, k, n] of SIZES) {
    const mask = whole([m, k], 2).map((value) => value > -1);
    const odd = [NaN, Infinity, -Infinity];
    const values = whole([m, k]).map((value, at) =>
      mask[at] ? value : odd[at % 3] ?? 0
    );
    const A = tensor(values, { shape: [m, k] });
    const M = tensor(mask, { shape: [m, k] });
    const B = tensor(whole([k, n]), { shape: [k, n] });
    const clean = tensor(values.map((value, at) => mask[at] ? value : 0), {
      shape: [m, k],
    });
    const product = await run("C[i,j] += A[i,k] * B[k,j]", { A: clean, B });
    await run("C[i,j] += A[i,k] * B[k,j] where M[i,k]", { A, B, M }, product);
    await run("C[i,j] += (M[i,k] ? A[i,k] : 0) * B[k,j]", { A, B, M }, product);
    const inside = "C[i,j] += A[i,k] * B[k,j] where abs(A[i,k]) < 9";
    await run(inside, { A, B }, product);
    for (const reducer of REDUCERS) {
      await run(`C[i] = ${reducer}[k](A[i,k]) where M[i,k]`, { A, M });
      await run(`C[k] = ${reducer}[i](A[i,k]) where M[i,k]`, { A, M });
    }
    await run("C[i,k] = cumsum[k](A[i,k]) where M[i,k]", { A, M });
    await run("C[i,k] = A[i,k] * 2 where M[i,k]", { A, M });
    const e = cycle(m, [0, k, -1, 2 ** 31 - 1, -(2 ** 31)]);
    await run("C[i,j] = B[e[i],j]", { B, e });
    const D = tensor(whole([m, n]), { shape: [m, n] });
    await run("C[e[i],j] += D[i,j]", { D, e, C: zeros([k, n]) });
    const len = cycle(m, [0, k, k + 5, -3, 2 ** 31 - 1]);
    await run("C[i] += F[i,k] where k < len[i]", { F: clean, len });
  }
});

Deno.test("pit: ties, empty sets and wrapping integers are the same everywhere", async () => {
  for (const count of [0, 1, 2, 31, 257, 70_001]) {
    const same = tensor(new Float32Array(count).fill(3));
    const signs = tensor(
      Float32Array.from({ length: count }, (_, at) => at % 2 === 0 ? -0 : 0),
    );
    const low = tensor(new Float32Array(count).fill(-Infinity));
    const wide = tensor(new Int32Array(count).fill(2 ** 31 - 1));
    const none = count === 0;
    for (const A of [same, signs, low]) {
      await run("C = argmax[i](A[i])", { A }, [none ? -1 : 0]);
      await run("C = argmin[i](A[i])", { A }, [none ? -1 : 0]);
    }
    await run("C = max[i](A[i])", { A: low }, [-Infinity]);
    await run("C = logsumexp[i](A[i])", { A: low }, [-Infinity]);
    await run("C = sum[i](A[i])", { A: wide }, [Math.imul(count, 2 ** 31 - 1)]);
    await run("C = min[i](A[i])", { A: wide }, [2 ** 31 - 1]);
    await run("C = any[i](A[i])", { A: signs }, [0]);
    await run(
      "C[i] = softmax[i](A[i])",
      { A: low },
      Array<number>(count).fill(0),
    );
  }
});

Deno.test("pit: division, remainder and casts at the ends of their types", async () => {
  const i32 = [-(2 ** 31), -(2 ** 31) + 1, -7, -1, 0, 1, 3, 2 ** 31 - 1];
  const A = tensor(Int32Array.from(i32));
  for (
    const op of [
      "A[i] % A[j]",
      "idiv(A[i], A[j])",
      "A[i] * A[j]",
      "A[i] - A[j]",
      "abs(A[i])*A[j]",
    ]
  ) {
    await run(`C[i,j] = ${op}`, { A });
  }
  const U = tensor(Uint32Array.of(0, 1, 3, 2 ** 31, 2 ** 32 - 1));
  for (
    const op of [
      "U[i] % U[j]",
      "idiv(U[i], U[j])",
      "U[i] * U[j]",
      "U[i] - U[j]",
      "-U[i]+U[j]",
    ]
  ) {
    await run(`C[i,j] = ${op}`, { U });
  }
  const f32 = [
    NaN,
    Infinity,
    -Infinity,
    3.4e38,
    -3.4e38,
    1e20,
    2 ** 31,
    2 ** 32,
    -0.5,
    65520,
    7.5,
    0.1,
  ];
  const F = tensor(f32);
  for (const cast of ["i32", "u32", "bool", "f16", "isnan", "floor", "sign"]) {
    await run(`C[i] = ${cast}(F[i])`, { F });
  }
  const remainders = await run("C[i,j] = F[i] % F[j]", { F });
  const row = (x: number): readonly number[] =>
    remainders.slice(
      f32.indexOf(x) * f32.length,
      (f32.indexOf(x) + 1) * f32.length,
    );
  // Exactly: 3.4e38 in f32 is 0xffc99e * 2^104.
  assertEquals(
    row(3.4e38)[f32.indexOf(7.5)],
    Number(BigInt(Math.fround(3.4e38)) * 2n % 15n) / 2,
  );
  assert(
    row(1e20).every((value, at) =>
      Number.isNaN(value) || Math.abs(value) <= Math.abs(f32[at] ?? 0)
    ),
  );
});

Deno.test("pit: ranges and indices at the ends of 32 bits", async () => {
  const A = tensor([1, 1, 1]);
  await run("C[i] = (A[2000000000*i] ?? 3) where i in 0..3", { A }, [1, 3, 3]);
  await run(
    "C[i] = (A[2147483647*i + 2147483647] ?? 3) where i in 0..3",
    { A },
    [3, 3, 3],
  );
  await run("C = sum[i](f32(i)) where i in s..e", {
    s: -(2 ** 31),
    e: -(2 ** 31) + 4,
  }, [-(2 ** 33)]);
  await run("C = sum[i](1.0) where i in s..e", { s: 5, e: -5 }, [0]);
  const big =
    "C[i,j,k] = 1.0 where i in 0..2147483647, j in 0..2147483647, k in 0..2147483647";
  for (const device of DEVICES) {
    assertCode("PIT0311", () => call(device, big)({}));
    const open = call(device, "C[i] = 1.0 where i in 0..e");
    for (const e of [NaN, Infinity, 0.5, 2 ** 32]) {
      assertCode("PIT0322", () => open({ e }));
    }
  }
});

Deno.test("pit: long and deep texts run", async () => {
  const A = tensor([1, 2]);
  await run(`C[i] = A[i]${" + A[i]".repeat(254)}`, { A }, [255, 510]);
  await run(`C[i] = ${"(".repeat(60)}A[i]${")".repeat(60)}`, { A }, [1, 2]);
  await run(`C[i] = ${"min(A[i], ".repeat(60)}7${")".repeat(60)}`, { A }, [
    1,
    2,
  ]);
  const choices = Array.from(
    { length: 100 },
    (_, at) => `A[i] == ${at} ? ${at} : `,
  );
  await run(`C[i] = ${choices.join("")}9`, { A }, [1, 2]);
  await run("C[i] += A[i]\n".repeat(500), { A }, [500, 1000]);
  const lets = Array.from(
    { length: 60 },
    (_, at) => `let T${at + 1}[i] = T${at}[i] + T${at}[i]\n`,
  );
  await run(`let T0[i] = A[i]\n${lets.join("")}C[i] = T60[i]`, { A }, [
    2 ** 60,
    2 ** 61,
  ]);
  const limits = Array.from({ length: 300 }, (_, at) => `i < ${at + 1}`);
  await run(`C[i] = A[i] where ${limits}`, { A }, [1, 0]);
  const axes = Array.from({ length: 32 }, (_, at) => `a${at}`);
  const W = A.reshape([...Array<number>(31).fill(1), 2]);
  await run(`C[${axes}] = W[${axes.toReversed()}] + 1`, { W: W.transpose() }, [
    2,
    3,
  ]);
});
