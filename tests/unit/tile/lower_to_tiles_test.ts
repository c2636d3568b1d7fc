/** `lowerToTiles()` read as text in, loop nests out. */
import type { Layouts } from "../../../jit/ir/executable.ts";
import { printTileIr } from "../../../jit/ir/print_tile_ir.ts";
import type { ContractNest, TileIr } from "../../../jit/ir/tile_ir.ts";
import { verifyTileIr } from "../../../jit/ir/verify_tile_ir.ts";
import { lowerToTiles } from "../../../jit/tile/lower_to_tiles.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { parseTensorIr } from "../../support/parse_tensor_ir.ts";
import { parseTileIr } from "../../support/parse_tile_ir.ts";

function lower(text: string, layouts: Layouts = new Map()): TileIr {
  const outcome = lowerToTiles(parseTensorIr(text), layouts);
  assert(outcome.ok);
  return outcome.value;
}

/** Sizes of tiles are the schedule's business. */
function withoutSchedule(text: string): string {
  return text.replaceAll(/ (tile|split) \d+/g, "").replaceAll(
    /register \d+x\d+/g,
    "register",
  );
}

/** Compares the nests alone, without their schedule; `inputs` are the declarations before the statements. */
function check(inputs: string, statements: string, nests: string): void {
  const tiles = lower(inputs + statements);
  const text = printTileIr(tiles);
  assertEquals(verifyTileIr(tiles).map(({ message }) => message), []);
  assertEquals(printTileIr(parseTileIr(text)), text);
  assertEquals(withoutSchedule(text).replaceAll(/^buffer .*\n/gm, ""), nests);
}

function contractOf(text: string, layouts: Layouts = new Map()): ContractNest {
  const [nest] = lower(text, layouts).nests;
  assert(nest?.kind === "contract");
  return nest;
}

const PRODUCT = `input A: f32 (64, 32)
input B: f32 (32, 48)
input M: bool (64, 32)
input c: f32 (48)
input C0: f32 (64, 48)
made C: f32 (64, 48)
`;

Deno.test("lowerToTiles() tiles a product of two factors", () =>
  check(
    PRODUCT,
    `statement (m: spatial 0..64, n: spatial 0..48, k: reduction 0..32)
  C[m, n] sum= mul(A[m, k], B[k, n])
return C
`,
    `contract C: sum mul f32
  grid batch()
  grid m(m)
  grid n(n)
    serial k(k)
      stage left
        v0 = load A[m, k]
        give v0
      stage right
        v1 = load B[k, n]
        give v1
      register
    finish
      give acc
    store C[m, n]
`,
  ));

Deno.test("lowerToTiles() stages guards with the operand that has their axes, scales at the end", () =>
  check(
    PRODUCT,
    `statement (m: spatial 0..64, n: spatial 0..48, k: reduction 0..32)
  C[m, n] sum= div(mul(mul(A[m, k], B[k, n]), c[n]), sqrt(f32(extent(k))))
  base C0
  where M[m, k]
  where lt(m, n)
return C
`,
    `contract C: sum mul f32 guarded
  grid batch()
  grid m(m)
  grid n(n)
    serial k(k)
      stage left
        v0 = load M[m, k]
        v1 = load A[m, k] when v0
        live v0
        give v1
      stage right
        v2 = load B[k, n]
        give v2
      register
    finish
      v3 = lt(axis(m), axis(n)):bool
      v4 = eq(acc, 0:f32):bool
      v5 = and(v3, not(v4):bool):bool
      v6 = load c[n] when v5
      v7 = load C0[m, n]
      give select(v3, add(v7, select(v4, 0:f32, div(mul(acc, v6):f32, sqrt(f32(extent(k))):f32):f32):f32):f32, v7):f32
    store C[m, n]
`,
  ));

Deno.test("lowerToTiles() folds a guard over all axes point by point", () =>
  check(
    PRODUCT,
    `statement (m: spatial 0..64, n: spatial 0..48, k: reduction 0..32)
  C[m, n] sum= mul(A[m, k], B[k, n])
  where lt(add(m, k), n)
return C
`,
    `reduce C: sum f32
  grid (m, n)
    serial (k)
      v0 = lt(add(axis(m), axis(k)):i32, axis(n)):bool
      v1 = load A[m, k] when v0
      v2 = load B[k, n] when v0
      live v0
      give mul(v1, v2):f32
    finish
      give acc
    store C[m, n]
`,
  ));

Deno.test("lowerToTiles() tiles a convolution, checking only what can leave the tensor", () =>
  check(
    `input A: f32 (2, 3, 40, 50)
input B: f32 (20, 3, 3, 3)
made C: f32 (2, 20, 40, 50)
`,
    `statement (n: spatial 0..2, f: spatial 0..20, x: spatial 0..40, y: spatial 0..50, c: reduction 0..3, i: reduction 0..3, j: reduction 0..3)
  C[n, f, x, y] sum= mul((A[n, c, x + i - 1, y + j - 1] ?? 0:f32), B[f, c, i, j])
return C
`,
    `contract C: sum mul f32
  grid batch()
  grid m(f)
  grid n(n, x, y)
    serial k(c, i, j)
      stage left
        v0 = load B[f, c, i, j]
        give v0
      stage right
        v1, v1_in = load A[n, c, x + i + -1 ?, y + j + -1 ?]
        give select(v1_in, v1, 0:f32):f32
      register
    finish
      give acc
    store C[n, f, x, y]
`,
  ));

Deno.test("lowerToTiles() reads lazily and shares equal reads", () =>
  check(
    `input x: f32 (8)
input e: i32 (8)
made y: f32 (8)
`,
    `statement (i: spatial 0..8)
  y[i] = select(gt(i, 0:i32), mul(x[i - 1], x[i - 1]), x[e[i]])
return y
`,
    `map y
  grid (i)
    v0 = gt(axis(i), 0:i32):bool
    v1 = load x[i + -1] when v0
    v2 = not(v0):bool
    v3 = load e[i] when v2
    v4, v4_in = load x[value(v3) ?] when v2
    give select(v0, mul(v1, v1):f32, v4):f32
    store y[i]
`,
  ));

Deno.test("lowerToTiles() names arithmetic that occurs twice", () =>
  check(
    `input x: f32 (8)
made y: f32 (8)
`,
    `statement (i: spatial 0..8)
  y[i] = mul(exp(x[i]), exp(x[i]))
return y
`,
    `map y
  grid (i)
    v0 = load x[i]
    v1 = exp(v0):f32
    give mul(v1, v1):f32
    store y[i]
`,
  ));

Deno.test("lowerToTiles() writes whole dimensions where an axis has a narrower range", () =>
  check(
    `input x: f32 (8)
input y0: f32 (8)
made y: f32 (8)
made z: f32 (8)
`,
    `statement (i: spatial 2..5 of 8)
  y[i] sum= x[i + 3]
  base y0
statement (i: spatial 0..7 of 8 in 0:i32..sub(extent(i), 1:i32))
  z[i] = x[i + 1]
return y
return z
`,
    `map y
  grid (i)
    v0 = and(ge(axis(i), 2:i32):bool, lt(axis(i), 5:i32):bool):bool
    v1 = load x[i + 3] when v0
    v2 = load y0[i]
    give select(v0, add(v2, v1):f32, v2):f32
    store y[i]
map z
  grid (i)
    v0 = lt(axis(i), sub(extent(i), 1:i32):i32):bool
    v1 = load x[i + 1] when v0
    give select(v0, v1, 0:f32):f32
    store z[i]
`,
  ));

Deno.test("lowerToTiles() computes f16 in f32 and rounds where it is stored", () =>
  check(
    `input x: f16 (8)
made y: f16 (8)
made n: i32 (8)
`,
    `statement (i: spatial 0..8)
  y[i] = add(x[i], 0.1:f16)
statement (i: spatial 0..8)
  n[i] = i32(y[i])
return y
return n
`,
    `map y
  grid (i)
    v0 = load x[i]
    give f16(add(v0, 0.1:f32):f32)
    store y[i]
map n
  grid (i)
    v0 = load y[i]
    give i32(v0)
    store n[i]
`,
  ));

Deno.test("lowerToTiles() folds an argmax, leaving rows out at the end", () =>
  check(
    `input X: f32 (8, 5)
made y: i32 (8)
`,
    `statement (i: spatial 0..8)
  y[i] = argmax[k: reduction 0..5](X[i, k] where lt(k, i))
  where gt(i, 1:i32)
return y
`,
    `reduce y: argmax f32
  grid (i)
    serial (k)
      v0 = and(gt(axis(i), 1:i32):bool, lt(axis(k), axis(i)):bool):bool
      v1 = load X[i, k] when v0
      live v0
      give v1
    finish
      v2 = gt(axis(i), 1:i32):bool
      give select(v2, acc, 0:i32):i32
    store y[i]
`,
  ));

Deno.test("lowerToTiles() runs a softmax along any axes, its guard read once", () =>
  check(
    `input S: f32 (4, 8)
input M: bool (4, 8)
made P: f32 (4, 8)
`,
    `statement (q: spatial 0..4, k: spatial 0..8)
  P[q, k] = softmax[q.1: reduction 0..4 at q](S[q.1, k] where M[q.1, k])
  where M[q, k]
  finish mul(accumulated(), 2:f32)
return P
`,
    `softmax P
  grid rows(k)
    serial along(q)
      v0 = load M[q, k]
      v1 = load S[q, k] when v0
      live v0
      give v1
    finish
      v2 = acc
      give mul(v2, 2:f32):f32
    store P[q, k]
`,
  ));

Deno.test("lowerToTiles() runs a sum along one axis", () =>
  check(
    `input x: f16 (4, 8)
made y: f16 (4, 8)
`,
    `statement (i: spatial 0..4, k: spatial 0..8)
  y[i, k] = cumsum[k.1: reduction 0..8 at k](x[i, k.1])
return y
`,
    `cumsum y: f32
  grid rows(i)
    serial along(k)
      v0 = load x[i, k]
      give v0
    finish
      give f16(acc)
    store y[i, k]
`,
  ));

Deno.test("lowerToTiles() scatters in place, or wide where the target is narrower than the fold", () =>
  check(
    `input X: f32 (8, 5)
input id: i32 (8)
input Y0: f32 (4, 5)
input Z0: f16 (4, 5)
made Y: f32 (4, 5)
made Z: f16 (4, 5)
`,
    `statement (d: spatial 0..5, t: source 0..8)
  Y[id[t], d] sum= X[t, d]
  base Y0
statement (d: spatial 0..5, t: source 0..8)
  Z[id[t], d] sum= X[t, d]
  base Z0
return Y
return Z
`,
    `scatter Y: sum f32
  grid positions(d0, d1)
    v0 = load Y0[d0, d1]
    give v0
  grid source(d, t)
    v1 = load X[t, d]
    give v1
    v2 = load id[t]
    store Y[value(v2) ?, d]
scatter Z.wide: sum f32
  grid positions(d0, d1)
    v0 = load Z0[d0, d1]
    give v0
  grid source(d, t)
    v1 = load X[t, d]
    give v1
    v2 = load id[t]
    store Z.wide[value(v2) ?, d]
map Z
  grid (d0, d1)
    v3 = load Z.wide[d0, d1]
    give f16(v3)
    store Z[d0, d1]
`,
  ));

Deno.test("lowerToTiles() knows scatters whose points cannot meet", () => {
  const scatter = (target: string, axes: string, hint = ""): boolean => {
    const [nest] = lower(`input x: f32 (4)
input id: i32 (4)
made Y: f32 (64)
statement (${axes})
  Y[${target}] = x[i]
${hint}return Y
`).nests;
    assert(nest?.kind === "scatter");
    return nest.isUnique;
  };
  const i = "i: source 0..4";
  assert(scatter("2*i", i));
  assert(scatter("2*i + r", `${i}, r: source 0..2`));
  assert(!scatter("2*i + r", `${i}, r: source 0..3`));
  assert(!scatter("id[i]", i));
  assert(scatter("id[i]", i, "  with id: unique\n"));
});

Deno.test("lowerToTiles() gives inputs the strides of their layout", () => {
  const text = `input A: f32 (64, 32)
input B: f32 (32, 48)
made C: f32 (64, 48)
statement (m: spatial 0..64, n: spatial 0..48, k: reduction 0..32)
  C[m, n] sum= mul(A[m, k], B[k, n])
return C
`;
  const { buffers } = lower(text, new Map([["B", [1, 32]]]));
  assertEquals(
    buffers.map(({ name, role, strides }) => [name, role, strides]),
    [
      ["A", "input", [32, 1]],
      ["B", "input", [1, 32]],
      ["C", "result", [48, 1]],
    ],
  );
});

Deno.test("lowerToTiles() gives n the axis that is contiguous in the target", () => {
  const nest = contractOf(`input A: f32 (64, 32)
input B: f32 (32, 48)
made C: f32 (48, 64)
statement (n: spatial 0..48, m: spatial 0..64, k: reduction 0..32)
  C[n, m] sum= mul(A[m, k], B[k, n])
return C
`);
  assertEquals([nest.m, nest.n].map((axes) => axes.map(({ name }) => name)), [[
    "n",
  ], ["m"]]);
});

Deno.test("lowerToTiles() folds innermost the axis along which an operand is contiguous", () => {
  const nest = contractOf(`input A: f32 (64, 7, 32)
input B: f32 (32, 7, 48)
made C: f32 (64, 48)
statement (m: spatial 0..64, n: spatial 0..48, k: reduction 0..32, r: reduction 0..7)
  C[m, n] sum= mul(A[m, r, k], B[k, r, n])
return C
`);
  assertEquals(nest.k.map(({ name }) => name), ["r", "k"]);
});

Deno.test("lowerToTiles() makes no nest of two factors that share no folded axis", () => {
  const [nest] = lower(`input a: f32 (64, 32)
input b: f32 (48)
made C: f32 (64, 48)
statement (m: spatial 0..64, n: spatial 0..48, k: reduction 0..32)
  C[m, n] sum= mul(a[m, k], b[n])
return C
`).nests;
  assertEquals(nest?.kind, "reduce");
});

const EXPERTS = `input X: f32 (2048, 64)
input W: f32 (8, 64, 128)
input V: f32 (8, 128, 64)
input e: i32 (2048)
input p: i32 (128)
made H: f32 (2048, 128)
made Y: f32 (2048, 64)
`;

Deno.test("lowerToTiles() sorts rows that choose their operand, once for two statements of one key", () => {
  const { nests, buffers } = lower(
    `${EXPERTS}statement (t: spatial 0..2048, f: spatial 0..128, d: reduction 0..64)
  let H[t, f] sum= mul(X[t, d], W[e[t], d, f])
statement (u: spatial 0..2048, o: spatial 0..64, f: reduction 0..128)
  Y[u, o] sum= mul(H[u, f], V[e[u], f, o])
return Y
`,
  );
  assertEquals(nests.map(({ kind, name }) => `${kind} ${name}`), [
    "bucket H.buckets",
    "contract H",
    "contract Y",
  ]);
  const lists = nests.flatMap((nest) =>
    nest.kind === "contract" ? [nest.route?.positions] : []
  );
  assertEquals(lists, ["H.positions", "H.positions"]);
  assertEquals(
    buffers.filter(({ dtype }) => dtype === "u32").map(({ name }) => name),
    ["H.positions", "H.tiles"],
  );
});

Deno.test("lowerToTiles() takes an equality for a key, whose axis becomes the bucket", () =>
  check(
    EXPERTS,
    `statement (t: spatial 0..2048, f: spatial 0..128, d: reduction 0..64, x: reduction 0..8)
  H[t, f] sum= mul(X[t, d], W[x, d, f])
  where eq(x, e[t])
return H
`,
    `bucket H.buckets: x
  grid batch()
  grid points(t)
    v0 = load e[t]
    give v0
  list H.positions tiles H.tiles
contract H: sum mul f32
  grid batch()
  grid m(t)
  grid n(f)
    serial k(d)
      sread swrite m by H.positions bucket x of H.tiles others
      stage left
        v0 = load X[t, d]
        give v0
      stage right
        v1 = load W[x, d, f]
        give v1
      register
    finish
      give acc
    store H[t, f]
`,
  ));

Deno.test("lowerToTiles() folds keys outside where a 0 does not annihilate, by checked loads", () => {
  const { nests } = lower(
    `${EXPERTS}statement (t: spatial 0..2048, f: spatial 0..128, d: reduction 0..64)
  H[t, f] max= add(X[t, d], W[e[t], d, f])
return H
`,
  );
  const contract = nests.find((nest) => nest.kind === "contract");
  assert(contract?.kind === "contract");
  assertEquals(contract.route?.bucket.end, 9);
  assertEquals(contract.route?.others, 8);
  const [load] = contract.right.steps;
  assert(load?.kind === "load");
  assertEquals(load.indices[0]?.isChecked, true);
});

Deno.test("lowerToTiles() makes no route of a key that reads a folded axis", () => {
  const { nests } = lower(
    `${EXPERTS}statement (t: spatial 0..2048, o: spatial 0..64, f: reduction 0..128)
  Y[t, o] sum= mul(H[t, f], V[p[f], f, o])
return Y
`,
  );
  assertEquals(nests.map(({ kind }) => kind), ["contract"]);
});

Deno.test("lowerToTiles() makes no route of a key of columns", () => {
  const { nests } = lower(
    `input X: f32 (64, 64)
input W: f32 (8, 64, 128)
input e: i32 (16)
made S: f32 (64, 16, 128)
statement (t: spatial 0..64, j: spatial 0..16, f: spatial 0..128, d: reduction 0..64)
  S[t, j, f] sum= mul(X[t, d], W[e[j], d, f])
return S
`,
  );
  assertEquals(nests.map(({ kind }) => kind), ["contract"]);
});
