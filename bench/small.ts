/**
 * What the automatic choice costs where there is nothing to gain: dense operands that are called
 * sparse, small and skinny products, against the same products called dense.
 *
 * Run: deno run bench/small.ts [largest size] [--json]
 */
import { pit, random, type Tensor } from "../mod.ts";
import { ARGUMENTS, report, reportMachine } from "./report.ts";
import { steadyTime } from "./steady_time.ts";

const LARGEST = Number(ARGUMENTS[0] ?? 4096);
const CUBES = [LARGEST / 16, LARGEST / 8, LARGEST / 4];
const SKINNY = [1, 8, 32];

const { description } = await pit.ready();
reportMachine(`Deno ${Deno.version.deno}, ${description}`);
for (const size of CUBES) await compare(`${size}^3`, size, size, size);
for (const m of SKINNY) {
  await compare(`M = ${m}, ${LARGEST}`, m, LARGEST, LARGEST);
}

async function compare(
  name: string,
  m: number,
  k: number,
  n: number,
): Promise<void> {
  using A = random({ shape: [m, k], low: -1, high: 1, seed: 1 });
  using B = random({ shape: [k, n], low: -1, high: 1, seed: 2 });
  for (
    const [said, hint] of [["dense", "A: dense"], ["automatic", "A: sparse"]]
  ) {
    const program = pit(`C[m,n] += A[m,k] * B[k,n] with ${hint}` as string);
    await program.ready({ A, B });
    const call = (): Tensor => program({ A, B }) as Tensor;
    const { median, low, high, runs } = await steadyTime(call);
    const spread = {
      median: 1e3 * median,
      low: 1e3 * low,
      high: 1e3 * high,
      runs,
    };
    report(`${said} ${name}`, spread, "us");
  }
}
