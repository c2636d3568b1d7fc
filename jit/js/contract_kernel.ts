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

/** One inner loop. */
export interface KernelShape {
  readonly rows: number;
  readonly columns: number;
  /** Flags beside the values say which points count. */
  readonly isGuarded: boolean;
}

/** Name of the function that `kernelLines` declares. */
export function kernelName({ rows, columns, isGuarded }: KernelShape): string {
  return `kernel${rows}x${columns}${isGuarded ? "guarded" : ""}`;
}

/** Parameters of a kernel, in order; a guarded one takes the flags as well. */
export function kernelCall(
  shape: KernelShape,
  args: readonly string[],
  flags: readonly string[],
): string {
  return `${kernelName(shape)}(${
    [...args, ...(shape.isGuarded ? flags : [])].join(", ")
  })`;
}

/** A function that folds `depth` steps of two panels into a block of `acc`. */
export function kernelLines(
  shape: KernelShape,
  algebra: ContractAlgebra,
  writer: StepWriter,
): string[] {
  const rows = Array.from({ length: shape.rows }, (_, row) => row);
  const columns = Array.from({ length: shape.columns }, (_, column) => column);
  const cells = rows.flatMap((row) =>
    columns.map((column) => ({ row, column }))
  );
  const isTruth = stateType(algebra.fold, algebra.dtype) === "bool";
  const place = (row: number, column: number): string =>
    `acc[at + ${row} * width + ${column} | 0]`;
  const parameters = "a, i, b, j, depth, acc, at, width";
  return [
    `function ${kernelCall(shape, [parameters], ["f", "g"])} {`,
    ...cells.map(({ row, column }) =>
      `let c${row}_${column} = ${place(row, column)}${isTruth ? " !== 0" : ""};`
    ),
    "for (let p = 0; p < depth; p++) {",
    ...rows.map((row) => elementLine("a", "i", row, algebra.leftType)),
    ...columns.map((column) =>
      elementLine("b", "j", column, algebra.rightType)
    ),
    ...(shape.isGuarded
      ? rows.map((row) => `const f${row} = f[i + ${row} | 0];`)
      : []),
    ...(shape.isGuarded
      ? columns.map((column) => `const g${column} = g[j + ${column} | 0];`)
      : []),
    ...cells.map(({ row, column }) => {
      const step = cellStep(row, column, algebra, writer);
      return shape.isGuarded
        ? `if ((f${row} & g${column}) !== 0) ${step}`
        : step;
    }),
    `i = i + ${shape.rows} | 0;`,
    `j = j + ${shape.columns} | 0;`,
    "}",
    ...cells.map(({ row, column }) =>
      `${place(row, column)} = c${row}_${column}${isTruth ? " ? 1 : 0" : ""};`
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
  const cell = `c${row}_${column}`;
  if (fold === "max" || fold === "min") {
    const sign = fold === "max" ? ">" : "<";
    return `{ const x = ${text}; if (x ${sign} ${cell}) ${cell} = x; }`;
  }
  return `${cell} = ${combineText(fold, dtype, cell, { text, dtype })};`;
}
