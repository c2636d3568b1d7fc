/**
 * What an invocation's registers hold of an operand, between global and workgroup memory.
 *
 * Absent on purpose: addresses and statements (`contract_stage.ts`).
 */
import type { KernelExpr, KernelType } from "../ir/kernel_ir.ts";
import type { ContractNest } from "../ir/tile_ir.ts";
import { bufferOf, type KernelBuilder, storageScalar } from "./builder.ts";
import type { LinearAccess, StageMode } from "./contract_access.ts";
import { behindEnd, splat, tileScalar } from "./contract_algebra.ts";
import { vectorType, zeroOf } from "./expressions.ts";

/** An operand that passes through registers. */
export interface HeldOperand {
  readonly nest: ContractNest;
  readonly name: "left" | "right";
  readonly mode: StageMode;
  readonly access: LinearAccess | null;
}

/** Type of the register of one unit. */
export function registerType(
  builder: KernelBuilder,
  spec: HeldOperand,
): KernelType {
  const { mode, nest } = spec;
  const scalar = isHeldAsStored(builder, spec) ? "f16" : tileScalar(nest.dtype);
  return mode.startsWith("vector")
    ? vectorType(4, scalar)
    : { kind: "scalar", scalar };
}

/** What stands for a unit behind the end of k. */
export function leftOut(builder: KernelBuilder, spec: HeldOperand): KernelExpr {
  if (isHeldAsStored(builder, spec)) return zeroOf(registerType(builder, spec));
  const identity = behindEnd(spec.nest, spec.name);
  return spec.mode.startsWith("vector") ? splat(identity) : identity;
}

/**
 * True where registers hold what memory does, f16, until it goes into the tile: a conversion behind the load
 * would wait for it before the product. Sums alone, whose left-out value every type has.
 */
export function isHeldAsStored(
  builder: KernelBuilder,
  { access, nest }: HeldOperand,
): boolean {
  if (access === null || nest.fold !== "sum") return false;
  const { dtype } = bufferOf(builder, access.buffer);
  return storageScalar(dtype, builder.context.target) === "f16";
}
