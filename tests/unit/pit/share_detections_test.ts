/** `shareDetections()`: programs whose statements look at the same matrix look once. */
import { compileTiles } from "../../../jit/compile.ts";
import { DEFAULT_CONTEXT } from "../../../jit/pass.ts";
import type { TileIr } from "../../../jit/ir/tile_ir.ts";
import type { DetectNest, ListNest } from "../../../jit/ir/tile_pit.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { bools, patterned, whole } from "../../support/corpus_operands.ts";
import { prepareCase } from "../../support/differential_case.ts";
import { SEARCHED, SMALL_TILES } from "../../support/pit_settings.ts";

type Operands = Parameters<typeof prepareCase>[0]["operands"];

function tilesOf(
  program: string,
  operands: Operands,
  settings = SMALL_TILES,
): TileIr {
  const prepared = prepareCase({ program, operands });
  assert(prepared.ok);
  const compiled = compileTiles(prepared.value.ir, new Map(), {
    ...DEFAULT_CONTEXT,
    ...settings,
  });
  assert(compiled.ok);
  return compiled.value;
}

function detections({ nests }: TileIr): readonly DetectNest[] {
  return nests.filter((nest) => nest.kind === "detect");
}

function lists({ nests }: TileIr): readonly ListNest[] {
  return nests.filter((nest) => nest.kind === "list");
}

/** "columns 32" and the like. */
function marksOf({ marks }: DetectNest): readonly string[] {
  return marks.map(({ listed, span }) => `${listed} ${span}`);
}

const [M, N, K] = [40, 48, 56];

Deno.test("shareDetections() looks once for all rules of a statement", () => {
  const tiles = tilesOf("C[m,n] += A[m,k] * B[k,n] with A: sparse", {
    A: patterned([M, K], "random"),
    B: whole([K, N]),
  }, SEARCHED);
  const [detect, ...others] = detections(tiles);
  assertEquals(others, []);
  // Whole rows are asked for first: their positions are the columns of the matrix.
  assertEquals(detect && marksOf(detect), ["columns 256", "rows 16"]);
  assertEquals(lists(tiles).length, 2);
});

Deno.test("shareDetections() looks once at a mask of scores and values, in both orders", () => {
  const mask = bools([M, K]);
  const tiles = tilesOf(
    "S[q,k] += Q[q,d] * K[k,d] where M[q,k]\n" +
      "O[i,e] += S[i,j] * V[j,e] where M[i,j]\n" +
      "return S, O",
    { Q: whole([M, 8]), K: whole([K, 8]), V: whole([K, 12]), M: mask },
    SEARCHED,
  );
  const [once, ...others] = detections(tiles);
  assertEquals(others, []);
  assertEquals(once && marksOf(once), ["columns 16", "columns 256", "rows 16"]);
});

Deno.test("shareDetections() makes equal lists one", () => {
  const tiles = tilesOf(
    "C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)\n" +
      "D[i,j] += A[i,l] * B[l,j] with A: sparse(32,1)\n" +
      "return C, D",
    { A: patterned([M, K], "random"), B: whole([K, N]) },
  );
  const [list, ...others] = lists(tiles);
  assertEquals(others, []);
  const read = tiles.nests.flatMap((nest) =>
    nest.kind === "contract"
      ? nest.gathers.flatMap((gather) =>
        gather.kind === "meet" ? [] : [gather.positions]
      )
      : []
  );
  const positions = list?.positions ?? "none";
  assertEquals(read, [positions, positions]);
  const unused = tiles.buffers.filter(({ name }) => name.includes("D.1."));
  assertEquals(unused, []);
});

Deno.test("shareDetections() keeps matrices apart that differ in expression or tensor", () => {
  const tiles = tilesOf(
    "C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)\n" +
      "D[m,n] += relu(A[m,k]) * B[k,n] with A: sparse(32,1)\n" +
      "E[m,n] += F[m,k] * B[k,n] with F: sparse(32,1)\n" +
      "return C, D, E",
    {
      A: patterned([M, K], "random"),
      F: patterned([M, K], "random"),
      B: whole([K, N]),
    },
  );
  assertEquals(detections(tiles).length, 3);
});

Deno.test("a mask without a batch axis is looked at once for the whole batch", () => {
  const tiles = tilesOf(
    "S[h,q,k] += Q[h,q,d] * K[h,k,d] where M[q,k] with S: sparse(1,1,16)",
    {
      Q: whole([3, M, 8]),
      K: whole([3, K, 8]),
      M: bools([M, K]),
    },
  );
  const [detect] = detections(tiles);
  assertEquals(detect?.batch, []);
  assertEquals(lists(tiles)[0]?.batch.length, 1);
});

Deno.test("shareDetections() lets whole rows take finer marks where no patch holds long spans on both sides", () => {
  const tiles = tilesOf(
    "C[m,n] += A[m,k] * B[k,n] with A: sparse\n" +
      "D[k,n] += A[m,k] * E[m,n] with A: sparse\n" +
      "return C, D",
    {
      A: patterned([M, K], "random"),
      B: whole([K, N]),
      E: whole([M, N]),
    },
    SEARCHED,
  );
  // Rows of the one product are columns of the other: both want long spans.
  assertEquals(detections(tiles).map(marksOf), [
    ["columns 256", "rows 16", "columns 16"],
  ]);
  assertEquals(lists(tiles).map(({ marks }) => marks.span), [256, 16, 16, 16]);
  const written = detections(tiles).flatMap(({ marks }) =>
    marks.map(({ bits }) => bits)
  );
  const declared = new Set(tiles.buffers.map(({ name }) => name));
  for (const bits of written) assert(declared.has(bits), bits);
  for (const { marks } of lists(tiles)) assert(written.includes(marks.bits));
});
