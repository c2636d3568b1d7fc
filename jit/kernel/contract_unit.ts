/**
 * Which part of an operand's tile an invocation moves: units of four elements, or of one.
 *
 * Neighbours in the contiguous direction are adjacent invocations. Absent on purpose: addresses.
 */
import type { KernelExpr } from "../ir/kernel_ir.ts";
import type { StageMode } from "./contract_access.ts";
import {
  add,
  builtin,
  divide,
  modulo,
  multiply,
  shiftLeft,
  u32,
} from "./expressions.ts";

/** The tile that is moved, and how. */
export interface UnitSpec {
  readonly mode: StageMode;
  /** True where adjacent elements of the operand are points of k. */
  readonly isContiguousInK: boolean;
  /** Elements of the tile along the outer group and along k. */
  readonly tileOuter: number;
  readonly tileK: number;
  readonly invocations: number;
}

/** First element of a unit inside the tile. */
export interface UnitPosition {
  readonly outer: KernelExpr;
  readonly inner: KernelExpr;
}

/** Points of k that adjacent invocations move: 8 fill a transaction, and 4 rows of them miss each other's banks. */
const RUN = 8;

/** Units of a tile. */
export function unitCount({ mode, tileOuter, tileK }: UnitSpec): number {
  return tileOuter * tileK / (mode.startsWith("vector") ? 4 : 1);
}

/** Where the unit `first + local_invocation_index` lies. */
export function unitPosition(spec: UnitSpec, first: number): UnitPosition {
  const { mode, isContiguousInK, tileOuter, tileK, invocations } = spec;
  const unit: Count = {
    index: builtin("local_invocation_index"),
    first,
    end: invocations,
  };
  if (mode === "vector-outer") {
    const { quotient, rest } = split(unit, tileOuter / 4);
    return { outer: shiftLeft(valueOf(rest), 2), inner: valueOf(quotient) };
  }
  if (mode === "vector-inner") {
    const { quotient, rest } = split(unit, tileK / 4);
    return { outer: valueOf(quotient), inner: shiftLeft(valueOf(rest), 2) };
  }
  if (!isContiguousInK) {
    const { quotient, rest } = split(unit, tileOuter);
    return { outer: valueOf(rest), inner: valueOf(quotient) };
  }
  const run = Math.min(RUN, tileK);
  const inRun = split(unit, run);
  const runs = split(inRun.quotient, tileOuter);
  return {
    outer: valueOf(runs.rest),
    inner: add(
      multiply(valueOf(runs.quotient), u32(run)),
      valueOf(inRun.rest),
    ),
  };
}

/** `first + index`, where `index < end`. */
interface Count {
  readonly index: KernelExpr;
  readonly first: number;
  readonly end: number;
}

function valueOf({ index, first, end }: Count): KernelExpr {
  return end === 1 ? u32(first) : add(index, u32(first));
}

/** Quotient and rest by `size`, with everything folded that does not depend on the invocation. */
function split(
  count: Count,
  size: number,
): { readonly quotient: Count; readonly rest: Count } {
  const { index, first, end } = count;
  const whole = Math.floor(first / size);
  if (first % size + end <= size) {
    return {
      quotient: { index: u32(0), first: whole, end: 1 },
      rest: { index, first: first % size, end },
    };
  }
  const divisor = u32(size);
  if (first % size === 0) {
    return {
      quotient: {
        index: divide(index, divisor),
        first: whole,
        end: Math.ceil(end / size),
      },
      rest: { index: modulo(index, divisor), first: 0, end: size },
    };
  }
  const sum = valueOf(count);
  const last = Math.floor((first + end - 1) / size);
  return {
    quotient: { index: divide(sum, divisor), first: 0, end: last + 1 },
    rest: { index: modulo(sum, divisor), first: 0, end: size },
  };
}
