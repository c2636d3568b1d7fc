/** Canonical text of tile IR: it reads back, and the verifier finds what is wrong with it. */
import { printTileIr } from "../../../jit/ir/print_tile_ir.ts";
import { verifyTileIr } from "../../../jit/ir/verify_tile_ir.ts";
import { assertEquals } from "../../support/assert.ts";
import { parseTileIr } from "../../support/parse_tile_ir.ts";

function problems(text: string): readonly string[] {
  return verifyTileIr(parseTileIr(text)).map(({ message }) =>
    message.replace(/^Cannot accept tile IR[^:]*: /, "")
  );
}

/** A sort of rows and the product over its buckets, between declarations of their own. */
const SORTED = `bucket C.buckets: e.bucket tile 32
  grid batch()
  grid points(t)
    v0 = load e[t]
    give v0
  list C.positions tiles C.tiles
contract C.2: sum mul f32
  grid batch()
  grid m(t) tile 32
  grid n(f) tile 128
    serial k(d) tile 16
      sread swrite m by C.positions bucket e.bucket of C.tiles others
      stage left
        v0 = load A[t, d]
        give v0
      stage right
        v1 = load A[e.bucket, d]
        give v1
      register 8x8
    finish
      give acc
    store C[t, f]
`;

const EVERYTHING = `buffer A: f32 input rank 2
buffer e: i32 input rank 1
buffer H: f16 temporary rank 1
buffer C: f32 result rank 2
buffer S: f32 result rank 2
buffer R: i32 result rank 1
buffer Y: f32 result rank 1
buffer C.positions: u32 temporary rank 2
buffer C.tiles: u32 temporary rank 3
map H
  grid (i)
    v0 = gt(axis(i), extent(i)):bool
    v1, v1_in = load A[2*i + -1 ?, 0] when v0
    give f16(select(v1_in, v1, -Infinity:f32):f32)
    store H[i]
contract C: min add f32 guarded
  grid batch(b)
  grid m(m) tile 64
  grid n() tile 32
    serial k(k, l) tile 16 split 2
      stage left
        v0 = load e[k]
        v1, v1_in = load A[value(v0) + 1 ?, m]
        live v1_in
        give v1
      stage right
        v2 = load A[k, l]
        give v2
      register 4x8
    finish
      give add(acc, scalar(alpha):f32):f32
    store C[b, m]
softmax S
  grid rows(i)
    serial along(k)
      v0 = load A[i, k]
      give v0
    finish
      give acc
    store S[i, k]
reduce R: argmax f32
  grid (i)
    serial (k)
      v0 = load A[i, k]
      give v0
    finish
      give acc
    store R[i]
scatter Y: sum f32 unique
  grid positions(d0)
    give 0:f32
  grid source(t)
    v0 = load A[t, 0]
    give v0
    v1 = load e[t]
    store Y[value(v1) ?]
cumsum Y.1: f32
  grid rows()
    serial along(k)
      v0 = load H[k]
      give v0
    finish
      give acc
    store Y[k]
${SORTED}`;

Deno.test("printTileIr() prints what it was read from", () => {
  const ir = parseTileIr(EVERYTHING);
  assertEquals(printTileIr(ir), EVERYTHING);
  assertEquals(printTileIr(parseTileIr(printTileIr(ir))), EVERYTHING);
});

Deno.test("verifyTileIr() accepts every kind of nest", () =>
  assertEquals(problems(EVERYTHING), []));

const MAP = `buffer x: f32 input rank 1
buffer e: f32 input rank 1
buffer y: f32 result rank 1
map y
  grid (i)
`;

Deno.test("verifyTileIr() reports mistakes of ours under a code of its own", () => {
  const [found] = verifyTileIr(parseTileIr(`${MAP}    give acc
    store y[i]
`));
  assertEquals(found?.code, "PIT0491");
  assertEquals(
    found?.message,
    `Cannot accept tile IR in map "y": the folded value is not defined here`,
  );
});

Deno.test("verifyTileIr() finds axes that no loop has", () => {
  assertEquals(
    problems(`${MAP}    v0 = load x[j]
    give v0
    store y[i]
`),
    [`axis "j" is no loop around "x"`],
  );
  assertEquals(
    problems(`${MAP}    give f32(axis(j))
    store y[i]
`),
    [`axis "j" is no loop`],
  );
});

Deno.test("verifyTileIr() finds operands of several types", () =>
  assertEquals(
    problems(`${MAP}    v0 = load x[i]
    give add(v0, axis(i)):f32
    store y[i]
`),
    ["add of f32, i32 gives f32"],
  ));

Deno.test("verifyTileIr() finds names that are defined twice, and positions that are no integers", () =>
  assertEquals(
    problems(`${MAP}    v0 = load e[i]
    v0, v0_in = load x[value(v0) ?]
    give v0
    store y[i]
`),
    [`"x" is indexed by "v0", which is no integer`, `"v0" is defined twice`],
  ));

Deno.test("verifyTileIr() finds wrong ranks, writes to inputs and missing flags", () => {
  assertEquals(
    problems(`${MAP}    v0 = load x[i, 0]
    give v0
    store x[i]
`),
    [`"x" of rank 1 has 2 indices`, `input "x" is written`],
  );
  assertEquals(
    problems(`${MAP}    v0 = load x[i + 1 ?]
    give v0
    store y[i]
`),
    [`load "v0" is checked without a flag`],
  );
});

const LISTS = `buffer A: f32 input rank 2
buffer e: i32 input rank 1
buffer C: f32 result rank 2
buffer C.positions: u32 temporary rank 2
`;

Deno.test("verifyTileIr() finds lists of a route that nobody declares", () =>
  assertEquals(problems(LISTS + SORTED), [
    `list "C.tiles" is no u32 buffer`,
    `list "C.tiles" is no u32 buffer`,
  ]));

Deno.test("verifyTileIr() finds keys that are no integers, and a bucket that is no axis", () => {
  const lists = `${LISTS}buffer C.tiles: u32 temporary rank 3\n`;
  assertEquals(
    problems(lists + SORTED.replace("load e[t]", "load A[t, 0]")),
    ["a key is f32, wanted an integer"],
  );
  assertEquals(
    problems(lists + SORTED.replace("load A[t, d]", "load A[e.bucket, d]")),
    [`axis "e.bucket" is no loop around "A"`],
  );
});
