/**
 * The PIT rules as a table: one row a rule, and operands with a pattern of zeros for its program.
 *
 * The tests of the matrix, of the theorem and of the round trip walk over the rows, so that a new
 * rule is one row here. Axes are named m, n, k, b for a batch and x for what is chosen by an index
 * tensor; the shape of an operand is read from the text.
 */
import type { ScalarType } from "../../jit/ir/scalar_type.ts";
import {
  type CaseOperands,
  type OperandSpec,
  patterned,
  whole,
} from "./corpus_operands.ts";
import type { Case } from "./differential.ts";
import type { Pattern } from "./zero_patterns.ts";

/** A rule, the program and the hint that pin it. */
export interface RuleRow {
  readonly name: string;
  readonly program: string;
  readonly hint: string;
  /** Operands that follow the pattern, as M, a mask, and E, an index tensor, always do. The others are dense. */
  readonly sparse: readonly string[];
  /** What its contraction gathers, in the words of `gathersOf`. */
  readonly gathers: string;
  /** The value that annihilates, where it is not 0. */
  readonly dead?: number;
}

const MATMUL = "C[m,n] += A[m,k] * B[k,n]";
const BATCHED = "C[b,m,n] += A[b,m,k] * B[b,k,n]";
const ROUTED = "C[m,n] += A[m,k] * B[E[m],k,n]";
const PACKED = "C[b,m,n] += A[b,m,k] * B[k,n]";

/** Every rule there is. */
export const RULE_TABLE: readonly RuleRow[] = [
  row("A along k", MATMUL, "A: sparse(32,1)", "k per m"),
  row("B along k", MATMUL, "B: sparse(1,32)", "k per n"),
  row("A by whole rows", MATMUL, "A: sparse(1,64)", "m"),
  row("B by whole columns", MATMUL, "B: sparse(64,1)", "n"),
  row("C along m", `${MATMUL} where M[m,n]`, "C: sparse(1,32)", "m per n"),
  row("C by whole rows", `${MATMUL} where M[m]`, "C: sparse(1,64)", "m"),
  row("C by whole columns", `${MATMUL} where M[n]`, "C: sparse(64,1)", "n"),
  row(
    "A by whole rows, B by whole columns",
    MATMUL,
    "A: sparse(1,64), B: sparse(64,1)",
    "m and n",
  ),
  row(
    "A along k, B by whole columns",
    MATMUL,
    "A: sparse(32,1), B: sparse(64,1)",
    "k per m and n",
  ),
  row(
    "B along k, A by whole rows",
    MATMUL,
    "B: sparse(1,32), A: sparse(1,64)",
    "k per n and m",
  ),
  row(
    "a mask of A along k",
    `${MATMUL} where M[m,k]`,
    "M: sparse(32,1)",
    "k per m",
  ),
  row(
    "a mask of B by whole columns",
    `${MATMUL} where M[k,n]`,
    "M: sparse(64,1)",
    "n",
  ),
  {
    ...row(
      "the least of sums",
      "C[m,n] min= A[m,k] + B[k,n]",
      "A: sparse(32,1)",
      "k per m",
    ),
    dead: Infinity,
  },
  {
    ...row(
      "the greatest of sums",
      "C[m,n] max= A[m,k] + B[k,n]",
      "B: sparse(64,1)",
      "n",
    ),
    dead: -Infinity,
  },
  row(
    "reachability",
    "C[m,n] or= A[m,k] != 0 and B[k,n] > 0",
    "A: sparse(32,1)",
    "k per m",
  ),
  row("A along m in blocks of k", MATMUL, "A: sparse(1,16)", "m per k"),
  row("B along n in blocks of k", MATMUL, "B: sparse(16,1)", "m per k"),
  row("A along k in blocks", MATMUL, "A: sparse(32,16)", "blocks of k per m"),
  row("B along k in blocks", MATMUL, "B: sparse(16,32)", "blocks of k per n"),
  row(
    "A and B along k",
    MATMUL,
    "A: sparse(32,1), B: sparse(1,32)",
    "k of both",
  ),
  row(
    "rows of all batches in blocks of k, packed",
    PACKED,
    "A: sparse(1,1,16)",
    "m per k",
  ),
  row(
    "A and B along k in batches",
    BATCHED,
    "A: sparse(1,32,1), B: sparse(1,1,32)",
    "k of both",
  ),
  {
    ...row(
      "the least of sums in blocks of k",
      "C[m,n] min= A[m,k] + B[k,n]",
      "A: sparse(1,16)",
      "m per k",
    ),
    dead: Infinity,
  },
  row("A along k in batches", BATCHED, "A: sparse(1,32,1)", "k per m"),
  row("B by whole columns in batches", BATCHED, "B: sparse(1,64,1)", "n"),
  row("rows of all batches, packed", PACKED, "A: sparse(1,1,64)", "m"),
  row(
    "rows of C of all batches, packed",
    `${PACKED} where M[b,m]`,
    "C: sparse(1,1,64)",
    "m",
  ),
  row("rows by the operand they choose", ROUTED, "", "m per bucket"),
  row(
    "rows by the operand they equal",
    `C[m,n] += A[m,k] * B[x,k,n] where x == E[m]`,
    "",
    "m per bucket",
  ),
];

/** Extents of the axes by name. */
export type RuleExtents = Readonly<
  Record<"b" | "m" | "n" | "k" | "x", number>
>;

/** Several panels of either operand, divisible by nothing. */
export const PRIME: RuleExtents = { b: 3, m: 37, n: 19, k: 23, x: 3 };

/** The rule's program over operands of these extents, with their zeros in the pattern. */
export function ruleCase(
  rule: RuleRow,
  extents: RuleExtents,
  { pattern, dtype = "f32" }: {
    readonly pattern: Pattern;
    readonly dtype?: ScalarType;
  },
): Case {
  const { program, hint, gathers } = rule;
  const operands = Object.fromEntries(
    [...operandAxes(program)].map(([name, axes]): [string, OperandSpec] => {
      const shape = axes.map((axis) => extents[axis]);
      return [name, operandOf(rule, name, shape, { pattern, dtype })];
    }),
  ) satisfies CaseOperands;
  // A rule may leave products of one row or of none to the dense kernel.
  const isTooSmall = Object.values(extents).some((extent) => extent < 2);
  return {
    program: hinted(program, hint),
    operands,
    isExact: true,
    ...(isTooSmall ? {} : { gathers: [gathers] }),
  };
}

/** Name of an axis in the programs of the table. */
export type RuleAxis = keyof RuleExtents;

/** Axes of each operand, and of the target by the name `C`, as they stand in the text. */
export function accessAxes(
  program: string,
): ReadonlyMap<string, readonly RuleAxis[]> {
  const indexed = [...program.matchAll(/E\[([bmnk])\]/g)];
  const direct = program.replaceAll(/E\[[bmnk]\]/g, "x");
  const plain = direct.matchAll(/([A-Z])\[([bmnkx,]+)\]/g);
  return new Map(
    [...plain, ...indexed.map(([text, axes]) => [text, "E", axes])].map((
      [, name = "", axes = ""],
    ) => [name, axes.split(",").filter(isAxis)]),
  );
}

/** The program with its hints; without any, the compiler decides. */
export function hinted(program: string, hints: string): string {
  return hints === "" ? program : `${program} with ${hints}`;
}

function isAxis(name: string): name is RuleAxis {
  return name in PRIME;
}

function operandAxes(
  program: string,
): ReadonlyMap<string, readonly RuleAxis[]> {
  return new Map([...accessAxes(program)].filter(([name]) => name !== "C"));
}

function operandOf(
  { sparse, dead }: RuleRow,
  name: string,
  shape: readonly number[],
  { pattern, dtype }: { readonly pattern: Pattern; readonly dtype: ScalarType },
): OperandSpec {
  if (name === "M") return patterned(shape, pattern, "bool");
  // Choices that exist, and some on either side of them.
  if (name === "E") return patterned(shape, pattern, "i32", -1);
  return sparse.includes(name)
    ? patterned(shape, pattern, dtype, dead)
    : whole(shape, dtype);
}

/** A row whose hints name the operands with the zeros. */
function row(
  name: string,
  program: string,
  hint: string,
  gathers: string,
): RuleRow {
  const sparse = [...hint.matchAll(/([A-Z]):/g)].map(([, operand = ""]) =>
    operand
  );
  return { name, program, hint, sparse, gathers };
}
