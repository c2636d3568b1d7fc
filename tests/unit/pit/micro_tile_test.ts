/** Micro-tiles on their tensors, and the memory transactions that reading one takes. */
import type { MicroTileExplanation } from "../../../jit/ir/rule_explanation.ts";
import type { TileBuffer } from "../../../jit/ir/tile_ir.ts";
import { describeRules } from "../../../jit/pit/describe_rules.ts";
import { DEFAULT_PIT_SETTINGS } from "../../../jit/pit/pit_settings.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { contractionsOf, type Shapes } from "../../support/bind_shapes.ts";
import { dense } from "../../support/tile_shorthand.ts";

const TEXT = "C[m,n] += A[m,k] * B[k,n]";
const SHAPES: Shapes = { A: [256, 256], B: [256, 256] };

function microTile(
  rule: string,
  text: string,
  shapes: Shapes,
  buffers: readonly TileBuffer[],
): MicroTileExplanation | null {
  const [nest] = contractionsOf(text, shapes);
  assert(nest !== undefined);
  const named = new Map(buffers.map((buffer) => [buffer.name, buffer]));
  const { rules } = describeRules(nest, named, DEFAULT_PIT_SETTINGS);
  const found = rules.find(({ name }) => name.startsWith(rule));
  assert(found !== undefined);
  return found.microTile;
}

Deno.test("microTileOf() counts a transaction a row across a row-major operand, and how wide would fill it", () => {
  const buffers = [dense("A", [256, 256])];
  assertEquals(microTile("A along k", TEXT, SHAPES, buffers), {
    tensor: "A",
    extents: [32, 1],
    transactions: 32,
    filled: 4,
    widening: 8,
  });
});

Deno.test("microTileOf() fills its transactions along the contiguous axis", () => {
  const columns = { ...dense("A", [256, 256]), strides: [1, 256] };
  assertEquals(microTile("A along k", TEXT, SHAPES, [columns]), {
    tensor: "A",
    extents: [32, 1],
    transactions: 4,
    filled: 4,
    widening: 1,
  });
  const rows = microTile("A by whole rows", TEXT, SHAPES, [
    dense("A", [256, 256]),
  ]);
  assertEquals([rows?.extents, rows?.transactions], [[1, 256], 32]);
});

Deno.test("microTileOf() knows that f16 needs half of the transactions", () => {
  const buffers = [dense("A", [256, 256], "f16")];
  const half: Shapes = {
    A: { dtype: "f16", shape: [256, 256] },
    B: { dtype: "f16", shape: [256, 256] },
  };
  const rows = microTile("A by whole rows", TEXT, half, buffers);
  assertEquals(rows?.transactions, 16);
});

Deno.test("microTileOf() lays a micro-tile of the output where it is written", () => {
  const tile = microTile(
    "C along m",
    `${TEXT} where m > n`,
    SHAPES,
    [dense("C.1", [256, 256])],
  );
  assertEquals([tile?.tensor, tile?.extents], ["C.1", [1, 32]]);
});

Deno.test("microTileOf() spans the axes of a group from the innermost on", () => {
  const tile = microTile(
    "A along k",
    "C[b,t,n] += A[b,t,k] * B[k,n] with A: sparse",
    { A: [16, 8, 64], B: [64, 32] },
    [dense("A", [16, 8, 64])],
  );
  assertEquals(tile?.extents, [4, 8, 1]);
});
