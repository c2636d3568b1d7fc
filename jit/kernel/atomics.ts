/** Statements on atomics of workgroup memory. */
import type { KernelExpr, KernelStatement } from "../ir/kernel_ir.ts";
import { type KernelBuilder, workgroupVariable } from "./builder.ts";

/** A counter in workgroup memory, which starts at 0. */
export function atomicVariable(
  builder: KernelBuilder,
  hint: string,
): KernelExpr {
  return workgroupVariable(builder, hint, { kind: "atomic", scalar: "u32" });
}

/** Reads a counter under the name of `into`. */
export function loadAtomic(
  builder: KernelBuilder,
  target: KernelExpr,
  into: KernelExpr,
): KernelStatement {
  return {
    kind: "atomic",
    op: "load",
    target,
    value: null,
    name: into.kind === "name" ? into.name : null,
    origin: builder.origin,
  };
}

/** Adds to a counter; `into` names what it held before, if that is wanted. */
export function addAtomic(
  builder: KernelBuilder,
  target: KernelExpr,
  value: KernelExpr,
  into: KernelExpr | null,
): KernelStatement {
  return {
    kind: "atomic",
    op: "add",
    target,
    value,
    name: into?.kind === "name" ? into.name : null,
    origin: builder.origin,
  };
}
