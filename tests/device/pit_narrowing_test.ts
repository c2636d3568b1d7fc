/**
 * What a program runs first, and what covers that came back make of later runs: counted in
 * dispatches, since a form that leaves candidates out has fewer of them.
 */
import { compileJs, compileWebGpu } from "../../jit/compile.ts";
import type { CompileRequest } from "../../jit/ir/executable.ts";
import { DEFAULT_CONTEXT, type PassContext } from "../../jit/pass.ts";
import type { Backend } from "../../runtime/backend/backend.ts";
import { THIS_HOST } from "../../runtime/backend/host.ts";
import { FIRST_PERIOD, SETTLED } from "../../runtime/backend/narrow.ts";
import { makeCpuBackend } from "../../runtime/cpu/cpu_backend.ts";
import { STAGING_BYTES } from "../../runtime/webgpu/staging.ts";
import { makeWebGpuBackend } from "../../runtime/webgpu/webgpu_backend.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { patterned, whole } from "../support/corpus_operands.ts";
import {
  prepareCase,
  type PreparedCase,
  runBatch,
  startCase,
} from "../support/differential.ts";
import { listenTo } from "../support/listening_device.ts";
import { SEARCHED } from "../support/pit_settings.ts";
import { deviceTest, openTestDevice } from "../support/run_kernels.ts";
import type { Pattern } from "../support/zero_patterns.ts";

const DEVICE = await openTestDevice();
const TEXT = "C[m,n] += A[m,k] * B[k,n] with A: sparse";
const PINNED = "C[m,n] += A[m,k] * B[k,n] with A: sparse(16,1)";

function caseOf(pattern: Pattern, program: string = TEXT): PreparedCase {
  const operands = { A: patterned([48, 40], pattern), B: whole([40, 48]) };
  const prepared = prepareCase({ program, operands });
  assert(prepared.ok);
  // One program, whatever its operands hold.
  return { ...prepared.value, key: program };
}

const ONE_ROW = caseOf("one row");
const FULL = caseOf("full");

function contextFor({ narrowing }: CompileRequest): PassContext {
  const context = { ...DEFAULT_CONTEXT, ...SEARCHED };
  return { ...context, pit: { ...context.pit, narrowing } };
}

/** A device that counts dispatches, and whose turns the test gives. */
function listening(device: GPUDevice): {
  readonly backend: ReturnType<typeof makeWebGpuBackend>;
  readonly turn: () => Promise<void>;
  readonly run: (one: PreparedCase) => Promise<number>;
  /** Maps since `forget`, or since the latest run began. */
  readonly maps: () => number;
  readonly forget: () => void;
} {
  const heard = listenTo(device);
  const tasks: (() => void)[] = [];
  const backend = makeWebGpuBackend({
    device: heard.device,
    host: { ...THIS_HOST, defer: (task) => void tasks.push(task) },
    compile: (ir, layouts, target, request) =>
      compileWebGpu(ir, layouts, target, contextFor(request)),
  });
  return {
    backend,
    turn: async () => {
      tasks.splice(0).forEach((task) => task());
      // Pieces end in later turns.
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    forget: heard.clear,
    maps: () => heard.events.filter(({ kind }) => kind === "map").length,
    run: async (one) => {
      heard.clear();
      await runRight(one, backend);
      return heard.events.filter(({ kind }) => kind === "dispatch").length;
    },
  };
}

/** Runs once and checks the numbers. */
async function runRight(one: PreparedCase, backend: Backend): Promise<void> {
  const [outcome] = await runBatch([one], backend);
  assert(outcome instanceof Map, String(outcome));
  assertEquals([...outcome.values()], [...one.wanted.values()]);
}

deviceTest(
  DEVICE,
  "a cold program runs dense, and its rules when their pipelines are there",
  async ({ device }) => {
    const { backend, turn, run } = listening(device);
    assertEquals(await run(ONE_ROW), 1);
    const pipelines: (number | undefined)[] = [];
    for (let turns = 0; turns < 20; turns++) {
      pipelines.push(backend.statistics?.pipelines);
      await turn();
    }
    // One a turn, behind the dense one.
    assertEquals(pipelines.slice(0, 3), [1, 2, 3]);
    assert(await run(ONE_ROW) > 1);
    backend.dispose();
  },
);

deviceTest(
  DEVICE,
  "a loop of reads that comes to no later turn gets its rules",
  async ({ device }) => {
    const { backend, run } = listening(device);
    const counts: number[] = [];
    for (let runs = 0; runs < 20; runs++) counts.push(await run(ONE_ROW));
    // The first reads wait for nothing but the dense kernel.
    assertEquals(counts.slice(0, 2), [1, 1]);
    assert(counts.some((count) => count > 1), `${counts}`);
    backend.dispose();
  },
);

deviceTest(
  DEVICE,
  "Backend.prepared() makes what a cold program has not made yet",
  async ({ device }) => {
    const { backend, run } = listening(device);
    assertEquals(await run(ONE_ROW), 1);
    await backend.prepared();
    const made = backend.statistics?.pipelines;
    assert(await run(ONE_ROW) > 1);
    assertEquals(backend.statistics?.pipelines, made);
    backend.dispose();
  },
);

deviceTest(
  DEVICE,
  "reports of selections come back with reads",
  async ({ device }) => {
    const { backend, run } = listening(device);
    await run(ONE_ROW);
    assertEquals(backend.reports(ONE_ROW.key), []);
    await backend.prepared();
    await run(ONE_ROW);
    const [report] = backend.reports(ONE_ROW.key);
    assert(report?.chosen !== null);
    assertEquals(report?.streak, 1);
    assertEquals(
      report?.candidates.map(({ rule, live, total }) => [rule, live, total]),
      [["A by whole rows", 1, 48], ["A along k, micro-tile 16x1", 40, 120]],
    );
    await run(FULL);
    assertEquals(backend.reports(FULL.key)[0]?.chosen, null);
    backend.dispose();
  },
);

deviceTest(
  DEVICE,
  "reports ride along with a read that fills a map",
  async ({ device }) => {
    const { backend, run, maps, forget } = listening(device);
    await run(ONE_ROW);
    await backend.prepared();
    const large = backend.allocate("f32", STAGING_BYTES / 4);
    backend.upload(large, new Float32Array(STAGING_BYTES / 4));
    forget();
    startCase(ONE_ROW, backend);
    await backend.download(large);
    assertEquals(backend.reports(ONE_ROW.key).length, 1);
    assertEquals(maps(), 1);
    backend.dispose();
  },
);

deviceTest(
  DEVICE,
  "runs that agree leave the losers out, and a change of the input takes them back",
  async ({ device }) => {
    const { backend, run } = listening(device);
    await run(ONE_ROW);
    await backend.prepared();
    const all = await run(ONE_ROW);
    for (let runs = 1; runs < SETTLED; runs++) {
      assertEquals(await run(ONE_ROW), all);
    }
    const next = async (one: PreparedCase): Promise<number> => {
      await backend.prepared();
      return await run(one);
    };
    await run(ONE_ROW);
    const winner = await next(ONE_ROW);
    assert(1 < winner && winner < all, `${winner} of ${all}`);
    // The device itself falls back; the host needs some runs to widen, then to narrow again.
    for (let runs = 0; runs < SETTLED; runs++) {
      assertEquals(await next(FULL), winner);
    }
    for (let runs = 0; runs < SETTLED; runs++) {
      assertEquals(await next(FULL), all);
    }
    await run(FULL);
    for (let runs = 1; runs < FIRST_PERIOD; runs++) {
      assertEquals(await next(FULL), 1);
    }
    assertEquals(await next(ONE_ROW), all);
    assertEquals(await next(ONE_ROW), all);
    backend.dispose();
  },
);

deviceTest(
  DEVICE,
  "a loop without reads learns at its end",
  async ({ device }) => {
    const { backend, run } = listening(device);
    await run(FULL);
    await backend.prepared();
    const runs = new Array(SETTLED).fill(FULL);
    await runBatch(runs, backend);
    assertEquals(backend.reports(FULL.key)[0]?.streak, SETTLED);
    await run(FULL);
    await backend.prepared();
    assertEquals(await run(FULL), 1);
    backend.dispose();
  },
);

deviceTest(
  DEVICE,
  "a pinned rule runs from the first call on, and nothing narrows it",
  async ({ device }) => {
    const { backend, run } = listening(device);
    const pinned = caseOf("full", PINNED);
    const first = await run(pinned);
    assert(first > 1);
    for (let runs = 0; runs < 2 * SETTLED; runs++) {
      assertEquals(await run(pinned), first);
    }
    assertEquals(backend.reports(pinned.key), []);
    backend.dispose();
  },
);

deviceTest(
  DEVICE,
  "an ordered sum has all its candidates in every run, the first one included",
  async ({ device }) => {
    const { backend, run } = listening(device);
    const ordered = caseOf("one row", `${TEXT}, C: ordered`);
    const first = await run(ordered);
    assert(first > 1);
    for (let runs = 0; runs < 2 * SETTLED; runs++) {
      assertEquals(await run(ordered), first);
    }
    assertEquals(backend.reports(ordered.key)[0]?.streak, 2 * SETTLED + 1);
    backend.dispose();
  },
);

Deno.test("the CPU back end reports its selections, and leaves losers out", async () => {
  const narrowed: string[] = [];
  const backend = makeCpuBackend({
    compile: (ir, layouts, request) => {
      const { kept } = request.narrowing;
      narrowed.push(
        [...kept].map(([nest, rules]) => `${nest}: ${rules}`).join(),
      );
      return compileJs(ir, layouts, contextFor(request));
    },
  });
  for (let runs = 0; runs <= SETTLED; runs++) await runRight(ONE_ROW, backend);
  const [report] = backend.reports(ONE_ROW.key);
  const [winner, ...losers] = report?.candidates ?? [];
  assertEquals(losers, []);
  assertEquals(narrowed, ["", `${report?.nest}: ${winner?.rule}`]);
  for (let runs = 0; runs < 2 * SETTLED; runs++) await runRight(FULL, backend);
  await runRight(FULL, backend);
  assertEquals(narrowed.slice(2), [`${report?.nest}: `]);
  backend.dispose();
});
