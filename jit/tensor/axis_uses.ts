/**
 * How a statement uses each of its axes: the facts behind `markPitAxes`.
 *
 * Names of axes are unique in a statement, so one table serves nested reducers as well. Absent on
 * purpose: the verdict.
 */
import { printIndex } from "../ir/print_tensor_ir.ts";
import {
  type Access,
  type AffineIndex,
  type Expr,
  type Index,
  type Scan,
  type Statement,
  walk,
} from "../ir/tensor_ir.ts";

/** What stands in the way of one axis, and what must travel with it. */
export interface AxisUse {
  /** The first index that joins the axis with another one; null when it stands alone everywhere. */
  readonly compound: { readonly tensor: string; readonly index: string } | null;
  /** Whether a running sum goes along the axis. */
  readonly isScanned: boolean;
  /** Whether the value of the axis is used otherwise than as a position. */
  readonly isValueRead: boolean;
}

/** The use of an axis that nothing is known against. */
export const PLAIN_USE: AxisUse = {
  compound: null,
  isScanned: false,
  isValueRead: false,
};

/** The uses of all axes of a statement that are remarkable, by name. */
export function usesOfAxes(statement: Statement): ReadonlyMap<string, AxisUse> {
  const uses = new Map<string, AxisUse>();
  const note = (axis: string, fact: Partial<AxisUse>): void => {
    const use = uses.get(axis) ?? PLAIN_USE;
    // The first compound index in the order of the text is the one to report.
    uses.set(axis, {
      ...use,
      ...fact,
      compound: use.compound ?? fact.compound ?? null,
    });
  };
  const nodes = expressionsOf(statement).flatMap((expr) => [...walk(expr)]);
  noteIndices(statement.target, note);
  for (const node of nodes) {
    if (node.kind === "access") noteIndices(node, note);
    if (node.kind === "axis") note(node.axis, { isValueRead: true });
    if (node.kind === "scan" && node.scan === "cumsum") {
      for (const { name } of node.axes) note(name, { isScanned: true });
    }
    if (node.kind === "reduce" && isPositional(node.reducer)) {
      for (const { name } of node.axes) note(name, { isValueRead: true });
    }
  }
  for (const node of nodes) if (node.kind === "scan") linkScan(node, uses);
  return uses;
}

/** Everything that a statement evaluates. */
export function expressionsOf(statement: Statement): readonly Expr[] {
  const { target, body, guard, finish } = statement;
  return [
    ...target.indices.flatMap((index) =>
      index.kind === "indirect" ? [index.read] : []
    ),
    body,
    ...guard,
    ...(finish === null ? [] : [finish.body, ...finish.guard]),
  ];
}

function isPositional(reducer: string): boolean {
  return reducer === "argmax" || reducer === "argmin";
}

function noteIndices(
  { tensor, indices }: {
    readonly tensor: string;
    readonly indices: Access["indices"];
  },
  note: (axis: string, fact: Partial<AxisUse>) => void,
): void {
  for (const index of indices.filter(isCompound)) {
    const compound = { tensor, index: printIndex(index) };
    for (const { axis } of index.terms) note(axis, { compound });
  }
}

function isCompound(index: Index): index is AffineIndex {
  return index.kind === "affine" && index.terms.length > 1;
}

/** A scan is read at the outer axis where the inner one stands: what holds for one holds for both. */
function linkScan({ axes, at }: Scan, uses: Map<string, AxisUse>): void {
  axes.forEach(({ name }, i) => {
    const outer = at[i];
    if (outer === undefined) return;
    const a = uses.get(name) ?? PLAIN_USE;
    const b = uses.get(outer) ?? PLAIN_USE;
    const joined: AxisUse = {
      compound: a.compound ?? b.compound,
      isScanned: a.isScanned || b.isScanned,
      isValueRead: a.isValueRead || b.isValueRead,
    };
    uses.set(name, joined);
    uses.set(outer, joined);
  });
}
