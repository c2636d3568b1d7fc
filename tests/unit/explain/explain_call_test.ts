/** `program.explain(args)`: what is said of a call, word by word, and what its values change. */
import { pit, random, tensor } from "../../../mod.ts";
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "../../support/assert.ts";
import { makeDevices } from "../../../runtime/devices.ts";
import { makePit } from "../../../runtime/pit.ts";
import { makeFakeDevice } from "../../support/fake_backend.ts";
import { TEST_TARGET } from "../../support/run_kernels.ts";
import { assertWellFormed } from "../../support/well_formed.ts";

const cpu = pit.on("cpu");
const LINE = 100;

/** Whole rows of zeros, but for every eighth row. */
const A = tensor(
  Float32Array.from({ length: 64 * 48 }, (_, at) => at / 48 % 8 < 1 ? 1 : 0),
  { shape: [64, 48] },
);
const B = random({ shape: [48, 32], seed: 2 });

/** Times are the tile table's, and columns are as wide as they are long. */
function withoutTimes(text: string): string {
  return text.replaceAll(/[\d.]+ us/g, "# us").replaceAll(/ {2,}/g, "  ");
}

Deno.test("explain() of a call says what runs, and all that was considered", async () => {
  const product = cpu("C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)");
  assertEquals(
    withoutTimes(String(await product.explain({ A, B }))),
    `1. C[m,n] += A[m,k] * B[k,n]
  contraction: "A along k, micro-tile 32x1" runs in every call: the text names the micro-tile
  m  spatial  64  PIT-axis  stands alone in every index
  n  spatial  32  PIT-axis  stands alone in every index
  k  reduction  48  PIT-axis  stands alone in every index; "sum" folds in any order
  zeros of A: the text says so, in micro-tiles 32x1
  A is A, B is B, C is C; dense tile 16x64x16, cost # us (one processor, by the figures of
  docs/performance.md)
  rule  micro-tile  loads  live  random  waste  cost  pays <  memory
  * A along k  32x1  32/4  96/96  99%  88%  # us  44%  392 B
  packed into dense tiles 32x128x16 by A along k
  micro-tiles side by side that fill their loads: 8 of A along k
  not C along m: every element of the output is needed
  not A along m in k-blocks (13% live): all of k is one block of 64: whole rows say the same
  not B by whole columns (100% live), B along k (100% live), B along n in k-blocks (100% live), A
  and B along k (100% live): nothing says that the operand holds zeros
  not A by whole rows (13% live): other micro-tiles are pinned

* runs; loads: 32-byte transactions of a micro-tile/those that its bytes would fill; live: of
all micro-tiles; random: share if as many zeros were scattered; waste: zeros among what is packed;
cost: by that table; pays <: share of live micro-tiles below which it beats the dense kernel
memory of all rules: 408 B
`,
  );
});

Deno.test("explain() of a call stays within a terminal", async () => {
  const routed = cpu(
    "Y[t,o] += relu(first_operand[t,d]) * weights_of_experts[e,d,o] where e == route[t], t < 60",
  );
  const text = String(
    await routed.explain({
      first_operand: random({ shape: [64, 32], seed: 1 }),
      weights_of_experts: random({ shape: [4, 32, 16], seed: 2 }),
      route: tensor(Int32Array.from({ length: 64 }, (_, t) => t % 4)),
    }),
  );
  assertStringIncludes(text, "route e == route[t]");
  const many = cpu("C[m,n] += A[m,k] * B[k,n] with A: sparse, B: sparse");
  const all = String(
    await many.explain({
      A: random({ shape: [1024, 1024], seed: 1 }),
      B: random({ shape: [1024, 512], density: 0.01, seed: 2 }),
    }),
  );
  for (const line of [...text.split("\n"), ...all.split("\n")]) {
    assert(line.length <= LINE, line);
  }
});

Deno.test("explain() follows the values: patterns, covers and the winner", async () => {
  const product = cpu("C[m,n] += A[m,k] * B[k,n] with A: sparse");
  const shape = [1024, 1024];
  const weights = random({ shape: [1024, 256], seed: 2 });
  const explain = async (density: number) => {
    const sparse = random({
      shape,
      density,
      pattern: "blocks",
      microTile: [1, 1024],
      seed: 1,
    });
    const explanation = await product.explain({ A: sparse, B: weights });
    return explanation.statements[0]?.contractions[0];
  };
  const few = await explain(0.1);
  assertEquals(few?.decision, "device");
  assertEquals(few?.outcome?.winners.length, 1);
  const rows = few?.rules.find(({ name }) => name === "A by whole rows");
  assert(rows?.measured !== null && rows?.measured !== undefined);
  const share = rows.measured.live / rows.measured.total;
  assert(share > 0.05 && share < 0.15);
  assert(Math.abs((few?.patterns[0]?.density ?? 0) - share) < 0.01);
  // Scattered as widely as they are dense, the same zeros would leave no row empty.
  assertEquals(rows.predicted?.live, rows.predicted?.total);
});

Deno.test("explain() looks at views, scalars and predicates as the program does", async () => {
  const limited = cpu("C[m,n] += A[k,m] * B[k,n] where k < last, A[k,m] > low");
  const explanation = await limited.explain({
    A: A.transpose().slice([0, 48], [0, 32]),
    B,
    last: 12,
    low: 0.5,
  });
  const patterns = explanation.statements[0]?.contractions[0]?.patterns ?? [];
  // Four of 32 rows are ones; a quarter of k is below the limit.
  assertEquals(patterns.map(({ operand, density }) => [operand, density]), [
    ["A", 4 / 32],
    ["B", 12 / 48],
  ]);
});

Deno.test("explain() says who is searched though nobody called it sparse", async () => {
  const network = cpu(
    "let H[m,k] = relu(X[m,k])\nC[m,n] += H[m,k] * W[k,n]",
  );
  const shape = [1024, 1024];
  const explanation = await network.explain({
    X: random({ shape, values: "normal", seed: 1 }),
    W: random({ shape: [1024, 256], density: 0.1, seed: 2 }),
  });
  const sources = explanation.statements.flatMap(({ sources }) =>
    sources.map(({ text }) => text)
  );
  assertEquals(sources.toSorted(), [
    "W: the tensor holds many",
    // `H` is put into its product.
    "X: the program makes zeros there",
  ]);
});

Deno.test("explain() shows how routed rows are packed", async () => {
  const routed = cpu("Y[t,o] += X[t,d] * W[e[t],d,o]");
  const [T, E] = [128, 4];
  const explanation = await routed.explain({
    X: random({ shape: [T, 64], seed: 1 }),
    W: random({ shape: [E, 64, 64], seed: 2 }),
    // A key outside chooses nobody.
    e: tensor(Int32Array.from({ length: T }, (_, t) => t === 0 ? 9 : t % 2)),
  });
  const [contraction] = explanation.statements[0]?.contractions ?? [];
  assertEquals(contraction?.decision, "routed");
  const [rule] = contraction?.rules ?? [];
  assertEquals([rule?.measured?.live, rule?.measured?.total], [T - 1, T * E]);
  const steps = 2 * Math.ceil(T / 2 / (rule?.cost.step ?? 1));
  assertEquals(rule?.measured?.steps, steps);
  assertMatch(String(explanation), /"A by rows of one .*" runs in every call/);
  assertWellFormed(explanation.toSVG());
});

Deno.test("explain() says nothing of values that only the device has", async () => {
  const chain = cpu(
    "let H[m,k] = exp(A[m,k])\nC[m,n] += H[m,j] * B[j,n]\nC[m,n] = C[m,n] * 2",
  );
  const explanation = await chain.explain({ A, B });
  const found = explanation.statements.flatMap(({ contractions }) =>
    contractions
  );
  assert(found.length > 0);
  assertMatch(String(explanation), /the dense kernel runs in every call/);
});

Deno.test("explain() draws the micro-tiles on the pattern and the packed tile", async () => {
  const product = cpu("C[m,n] += A[m,k] * B[k,n] with A: sparse(1,48)");
  const svg = (await product.explain({ A, B })).toSVG();
  assertWellFormed(svg);
  assertStringIncludes(svg, "A = A: 13% live");
  assertStringIncludes(svg, "packed by SRead");
  assertStringIncludes(svg, "SWrite");
  assertStringIncludes(svg, "8 of 8 positions along m");
  for (const row of [0, 8, 16, 56]) assertStringIncludes(svg, `>${row}</text>`);
  assert(!/<script|href|style/.test(svg));
});

Deno.test("explain() is data: JSON holds rules, covers and patterns", async () => {
  const product = cpu("C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)");
  const json = JSON.parse(JSON.stringify(await product.explain({ A, B })));
  const [contraction] = json.statements[0].contractions;
  assertEquals(json.extraBytes, 408);
  assertEquals(contraction.operands, { A: ["A"], B: ["B"], C: ["C"] });
  assertEquals(contraction.outcome.basis, "compiled");
  assertEquals(contraction.rules[0].measured.live, 96);
  assertEquals(contraction.patterns[0].cells.length, 32);
});

Deno.test("explain() after a run says what the device found and chose", async () => {
  const product = cpu("C[m,n] += A[m,k] * B[k,n] with A: sparse");
  const [M, K, N] = [1024, 1024, 256];
  const rows = Float32Array.from(
    { length: M * K },
    (_, at) => Math.floor(at / K) % 16 === 0 ? 1 : 0,
  );
  const values = {
    A: tensor(rows, { shape: [M, K] }),
    B: random({ shape: [K, N] }),
  };
  const outcome = async () => {
    const { statements } = await product.explain(values);
    return statements[0]?.contractions[0]?.outcome;
  };
  assertEquals((await outcome())?.basis, "arguments");
  await product(values).data();
  const found = await outcome();
  assertEquals([found?.winners, found?.basis], [["A by whole rows"], "run"]);
});

Deno.test("explain() says where a binding of the device is too small for rules", async () => {
  const limits = { ...TEST_TARGET.limits, maxStorageBindingBytes: 4096 };
  const small = {
    ...makeFakeDevice("webgpu").backend,
    isOpen: true,
    target: { ...TEST_TARGET, limits },
  };
  const never = (): never => {
    throw new Error("Cannot use another device");
  };
  const devices = makeDevices({
    webgpu: () => small,
    cpu: never,
    reference: never,
  });
  const own = makePit(devices);
  await own.ready();
  const product = own("C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)");
  const explanation = await product.explain({ A, B });
  assertMatch(
    String(explanation),
    /the dense kernel runs in every call: a tensor is larger than a binding/,
  );
  const [contraction] = explanation.statements[0]?.contractions ?? [];
  assert(contraction?.rules.every(({ status }) => status === "refused"));
});
