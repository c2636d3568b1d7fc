/**
 * Barriers of kernel IR stand in uniform control flow: all invocations of a workgroup come to them
 * together. naga lets others pass, browsers reject them, devices hang.
 *
 * A value is uniform when it is made of parameters, the workgroup's number, literals, and elements
 * of read-only bindings at uniform indices. What other invocations may write is not. The analysis
 * follows variables to a fixed point and errs on the side of rejecting.
 */
import type {
  BuiltinValue,
  KernelExpr,
  KernelIr,
  KernelStatement,
} from "./kernel_ir.ts";
import {
  kernelChildren,
  statementBlocks,
  statementExpressions,
} from "./kernel_nodes.ts";

/** A barrier that some invocations may miss, as text; empty: none. */
export function flowProblems(kernel: KernelIr): readonly string[] {
  if (!hasBarrier(kernel.body)) return [];
  const varying = new Set<string>([
    ...kernel.bindings.filter(({ access }) => access === "read_write")
      .map(({ name }) => name),
    ...kernel.workgroup.map(({ name }) => name),
  ]);
  for (let size = -1; size !== varying.size;) {
    size = varying.size;
    followBlock(kernel.body, { varying, problems: [] }, false);
  }
  const problems: string[] = [];
  followBlock(kernel.body, { varying, problems }, false);
  return problems;
}

interface Flow {
  /** Names whose values may differ between invocations; only grows. */
  readonly varying: Set<string>;
  readonly problems: string[];
}

/** How invocations may have gone different ways when a block ends. */
interface Divergence {
  /** Some may have left the kernel, or the loop. */
  readonly hasLeft: boolean;
  /** Some may have gone on to the next turn of the loop, or left it. */
  readonly hasSkipped: boolean;
}

function hasBarrier(block: readonly KernelStatement[]): boolean {
  return block.some((statement) =>
    statement.kind === "barrier" || statementBlocks(statement).some(hasBarrier)
  );
}

const VARYING_BUILTINS: ReadonlySet<BuiltinValue> = new Set<BuiltinValue>([
  "local_invocation_id",
  "global_invocation_id",
  "local_invocation_index",
]);

function isVarying(expr: KernelExpr, { varying }: Flow): boolean {
  if (expr.kind === "builtin") return VARYING_BUILTINS.has(expr.value);
  if (expr.kind === "name") return varying.has(expr.name);
  return kernelChildren(expr).some((child) =>
    isVarying(child, { varying, problems: [] })
  );
}

/** Follows the statements in order; `isDiverged`: invocations may already have parted. */
function followBlock(
  block: readonly KernelStatement[],
  flow: Flow,
  isDiverged: boolean,
): Divergence {
  let hasLeft = false;
  let hasSkipped = false;
  for (const statement of block) {
    const isApart = isDiverged || hasLeft || hasSkipped;
    const next = followStatement(statement, flow, isApart);
    hasLeft ||= next.hasLeft;
    hasSkipped ||= next.hasSkipped;
  }
  return { hasLeft, hasSkipped };
}

const TOGETHER: Divergence = { hasLeft: false, hasSkipped: false };

function followStatement(
  statement: KernelStatement,
  flow: Flow,
  isApart: boolean,
): Divergence {
  switch (statement.kind) {
    case "barrier":
      if (isApart) {
        flow.problems.push(
          "a barrier stands where invocations may have parted",
        );
      }
      return TOGETHER;
    case "return":
      return { hasLeft: isApart, hasSkipped: false };
    case "break":
    case "continue":
      return { hasLeft: false, hasSkipped: isApart };
    case "if":
      return followIf(statement, flow, isApart);
    case "for":
      return followFor(statement, flow, isApart);
    default:
      markAssigned(statement, flow, isApart);
      return TOGETHER;
  }
}

function followIf(
  { condition, then, otherwise }: KernelStatement & { readonly kind: "if" },
  flow: Flow,
  isApart: boolean,
): Divergence {
  const parts = isApart || isVarying(condition, flow);
  const first = followBlock(then, flow, parts);
  const second = followBlock(otherwise, flow, parts);
  return {
    hasLeft: first.hasLeft || second.hasLeft,
    hasSkipped: first.hasSkipped || second.hasSkipped,
  };
}

function followFor(
  statement: KernelStatement & { readonly kind: "for" },
  flow: Flow,
  isApart: boolean,
): Divergence {
  const isUneven = statementExpressions(statement).some((expr) =>
    isVarying(expr, flow)
  );
  if (isApart || isUneven) flow.varying.add(statement.name);
  const inside = isApart || isUneven;
  const once = followBlock(statement.body, flow, inside);
  // Whoever breaks or returns early is missing from the next turn of the loop.
  const again = once.hasSkipped || once.hasLeft
    ? followBlock(statement.body, flow, true)
    : once;
  return { hasLeft: again.hasLeft, hasSkipped: false };
}

function markAssigned(
  statement: KernelStatement,
  flow: Flow,
  isApart: boolean,
): void {
  const isUneven = isApart ||
    statementExpressions(statement).some((expr) => isVarying(expr, flow));
  if (statement.kind === "atomic") {
    if (statement.name !== null) flow.varying.add(statement.name);
    return;
  }
  if (!isUneven) return;
  if (statement.kind === "let" || statement.kind === "var") {
    flow.varying.add(statement.name);
  }
  if (statement.kind === "assign") {
    const name = rootName(statement.target);
    if (name !== null) flow.varying.add(name);
  }
}

function rootName(expr: KernelExpr): string | null {
  if (expr.kind === "name") return expr.name;
  return expr.kind === "index" || expr.kind === "component"
    ? rootName(expr.base)
    : null;
}
