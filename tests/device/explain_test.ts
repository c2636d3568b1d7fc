/** Explanations of calls that ran on a real device: what it found, against what the values say. */
import { type CoverExplanation, pit, random } from "../../mod.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { deviceTest } from "../support/webgpu_device.ts";

/** The covers of the rules that may run, by name. */
function coversOf(
  { statements }: Awaited<ReturnType<ReturnType<typeof pit>["explain"]>>,
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

deviceTest(
  "explain(): the device found what the values say, in the first call after ready()",
  async () => {
    const adapter = await navigator.gpu.requestAdapter();
    const device = await adapter?.requestDevice();
    assert(device !== undefined);
    const own = pit.on(device);
    const product = own("C[m,n] += A[m,k] * B[k,n]");
    const A = random({
      shape: [1100, 1024],
      density: 0.05,
      pattern: "blocks",
      microTile: [1, 1024],
      seed: 1,
    });
    const B = random({ shape: [1024, 256], seed: 2 });
    await product.ready({ A, B });
    const before = coversOf(await product.explain({ A, B }));
    await product({ A, B }).data();
    const explanation = await product.explain({ A, B });
    const outcome = explanation.statements[0]?.contractions[0]?.outcome;
    assertEquals([outcome?.winners, outcome?.basis], [
      ["A by whole rows"],
      "run",
    ]);
    const after = coversOf(explanation);
    assertEquals(after.size, before.size);
    for (const [name, found] of after) {
      const { live, total, steps } = before.get(name) ?? {};
      assertEquals([found?.live, found?.total, found?.steps], [
        live,
        total,
        steps,
      ]);
    }
    own.dispose();
    device.destroy();
  },
);
