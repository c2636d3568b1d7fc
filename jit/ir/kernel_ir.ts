/**
 * Kernel IR: one compute shader in WGSL's terms. Expressions are pure, statements have the effects.
 *
 * `jit/kernel/` builds it, `jit/wgsl/` prints it. Generators follow the traps of the shader
 * compilers here and nowhere else: every variable has an initializer, no signed `%`, no pointer
 * parameters, loops are uniform where a barrier stands inside.
 *
 * Invariants (`verify_kernel_ir.ts`): names are declared before use and unique in the kernel;
 * operand types agree (WGSL has no implicit conversion but of literals, which carry a type here);
 * stores go to read_write bindings or workgroup variables; barriers stand in uniform control flow;
 * expression depth stays below 64; workgroup memory and invocations are within the limits.
 *
 * Absent on purpose: tensors, axes, extents as numbers. Sizes arrive through `params`.
 */
import type { Origin } from "../diagnostics/span.ts";

/** Types of values. `bool` cannot be stored in a buffer: storage uses u32. */
export type KernelScalar = "f32" | "f16" | "i32" | "u32" | "bool";

/** Type of a value, variable or binding element. */
export type KernelType =
  | { readonly kind: "scalar"; readonly scalar: KernelScalar }
  | {
    readonly kind: "vector";
    readonly size: 2 | 3 | 4;
    readonly scalar: KernelScalar;
  }
  | {
    readonly kind: "array";
    readonly element: KernelType;
    /** Null: run-time sized (bindings only). */
    readonly count: number | null;
  }
  | { readonly kind: "atomic"; readonly scalar: "i32" | "u32" };

/** One entry point with everything it needs. */
export interface KernelIr {
  /** Names the kernel in traces and profiles; part of no text. */
  readonly name: string;
  readonly workgroupSize: readonly [number, number, number];
  /** 4-byte parameters in the order of the uniform block (binding 0); empty: no block. */
  readonly params: readonly Param[];
  /** Storage buffers, bound in this order from binding 1. */
  readonly bindings: readonly Binding[];
  readonly workgroup: readonly Variable[];
  readonly functions: readonly KernelFunction[];
  readonly body: readonly KernelStatement[];
  /** Language features that the text enables. */
  readonly enables: readonly ("f16" | "subgroups")[];
}

/** One 4-byte parameter. */
export interface Param {
  readonly name: string;
  readonly scalar: "f32" | "i32" | "u32";
}

/** One storage buffer, an array of `element`. */
export interface Binding {
  readonly name: string;
  readonly access: "read" | "read_write";
  readonly element: KernelType;
}

/** A workgroup variable. */
export interface Variable {
  readonly name: string;
  readonly type: KernelType;
}

/** A helper function: pure, parameters by value. */
export interface KernelFunction {
  readonly name: string;
  readonly params: readonly Variable[];
  readonly result: KernelType;
  readonly body: readonly KernelStatement[];
}

/** Built-in values of an invocation: vec3u but for the last two, which are u32. */
export type BuiltinValue =
  | "workgroup_id"
  | "local_invocation_id"
  | "global_invocation_id"
  | "num_workgroups"
  | "local_invocation_index"
  | "subgroup_size";

/** A pure expression. */
export type KernelExpr =
  | {
    readonly kind: "literal";
    readonly value: number;
    readonly scalar: KernelScalar;
  }
  | { readonly kind: "name"; readonly name: string; readonly type: KernelType }
  | {
    readonly kind: "param";
    readonly name: string;
    readonly scalar: "f32" | "i32" | "u32";
  }
  | { readonly kind: "builtin"; readonly value: BuiltinValue }
  | {
    readonly kind: "index";
    readonly base: KernelExpr;
    readonly index: KernelExpr;
    /** Type of the element. */
    readonly type: KernelType;
  }
  | {
    readonly kind: "component";
    readonly base: KernelExpr;
    readonly component: 0 | 1 | 2 | 3;
    readonly type: KernelType;
  }
  | {
    readonly kind: "unary";
    readonly op: "-" | "!" | "~";
    readonly arg: KernelExpr;
    readonly type: KernelType;
  }
  | {
    readonly kind: "binary";
    readonly op: BinaryOp;
    readonly left: KernelExpr;
    readonly right: KernelExpr;
    readonly type: KernelType;
  }
  | {
    /** A WGSL built-in function or one of `functions`. */
    readonly kind: "call";
    readonly name: string;
    readonly args: readonly KernelExpr[];
    readonly type: KernelType;
  }
  | {
    /** `vec4f(...)`, `f32(x)`: constructor or value conversion. */
    readonly kind: "construct";
    readonly type: KernelType;
    readonly args: readonly KernelExpr[];
  }
  | {
    readonly kind: "bitcast";
    readonly type: KernelType;
    readonly arg: KernelExpr;
  };

/** Binary operators of WGSL that we emit. */
export type BinaryOp =
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "&"
  | "|"
  | "^"
  | "<<"
  | ">>"
  | "&&"
  | "||"
  | "=="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">=";

/** A statement. `origin` null: belongs to no line of the program. */
export type KernelStatement =
  | {
    readonly kind: "let";
    readonly name: string;
    readonly value: KernelExpr;
    readonly origin: Origin | null;
  }
  | {
    readonly kind: "var";
    readonly name: string;
    readonly type: KernelType;
    readonly value: KernelExpr;
    readonly origin: Origin | null;
  }
  | {
    /** `target = value`; target is a name, an index or a component of one. */
    readonly kind: "assign";
    readonly target: KernelExpr;
    readonly value: KernelExpr;
    readonly origin: Origin | null;
  }
  | {
    readonly kind: "if";
    readonly condition: KernelExpr;
    readonly then: readonly KernelStatement[];
    readonly otherwise: readonly KernelStatement[];
    readonly origin: Origin | null;
  }
  | {
    /** `for (var name = from; name < to; name += step)`, u32. */
    readonly kind: "for";
    readonly name: string;
    readonly from: KernelExpr;
    readonly to: KernelExpr;
    readonly step: KernelExpr;
    readonly body: readonly KernelStatement[];
    readonly origin: Origin | null;
  }
  | { readonly kind: "barrier"; readonly scope: "workgroup" | "storage" }
  | { readonly kind: "break" }
  | { readonly kind: "continue" }
  | { readonly kind: "return"; readonly value: KernelExpr | null }
  | {
    /** A call for its effect: `atomicAdd(&counts[i], 1u);` `name` null drops the result. */
    readonly kind: "atomic";
    readonly op: "add" | "max" | "min" | "or" | "store" | "load";
    readonly target: KernelExpr;
    readonly value: KernelExpr | null;
    readonly name: string | null;
    readonly origin: Origin | null;
  };

/** Shorthands of the scalar types. */
export const F32: KernelType = { kind: "scalar", scalar: "f32" };
/** 16-bit float. */
export const F16: KernelType = { kind: "scalar", scalar: "f16" };
/** Signed integer. */
export const I32: KernelType = { kind: "scalar", scalar: "i32" };
/** Unsigned integer. */
export const U32: KernelType = { kind: "scalar", scalar: "u32" };
/** Truth value. */
export const BOOL: KernelType = { kind: "scalar", scalar: "bool" };
