/** The CPU back end and the reference as devices: runs, faults, caches, profiles, disposal. */
import { success } from "../../../jit/diagnostics/diagnostic.ts";
import { PitError } from "../../../jit/diagnostics/pit_error.ts";
import type { JsExecutable } from "../../../jit/ir/executable.ts";
import type {
  Backend,
  HostArray,
  Run,
} from "../../../runtime/backend/backend.ts";
import { makeArrayPool } from "../../../runtime/cpu/array_pool.ts";
import { makeCpuBackend } from "../../../runtime/cpu/cpu_backend.ts";
import { type Host, THIS_HOST } from "../../../runtime/backend/host.ts";
import { makeReferenceBackend } from "../../../runtime/cpu/reference_backend.ts";
import {
  assert,
  assertEquals,
  assertRejects,
  assertThrows,
} from "../../support/assert.ts";
import { bindText, f32 } from "../../support/run_reference.ts";
import { dense } from "../../support/tile_shorthand.ts";

const PROGRAM = `scalar s
input A rank 1
made T rank 1
made C rank 1
statement (i: spatial)
  let T[i] = add(A[i], 1)
statement (i: spatial)
  C[i] = mul(T[i], scalar(s))
return C
`;

/** `T = A + 1; C = T * s` by hand, reading A with the stride of its layout. */
function executable(stride: number): JsExecutable {
  return {
    kind: "js",
    selections: [],
    buffers: [dense("A", [3]), dense("T", [3]), {
      ...dense("C", [3]),
      role: "result",
    }],
    steps: [
      {
        name: "T",
        role: "compute",
        js:
          "const [a, t] = buffers; for (let i = 0; i < sizes[0]; i++) t[i] = a[i * sizes[1]] + 1;",
        bindings: ["A", "T"],
        sizes: [3, stride],
        scalars: [],
      },
      {
        name: "C",
        role: "compute",
        js:
          "const [t, c] = buffers; for (let i = 0; i < sizes[0]; i++) c[i] = t[i] * scalars[0];",
        bindings: ["T", "C"],
        sizes: [3],
        scalars: ["s"],
      },
    ],
  };
}

function cpu(
  host: Host = THIS_HOST,
): { readonly backend: Backend; readonly compiled: () => number } {
  let count = 0;
  const backend = makeCpuBackend({
    host,
    compile: (_, layouts) => {
      count++;
      return success(executable(layouts.get("A")?.[0] ?? 1));
    },
  });
  return { backend, compiled: () => count };
}

/** A run over six elements, of which every second one from the first on is read. */
function runOn(
  backend: Backend,
  data: HostArray,
  key = "k",
): { run: Run; result: Run["results"] } {
  const a = backend.allocate("f32", 6);
  backend.upload(a, data);
  const result = new Map([["C", backend.allocate("f32", 3)]]);
  const run: Run = {
    program: bindText(PROGRAM, { A: f32([0, 0, 0]), s: 2 }),
    key,
    operands: new Map([["A", { buffer: a, strides: [2], offset: 1 }]]),
    scalars: new Map([["s", 2]]),
    results: result,
  };
  return { run, result };
}

async function read(
  backend: Backend,
  result: Run["results"],
): Promise<readonly number[]> {
  const buffer = result.get("C");
  assert(buffer !== undefined);
  return Array.from(await backend.download(buffer));
}

const SIX = Float32Array.of(0, 1, 0, 2, 0, 3);

for (
  const [name, make] of [["cpu", () => cpu().backend], [
    "reference",
    makeReferenceBackend,
  ]] as const
) {
  Deno.test(`the ${name} back end runs a program over a strided view`, async () => {
    const backend = make();
    await backend.open();
    assert(backend.isOpen);
    const { run, result } = runOn(backend, SIX);
    backend.run(run);
    backend.flush();
    assertEquals(await read(backend, result), [4, 6, 8]);
    await backend.settled();
    assertEquals(backend.kind, name);
  });

  Deno.test(`the ${name} back end copies what is uploaded and downloaded`, async () => {
    const backend = make();
    await backend.open();
    const data = Float32Array.of(1, 2);
    const buffer = backend.allocate("f32", 2);
    backend.upload(buffer, data);
    data[0] = 9;
    const first = await backend.download(buffer);
    assertEquals(Array.from(first), [1, 2]);
    first[1] = 9;
    assertEquals(Array.from(await backend.download(buffer)), [1, 2]);
  });

  Deno.test(`the ${name} back end says when it was closed`, async () => {
    const backend = make();
    await backend.open();
    const buffer = backend.allocate("f32", 2);
    backend.dispose();
    backend.release(buffer);
    assert(!backend.isOpen);
    await assertRejects(() => backend.download(buffer), PitError, "PIT0512");
    await assertRejects(() => backend.open(), PitError, "PIT0512");
  });
}

Deno.test("the cpu back end compiles once per key", async () => {
  const { backend, compiled } = cpu();
  await backend.open();
  for (const key of ["a", "b", "a"]) {
    const { run, result } = runOn(backend, SIX, key);
    backend.run(run);
    assertEquals(await read(backend, result), [4, 6, 8]);
  }
  assertEquals(compiled(), 2);
});

Deno.test("the cpu back end makes one function per text", async () => {
  let made = 0;
  const { backend } = cpu({
    ...THIS_HOST,
    makeFunction: (parameters, body) => {
      made++;
      return THIS_HOST.makeFunction(parameters, body);
    },
  });
  await backend.open();
  for (const key of ["a", "b", "c"]) backend.run(runOn(backend, SIX, key).run);
  assertEquals(made, 2);
});

Deno.test("the cpu back end keeps a lack of memory for the next read, and passes it on", async () => {
  let isFull = true;
  const { backend } = cpu({
    ...THIS_HOST,
    makeFunction: (parameters, body) => {
      const call = THIS_HOST.makeFunction(parameters, body);
      return (...args) => {
        if (isFull) throw new RangeError("Array buffer allocation failed");
        return call(...args);
      };
    },
  });
  await backend.open();
  const { run, result } = runOn(backend, SIX);
  backend.run(run);
  await assertRejects(() => read(backend, result), PitError, "PIT0510");
  await assertRejects(() => backend.settled(), PitError, "PIT0510");
  await backend.settled();
  isFull = false;
  backend.run(run);
  assertEquals(await read(backend, result), [4, 6, 8]);
});

Deno.test("the cpu back end says when functions are forbidden", async () => {
  const { backend } = cpu({
    ...THIS_HOST,
    makeFunction: () => {
      throw new EvalError("Code generation from strings disallowed");
    },
  });
  await backend.open();
  assertThrows(() => backend.run(runOn(backend, SIX).run), PitError, "PIT0511");
});

Deno.test("the cpu back end refuses a buffer that the host cannot hold", () => {
  assertThrows(
    () => cpu().backend.allocate("f32", 2 ** 52),
    PitError,
    "PIT0510",
  );
});

Deno.test("the cpu back end times each nest by the host's clock", async () => {
  let now = 0;
  const { backend } = cpu({ ...THIS_HOST, now: () => now += 2 });
  await backend.open();
  assertEquals(await backend.profile(runOn(backend, SIX).run), [
    { name: "T", role: "compute", durationNs: 2e6 },
    { name: "C", role: "compute", durationNs: 2e6 },
  ]);
});

Deno.test("makeArrayPool() gives a released array out again, up to its limit", () => {
  const pool = makeArrayPool(40);
  const first = pool.take("f32", 8);
  pool.give("f32", first);
  assert(pool.take("f32", 8) === first);
  const large = pool.take("f32", 11);
  pool.give("f32", large);
  assert(pool.take("f32", 11) !== large);
});
