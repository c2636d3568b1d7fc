/**
 * The inner loop of a contraction: a rows x columns block of the result held in local variables,
 * fed from two packed panels.
 *
 * Absent on purpose: where the panels come from (`contract_panels.ts`) and go to (`lower_contract.ts`).
 */
import type { ScalarType } from "../ir/scalar_type.ts";
import type { ScalarOp } from "../ir/tensor_ir.ts";
import { applyText, type TypedText } from "./scalar_functions.ts";
import { combineText, type SimpleFold, stateType } from "./folds.ts";
import type { StepWriter } from "./step_writer.ts";

/** The algebra of a contraction. */
export interface ContractAlgebra {
  readonly fold: SimpleFold;
  readonly product: ScalarOp;
  /** Type of the accumulation. */
  readonly dtype: ScalarType;
  readonly leftType: ScalarType;
  readonly rightType: ScalarType;
}

/**
 * Rows and columns of the block. Measured: with six results V8 still unrolls the loop and keeps all
 * values in registers, 7 GFLOP/s where a 4 x 4 block reaches 5.
 */
export const STRIP = { m: 2, n: 3 } as const;

/** A call of the inner loop, with flags that say which points count where it is guarded. */
export function kernelCall(
  isGuarded: boolean,
  args: string,
  flags: string,
): string {
  return isGuarded ? `guardedKernel(${args}, ${flags})` : `kernel(${args})`;
}

/** The function that folds `depth` steps of two panels into a block of `acc`. */
export function kernelLines(
  isGuarded: boolean,
  algebra: ContractAlgebra,
  writer: StepWriter,
): string[] {
  const rows = Array.from({ length: STRIP.m }, (_, at) => at);
  const columns = Array.from({ length: STRIP.n }, (_, at) => at);
  const cells = rows.flatMap((row) =>
    columns.map((column) => ({ row, column }))
  );
  const isTruth = stateType(algebra.fold, algebra.dtype) === "bool";
  const place = (row: number, column: number): string =>
    `acc[at + ${row} * width + ${column} | 0]`;
  return [
    `function ${
      kernelCall(isGuarded, "a, i, b, j, depth, acc, at, width", "f, g")
    } {`,
    ...cells.map(({ row, column }) =>
      `let c${row}${column} = ${place(row, column)}${isTruth ? " !== 0" : ""};`
    ),
    "for (let p = 0; p < depth; p++) {",
    ...rows.map((row) => elementLine("a", "i", row, algebra.leftType)),
    ...columns.map((column) =>
      elementLine("b", "j", column, algebra.rightType)
    ),
    ...(isGuarded ? rows.map((at) => `const f${at} = f[i + ${at} | 0];`) : []),
    ...(isGuarded
      ? columns.map((at) => `const g${at} = g[j + ${at} | 0];`)
      : []),
    ...cells.map(({ row, column }) => {
      const step = cellStep(row, column, algebra, writer);
      return isGuarded ? `if ((f${row} & g${column}) !== 0) ${step}` : step;
    }),
    `i = i + ${STRIP.m} | 0;`,
    `j = j + ${STRIP.n} | 0;`,
    "}",
    ...cells.map(({ row, column }) =>
      `${place(row, column)} = c${row}${column}${isTruth ? " ? 1 : 0" : ""};`
    ),
    "}",
  ];
}

function elementLine(
  panel: string,
  index: string,
  at: number,
  dtype: ScalarType,
): string {
  const isTruth = dtype === "bool" ? " !== 0" : "";
  return `const ${panel}${at} = ${panel}[${index} + ${at} | 0]${isTruth};`;
}

function cellStep(
  row: number,
  column: number,
  algebra: ContractAlgebra,
  writer: StepWriter,
): string {
  const { fold, product, dtype, leftType, rightType } = algebra;
  const args: [TypedText, TypedText] = [
    { text: `a${row}`, dtype: leftType },
    { text: `b${column}`, dtype: rightType },
  ];
  const text = applyText(product, args, dtype, writer.helper);
  const cell = `c${row}${column}`;
  if (fold === "max" || fold === "min") {
    const sign = fold === "max" ? ">" : "<";
    return `{ const x = ${text}; if (x ${sign} ${cell}) ${cell} = x; }`;
  }
  return `${cell} = ${combineText(fold, dtype, cell, { text, dtype })};`;
}
