/** Broken and malicious files: a coded error or a tensor, in bounded time and memory. */
import { load, ones, save, type Tensor } from "../../mod.ts";
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
import { makeGenerator } from "../../runtime/random.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { assertCode, assertRejectsCode } from "../support/pit_error.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Mutations of each format. */
const MUTATIONS = 10_000;

const F32: HostTensor = {
  dtype: "f32",
  shape: [2, 3],
  data: Float32Array.of(1, 0, -2.5, 0, 0, 3e-5),
};
const I32: HostTensor = { dtype: "i32", shape: [], data: Int32Array.of(7) };
const BOOL: HostTensor = {
  dtype: "bool",
  shape: [0, 4],
  data: new Uint8Array(0),
};

/** What files of these formats are made of: a mutation that hits one is worth more. */
const WORDS: readonly string[] = [
  ...["9".repeat(20), "-1", "0", "4294967296", "1e9", "nan", "inf", "1e400"],
  ...["{", "}", "[", "]", '"', ":", ",", "(", ")", "'", "\n", " ", "%", "\0"],
  ...["null", "[".repeat(50), "__proto__", '{"toString":1}', "shape"],
  ...["data_offsets", "F64", "BF16", "I64", ">f8", "|O", "True", "é"],
  ...["general", "symmetric", "pattern", "integer", "array", "coordinate"],
];

type Pick = (count: number) => number;

function mutate(source: Uint8Array, pick: Pick): Uint8Array {
  let bytes = [...source];
  for (let count = 1 + pick(4); count > 0; count--) {
    const at = pick(bytes.length + 1);
    const word = [...encode(WORDS[pick(WORDS.length)] ?? "")];
    switch (pick(7)) {
      case 0:
        bytes[at] = pick(256);
        break;
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(8));
        break;
      case 2:
        bytes = bytes.slice(0, at);
        break;
      case 3:
        bytes.splice(at, pick(10));
        break;
      case 4:
        bytes.splice(at, 0, ...word);
        break;
      case 5:
        bytes.splice(at, word.length, ...word);
        break;
      case 6:
        bytes.splice(at, 0, ...bytes.slice(at, at + pick(30)));
        break;
    }
  }
  return Uint8Array.from(bytes);
}

function fuzz(
  read: (file: string, bytes: Uint8Array) => unknown,
  sources: readonly Uint8Array[],
): void {
  const next = makeGenerator(20_260);
  const pick: Pick = (count) => Math.floor(next() * count);
  let refused = 0;
  for (let round = 0; round < MUTATIONS; round++) {
    const bytes = mutate(sources[pick(sources.length)] ?? encode(""), pick);
    try {
      read("a", bytes);
    } catch (error) {
      if (!(error instanceof PitError)) throw error;
      refused++;
    }
  }
  assert(refused > MUTATIONS / 4);
}

Deno.test("readNpy() survives random changes", () =>
  fuzz(readNpy, [F32, I32, BOOL].map(writeNpy)));

Deno.test("readSafetensors() survives random changes", () =>
  fuzz(readSafetensors, [
    writeSafetensors(new Map([["a", F32], ["b.c", I32], ["é", BOOL]])),
  ]));

Deno.test("readMatrixMarket() survives random changes", () =>
  fuzz(readMatrixMarket, [
    writeMatrixMarket(F32),
    writeMatrixMarket({
      ...F32,
      dtype: "i32",
      data: Int32Array.of(1, 2, 3, 4, 5, 6),
    }),
    mtx("coordinate real symmetric", "3 3 2\n1 1 1.5\n3 1 2"),
    mtx("coordinate pattern general", "% c\n3 3 2\n1 1\n3 1"),
    mtx("array real skew-symmetric", "3 3\n1\n2\n3"),
  ]));

function mtx(kind: string, rest: string): Uint8Array {
  return encode(`%%MatrixMarket matrix ${kind}\n${rest}\n`);
}

/** A safetensors file of this header, and bytes of elements. */
function safetensors(header: string, dataBytes: number): Uint8Array {
  const text = encode(header);
  const bytes = new Uint8Array(8 + text.length + dataBytes);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 8);
  return bytes;
}

function npy(shape: string, dataBytes: number): Uint8Array {
  const header = encode(
    `{'descr': '|u1', 'fortran_order': True, 'shape': (${shape}), }\n`,
  );
  const start = [0x93, ...encode("NUMPY"), 1, 0];
  const size = [header.length & 255, header.length >> 8];
  return Uint8Array.from([
    ...start,
    ...size,
    ...header,
    ...Array(dataBytes).fill(1),
  ]);
}

Deno.test("readSafetensors() refuses tensors that share bytes: a short file would claim any memory", () => {
  const entry = (start: number, end: number): string =>
    `{"dtype":"U8","shape":[${end - start}],"data_offsets":[${start},${end}]}`;
  const bomb = Array.from(
    { length: 1000 },
    (_, at) => `"t${at}":${entry(0, 9)}`,
  );
  const overlap = [`{${bomb}}`, `{"a":${entry(0, 6)},"b":${entry(5, 9)}}`];
  for (const header of overlap) {
    const { message } = assertCode(
      "PIT0601",
      () => readSafetensors("a", safetensors(header, 9)),
    );
    assert(message.includes("overlap"), message);
  }
  const apart = `{"b":${entry(5, 9)},"z":${entry(7, 7)},"a":${entry(0, 5)}}`;
  assertEquals(readSafetensors("a", safetensors(apart, 9)).size, 3);
});

Deno.test("readSafetensors() refuses element types that are no text", () => {
  const deep = "[".repeat(50_000) + "]".repeat(50_000);
  for (const dtype of ['{"toString":1,"valueOf":2}', deep, "null", "7"]) {
    const header = `{"a":{"dtype":${dtype},"shape":[],"data_offsets":[0,4]}}`;
    assertCode("PIT0601", () => readSafetensors("a", safetensors(header, 4)));
  }
});

Deno.test("writeSafetensors() keeps any name, and aligns the elements whatever the names are", () => {
  const named = new Map([["__proto__", F32], ["ééé", I32], ["1", BOOL]]);
  const bytes = writeSafetensors(named);
  const headerBytes = new DataView(bytes.buffer).getUint32(0, true);
  assertEquals(headerBytes % 8, 0);
  const read = readSafetensors("a", bytes);
  assertEquals([...read.keys()].toSorted(), [...named.keys()].toSorted());
  assertEquals([...read.get("__proto__")?.data ?? []], [...F32.data]);
});

Deno.test("readNpy() refuses shapes that are no tensor's, without counting through them", () => {
  const shapes = [
    "1,".repeat(20_000) + "99",
    "0, 99999999999",
    "3 4",
    "1,,3",
    "9".repeat(400),
    "1L2",
  ];
  for (const shape of shapes) {
    const { message } = assertCode(
      "PIT0601",
      () => readNpy("a", npy(shape, 100)),
    );
    assert(message.length < 500);
  }
  assertEquals(readNpy("a", npy("2L, 3L", 6)).shape, [2, 3]);
  assertEquals(readNpy("a", npy("1048576, 1048576, 0", 0)).shape, [
    1048576,
    1048576,
    0,
  ]);
});

Deno.test("readMatrixMarket() refuses counts beyond 32 bits, and ends for a matrix without rows", () => {
  for (const format of ["array real general", "array integer general"]) {
    assertCode(
      "PIT0601",
      () => readMatrixMarket("a", mtx(format, `0 ${Number.MAX_SAFE_INTEGER}`)),
    );
    assertEquals(
      readMatrixMarket("a", mtx(format, "0 2147483647")).data.length,
      0,
    );
  }
  const wide: HostTensor = {
    dtype: "f32",
    shape: [0, 2 ** 31 - 1],
    data: new Float32Array(0),
  };
  assertEquals(
    readMatrixMarket("a", writeMatrixMarket(wide)).shape,
    wide.shape,
  );
});

Deno.test("readMatrixMarket() takes numbers for what they are, and nothing else for numbers", () => {
  const read = (word: string): number =>
    readMatrixMarket("a", mtx("array real general", `1 1\n${word}`)).data[0] ??
      0;
  const long = `0.${"0".repeat(100)}5e101`;
  assertEquals([long, "+.5", "1.", "-INF", "Infinity", "2E1"].map(read), [
    5,
    0.5,
    1,
    -Infinity,
    Infinity,
    20,
  ]);
  assert(Number.isNaN(read("NaN")));
  const odd = [
    "0x10",
    "information",
    "1_0",
    "1e",
    "--1",
    "0b1",
    "1".repeat(2000),
  ];
  for (const word of odd) assertCode("PIT0601", () => read(word));
});

Deno.test("load() and save() refuse what is no file and no tensor", async () => {
  for (const path of [7, null, {}, Symbol("x")] as unknown as string[]) {
    await assertRejectsCode("PIT0531", () => load(path));
    await assertRejectsCode("PIT0531", () => save(path, ones([1])));
  }
  const odd = [null, 7, [ones([1])], { a: 7 }, { a: null }, {
    __metadata__: ones([1]),
  }] as unknown as Tensor[];
  for (const value of odd) {
    await assertRejectsCode("PIT0607", () => save("a.safetensors", value));
    await assertRejectsCode("PIT0607", () => save("a.npy", value));
    await assertRejectsCode("PIT0607", () => save("a.mtx", value));
  }
  // A folder, or no permission to look: either is an answer.
  await assertRejectsCode("PIT0606", () => load("tests/no_such_folder.npy"));
});
