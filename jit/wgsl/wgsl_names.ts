/**
 * Names of kernel IR -> identifiers of WGSL.
 *
 * Every identifier carries a prefix that tells what it is, so that no name of a program or a pass
 * can meet a keyword, a reserved word or a built-in function. Names that become equal once their
 * odd characters are replaced are numbered in the order of declaration.
 */
import { walkStatements } from "../ir/kernel_nodes.ts";
import type {
  KernelFunction,
  KernelIr,
  KernelStatement,
} from "../ir/kernel_ir.ts";

/** Identifiers by name of kernel IR. */
export type WgslNames = ReadonlyMap<string, string>;

/** Identifiers of the variables at module scope; parameters of the block are members of `params`. */
export function moduleNames(kernel: KernelIr): WgslNames {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name } of kernel.bindings) declare(names, taken, "b_", name);
  for (const { name } of kernel.workgroup) declare(names, taken, "w_", name);
  return names;
}

/** Identifiers of the functions. Apart from variables, which may be called `min` like a built-in one. */
export function helperNames(kernel: KernelIr): WgslNames {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name } of kernel.functions) {
    declare(names, taken, name.startsWith("pit_") ? "" : "f_", name);
  }
  return names;
}

/** Members of the parameter block, by name of the parameter. */
export function paramNames(kernel: KernelIr): WgslNames {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name } of kernel.params) declare(names, taken, "p_", name);
  return names;
}

/** Module scope and the names of one function: its parameters, variables and loop counters. */
export function functionNames(
  module: WgslNames,
  params: KernelFunction["params"],
  body: readonly KernelStatement[],
): WgslNames {
  const names = new Map(module);
  const taken = new Set<string>();
  for (const { name } of params) declare(names, taken, "v_", name);
  for (const statement of walkStatements(body)) {
    const name = "name" in statement ? statement.name : null;
    if (name !== null) declare(names, taken, "v_", name);
  }
  return names;
}

function declare(
  names: Map<string, string>,
  taken: Set<string>,
  prefix: string,
  name: string,
): void {
  const base = prefix + name.replace(/[^A-Za-z0-9_]/g, "_");
  let identifier = base;
  for (let number = 2; taken.has(identifier); number++) {
    identifier = `${base}_${number}`;
  }
  taken.add(identifier);
  names.set(name, identifier);
}
