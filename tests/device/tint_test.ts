/**
 * Tint accepts what the generators make. Run with
 * `deno test --allow-ffi tests/device/tint_test.ts`; without the permission it says so and skips.
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
import { openTint, type Tint } from "../support/tint.ts";

const tint = await openTint();

function tintTest(name: string, run: (tint: Tint) => Promise<void>): void {
  Deno.test({
    name,
    ignore: tint === null,
    sanitizeResources: false,
    fn: () => run(tint!),
  });
}

async function accepts(
  opened: Tint,
  kernels: readonly SampleKernel[],
): Promise<void> {
  const seen = new Set<string>();
  for (const { title, launch: { kernel } } of kernels) {
    const { text } = printWgsl(kernel, DAWN_DIALECT);
    if (seen.has(text)) continue;
    seen.add(text);
    const problems = verifyKernelIr(kernel, TEST_TARGET.limits)
      .map(({ message }) => message);
    assertEquals(problems, [], `${title}\n${printKernelIr(kernel)}`);
    assertEquals(await opened.messages(text), [], `${title}\n${text}`);
  }
}

tintTest(
  "printWgsl() makes texts of every operator that Tint accepts",
  (opened) => accepts(opened, operatorKernels(TEST_TARGET)),
);

tintTest(
  "printWgsl() makes texts of f16 storage that Tint accepts",
  (opened) =>
    accepts(opened, operatorKernels({ ...TEST_TARGET, hasF16: true })),
);

tintTest(
  "printWgsl() makes texts of every fold and scan that Tint accepts",
  (opened) => accepts(opened, foldKernels(TEST_TARGET)),
);

tintTest("Tint rejects a barrier in divergent control flow", async (opened) => {
  const messages = await opened.messages(`
@compute @workgroup_size(64)
fn main(@builtin(local_invocation_index) index: u32) {
  if (index < 3u) { workgroupBarrier(); }
}
`);
  assertEquals(messages.length, 1);
});
