/**
 * The pipeline: bound tensor IR -> what a device runs. Read it aloud; one line a pass.
 *
 * Absent on purpose: decisions. Each pass makes its own, from the program, the extents and the
 * limits of the device.
 */
import type { Outcome } from "./diagnostics/diagnostic.ts";
import type {
  Dispatch,
  JsExecutable,
  Layouts,
  TargetInfo,
  WebGpuExecutable,
} from "./ir/executable.ts";
import { printTensorIr } from "./ir/print_tensor_ir.ts";
import { printTileIr } from "./ir/print_tile_ir.ts";
import { printKernelIr } from "./ir/print_kernel_ir.ts";
import type { TensorIr } from "./ir/tensor_ir.ts";
import type { TileIr } from "./ir/tile_ir.ts";
import { verifyKernelIr } from "./ir/verify_kernel_ir.ts";
import { verifyBoundIr } from "./ir/verify_tensor_ir.ts";
import { verifyTileIr } from "./ir/verify_tile_ir.ts";
import { lowerToJs } from "./js/lower_to_js.ts";
import {
  type LoweredProgram,
  lowerToKernels,
} from "./kernel/lower_to_kernels.ts";
import {
  DEFAULT_CONTEXT,
  type Level,
  type PassContext,
  runLowering,
  runPass,
} from "./pass.ts";
import { applyPitRules } from "./pit/apply_pit_rules.ts";
import { fuseEpilogues } from "./tensor/fuse_epilogues.ts";
import { hintZeros } from "./tensor/hint_zeros.ts";
import { liftReducers } from "./tensor/lift_reducers.ts";
import { splitContractions } from "./tensor/split_contractions.ts";
import { splitRoutes } from "./tensor/split_routes.ts";
import { lowerToTiles } from "./tile/lower_to_tiles.ts";
import { tilingFacts } from "./tiling_facts.ts";
import { printWgsl } from "./wgsl/print_wgsl.ts";

const TENSOR_LEVEL: Level<TensorIr> = {
  print: printTensorIr,
  verify: verifyBoundIr,
};
const TILE_LEVEL: Level<TileIr> = { print: printTileIr, verify: verifyTileIr };

/** Bound tensor IR -> dense loop nests: everything before the PIT rules. */
export function lowerTiles(
  ir: TensorIr,
  layouts: Layouts,
  context: PassContext,
): Outcome<TileIr> {
  const lifted = runLowering(liftReducers, ir, TENSOR_LEVEL, context);
  if (!lifted.ok) return lifted;
  // From here on a reducer stands alone in its statement.
  const routes = {
    splitRoutes: (from: TensorIr) =>
      splitRoutes(from, context.tiling.leastRouted),
  };
  const routed = runPass(
    routes.splitRoutes,
    lifted.value,
    TENSOR_LEVEL,
    context,
  );
  if (!routed.ok) return routed;
  // From here on a key of rows stands on axes of its target alone.
  const split = runPass(splitContractions, routed.value, TENSOR_LEVEL, context);
  if (!split.ok) return split;
  const fused = runPass(fuseEpilogues, split.value, TENSOR_LEVEL, context);
  if (!fused.ok) return fused;
  const hinted = runPass(hintZeros, fused.value, TENSOR_LEVEL, context);
  if (!hinted.ok) return hinted;
  const lowering = {
    lowerToTiles: (from: TensorIr) =>
      lowerToTiles(from, layouts, tilingFacts(context)),
  };
  return runLowering(lowering.lowerToTiles, hinted.value, TILE_LEVEL, context);
}

/** Bound tensor IR -> tiled loop nests: the part that all back ends share. */
export function compileTiles(
  ir: TensorIr,
  layouts: Layouts,
  context: PassContext = DEFAULT_CONTEXT,
): Outcome<TileIr> {
  const tiles = lowerTiles(ir, layouts, context);
  if (!tiles.ok) return tiles;
  const rules = {
    applyPitRules: (from: TileIr) => applyPitRules(from, context.pit),
  };
  return runPass(rules.applyPitRules, tiles.value, TILE_LEVEL, context);
}

/** Bound tensor IR -> JavaScript for the CPU back end. */
export function compileJs(
  ir: TensorIr,
  layouts: Layouts,
  context: PassContext = DEFAULT_CONTEXT,
): Outcome<JsExecutable> {
  const tiles = compileTiles(ir, layouts, context);
  if (!tiles.ok) return tiles;
  return { ok: true, value: lowerToJs(tiles.value), warnings: tiles.warnings };
}

/** Bound tensor IR -> WGSL for a device of these limits. */
export function compileWebGpu(
  ir: TensorIr,
  layouts: Layouts,
  target: TargetInfo,
  context: PassContext = DEFAULT_CONTEXT,
): Outcome<WebGpuExecutable> {
  const ruled = compileKernels(ir, layouts, target, context);
  if (ruled.ok) return ruled;
  // A tensor larger than a binding, or lists that are one binding too many: plain nests can be
  // split, and have no lists.
  const off = new Set([...context.off, applyPitRules.name]);
  const tiling = { ...context.tiling, leastRouted: Infinity };
  return compileKernels(ir, layouts, target, { ...context, off, tiling });
}

function compileKernels(
  ir: TensorIr,
  layouts: Layouts,
  target: TargetInfo,
  context: PassContext,
): Outcome<WebGpuExecutable> {
  const tiles = compileTiles(ir, layouts, context);
  return tiles.ok ? compileTileIr(tiles.value, target, context) : tiles;
}

/** Tiled loop nests -> WGSL for a device of these limits. */
export function compileTileIr(
  tiles: TileIr,
  target: TargetInfo,
  context: PassContext = DEFAULT_CONTEXT,
): Outcome<WebGpuExecutable> {
  const lowering = {
    lowerToKernels: (from: TileIr) => lowerToKernels(from, target),
  };
  const lowered = runLowering(
    lowering.lowerToKernels,
    tiles,
    kernelLevel(target),
    context,
  );
  if (!lowered.ok) return lowered;
  const { buffers, launches } = lowered.value;
  const value: WebGpuExecutable = {
    kind: "webgpu",
    buffers,
    dispatches: launches.map(dispatchOf),
    selections: tiles.nests.filter((nest) => nest.kind === "select"),
  };
  return { ok: true, value, warnings: lowered.warnings };
}

function dispatchOf(
  { kernel, role, params, bindings, workgroups }:
    LoweredProgram["launches"][number],
): Dispatch {
  const { text, lineOrigins } = printWgsl(kernel);
  return {
    name: kernel.name,
    role,
    wgsl: text,
    lineOrigins,
    params,
    bindings,
    workgroups,
  };
}

function kernelLevel({ limits }: TargetInfo): Level<LoweredProgram> {
  return {
    print: ({ launches }) =>
      launches.map(({ kernel }) => printKernelIr(kernel)).join("\n"),
    verify: ({ launches }) =>
      launches.flatMap(({ kernel }) => verifyKernelIr(kernel, limits)),
  };
}
