/** Readers and writers of files, on bytes: what they read, what they refuse, round trips. */
import { PitError } from "../../jit/diagnostics/pit_error.ts";
import type { HostTensor } from "../../runtime/formats/host_tensor.ts";
import {
  readMatrixMarket,
  writeMatrixMarket,
} from "../../runtime/formats/matrix_market.ts";
import { readNpy, writeNpy } from "../../runtime/formats/npy.ts";
import {
  readSafetensors,
  writeSafetensors,
} from "../../runtime/formats/safetensors.ts";
import {
  assert,
  assertEquals,
  assertRejects,
  assertThrows,
} from "../support/assert.ts";
import { load, save, tensor } from "../../mod.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function npy(
  header: string,
  elements: readonly number[],
  version = 1,
): Uint8Array {
  const text = encode(header);
  const size = version === 1
    ? [text.length & 255, text.length >> 8]
    : [text.length & 255, text.length >> 8, 0, 0];
  return Uint8Array.from([
    0x93,
    ...encode("NUMPY"),
    version,
    0,
    ...size,
    ...text,
    ...elements,
  ]);
}

function description(descr: string, shape: string, order = "False"): string {
  return `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${shape}), }\n`;
}

function code(run: () => unknown, expected: string, text: string): void {
  assertEquals(assertThrows(run, PitError, text).code, expected);
}

Deno.test("readNpy() reads i64 as i32, big-endian and in Fortran order", () => {
  const bytes = [0, 1, 2, 3, 4, 5].flatMap((
    value,
  ) => [0, 0, 0, 0, 0, 0, 0, value]);
  const read = readNpy(
    "a.npy",
    npy(description(">i8", "2, 3", "True"), bytes, 2),
  );
  assertEquals(read.dtype, "i32");
  assertEquals(read.shape, [2, 3]);
  assertEquals([...read.data], [0, 2, 4, 1, 3, 5]);
});

Deno.test("readNpy() reads rank 0, bool and float64 with a notice", () => {
  assertEquals([...readNpy("a.npy", npy(description("|b1", ""), [1])).data], [
    1,
  ]);
  const bytes = [...new Uint8Array(new Float64Array([0.1, -2]).buffer)];
  const read = readNpy("a.npy", npy(description("<f8", "2,"), bytes));
  assertEquals([...read.data], [Math.fround(0.1), -2]);
  assertEquals(read.notices.map(({ code }) => code), ["PIT0608"]);
});

Deno.test("readNpy() refuses what is broken", () => {
  const good = npy(description("<f4", "2,"), [0, 0, 0, 0, 0, 0, 0, 0]);
  code(
    () => readNpy("a.npy", good.subarray(0, good.length - 1)),
    "PIT0601",
    "truncated",
  );
  code(
    () => readNpy("a.npy", good.subarray(0, 20)),
    "PIT0601",
    "truncated inside the header",
  );
  code(
    () => readNpy("a.npy", encode("PK\u0003\u0004 a zip file")),
    "PIT0601",
    "mark",
  );
  code(() => readNpy("a.npy", new Uint8Array()), "PIT0601", "mark");
  code(() => readNpy("a.npy", npy("{}", [])), "PIT0601", "no description");
  code(
    () =>
      readNpy("a.npy", npy(description("<f4", "4000000000, 4000000000"), [])),
    "PIT0601",
    "no tensor's",
  );
  code(
    () => readNpy("a.npy", npy(description("<c8", "1,"), [])),
    "PIT0602",
    "element type",
  );
  const bomb = Uint8Array.from([
    0x93,
    ...encode("NUMPY"),
    2,
    0,
    255,
    255,
    255,
    255,
  ]);
  code(() => readNpy("a.npy", bomb), "PIT0601", "claims 4294967295 bytes");
});

Deno.test("readNpy() refuses integers that do not fit", () => {
  const bytes = [0, 0, 0, 128, 0, 0, 0, 0];
  code(
    () => readNpy("a.npy", npy(description("<i8", "1,"), bytes)),
    "PIT0604",
    "element 0 is 2147483648",
  );
});

const TENSORS: readonly HostTensor[] = [
  {
    dtype: "f32",
    shape: [2, 2],
    data: new Float32Array([1.5, -0, NaN, Infinity]),
  },
  { dtype: "f16", shape: [3], data: new Float16Array([1.5, 65504, -2]) },
  { dtype: "i32", shape: [1, 2], data: new Int32Array([-1, 7]) },
  { dtype: "u32", shape: [], data: new Uint32Array([4294967295]) },
  { dtype: "bool", shape: [0, 4], data: new Uint8Array() },
];

Deno.test("writeNpy() and readNpy() are inverse", () => {
  for (const tensor of TENSORS) {
    const { notices, ...read } = readNpy("a.npy", writeNpy(tensor));
    assertEquals(read, tensor);
    assertEquals(notices, []);
  }
});

Deno.test("writeSafetensors() and readSafetensors() are inverse", () => {
  const named = new Map(TENSORS.map((tensor, at) => [`t${at}`, tensor]));
  const read = readSafetensors("a.safetensors", writeSafetensors(named));
  assertEquals([...read.keys()], [...named.keys()]);
  for (const [name, { notices: _, ...tensor }] of read) {
    assertEquals(tensor, named.get(name));
  }
});

function safetensors(header: string, data: readonly number[] = []): Uint8Array {
  const text = encode(header);
  const bytes = new Uint8Array(8 + text.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  bytes.set(data, 8 + text.length);
  return bytes;
}

Deno.test("readSafetensors() widens bfloat16", () => {
  const header = '{"w":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}';
  const read = readSafetensors(
    "a.safetensors",
    safetensors(header, [0xc0, 0x3f, 0, 0xc0]),
  );
  assertEquals(read.get("w")?.dtype, "f32");
  assertEquals([...read.get("w")!.data], [1.5, -2]);
});

Deno.test("readSafetensors() refuses what is broken", () => {
  const read = (bytes: Uint8Array) => () =>
    readSafetensors("a.safetensors", bytes);
  code(read(new Uint8Array(4)), "PIT0601", "shorter");
  const huge = new Uint8Array(8).fill(255);
  code(read(huge), "PIT0601", "header claims");
  code(read(safetensors("{}").subarray(0, 9)), "PIT0601", "truncated");
  code(read(safetensors("[".repeat(200_000))), "PIT0601", "no JSON");
  code(read(safetensors("[]")), "PIT0601", "no object");
  const entry = (text: string): Uint8Array =>
    safetensors(`{"w":${text}}`, [0, 0, 0, 0]);
  code(read(entry("null")), "PIT0601", "no description");
  code(
    read(entry('{"dtype":"F32","shape":[2],"data_offsets":[0,4]}')),
    "PIT0601",
    "but 4 bytes",
  );
  code(
    read(entry('{"dtype":"F32","shape":[1],"data_offsets":[4,8]}')),
    "PIT0601",
    "lies at 4..8",
  );
  code(
    read(entry('{"dtype":"F32","shape":[1e300],"data_offsets":[0,4]}')),
    "PIT0601",
    "no shape",
  );
  code(
    read(entry('{"dtype":"F8","shape":[4],"data_offsets":[0,4]}')),
    "PIT0602",
    "element type F8",
  );
});

Deno.test("readMatrixMarket() reads every kind of matrix", () => {
  const read = (
    text: string,
  ): readonly number[] => [...readMatrixMarket("a.mtx", encode(text)).data];
  const banner = "%%MatrixMarket matrix";
  assertEquals(
    read(
      `${banner} coordinate real general\n% note\n\n2 2 3\n1 2 1.5\n2 1 -2\n1 2 1\n`,
    ),
    [0, 2.5, -2, 0],
  );
  assertEquals(
    read(`${banner} coordinate pattern symmetric\n2 2 2\n1 1\n2 1\n`),
    [1, 1, 1, 0],
  );
  assertEquals(
    read(`${banner} coordinate real skew-symmetric\n2 2 1\n2 1 3\n`),
    [0, -3, 3, 0],
  );
  assertEquals(read(`${banner} array real general\n2 2\n1\n2\n3\n4`), [
    1,
    3,
    2,
    4,
  ]);
  assertEquals(read(`${banner} array integer symmetric\n2 2\n1\n2\n3\n`), [
    1,
    2,
    2,
    3,
  ]);
  assertEquals(read(`${banner} array real skew-symmetric\n2 2\n5\n`), [
    0,
    -5,
    5,
    0,
  ]);
  const { dtype } = readMatrixMarket(
    "a.mtx",
    encode(`${banner} array integer general\n1 1\n7`),
  );
  assertEquals(dtype, "i32");
});

Deno.test("readMatrixMarket() refuses what is broken, with the line", () => {
  const banner = "%%MatrixMarket matrix coordinate real general\n";
  const read = (text: string) => () => readMatrixMarket("a.mtx", encode(text));
  code(read("hello"), "PIT0601", "does not begin");
  code(
    read("%%MatrixMarket matrix coordinate complex general\n1 1 0\n"),
    "PIT0602",
    "complex",
  );
  code(
    read(`${banner}2 2 1\n3 1 1\n`),
    "PIT0601",
    "line 3: row 3 is outside of 1..2",
  );
  code(read(`${banner}2 2 1\n1 1 x\n`), "PIT0601", '"x" stands where');
  code(read(`${banner}2 2 2\n1 1 1\n`), "PIT0601", "it ends where");
  code(read(`${banner}2 2 1\n1 1 1\n2 2 2\n`), "PIT0601", "more follows");
  code(
    read(`${banner}2 2 1000000\n1 1 1\n`),
    "PIT0601",
    "claims 1000000 entries",
  );
  code(read(`${banner}100000 100000 0\n`), "PIT0603", "40000000000 bytes");
  code(
    read("%%MatrixMarket matrix coordinate real symmetric\n2 3 0\n"),
    "PIT0601",
    "not square",
  );
  code(
    read("%%MatrixMarket matrix coordinate integer general\n1 1 1\n1 1 1.5\n"),
    "PIT0604",
    "1.5",
  );
});

Deno.test("writeMatrixMarket() chooses coordinate or array, and reads back", () => {
  const dense: HostTensor = {
    dtype: "f32",
    shape: [2, 2],
    data: new Float32Array([1, 2, 3, 0.1]),
  };
  const sparse: HostTensor = {
    dtype: "i32",
    shape: [2, 3],
    data: new Int32Array([0, 0, 0, 0, 9, 0]),
  };
  for (const tensor of [dense, sparse]) {
    const bytes = writeMatrixMarket(tensor);
    const { notices: _, ...read } = readMatrixMarket("a.mtx", bytes);
    assertEquals(read, tensor);
  }
  assert(
    new TextDecoder().decode(writeMatrixMarket(sparse)).includes(
      "coordinate integer",
    ),
  );
});

Deno.test("load() and save() tell what they cannot do by the name and the value", async () => {
  const failed = async (
    run: () => Promise<unknown>,
    expected: string,
  ): Promise<void> => {
    const error = await assertRejects(run, PitError);
    assertEquals(error.code, expected);
  };
  await failed(() => load("weights.bin"), "PIT0605");
  // Without the permission it is refused, with it there is no such file.
  await failed(() => load("no_such_folder/a.npy"), "PIT0606");
  const x = tensor([1, 2]);
  await failed(() => save("a.mtx", x), "PIT0607");
  await failed(() => save("a.safetensors", x), "PIT0607");
  await failed(() => save("a.npy", { x }), "PIT0607");
});
