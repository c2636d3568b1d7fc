/**
 * A program text with operands, and the same bound, with the numbers of the reference.
 *
 * Absent on purpose: devices (`differential.ts`), the making of operands (`corpus_operands.ts`).
 */
import { readEinsum, readProgram } from "../../dsl/read_program.ts";
import { textSource } from "../../dsl/source.ts";
import { bindProgram } from "../../jit/bind/bind_program.ts";
import type { Outcome } from "../../jit/diagnostics/diagnostic.ts";
import type { TensorIr } from "../../jit/ir/tensor_ir.ts";
import type { HostArray } from "../../runtime/backend/backend.ts";
import { evaluate } from "../../runtime/cpu/reference.ts";
import {
  type CaseOperands,
  type OperandSpec,
  type StoredOperand,
  storeOperand,
} from "./corpus_operands.ts";

/** One program with its arguments. */
export interface Case {
  readonly program: string;
  readonly operands: CaseOperands;
  /** The text is an einsum string over the operands, in their order. */
  readonly isEinsum?: boolean;
  /** Every device gives the very numbers of the reference; set where all arithmetic is exact. */
  readonly isExact?: boolean;
  /** What the reference must give, by result, in row-major order; worked out by hand. */
  readonly expect?: Readonly<Record<string, readonly number[]>>;
  /** Shapes of the results, where the rule is about shapes. */
  readonly shapes?: Readonly<Record<string, readonly number[]>>;
  /** What each contraction gathers, in the words of `gathersOf`: which PIT rules must run. */
  readonly gathers?: readonly string[];
}

/** A case that is bound, with the numbers of the reference. */
export interface PreparedCase {
  readonly source: Case;
  readonly ir: TensorIr;
  readonly key: string;
  readonly stored: ReadonlyMap<string, StoredOperand>;
  readonly scalars: ReadonlyMap<string, number>;
  readonly wanted: ReadonlyMap<string, HostArray>;
}

/** Reads, binds and evaluates a case; refused programs give their diagnostics. */
export function prepareCase(source: Case): Outcome<PreparedCase> {
  const { program, operands, isEinsum } = source;
  const specs = Object.entries(operands);
  const names = specs.map(([name], at) => isEinsum === true ? `$${at}` : name);
  const tensors = new Map<string, OperandSpec>();
  const scalars = new Map<string, number>();
  specs.forEach(([, spec], at) => {
    const name = names[at] ?? "";
    if (typeof spec === "number") scalars.set(name, spec);
    else tensors.set(name, spec);
  });
  const read = isEinsum === true
    ? readEinsum(program, specs.length, ranksOf(tensors))
    : readProgram(textSource(program));
  if (!read.ok) return read;
  const bound = bindProgram(
    read.value,
    { tensors, scalars },
  );
  if (!bound.ok) return bound;
  const stored = new Map(
    [...tensors].map(([name, spec]) => [name, storeOperand(spec, name)]),
  );
  const wanted = evaluate(bound.value, stored, scalars);
  const key = `${program}\n${JSON.stringify(operands, exactly)}`;
  const value = { source, ir: bound.value, key, stored, scalars, wanted };
  return { ok: true, value, warnings: [] };
}

/** JSON has no word for NaN, infinities and -0. */
function exactly(_: string, value: unknown): unknown {
  if (typeof value !== "number") return value;
  if (Object.is(value, -0)) return "-0";
  return Number.isFinite(value) ? value : `${value}`;
}

function ranksOf(tensors: ReadonlyMap<string, OperandSpec>): readonly number[] {
  return [...tensors.values()].map(({ shape }) => shape.length);
}
