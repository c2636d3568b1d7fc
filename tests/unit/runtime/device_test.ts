/** Lanes, devices, travel, scopes and failures, on devices that fail on demand. */
import { type Pit, random, type Tensor, tensor, zeros } from "../../../mod.ts";
import { assert, assertEquals, assertMatch } from "../../support/assert.ts";
import { captureConsole } from "../../support/capture_console.ts";
import {
  deviceFault,
  type FakeDevice,
  type FakeState,
  makeFakePit,
} from "../../support/fake_backend.ts";
import { assertCode, assertRejectsCode } from "../../support/pit_error.ts";

const x = tensor([1, 2, 3]);

function stateOf(all: readonly FakeDevice[], at: number): FakeState {
  const device = all[at];
  if (device === undefined) throw new Error(`Device ${at} was not made`);
  return device.state;
}

Deno.test("pit: calls before the device is open wait in order, reads get results", async () => {
  const gate = Promise.withResolvers<void>();
  const { pit, all } = makeFakePit((state) => state.gate = gate.promise);
  const y = pit`y[i] = ${x}[i] + 1`;
  const z = pit`z[i] = ${y}[i] * 2`;
  y.dispose();
  const read = z.array();
  await Promise.resolve();
  assertEquals(stateOf(all, 0).runs.length, 0);
  assertEquals(z.device.kind, "auto");
  gate.resolve();
  assertEquals(await read, [4, 6, 8]);
  assertEquals(stateOf(all, 0).runs.length, 2);
  z.dispose();
  // What is left is the upload of x.
  assertEquals(stateOf(all, 0).live, 1);
});

Deno.test("pit: no device is touched before the first use", async () => {
  const { pit, all } = makeFakePit();
  pit("y[i] = x[i]");
  pit.on("cpu");
  assertEquals(all.length, 0);
  assertEquals(await pit.ready(), {
    kind: "webgpu",
    description: "fake webgpu",
  });
  await pit.ready();
  assertEquals(all.length, 1);
});

Deno.test("pit: auto falls back to the CPU and says so once", async () => {
  const { pit } = makeFakePit((state, kind) => {
    if (kind !== "webgpu") return;
    state.openFault = deviceFault("Cannot open: no adapter");
  });
  const said = await captureConsole("warn", async () => {
    const y = pit`y[i] = ${x}[i]`;
    assertEquals(await y.array(), [1, 2, 3]);
    assertEquals(y.device.kind, "cpu");
    assertEquals((await pit.ready()).kind, "cpu");
  });
  assertEquals(said.length, 1);
  assertMatch(said[0] ?? "", /CPU.*no adapter/);
  await assertRejectsCode("PIT0599", () => pit.on("webgpu").ready());
});

Deno.test("pit: a device that does not open fails the reads, and every result that needs it", async () => {
  const { pit } = makeFakePit((state) =>
    state.openFault = deviceFault("Cannot open")
  );
  const gpu = pit.on("webgpu");
  const y = gpu`y[i] = ${x}[i]`;
  const z = gpu`z[i] = ${y}[i] + 1`;
  await assertRejectsCode("PIT0599", () => y.data());
  await assertRejectsCode("PIT0599", () => z.data());
  await assertRejectsCode("PIT0599", () => gpu.ready());
});

Deno.test("pit.on: the same tag for the same device, one back end for auto and webgpu", async () => {
  const { pit, all } = makeFakePit();
  assert(pit.on("cpu") === pit.on("cpu") && pit.on("auto") === pit);
  assert(pit.on("cpu").on("auto") === pit);
  const [a, b] = [pit`y[i] = ${x}[i]`, pit.on("webgpu")`y[i] = ${x}[i]`];
  await Promise.all([
    a.data(),
    b.data(),
    pit.ready(),
    pit.on("webgpu").ready(),
  ]);
  assertEquals(all.length, 1);
});

Deno.test("pit.on: takes a GPU device of any implementation", async () => {
  const { pit } = makeFakePit();
  const device = {
    queue: {},
    limits: {},
    createBuffer: () => ({}),
    createShaderModule: () => ({}),
  };
  assert(pit.on(device) === pit.on(device));
  assert(pit.on(device) !== pit.on("webgpu"));
  assertEquals((await pit.on(device).ready()).kind, "webgpu");
});

Deno.test("Tensor: travels to the device that needs it, from either side", async () => {
  const { pit, all } = makeFakePit();
  const cpu = pit.on("cpu");
  const a = pit`a[i] = ${x}[i] + 1`;
  const b = cpu`b[i] = ${a}[i] * 10`;
  const c = pit`c[i] = ${b}[i] + ${a}[i]`;
  assertEquals(await c.array(), [22, 33, 44]);
  assertEquals([a, b, c].map(({ device }) => device.kind), [
    "webgpu",
    "cpu",
    "webgpu",
  ]);
  assertEquals(all.length, 2);
});

Deno.test("Tensor: disposed of while it travels, the work still finishes", async () => {
  const { pit, all } = makeFakePit();
  await Promise.all([pit.ready(), pit.on("cpu").ready()]);
  const a = pit`a[i] = ${x}[i] + 1`;
  const b = pit.on("cpu")`b[i] = ${a}[i] * 10`;
  a.dispose();
  assertEquals(await b.array(), [20, 30, 40]);
  b.dispose();
  assertEquals(all.map(({ state }) => state.live), [1, 0]);
});

Deno.test("pit: the queue is flushed at the end of the turn, at length, and not by a call", async () => {
  const { pit, all } = makeFakePit();
  await pit.ready();
  const state = stateOf(all, 0);
  const program = pit("y[i] = x[i] + 1");
  for (let at = 0; at < 10; at++) program({ x }).dispose();
  assertEquals(state.flushes, 0);
  await Promise.resolve();
  assertEquals(state.flushes, 1);
  for (let at = 0; at < 200; at++) program({ x }).dispose();
  assertEquals(state.flushes, 4);
});

Deno.test("Tensor: reads that are awaited together ask the device in one turn", async () => {
  const { pit, all } = makeFakePit();
  await pit.ready();
  const results = [1, 2, 3].map((n) => pit`y[i] = ${x}[i] * ${n}`);
  const state = stateOf(all, 0);
  state.log.length = 0;
  const reads = Promise.all(results.map((result) => result.data()));
  assertEquals(state.log, ["download", "download", "download"]);
  await reads;
});

Deno.test("pit: `using` in a loop keeps the live buffers bounded", async () => {
  const { pit, all } = makeFakePit();
  await pit.ready();
  let state = zeros([4]);
  for (let at = 0; at < 100; at++) {
    using step = pit`s[i] = ${state}[i] + 1`;
    using twice = pit`t[i] = ${step}[i] * 2`;
    const next = pit`n[i] = ${twice}[i] / 2`;
    state.dispose();
    state = next;
  }
  assertEquals(await state.array(), [100, 100, 100, 100]);
  state.dispose();
  assertEquals([stateOf(all, 0).live, stateOf(all, 0).peak], [0, 4]);
});

Deno.test("Tensor: a loop that disposes of nothing keeps the live buffers bounded", async () => {
  const { pit, all } = makeFakePit((state) => state.isIdle = true);
  await pit.ready();
  const large = zeros([2 ** 21]);
  for (let at = 0; at < 400; at++) {
    const y = pit`y[i] = ${large}[i] + 1`;
    await pit`s[] += ${y}[i]`.data();
  }
  // 400 results of 8 MiB and 400 of 4 B were made; the collector chooses when it runs.
  assert(stateOf(all, 0).peak < 500, `${stateOf(all, 0).peak} live buffers`);
});

Deno.test("pit.scope: frees what is made inside and not returned", async () => {
  const { pit, all } = makeFakePit();
  await pit.ready();
  let inner: Tensor | null = null;
  const kept = pit.scope(() => {
    inner = pit`y[i] = ${x}[i] + 1`;
    const view = inner.reshape([3, 1]);
    return {
      list: [pit`z[i,j] = ${view}[i,j] * 2`],
      map: new Map([["a", tensor([1])]]),
    };
  });
  assertEquals(stateOf(all, 0).live, 2);
  assertEquals(await kept.list[0]?.array(), [[4], [6], [8]]);
  assertEquals(await kept.map.get("a")?.array(), [1]);
  const error = await assertRejectsCode(
    "PIT0520",
    () => (inner as unknown as Tensor).data(),
  );
  assertMatch(
    error.message,
    /Tensor "y" f32\[3\]: it was disposed of at .*device_test/,
  );
});

Deno.test("pit.scope: nests, and hands kept tensors to the scope outside", async () => {
  const { pit, all } = makeFakePit();
  await pit.ready();
  const sum = pit.scope(() => {
    const a = pit.scope(() => {
      pit`t[i] = ${x}[i]`;
      return pit`a[i] = ${x}[i] * 3`;
    });
    assertEquals(stateOf(all, 0).live, 2);
    return pit`s[] += ${a}[i]`;
  });
  assertEquals(stateOf(all, 0).live, 2);
  assertEquals(await sum.item(), 18);
  const outer = pit.scope(() => pit.scope(() => pit.scope(() => tensor([1]))));
  assertEquals(outer.isDisposed, false);
});

Deno.test("pit.scope: follows an async function through its awaits, also two at once", async () => {
  const { pit, all } = makeFakePit();
  await pit.ready();
  const work = (n: number) =>
    pit.scope(async () => {
      using a = pit`a[i] = ${x}[i] * ${n}`;
      await a.data();
      const b = pit`b[i] = ${a}[i] + 1`;
      await new Promise((resolve) => setTimeout(resolve, n));
      const c = pit`c[i] = ${b}[i] + 1`;
      await c.data();
      return { c, n };
    });
  const outside = pit`o[i] = ${x}[i]`;
  const results = await Promise.all([work(1), work(2)]);
  assertEquals(await Promise.all(results.map(({ c }) => c.array())), [
    [3, 4, 5],
    [4, 6, 8],
  ]);
  assertEquals(await outside.array(), [1, 2, 3]);
  // x, outside and the two results.
  assertEquals(stateOf(all, 0).live, 4);
});

Deno.test("pit.scope: frees everything when the function throws or rejects", async () => {
  const { pit, all } = makeFakePit();
  await pit.ready();
  const fail = (): never => {
    pit`y[i] = ${x}[i]`;
    throw new Error("Cannot go on");
  };
  for (
    const run of [
      () => pit.scope(fail),
      () => pit.scope(async () => await fail()),
    ]
  ) {
    let isCaught = false;
    try {
      await run();
    } catch {
      isCaught = true;
    }
    assert(isCaught);
  }
  assertEquals(stateOf(all, 0).live, 1);
});

Deno.test("pit: an allocation that fails at once throws in the call and leaks nothing", async () => {
  const { pit, all } = makeFakePit();
  await pit.ready();
  stateOf(all, 0).maximumCount = 5;
  assertEquals(await pit`y[i] = ${x}[i]`.array(), [1, 2, 3]);
  const live = stateOf(all, 0).live;
  const error = assertCode("PIT0599", () => pit`y[i,j] = ${x}[i] * ${x}[j]`);
  assertMatch(error.message, /at file:.*device_test/);
  assertEquals(stateOf(all, 0).live, live);
  assertEquals(await pit`y[i] = ${x}[i] + 1`.array(), [2, 3, 4]);
});

Deno.test("pit: after a loss what was read survives, the rest fails, and new work runs", async () => {
  const { pit, all } = makeFakePit();
  const read = pit`y[i] = ${x}[i] + 1`;
  const unread = pit`z[i] = ${x}[i] + 2`;
  await read.data();
  stateOf(all, 0).lost = deviceFault("Cannot read: the device is lost");
  assertEquals(await read.array(), [2, 3, 4]);
  await assertRejectsCode("PIT0599", () => unread.data());
  const again = pit`w[i] = ${read}[i] * ${x}[i]`;
  assertEquals(await again.array(), [2, 6, 12]);
  const depends = pit`v[i] = ${unread}[i]`;
  await assertRejectsCode("PIT0599", () => depends.data());
  assertEquals(all.length, 2);
  for (const each of [read, unread, again, depends]) each.dispose();
  assertEquals(stateOf(all, 1).live, 1);
});

Deno.test("pit.dispose: frees the device; host copies stay, later calls open it anew", async () => {
  const { pit, all } = makeFakePit();
  const y = pit`y[i] = ${x}[i] + 1`;
  await y.data();
  pit.dispose();
  assertEquals(await y.array(), [2, 3, 4]);
  assertEquals(await pit`z[i] = ${y}[i]`.array(), [2, 3, 4]);
  assertEquals(all.length, 2);
});

Deno.test("pit.debug: the first index outside is thrown at the read", async () => {
  const { pit } = makeFakePit();
  const id = tensor([0, 7], { dtype: "i32" });
  const gather = (p: Pit) => p`y[t] = ${x}[${id}[t]]`;
  assertEquals(await gather(pit).array(), [1, 0]);
  pit.debug = true;
  assertEquals(pit.debug, true);
  assertEquals(pit.on("cpu").debug, false);
  let message = "";
  try {
    await gather(pit).data();
  } catch (error) {
    message = String(error);
  }
  assertMatch(message, /7/);
  assertMatch(message, /device_test/);
  assertEquals(await pit`y[i] = ${x}[i]`.array(), [1, 2, 3]);
  pit.debug = false;
  assertEquals(await gather(pit).array(), [1, 0]);
});

Deno.test("pit: same numbers on every real device", async () => {
  const { pit } = await import("../../../mod.ts");
  const A = random({ shape: [9, 7], seed: 1 });
  const expected = await pit.on("reference")`C[i,j] += ${A}[i,k] * ${A}[j,k]`
    .data();
  for (const p of [pit, pit.on("cpu")]) {
    const found = await p`C[i,j] += ${A}[i,k] * ${A}[j,k]`.data();
    assert(
      found.every((value, at) =>
        Math.abs(value - (expected[at] ?? NaN)) < 1e-5
      ),
    );
  }
  pit.dispose();
});
