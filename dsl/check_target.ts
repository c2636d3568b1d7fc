/** What may be written: under `=` no element twice, unless the user promises. */
import type { Diagnostic } from "../jit/diagnostics/diagnostic.ts";
import type { Span } from "../jit/diagnostics/span.ts";
import {
  type Access,
  type AffineIndex,
  plainAxis,
  type Statement,
} from "../jit/ir/tensor_ir.ts";
import { targetNotInjective } from "./axis_diagnostics.ts";
import { valueOf } from "./lower_range.ts";

/** A plain `=` whose points may meet in one element. */
export function checkInjective(
  statement: Omit<Statement, "base">,
  span: Span,
): Diagnostic | null {
  const { axes, target, assign, hints } = statement;
  if (assign !== "set") return null;
  const unknown = new Set(
    axes.filter(({ role }) => role !== "reduction").map(({ name }) => name),
  );
  const isUnique = (tensor: string): boolean =>
    hints.some((hint) => hint.hint === "unique" && hint.tensor === tensor);
  const affine: AffineIndex[] = [];
  const unpromised: string[] = [];
  for (const index of target.indices) {
    if (index.kind === "spread") unknown.delete(index.axis);
    else if (index.kind === "affine") affine.push(index);
    else if (index.kind === "indirect") {
      const doubtful = doubtfulRead(index.read, isUnique);
      if (doubtful === null) determineRead(index.read, unknown);
      else unpromised.push(doubtful);
    }
  }
  while (
    affine.some((index) => determine(index, unknown, statement))
  ) { /* until nothing new */ }
  if (unknown.size === 0) return null;
  const [tensor] = unpromised;
  const help = tensor === undefined
    ? `Use \`+=\`, or write axis "${[...unknown][0]}" as an index of its own`
    : `Add \`with ${
      userName(tensor)
    }: unique\` if no position repeats, or use \`+=\``;
  return targetNotInjective(help, span);
}

/** A tensor as the user wrote it: without its version, and a marker as a hole. */
function userName(tensor: string): string {
  return tensor.startsWith("$") ? "${…}" : tensor.replace(/\.\d+$/, "");
}

/** The tensor of a read, or of a read in its indices, that may hold a position twice. */
function doubtfulRead(
  read: Access,
  isUnique: (tensor: string) => boolean,
): string | null {
  if (!isUnique(read.tensor)) return read.tensor;
  for (const index of read.indices) {
    const inner = index.kind === "indirect"
      ? doubtfulRead(index.read, isUnique)
      : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** A promise of unique positions tells apart all axes that choose the position. */
function determineRead(read: Access, unknown: Set<string>): void {
  for (const index of read.indices) {
    if (index.kind === "spread") unknown.delete(index.axis);
    else if (index.kind === "indirect") determineRead(index.read, unknown);
    else if (index.kind === "affine") {
      for (const { axis } of index.terms) unknown.delete(axis);
    }
  }
}

/** Removes the axes that this position tells apart; true when there were any. */
function determine(
  index: AffineIndex,
  unknown: Set<string>,
  { axes }: Pick<Statement, "axes">,
): boolean {
  const open = index.terms.filter(({ axis }) => unknown.has(axis));
  if (open.length === 0) return false;
  // Like the digits of a number: each factor exceeds what the smaller ones reach together.
  const sorted = [...open].sort((a, b) =>
    Math.abs(a.factor) - Math.abs(b.factor)
  );
  let reach = 0;
  for (const [position, { axis, factor }] of sorted.entries()) {
    if (Math.abs(factor) <= reach) return false;
    const isLast = position === sorted.length - 1;
    const count = isLast ? 1 : countOf(axis, axes);
    if (count === null) return false;
    reach += Math.abs(factor) * Math.max(0, count - 1);
  }
  for (const { axis } of open) unknown.delete(axis);
  return true;
}

/** Number of values of an axis whose range is made of numbers. */
function countOf(name: string, axes: Statement["axes"]): number | null {
  const range = axes.find((axis) => axis.name === name)?.range ?? null;
  if (range === null) return null;
  const [start, end] = [valueOf(range.start), valueOf(range.end)];
  return start === null || end === null ? null : end - start;
}

/** True when an index of the target is not one plain axis, or an axis stands twice: a diagonal. */
export function isScatter({ indices }: Statement["target"]): boolean {
  const seen = new Set<string>();
  return indices.some((index) => {
    if (index.kind === "unit") return false;
    const axis = index.kind === "spread" ? index.axis : plainAxis(index);
    if (axis === null || seen.has(axis)) return true;
    seen.add(axis);
    return false;
  });
}
