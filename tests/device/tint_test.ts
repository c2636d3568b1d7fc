/**
 * Tint accepts what the generators make. Run with
 * `deno test --allow-run=deno tests/device/tint_test.ts`; without the permission it says so and
 * skips.
 */
import { printKernelIr } from "../../jit/ir/print_kernel_ir.ts";
import { verifyKernelIr } from "../../jit/ir/verify_kernel_ir.ts";
import { DAWN_DIALECT, printWgsl } from "../../jit/wgsl/print_wgsl.ts";
import { assertEquals } from "../support/assert.ts";
import { TEST_TARGET } from "../support/run_kernels.ts";
import {
  foldKernels,
  operatorKernels,
  type SampleKernel,
} from "../support/sample_kernels.ts";
import { canRunTint, tintMessages } from "../support/tint.ts";

const isRunnable = await canRunTint();

function tintTest(name: string, run: () => Promise<void>): void {
  Deno.test({ name, ignore: !isRunnable, fn: run });
}

/** Each text once, with the kernel it was printed from. */
function printAll(
  kernels: readonly SampleKernel[],
): ReadonlyMap<string, SampleKernel> {
  return new Map(kernels.map((sample) => [
    printWgsl(sample.launch.kernel, DAWN_DIALECT).text,
    sample,
  ]));
}

async function accepts(kernels: readonly SampleKernel[]): Promise<void> {
  const texts = printAll(kernels);
  for (const { title, launch: { kernel } } of texts.values()) {
    const problems = verifyKernelIr(kernel, TEST_TARGET.limits)
      .map(({ message }) => message);
    assertEquals(problems, [], `${title}\n${printKernelIr(kernel)}`);
  }
  const messages = await tintMessages([...texts.keys()]);
  [...texts].forEach(([text, { title }], index) =>
    assertEquals(messages[index], [], `${title}\n${text}`)
  );
}

tintTest(
  "printWgsl() makes texts of every operator that Tint accepts",
  () => accepts(operatorKernels(TEST_TARGET)),
);

tintTest(
  "printWgsl() makes texts of f16 storage that Tint accepts",
  () => accepts(operatorKernels({ ...TEST_TARGET, hasF16: true })),
);

tintTest(
  "printWgsl() makes texts of every fold and scan that Tint accepts",
  () => accepts(foldKernels(TEST_TARGET)),
);

tintTest(
  "tintMessages() reports a barrier in divergent control flow",
  async () => {
    const [messages] = await tintMessages([`
@compute @workgroup_size(64)
fn main(@builtin(local_invocation_index) index: u32) {
  if (index < 3u) { workgroupBarrier(); }
}
`]);
    assertEquals(messages?.length, 1);
  },
);
