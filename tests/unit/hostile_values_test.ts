/** Values that nobody should give to the library, and what they get: a coded error, never a crash or a hang. */
import {
  arange,
  ones,
  pit,
  random,
  Tensor,
  tensor,
  type TensorData,
  zeros,
} from "../../mod.ts";
import { formatElements } from "../../runtime/print_tensor.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { captureConsole } from "../support/capture_console.ts";
import { assertCode, assertRejectsCode } from "../support/pit_error.ts";

const cpu = pit.on("cpu");

/** An array that holds itself. */
function circle(): unknown[] {
  const array: unknown[] = [0];
  array.push(array);
  return array;
}

/** An array that is deeper than the stack. */
function well(): unknown[] {
  let array: unknown[] = [];
  for (let level = 0; level < 100_000; level++) array = [array];
  return array;
}

/** An object that throws when it is asked for its class or a part. */
function prickly(): object {
  const refuse = (): never => {
    throw new TypeError("mine");
  };
  return new Proxy({}, { get: refuse, getPrototypeOf: refuse, has: refuse });
}

const SHAPES: readonly unknown[] = [
  [-1, -1],
  [NaN],
  [0.5],
  [2 ** 31],
  [0, 2 ** 40],
  [2 ** 16, 2 ** 16],
  [Infinity, 0],
  ["2"],
  [2n],
  [null],
  [,],
  Array(33).fill(1),
  Array(100_000).fill(1),
  circle(),
  well(),
  prickly(),
  { length: 1, 0: 2 },
  null,
  "2",
  2,
];

Deno.test("zeros(), random() and reshape() refuse what is no shape, in few words", () => {
  for (const shape of SHAPES as readonly number[][]) {
    for (
      const make of [
        (): unknown => zeros(shape),
        (): unknown => random({ shape }),
        (): unknown => tensor([1, 2, 3]).reshape(shape),
        (): unknown => tensor([1, 2, 3], { shape }),
      ]
    ) {
      const { message } = assertCode("PIT0523", make);
      assert(message.length < 1000, message.slice(0, 100));
    }
  }
});

Deno.test("Tensor: views refuse what is no list of numbers, in few words", () => {
  const A = ones([2, 3]);
  const odd = [1, "ab", {}, circle(), well(), [0n, 2n], [0], [0, 1, 2], [
    NaN,
    1,
  ], prickly()];
  for (const value of odd) {
    const found = assertCode(
      "PIT0527",
      () => A.slice(value as [number, number]),
    );
    assert(found.message.length < 1000);
    assertCode("PIT0527", () => A.transpose(value as number[]));
  }
});

Deno.test("Tensor.reshape() ends for a transposed tensor without elements", () => {
  const empty = zeros([2, 3, 0]).transpose();
  assertEquals(empty.shape, [0, 3, 2]);
  assertEquals(empty.reshape([0, 5]).shape, [0, 5]);
  assertEquals(empty.reshape([7, 0]).shape, [7, 0]);
});

Deno.test("tensor() refuses views of buffers that are gone", () => {
  const moved = new Float32Array(4);
  moved.buffer.transfer();
  const buffer = new ArrayBuffer(16, { maxByteLength: 32 });
  const shrunk = new BigInt64Array(buffer, 8);
  buffer.resize(4);
  for (const gone of [moved, shrunk]) {
    const { message } = assertCode("PIT0525", () => tensor(gone));
    assert(message.includes("transferred or shrunk"), message);
  }
});

Deno.test("tensor() names tensors and large integers that stand among its data", () => {
  const stacked = [ones([2]), ones([2])] as unknown as TensorData;
  const { message } = assertCode("PIT0525", () => tensor(stacked));
  assert(message.includes("a tensor at [0]"), message);
  const wide = assertCode(
    "PIT0525",
    () => tensor(new BigInt64Array([2n ** 40n])),
  );
  assert(wide.message.includes("1099511627776n"), wide.message);
});

Deno.test("tensor() and random() check the kinds of their options", () => {
  const wrong: readonly object[] = [
    { name: 5 },
    { name: {} },
    { sparse: "yes" },
    { dtype: "__proto__" },
    { dtype: null },
  ];
  for (const options of wrong) {
    assertCode("PIT0526", () => tensor([1], options));
  }
  const outside: readonly object[] = [
    { density: "0.5" },
    { low: -1e308, high: 1e308 },
    { dtype: "i32", high: 1e12 },
    { dtype: "u32", high: 2 ** 33 },
    { dtype: "f16", low: -1e6 },
    { seed: NaN },
  ];
  for (const options of outside) {
    assertCode("PIT0526", () => random({ shape: [2], ...options }));
  }
});

Deno.test("arange() makes its elements in place, and refuses what does not fit", async () => {
  const long = arange(2 ** 23);
  assertEquals([long.size, long.dtype], [2 ** 23, "i32"]);
  assertEquals(await arange(5, 0, -2).array(), [5, 3, 1]);
  assertCode("PIT0523", () => arange(1e12));
  assertCode("PIT0525", () => arange(0, 3, 0.5, { dtype: "i32" }));
});

Deno.test("Tensor.array() refuses nested arrays that would fill the heap", async () => {
  const wide = zeros([2 ** 31 - 1, 0]);
  assertEquals((await wide.data()).length, 0);
  await assertRejectsCode("PIT0532", () => wide.array());
  await assertRejectsCode("PIT0532", () => zeros([8192, 8192]).array());
  assertEquals(await zeros([2, 0, 3]).array(), [[], []]);
});

Deno.test("Tensor.print() is short for any shape", async () => {
  const shapes = [Array(20).fill(2), [2 ** 31 - 1, 0], [9, 9, 9, 9], [0]];
  for (const shape of shapes) {
    const lines = await captureConsole("log", () => zeros(shape).print());
    assert(lines.join("\n").length < 100_000, String(shape));
  }
  const deep = formatElements(new Float32Array(2 ** 16), Array(16).fill(2));
  assert(deep.includes("…"));
});

Deno.test("Tensor: its constructor and its prototype say what they are", () => {
  const Make = Tensor as unknown as new (parts: unknown) => Tensor;
  for (const parts of [undefined, {}, [1, 2]]) {
    assertCode("PIT0531", () => new Make(parts));
  }
  assertEquals(Deno.inspect(Tensor.prototype), "Tensor");
});

Deno.test("pit: a proxy that refuses every question is refused itself", () => {
  const odd = prickly() as never;
  assertCode("PIT0116", () => cpu`C[i] = ${odd}[i]`);
  assertCode("PIT0531", () => cpu.const(odd));
  assertCode("PIT0531", () => cpu.einsum("i->i", odd));
  assertCode("PIT0521", () => cpu("C[i] = A[i]")({ A: odd }));
});

Deno.test("program: many or long unknown names make a short message", () => {
  const program = cpu("C[i] = A[i]") as (args: object) => unknown;
  const many = Object.fromEntries(
    Array.from({ length: 5000 }, (_, at) => [`u${at}`, 1]),
  );
  const long = { A: ones([1]), ["q".repeat(1e6)]: 1 };
  for (const args of [many, long]) {
    const { message } = assertCode("PIT0303", () => program(args));
    assert(message.length < 5000, `${message.length} characters`);
  }
});

Deno.test("PitError: names and texts of strangers cannot command the terminal", () => {
  const program = cpu("C[i] = A[i]") as (args: object) => unknown;
  const evil = { A: ones([1]), "\x1b[2J\u202e": 1 };
  const texts = [
    assertCode("PIT0303", () => program(evil)).message,
    assertCode("PIT0101", () => cpu("C[i] = \x1b[31mA[i]")).message,
    assertCode("PIT0101", () => cpu("C[i] = A\u202e[i]")).message,
  ];
  for (const text of texts) {
    assertEquals(/(?!\n)[\p{Cc}\p{Cf}]/u.test(text), false, text);
  }
  assert(texts[1]?.includes("U+001B"));
  assert(texts[2]?.includes("U+202E"));
});

Deno.test("pit.einsum() refuses thousands of operands", () => {
  const v = ones([2]);
  const text = (count: number): string => `${Array(count).fill("i")}->i`;
  const give = (count: number): Tensor =>
    cpu.einsum(text(count), ...Array<Tensor>(count).fill(v));
  assertEquals(give(20).shape, [2]);
  for (const count of [257, 3000]) assertCode("PIT0121", () => give(count));
});

Deno.test("pit.scope() ends where a look at its result throws, and finds tensors at any depth", async () => {
  const made: Tensor[] = [];
  const make = (): Tensor => {
    const result = cpu`C[i] = ${ones([2])}[i]`;
    made.push(result);
    return result;
  };
  const odd = {
    get part(): never {
      throw new TypeError("mine");
    },
  };
  const runs = [
    (): unknown => cpu.scope(() => (make(), odd)),
    (): unknown => cpu.scope(async () => (await make().data(), odd)),
  ];
  for (const run of runs) {
    let message = "";
    try {
      await run();
    } catch (error) {
      message = (error as Error).message;
    }
    assertEquals(message, "mine");
  }
  assert(made.every(({ isDisposed }) => isDisposed));
  const deep = cpu.scope(() => {
    let result: object = { last: make() };
    for (let level = 0; level < 100_000; level++) result = { result };
    return result;
  });
  assert(deep !== null && !made[2]?.isDisposed);
});

Deno.test("program.profile() keeps what it needs while the device opens", async () => {
  for (const device of ["cpu", "reference"] as const) {
    const A = ones([3]);
    const times = pit.on(device)("C[i] = A[i] + 1").profile({ A });
    A.dispose();
    assertEquals((await times).length > 0, true);
  }
});

Deno.test("pit: a hook for stack traces does not hide the mistake", () => {
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = (_, sites): unknown => sites;
  try {
    assertCode("PIT0302", () => cpu("C[i] = A[i]")({} as never));
  } finally {
    Error.prepareStackTrace = before;
  }
});

Deno.test("pit: arrays that no template gives are refused, whatever stands in `raw`", () => {
  const tag = cpu as unknown as (...parts: unknown[]) => unknown;
  const template = (raw: unknown): unknown => Object.assign(["a"], { raw });
  const odd = ["C[i] = A[i]", null, [3], [undefined], [["C[i] = A[i]"]], [], [
    "C[i] = A[i]",
    "",
  ], { length: 1, 0: "C[i] = A[i]" }];
  for (const raw of odd) {
    assertCode("PIT0531", () => tag(template(raw)));
    assertCode("PIT0531", () => cpu.expr(template(raw) as never));
  }
  assertCode("PIT0531", () => tag(template(["C[i] = A[i]"]), 1));
});
