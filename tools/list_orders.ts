/**
 * Ordered against unordered index lists: the same products, detection included, by the clock of the GPU.
 *
 * Run: deno run tools/list_orders.ts [size]. One JSON object a line, as the benches print with --json.
 */
// deno-lint-ignore-file no-console -- a tool speaks on the console
import { compileWebGpu } from "../jit/compile.ts";
import { DEFAULT_CONTEXT } from "../jit/pass.ts";
import { random } from "../mod.ts";
import { makeDevices } from "../runtime/devices.ts";
import { makePit, type Pit } from "../runtime/pit.ts";
import { makeWebGpuBackend } from "../runtime/webgpu/webgpu_backend.ts";

const SIZE = Number(Deno.args[0] ?? 4096);
const RUNS = 17;
const WARM_UP_MS = 150;

for (const sparsity of [0.5, 0.9, 0.99]) {
  for (const isOrdered of [true, false]) {
    await measure(isOrdered, sparsity);
  }
}

/** `pit` on a device of its own, whose lists are made in this way. */
function pitWith(isOrdered: boolean): Pit {
  const pit = { ...DEFAULT_CONTEXT.pit, isOrdered };
  const backend = makeWebGpuBackend({
    compile: (ir, layouts, target) =>
      compileWebGpu(ir, layouts, target, { ...DEFAULT_CONTEXT, pit }),
  });
  const never = (): never => {
    throw new Error("Cannot compare lists on another device than the GPU");
  };
  const devices = { webgpu: () => backend, cpu: never, reference: never };
  return makePit(makeDevices(devices)).on("webgpu");
}

async function measure(isOrdered: boolean, sparsity: number): Promise<void> {
  const shape = [SIZE, SIZE];
  using A = random({
    ...{ shape, density: 1 - sparsity, pattern: "blocks", microTile: [32, 1] },
    ...{ seed: 7, sparse: false },
  });
  using B = random({ shape, seed: 1 });
  const product = "C[m,n] += A[m,k] * B[k,n] with A: sparse(32,1)";
  const program = pitWith(isOrdered)(product);
  const end = performance.now() + WARM_UP_MS;
  do await program.profile({ A, B }); while (performance.now() < end);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    times.push((await program.profile({ A, B })).totals.totalNs / 1e6);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[share * (RUNS - 1)] ?? NaN;
  const order = isOrdered ? "ordered" : "unordered";
  console.log(JSON.stringify({
    case: `32x1 ${100 * sparsity}%, ${order} lists`,
    ...{ value: at(0.5), unit: "ms", low: at(0.25), high: at(0.75) },
    runs: RUNS,
  }));
}
