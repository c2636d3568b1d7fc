/** Detection, selection and product travel in one submission: the host reads nothing but the result. */
import { pit, random } from "../../mod.ts";
import { compileWebGpu } from "../../jit/compile.ts";
import { DEFAULT_CONTEXT } from "../../jit/pass.ts";
import { makeWebGpuBackend } from "../../runtime/webgpu/webgpu_backend.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { patterned, whole } from "../support/corpus_operands.ts";
import { type Case, prepareCase, runBatch } from "../support/differential.ts";
import { type DeviceEvent, listenTo } from "../support/listening_device.ts";
import { SEARCHED, SMALL_TILES } from "../support/pit_settings.ts";
import { PRIME, RULE_TABLE, ruleCase } from "../support/rule_table.ts";
import { deviceTest, openTestDevice } from "../support/run_kernels.ts";

const DEVICE = await openTestDevice();

/** Kinds of events in order, repeated ones once. */
function storyOf(events: readonly DeviceEvent[]): readonly string[] {
  const kinds = events.map(({ kind }) => kind);
  return kinds.filter((kind, at) => kind !== kinds[at - 1]);
}

function dispatches(events: readonly DeviceEvent[]): number {
  return events.filter(({ kind }) => kind === "dispatch").length;
}

function copied(bytes: number): DeviceEvent {
  return { kind: "copy", bytes, isRead: true };
}

/** All work is submitted at once, then the result is copied and mapped: nothing else comes back. */
function assertOneTrip(events: readonly DeviceEvent[], bytes: number): void {
  assertEquals(
    storyOf(events).filter((kind) => kind !== "submit"),
    ["dispatch", "copy", "map"],
  );
  assertEquals(
    events.filter(({ kind }) => kind === "copy" || kind === "map"),
    [copied(bytes), { kind: "map", bytes }],
  );
  const submits = events.filter(({ kind }) => kind === "submit");
  assert(submits.length <= 2, `${submits.length} submits`);
}

deviceTest(
  DEVICE,
  "a pinned rule reads nothing back but the result",
  async ({ device }) => {
    const heard = listenTo(device);
    const program = pit.on(heard.device)(
      "H[m,f] = relu(sum[k](X[m,k] * U[k,f]))\n" +
        "Y[m,n] += H[m,f] * V[f,n] with H: sparse(32,1)\nreturn Y",
    );
    const operands = {
      X: random({ shape: [70, 40], pattern: "rows", density: 0.2, seed: 1 }),
      U: random({ shape: [40, 48], low: -1, high: 1, seed: 2 }),
      V: random({ shape: [48, 20], seed: 3 }),
    };
    await program(operands).data();
    heard.clear();
    const Y = program(operands);
    assertEquals(heard.events.filter(({ kind }) => kind === "map"), []);
    await Y.data();
    assertOneTrip(heard.events, 4 * 70 * 20);
    // The first product, detection, its list, the gathered product.
    assertEquals(dispatches(heard.events), 4);
  },
);

deviceTest(
  DEVICE,
  "a chain of programs with selections reads nothing back but the result and their reports",
  async ({ device }) => {
    const heard = listenTo(device);
    const backend = makeWebGpuBackend({
      device: heard.device,
      compile: (ir, layouts, target) =>
        compileWebGpu(ir, layouts, target, { ...DEFAULT_CONTEXT, ...SEARCHED }),
    });
    const source: Case = {
      program: "P[m,n] += A[m,k] * B[k,n] with A: sparse\n" +
        "Q[m,n] += P[m,k] * D[k,n] with P: sparse\nreturn Q",
      operands: {
        A: patterned([48, 48], "one row"),
        B: whole([48, 48]),
        D: whole([48, 48]),
      },
    };
    const prepared = prepareCase(source);
    assert(prepared.ok);
    const wanted = [...prepared.value.wanted.values()];
    await runBatch([prepared.value], backend);
    heard.clear();
    const [outcome] = await runBatch([prepared.value], backend);
    assert(outcome instanceof Map);
    assertEquals([...outcome.values()], wanted);
    const sent = heard.events.filter(({ kind }) => kind !== "map");
    const [result, reports] = [4 * 48 * 48, 2 * 512];
    assertEquals(heard.events, [...sent, {
      kind: "map",
      bytes: result + reports,
    }]);
    // What the selections found rides along: no map of its own.
    assertEquals(
      sent.filter((event) => event.kind === "copy" && event.isRead),
      [result, reports].map((bytes) => copied(bytes)),
    );
    // For each product: a detection, two lists, a selection, the dense nest and two rules.
    assertEquals(dispatches(heard.events), 14);
    backend.dispose();
  },
);

deviceTest(
  DEVICE,
  "every pinned rule reads nothing back but the result",
  async ({ device }) => {
    const heard = listenTo(device);
    const backend = makeWebGpuBackend({
      device: heard.device,
      compile: (ir, layouts, target) =>
        compileWebGpu(ir, layouts, target, {
          ...DEFAULT_CONTEXT,
          ...SMALL_TILES,
        }),
    });
    for (const rule of RULE_TABLE) {
      const source = ruleCase(rule, PRIME, { pattern: "power-law" });
      const prepared = prepareCase(source);
      assert(prepared.ok);
      await runBatch([prepared.value], backend);
      heard.clear();
      const [outcome] = await runBatch([prepared.value], backend);
      assert(outcome instanceof Map);
      const [found] = outcome.values();
      assertEquals([found], [...prepared.value.wanted.values()], rule.name);
      // The device stores every type of these programs in four bytes.
      const bytes = 4 * found.length;
      assertEquals(
        heard.events.filter((event) =>
          event.kind === "map" || (event.kind === "copy" && event.isRead)
        ),
        [copied(bytes), { kind: "map", bytes: Math.ceil(bytes / 8) * 8 }],
        rule.name,
      );
      // At least one detection before the product.
      assert(dispatches(heard.events) >= 2, rule.name);
    }
    backend.dispose();
  },
);
