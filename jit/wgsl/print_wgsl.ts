/**
 * Kernel IR -> WGSL text, with the origin of each line.
 *
 * Absent on purpose: any choice. What the text says was decided by `jit/kernel/`; only spelling
 * that shader compilers disagree about is settled here, by the dialect.
 */
import type { Origin } from "../diagnostics/span.ts";
import { unreachable } from "../diagnostics/unreachable.ts";
import {
  builtinType,
  statementExpressions,
  walkKernelExpr,
  walkStatements,
} from "../ir/kernel_nodes.ts";
import type {
  BuiltinValue,
  KernelExpr,
  KernelFunction,
  KernelIr,
  KernelStatement,
} from "../ir/kernel_ir.ts";
import { type ExprScope, printWgslExpr } from "./print_wgsl_expr.ts";
import { BITS_TEXT, needsBits, printWgslType } from "./wgsl_literals.ts";
import {
  functionNames,
  helperNames,
  moduleNames,
  paramNames,
  type WgslNames,
} from "./wgsl_names.ts";

/** Where shader compilers want different texts. */
export interface Dialect {
  /** naga rejects the line `enable subgroups;`, Dawn and browsers demand it. */
  readonly enableSubgroupsLine: boolean;
}

/** What Deno's own WebGPU (naga) reads. */
export const NAGA_DIALECT: Dialect = { enableSubgroupsLine: false };

/** What Dawn and browsers read. */
export const DAWN_DIALECT: Dialect = { enableSubgroupsLine: true };

/** A shader module with the entry point `main`. */
export interface WgslText {
  readonly text: string;
  /** Origin of each line; index 0 is line 1. */
  readonly lineOrigins: readonly (Origin | null)[];
}

/** Order of the entry point's built-in parameters. */
const BUILTINS: readonly BuiltinValue[] = [
  "workgroup_id",
  "local_invocation_id",
  "global_invocation_id",
  "num_workgroups",
  "local_invocation_index",
  "subgroup_size",
];

interface Line {
  readonly text: string;
  readonly origin: Origin | null;
}

/** Prints `kernel` in `dialect`. */
export function printWgsl(
  kernel: KernelIr,
  dialect: Dialect = NAGA_DIALECT,
): WgslText {
  const module: ExprScope = {
    names: moduleNames(kernel),
    functions: helperNames(kernel),
    params: paramNames(kernel),
  };
  const lines = [
    ...printEnables(kernel, dialect),
    ...printParams(kernel, module.params),
    ...printVariables(kernel, module.names),
    ...(usesBits(kernel) ? plain([BITS_TEXT]) : []),
    ...kernel.functions.flatMap((fn) => printFunction(fn, module)),
    ...printMain(kernel, module),
  ];
  return {
    text: lines.map(({ text }) => `${text}\n`).join(""),
    lineOrigins: lines.map(({ origin }) => origin),
  };
}

function plain(texts: readonly string[]): Line[] {
  return texts.map((text) => ({ text, origin: null }));
}

function printEnables(kernel: KernelIr, dialect: Dialect): Line[] {
  const printed = kernel.enables.filter((name) =>
    name !== "subgroups" || dialect.enableSubgroupsLine
  );
  return plain(printed.map((name) => `enable ${name};`));
}

function printParams(kernel: KernelIr, names: WgslNames): Line[] {
  if (kernel.params.length === 0) return [];
  return plain([
    "struct Params {",
    ...kernel.params.map(({ name, scalar }) =>
      `  ${names.get(name)}: ${scalar},`
    ),
    "}",
    "@group(0) @binding(0) var<uniform> params: Params;",
  ]);
}

function printVariables(kernel: KernelIr, names: WgslNames): Line[] {
  return plain([
    ...kernel.bindings.map(({ name, access, element }, index) =>
      `@group(0) @binding(${index + 1}) var<storage, ${access}> ${
        names.get(name)
      }: array<${printWgslType(element)}>;`
    ),
    ...kernel.workgroup.map(({ name, type }) =>
      `var<workgroup> ${names.get(name)}: ${printWgslType(type)};`
    ),
  ]);
}

function printFunction(
  fn: KernelFunction,
  module: ExprScope,
): Line[] {
  const names = functionNames(module.names, fn.params, fn.body);
  const list = fn.params.map(({ name, type }) =>
    `${names.get(name)}: ${printWgslType(type)}`
  );
  return [
    ...plain([
      `fn ${module.functions.get(fn.name)}(${list.join(", ")}) -> ${
        printWgslType(fn.result)
      } {`,
    ]),
    ...printBlock(fn.body, { ...module, names }),
    ...plain(["}"]),
  ];
}

function printMain(
  kernel: KernelIr,
  module: ExprScope,
): Line[] {
  const used = usedBuiltins(kernel);
  const builtins = BUILTINS.filter((value) => used.has(value)).map((value) =>
    `@builtin(${value}) ${value}: ${printWgslType(builtinType(value))}`
  );
  const names = functionNames(module.names, [], kernel.body);
  return [
    ...plain([
      `@compute @workgroup_size(${kernel.workgroupSize.join(", ")})`,
      `fn main(${builtins.join(", ")}) {`,
    ]),
    ...printBlock(kernel.body, { ...module, names }),
    ...plain(["}"]),
  ];
}

function* expressionsOf(
  body: readonly KernelStatement[],
): Generator<KernelExpr> {
  for (const statement of walkStatements(body)) {
    for (const expr of statementExpressions(statement)) {
      yield* walkKernelExpr(expr);
    }
  }
}

function usedBuiltins(kernel: KernelIr): ReadonlySet<BuiltinValue> {
  const used = new Set<BuiltinValue>();
  for (const expr of expressionsOf(kernel.body)) {
    if (expr.kind === "builtin") used.add(expr.value);
  }
  return used;
}

function usesBits(kernel: KernelIr): boolean {
  const bodies = [...kernel.functions.map((fn) => fn.body), kernel.body];
  return bodies.some((body) =>
    expressionsOf(body).some((expr) =>
      expr.kind === "literal" && needsBits(expr.value, expr.scalar)
    )
  );
}

function printBlock(
  block: readonly KernelStatement[],
  scope: ExprScope,
): Line[] {
  return block.flatMap((statement) => printStatement(statement, scope))
    .map(({ text, origin }) => ({ text: `  ${text}`, origin }));
}

function printStatement(statement: KernelStatement, scope: ExprScope): Line[] {
  const print = (expr: KernelExpr): string => printWgslExpr(expr, scope);
  switch (statement.kind) {
    case "let":
      return [{
        text: `let ${scope.names.get(statement.name)} = ${
          print(statement.value)
        };`,
        origin: statement.origin,
      }];
    case "var":
      return [{
        text: `var ${scope.names.get(statement.name)}: ${
          printWgslType(statement.type)
        } = ${print(statement.value)};`,
        origin: statement.origin,
      }];
    case "assign":
      return [{
        text: `${print(statement.target)} = ${print(statement.value)};`,
        origin: statement.origin,
      }];
    case "if":
      return printIf(statement, scope);
    case "for":
      return printFor(statement, scope);
    case "barrier":
      return plain([`${statement.scope}Barrier();`]);
    case "break":
    case "continue":
      return plain([`${statement.kind};`]);
    case "return":
      return plain([
        statement.value === null
          ? "return;"
          : `return ${print(statement.value)};`,
      ]);
    case "atomic":
      return printAtomic(statement, scope);
  }
  return unreachable(statement);
}

function printIf(
  statement: KernelStatement & { readonly kind: "if" },
  scope: ExprScope,
): Line[] {
  const { condition, then, otherwise, origin } = statement;
  return [
    { text: `if (${printWgslExpr(condition, scope)}) {`, origin },
    ...printBlock(then, scope),
    ...(otherwise.length === 0
      ? []
      : [...plain(["} else {"]), ...printBlock(otherwise, scope)]),
    ...plain(["}"]),
  ];
}

function printFor(
  statement: KernelStatement & { readonly kind: "for" },
  scope: ExprScope,
): Line[] {
  const { from, to, step, body, origin } = statement;
  const name = scope.names.get(statement.name);
  const bound = printWgslExpr(to, scope);
  const limit = to.kind === "binary" ? `(${bound})` : bound;
  return [
    {
      text: `for (var ${name}: u32 = ${
        printWgslExpr(from, scope)
      }; ${name} < ${limit}; ${name} += ${printWgslExpr(step, scope)}) {`,
      origin,
    },
    ...printBlock(body, scope),
    ...plain(["}"]),
  ];
}

const ATOMIC_FUNCTIONS = {
  add: "atomicAdd",
  max: "atomicMax",
  min: "atomicMin",
  or: "atomicOr",
  store: "atomicStore",
  load: "atomicLoad",
} as const;

function printAtomic(
  statement: KernelStatement & { readonly kind: "atomic" },
  scope: ExprScope,
): Line[] {
  const { op, target, value, name, origin } = statement;
  const args = [
    `&${printWgslExpr(target, scope)}`,
    ...(value === null ? [] : [printWgslExpr(value, scope)]),
  ];
  const call = `${ATOMIC_FUNCTIONS[op]}(${args.join(", ")})`;
  const text = name === null
    ? `${op === "load" ? "_ = " : ""}${call};`
    : `let ${scope.names.get(name)} = ${call};`;
  return [{ text, origin }];
}
