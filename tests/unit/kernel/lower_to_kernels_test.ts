/** Programs against the limits of a device: what is refused, in which words, and what is dropped. */
import { renderDiagnostics } from "../../../jit/diagnostics/render.ts";
import type { TargetInfo } from "../../../jit/ir/executable.ts";
import type { MapNest, TileBuffer, TileIr } from "../../../jit/ir/tile_ir.ts";
import { lowerToKernels } from "../../../jit/kernel/lower_to_kernels.ts";
import { assert, assertEquals } from "../../support/assert.ts";
import { TEST_TARGET } from "../../support/run_kernels.ts";
import {
  at,
  axis,
  block,
  constant,
  dense,
  load,
  NOWHERE,
  store,
  value,
} from "../../support/tile_shorthand.ts";

function target(limits: Partial<TargetInfo["limits"]>): TargetInfo {
  return { ...TEST_TARGET, limits: { ...TEST_TARGET.limits, ...limits } };
}

function copyOf(from: readonly string[], extent: number): TileIr {
  const nest: MapNest = {
    kind: "map",
    name: "C.1",
    origin: NOWHERE,
    axes: [axis("i", extent)],
    block: block(
      from.map((name) => load(name.toLowerCase(), name, [at("i")])),
      from.length === 0 ? constant(0) : value(from[0]!.toLowerCase()),
    ),
    store: store("C.1", [at("i")]),
  };
  const buffers: TileBuffer[] = [...from, "C.1"].map((name) =>
    dense(name, [extent])
  );
  return { buffers, nests: [nest] };
}

function refusal(tiles: TileIr, limits: Partial<TargetInfo["limits"]>): string {
  const outcome = lowerToKernels(tiles, target(limits));
  assert(!outcome.ok);
  return renderDiagnostics(outcome.diagnostics, null);
}

Deno.test("lowerToKernels refuses a tensor that no buffer holds", () => {
  assertEquals(
    refusal(copyOf(["A"], 1000), {
      maxBufferBytes: 2048,
      maxStorageBindingBytes: 2048,
    }),
    'error[PIT0481]: Cannot make "A" on the device: it takes 3.9 KiB, and one buffer holds at most 2 KiB\n' +
      '  help: Cut "A" into smaller tensors, or run on the CPU with pit.on("cpu")',
  );
});

Deno.test("lowerToKernels refuses a kernel over more tensors than can be bound", () => {
  assertEquals(
    refusal(copyOf(["A", "B", "D"], 8), { maxStorageBuffersPerStage: 3 }),
    "error[PIT0482]: Cannot bind the tensors of this statement: 4 found, the device takes 3\n" +
      "  help: Compute a part of the expression in a statement of its own that is also returned",
  );
});

Deno.test("lowerToKernels names launches by their nest and drops empty ones", () => {
  const made = lowerToKernels(copyOf(["A"], 8), TEST_TARGET);
  assert(made.ok);
  assertEquals(made.value.launches.map(({ name }) => name), ["C.1"]);
  assertEquals(made.value.buffers.map(({ name }) => name), ["A", "C.1"]);
  const empty = lowerToKernels(copyOf(["A"], 0), TEST_TARGET);
  assert(empty.ok);
  assertEquals(empty.value.launches, []);
});
