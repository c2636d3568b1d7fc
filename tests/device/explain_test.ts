/** Explanations of calls that ran on a real device: what it found, against what the values say. */
import {
  type CoverExplanation,
  type OutcomeExplanation,
  pit,
  type Program,
  random,
  Tensor,
} from "../../mod.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { deviceTest } from "../support/webgpu_device.ts";

/** The covers of the rules that may run, by name. */
function coversOf(
  { statements }: Awaited<ReturnType<Program["explain"]>>,
): ReadonlyMap<string, CoverExplanation | null> {
  const rules = statements.flatMap(({ contractions }) =>
    contractions.flatMap(({ rules }) => rules)
  );
  return new Map(
    rules.filter(({ status }) => status === "candidate").map((
      { name, measured },
    ) => [name, measured]),
  );
}

/** Explains before and after a run, and compares what the host counted with what the device did. */
async function compareCovers(
  text: string,
  values: Readonly<Record<string, Tensor>>,
): Promise<{
  readonly outcome: OutcomeExplanation | null;
  readonly rules: readonly string[];
}> {
  const adapter = await navigator.gpu.requestAdapter();
  const device = await adapter?.requestDevice();
  assert(device !== undefined);
  const own = pit.on(device);
  const product: Program = own(text);
  await product.ready(values);
  const before = coversOf(await product.explain(values));
  const result = product(values);
  if (!(result instanceof Tensor)) throw new Error("Cannot read one result");
  await result.data();
  const explanation = await product.explain(values);
  const after = coversOf(explanation);
  assertEquals([...after.keys()], [...before.keys()]);
  for (const [name, found] of after) {
    const counted = before.get(name);
    assertEquals(
      [name, found?.live, found?.total, found?.steps],
      [name, counted?.live, counted?.total, counted?.steps],
    );
  }
  own.dispose();
  device.destroy();
  const outcome = explanation.statements[0]?.contractions[0]?.outcome ?? null;
  return { outcome, rules: [...after.keys()] };
}

deviceTest(
  "explain(): the device found what the values say, in the first call after ready()",
  async () => {
    const A = random({
      shape: [1100, 1024],
      density: 0.05,
      pattern: "blocks",
      microTile: [1, 1024],
      seed: 1,
    });
    const B = random({ shape: [1024, 256], seed: 2 });
    const { outcome } = await compareCovers("C[m,n] += A[m,k] * B[k,n]", {
      A,
      B,
    });
    assertEquals([outcome?.winners, outcome?.basis], [
      ["A by whole rows"],
      "run",
    ]);
  },
);

deviceTest(
  "explain(): the host counts the micro-tiles of every rule as the device does",
  async () => {
    const A = random({
      shape: [1000, 700],
      density: 0.1,
      pattern: "banded",
      seed: 1,
    });
    const B = random({
      shape: [700, 500],
      density: 0.1,
      pattern: "blocks",
      microTile: [1, 64],
      seed: 2,
    });
    const { rules } = await compareCovers(
      "C[m,n] += A[m,k] * B[k,n] with A: sparse, B: sparse",
      { A, B },
    );
    assert(rules.includes("A and B along k, micro-tile 32x1 and 1x128"));
    assert(rules.length >= 5, `${rules}`);
  },
);

deviceTest(
  "explain(): the host counts needed outputs as the device does",
  async () => {
    const Q = random({ shape: [2, 700, 256], seed: 1 });
    const K = random({ shape: [2, 800, 256], seed: 2 });
    const { rules } = await compareCovers(
      "S[h,q,k] += Q[h,q,d] * K[h,k,d] where k <= q and q - k < 100",
      { Q, K },
    );
    assert(rules.length > 0);
  },
);
