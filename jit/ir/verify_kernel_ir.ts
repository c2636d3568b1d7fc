/**
 * Kernel IR -> broken invariants. A finding is a bug of pit, never of the user, and has the one
 * internal code PIT0490; callers throw it with the printed IR.
 *
 * Here: names and scopes, what may be assigned, depth, limits. `verify_kernel_types.ts` has the
 * types, `verify_kernel_flow.ts` the barriers.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { TargetLimits } from "./executable.ts";
import type {
  KernelExpr,
  KernelFunction,
  KernelIr,
  KernelStatement,
  KernelType,
} from "./kernel_ir.ts";
import { BOOL, U32 } from "./kernel_ir.ts";
import {
  isSameKernelType,
  kernelChildren,
  kernelTypeOf,
  statementBlocks,
  statementExpressions,
} from "./kernel_nodes.ts";
import { printKernelExpr, printKernelType } from "./print_kernel_ir.ts";
import { flowProblems } from "./verify_kernel_flow.ts";
import { typeProblem } from "./verify_kernel_types.ts";

/** Deeper expressions end the process in the shader compiler. */
const MAXIMUM_DEPTH = 64;

/** Invariants of one kernel on a device of `limits`. Empty: all hold. */
export function verifyKernelIr(
  kernel: KernelIr,
  limits: TargetLimits,
): readonly Diagnostic[] {
  const problems = [
    ...limitProblems(kernel, limits),
    ...declarationProblems(kernel),
    ...kernel.functions.flatMap((fn) => bodyProblems(kernel, fn)),
    ...bodyProblems(kernel, null),
    ...flowProblems(kernel),
  ];
  return problems.map(report);
}

function report(problem: string): Diagnostic {
  return {
    code: "PIT0490",
    severity: "error",
    message: `Cannot accept kernel IR: ${problem}`,
    primary: null,
    related: [],
    help:
      "This is a bug in pit, not in your program: please report it with the program's text",
  };
}

function limitProblems(kernel: KernelIr, limits: TargetLimits): string[] {
  const invocations = kernel.workgroupSize.reduce((a, b) => a * b, 1);
  const bytes = kernel.workgroup.reduce(
    (sum, { type }) => sum + sizeBytes(type),
    0,
  );
  const counts = [
    ["invocations", invocations, limits.maxInvocationsPerWorkgroup],
    ["bytes of workgroup memory", bytes, limits.maxWorkgroupStorageBytes],
    [
      "storage buffers",
      kernel.bindings.length,
      limits.maxStorageBuffersPerStage,
    ],
  ] as const;
  return counts
    .filter(([, count, limit]) => count > limit)
    .map(([what, count, limit]) => `${count} ${what}, the limit is ${limit}`);
}

/** Bytes in workgroup memory; vectors of three take the room of four. */
function sizeBytes(type: KernelType): number {
  switch (type.kind) {
    case "scalar":
      return type.scalar === "f16" ? 2 : 4;
    case "atomic":
      return 4;
    case "vector":
      return (type.scalar === "f16" ? 2 : 4) *
        (type.size === 3 ? 4 : type.size);
    case "array":
      return sizeBytes(type.element) * (type.count ?? 0);
  }
}

function repeatedNames(
  declared: readonly { readonly name: string }[],
): readonly string[] {
  const names = declared.map(({ name }) => name);
  return names.filter((name, index) => names.indexOf(name) < index);
}

function declarationProblems(kernel: KernelIr): string[] {
  const { params, bindings, workgroup, functions } = kernel;
  // Variables, functions and parameters are told apart where they stand: each has names of its own.
  const problems = [[...bindings, ...workgroup], functions, params]
    .flatMap(repeatedNames)
    .map((name) => `"${name}" is declared twice`);
  for (const { name, element } of bindings) {
    const isStorable = element.kind !== "array" && element.scalar !== "bool";
    if (!isStorable) {
      problems.push(
        `"${name}" stores ${printKernelType(element)}, which no buffer can`,
      );
    }
  }
  for (const { name, type } of workgroup) {
    if (type.kind === "array" && type.count === null) {
      problems.push(`workgroup variable "${name}" has no fixed size`);
    }
  }
  return problems;
}

/** What a name stands for in a scope. */
interface Declared {
  readonly type: KernelType;
  readonly isAssignable: boolean;
  /** A local of a helper function may have the name of something at module scope. */
  readonly mayBeHidden?: true;
}

/** One function, or the entry point. */
interface BodyCheck {
  readonly params: ReadonlyMap<string, KernelType>;
  readonly functions: ReadonlyMap<string, KernelFunction>;
  /** Null in the entry point. */
  readonly result: KernelType | null;
  readonly problems: string[];
}

type Scope = ReadonlyMap<string, Declared>;

function bodyProblems(
  kernel: KernelIr,
  fn: KernelFunction | null,
): readonly string[] {
  const check: BodyCheck = {
    params: new Map(
      kernel.params.map(({ name, scalar }) => [
        name,
        { kind: "scalar", scalar },
      ]),
    ),
    functions: new Map(kernel.functions.map((other) => [other.name, other])),
    result: fn?.result ?? null,
    problems: [],
  };
  const module = moduleScope(kernel);
  const scope = fn === null ? module : functionScope(module, fn);
  checkBlock(fn?.body ?? kernel.body, scope, check);
  return check.problems;
}

function moduleScope({ bindings, workgroup }: KernelIr): Scope {
  return new Map<string, Declared>([
    ...bindings.map(({ name, access, element }): [string, Declared] => [name, {
      type: { kind: "array", element, count: null },
      isAssignable: access === "read_write",
    }]),
    ...workgroup.map(({ name, type }): [string, Declared] => [name, {
      type,
      isAssignable: true,
    }]),
  ]);
}

/** Helper functions read what the kernel reads and write nothing; parameters hide module names. */
function functionScope(module: Scope, { params }: KernelFunction): Scope {
  const readable = [...module].map(([name, { type }]): [string, Declared] => [
    name,
    { type, isAssignable: false, mayBeHidden: true },
  ]);
  const own = params.map(({ name, type }): [string, Declared] => [
    name,
    { type, isAssignable: false },
  ]);
  return new Map([...readable, ...own]);
}

function checkBlock(
  block: readonly KernelStatement[],
  outer: Scope,
  check: BodyCheck,
): void {
  const scope = new Map(outer);
  for (const statement of block) {
    for (const expr of statementExpressions(statement)) {
      checkExpr(expr, scope, check);
    }
    checkStatement(statement, scope, check);
    const inner = declareIn(scope, statement, check);
    for (const body of statementBlocks(statement)) {
      checkBlock(body, inner, check);
    }
  }
}

/** Declares what the statement names; gives the scope inside it. */
function declareIn(
  scope: Map<string, Declared>,
  statement: KernelStatement,
  check: BodyCheck,
): Scope {
  const declared = declaredBy(statement);
  const name = "name" in statement ? statement.name : null;
  if (declared === null || name === null) return scope;
  const known = scope.get(name);
  if (known !== undefined && known.mayBeHidden !== true) {
    check.problems.push(`"${name}" is declared twice`);
  }
  if (statement.kind === "for") return new Map([...scope, [name, declared]]);
  scope.set(name, declared);
  return scope;
}

/** What a statement declares; the counter of a loop in its body alone. */
function declaredBy(statement: KernelStatement): Declared | null {
  switch (statement.kind) {
    case "let":
      return { type: kernelTypeOf(statement.value), isAssignable: false };
    case "var":
      return { type: statement.type, isAssignable: true };
    case "for":
      return { type: U32, isAssignable: false };
    case "atomic": {
      const type = kernelTypeOf(statement.target);
      if (statement.name === null || type.kind !== "atomic") return null;
      const value: KernelType = { kind: "scalar", scalar: type.scalar };
      return { type: value, isAssignable: false };
    }
    default:
      return null;
  }
}

function checkStatement(
  statement: KernelStatement,
  scope: Scope,
  check: BodyCheck,
): void {
  const expect = (expr: KernelExpr, type: KernelType): void => {
    if (isSameKernelType(kernelTypeOf(expr), type)) return;
    check.problems.push(
      `"${printKernelExpr(expr)}" is not of type ${printKernelType(type)}`,
    );
  };
  switch (statement.kind) {
    case "var":
      expect(statement.value, statement.type);
      return;
    case "assign":
      expect(statement.value, kernelTypeOf(statement.target));
      checkTarget(statement.target, scope, check);
      return;
    case "if":
      expect(statement.condition, BOOL);
      return;
    case "for":
      for (const end of statementExpressions(statement)) expect(end, U32);
      return;
    case "return":
      checkReturn(statement.value, check);
      return;
    case "atomic":
      checkTarget(statement.target, scope, check);
      if (kernelTypeOf(statement.target).kind !== "atomic") {
        check.problems.push(
          `"${printKernelExpr(statement.target)}" is not atomic`,
        );
      }
      return;
    case "let":
    case "barrier":
    case "break":
    case "continue":
      return;
  }
}

function checkReturn(value: KernelExpr | null, check: BodyCheck): void {
  const type = value === null ? null : kernelTypeOf(value);
  const isRight = type === null || check.result === null
    ? type === check.result
    : isSameKernelType(type, check.result);
  if (!isRight) check.problems.push("a return has the wrong type");
}

function checkTarget(
  target: KernelExpr,
  scope: Scope,
  check: BodyCheck,
): void {
  let root = target;
  while (root.kind === "index" || root.kind === "component") root = root.base;
  const declared = root.kind === "name" ? scope.get(root.name) : undefined;
  if (declared?.isAssignable === true) return;
  check.problems.push(`"${printKernelExpr(target)}" cannot be assigned`);
}

function checkExpr(
  expr: KernelExpr,
  scope: Scope,
  check: BodyCheck,
): void {
  const depth = checkNode(expr, scope, check);
  if (depth > MAXIMUM_DEPTH) {
    check.problems.push(
      `an expression is ${depth} levels deep, the limit is ${MAXIMUM_DEPTH}`,
    );
  }
}

function checkNode(
  expr: KernelExpr,
  scope: Scope,
  check: BodyCheck,
): number {
  let depth = 0;
  for (const child of kernelChildren(expr)) {
    depth = Math.max(depth, checkNode(child, scope, check));
  }
  const problem = nameProblem(expr, scope, check) ??
    typeProblem(expr, check.functions);
  if (problem !== null) check.problems.push(problem);
  return depth + 1;
}

function nameProblem(
  expr: KernelExpr,
  scope: Scope,
  { params }: BodyCheck,
): string | null {
  if (expr.kind !== "name" && expr.kind !== "param") return null;
  const type = expr.kind === "name"
    ? scope.get(expr.name)?.type
    : params.get(expr.name);
  if (type === undefined) return `"${expr.name}" is not declared`;
  return isSameKernelType(type, kernelTypeOf(expr))
    ? null
    : `"${expr.name}" is declared as ${printKernelType(type)}`;
}
