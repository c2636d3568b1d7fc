/**
 * Programs whose zeros change from run to run keep giving the numbers of the reference, while covers
 * come back and forms with fewer candidates take over from each other.
 */
import fc from "fast-check";
import { compileJs, compileWebGpu } from "../../jit/compile.ts";
import type { CompileRequest } from "../../jit/ir/executable.ts";
import { DEFAULT_CONTEXT, type PassContext } from "../../jit/pass.ts";
import type { Backend } from "../../runtime/backend/backend.ts";
import { makeCpuBackend } from "../../runtime/cpu/cpu_backend.ts";
import { makeWebGpuBackend } from "../../runtime/webgpu/webgpu_backend.ts";
import { assert, assertEquals } from "../support/assert.ts";
import { patterned, seeded } from "../support/corpus_operands.ts";
import {
  prepareCase,
  type PreparedCase,
  runBatch,
} from "../support/differential.ts";
import { SEARCHED } from "../support/pit_settings.ts";
import { deviceTest } from "../support/webgpu_device.ts";
import { PATTERNS } from "../support/zero_patterns.ts";

const SEED = 17;
const EXTENT = 33;
const PROGRAMS = [
  "C[m,n] += A[m,k] * B[k,n] with A: sparse",
  "C[m,n] += A[m,k] * B[k,n] where W[m,n] with A: sparse, B: sparse",
  "let P[m,n] += A[m,k] * B[k,n] with A: sparse\n" +
  "C[m,n] = sum[k](P[m,k] * A[k,n]) + 1 with P: sparse",
] as const;

/** A program, the zeros of its operands, and how often it runs with them. */
interface Stretch {
  readonly program: string;
  readonly zeros: readonly (typeof PATTERNS)[number][];
  readonly seed: number;
  readonly runs: number;
}

const stretches: fc.Arbitrary<Stretch> = fc.record({
  program: fc.constantFrom(...PROGRAMS),
  zeros: fc.array(fc.constantFrom(...PATTERNS), {
    minLength: 3,
    maxLength: 3,
  }),
  seed: fc.nat(99),
  runs: fc.integer({ min: 1, max: 6 }),
});

/** The program over other operands of the same shapes, under one name. */
function prepare({ program, zeros, seed }: Stretch): PreparedCase {
  const names = ["A", "B", "W"].filter((name) => program.includes(`${name}[`));
  const operands = names.map((name, at) => {
    const dtype = name === "W" ? "bool" : "f32";
    const pattern = zeros[at] ?? "full";
    return [name, seeded(patterned([EXTENT, EXTENT], pattern, dtype), seed)];
  });
  const prepared = prepareCase({
    program,
    operands: Object.fromEntries(operands),
  });
  assert(prepared.ok);
  return { ...prepared.value, key: program };
}

async function check(backend: Backend, numRuns: number): Promise<void> {
  const choices = new Set<string>();
  for (const one of fc.sample(stretches, { numRuns, seed: SEED })) {
    const prepared = prepare(one);
    for (let run = 0; run < one.runs; run++) {
      const [found] = await runBatch([prepared], backend);
      assert(found instanceof Map, String(found));
      const wanted = [...prepared.wanted.values()];
      assertEquals([...found.values()], wanted, JSON.stringify(one));
      await backend.prepared();
      for (const { nest, chosen } of backend.reports(one.program)) {
        choices.add(`${one.program} ${nest} ${chosen}`);
      }
    }
  }
  backend.dispose();
  // Every product chose in more than one way, or nothing was narrowed here.
  assert(choices.size > 2 * PROGRAMS.length, [...choices].join("\n"));
}

function contextFor({ narrowing }: CompileRequest): PassContext {
  const context = { ...DEFAULT_CONTEXT, ...SEARCHED };
  return { ...context, pit: { ...context.pit, narrowing } };
}

Deno.test("changing zeros: the cpu agrees with the reference in every run", () =>
  check(
    makeCpuBackend({
      compile: (ir, layouts, request) =>
        compileJs(ir, layouts, contextFor(request)),
    }),
    100,
  ));

deviceTest(
  "changing zeros: webgpu agrees with the reference in every run",
  () =>
    check(
      makeWebGpuBackend({
        compile: (ir, layouts, target, request) =>
          compileWebGpu(ir, layouts, target, contextFor(request)),
      }),
      16,
    ),
);
