/** How contractions gather: the text reads back, and the verifier finds tiles that do not fit. */
import { printTileIr } from "../../../jit/ir/print_tile_ir.ts";
import { verifyTileIr } from "../../../jit/ir/verify_tile_ir.ts";
import { assertEquals } from "../../support/assert.ts";
import { parseTileIr } from "../../support/parse_tile_ir.ts";

const BUFFERS = `buffer A: f32 input rank 2
buffer C: f32 result rank 2
buffer C.positions: u32 temporary rank 3
buffer C.counts: u32 temporary rank 2
buffer C.left: u32 temporary rank 3
buffer C.right: u32 temporary rank 3
`;

const LISTS = `list C.rows: ordered
  grid batch(b)
  grid panel(k) tile 64
    serial listed(m) stretch 256
      marks C.left(b) span 32
  list C.positions count C.counts
list C.blocks: ordered
  grid batch(b)
  grid panel(m) tile 32
    serial listed(k) grain 64
      marks C.left() span 32
  list C.positions count C.counts
`;

const MEET = `meet C.meet: counts
  grid batch(b)
  grid m(m) tile 32
  grid n(n) tile 128
    serial k(k)
      marks C.left(b) span 32
      marks C.right() span 32
  count C.counts
`;

/** A product in tiles of 32 x 128 x 16 that gathers so. */
function product(...gathers: readonly string[]): string {
  return `contract C: sum mul f32
  grid batch(b)
  grid m(m) tile 32
  grid n(n) tile 128
    serial k(k) tile 16
${gathers.map((line) => `      ${line}\n`).join("")}      stage left
        v0 = load A[m, k]
        give v0
      stage right
        v1 = load A[k, n]
        give v1
      register 8x8
    finish
      give acc
    store C[m, n]
`;
}

const LIST = "sread k by C.positions per m tile count C.counts";
const BLOCKS = `${LIST} grain 64`;
const ROWS =
  "sread swrite m by C.positions per k block 64 stretch 256 count C.counts";
const BOTH =
  "sread k where C.left(b) span 32 per m tile meet C.right() span 32 per n tile";

function problems(text: string): readonly string[] {
  return verifyTileIr(parseTileIr(BUFFERS + text)).map(({ message }) =>
    message.replace(/^Cannot accept tile IR[^:]*: /, "")
  );
}

Deno.test("printTileIr() prints gathers and their lists as they were read", () => {
  for (const line of [LIST, BLOCKS, ROWS, BOTH]) {
    const text = BUFFERS + LISTS + MEET + product(line);
    assertEquals(printTileIr(parseTileIr(text)), text);
    assertEquals(problems(LISTS + MEET + product(line)), []);
  }
});

Deno.test("verifyTileIr() finds blocks of k that split tiles", () => {
  assertEquals(problems(product(BLOCKS.replace("64", "8"))), [
    "a grain of 8 is no block of whole tiles",
  ]);
  assertEquals(problems(product(BLOCKS.replace("64", "48"))), [
    "a grain of 48 is no block of whole tiles",
  ]);
  assertEquals(problems(product(ROWS.replace("block 64", "block 24"))), [
    "a block of 24 splits tiles of 16",
  ]);
});

Deno.test("verifyTileIr() finds stretches that split tiles, or words of bits", () => {
  const wrong = "a stretch of 48 splits tiles of 32, or words";
  assertEquals(problems(product(ROWS.replace("256", "48"))), [wrong]);
});

Deno.test("verifyTileIr() finds marks that no tile and no batch has", () => {
  const wide = BOTH.replace("(b) span 32", "(b) span 64");
  assertEquals(problems(product(wide)), [
    `a tile of 32 splits bits of 64 in "C.left"`,
  ]);
  assertEquals(problems(product(BOTH.replace("left(b)", "left(z)"))), [
    `axis "z" of the marks is no batch axis`,
  ]);
  assertEquals(problems(MEET.replace("left(b)", "left(z)")), [
    `axis "z" of the marks is no batch axis`,
  ]);
});

Deno.test("verifyTileIr() lets what packs the whole tile stand alone", () =>
  assertEquals(problems(product(LIST, ROWS)), [
    "a gather by block stands beside another one",
  ]));

Deno.test("verifyTileIr() finds lists that nobody declares", () => {
  assertEquals(problems(product(LIST.replace("C.counts", "C.other"))), [
    `list "C.other" is no u32 buffer`,
  ]);
  assertEquals(problems(product(BOTH.replace("C.right", "A"))), [
    `list "A" is no u32 buffer`,
  ]);
});
