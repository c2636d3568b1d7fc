/** The mistakes in docs/diagnostics.md whose examples are calls rather than program texts. */
import {
  readEinsum,
  readExpression,
  readProgram,
} from "../../dsl/read_program.ts";
import {
  type Hole,
  joinedText,
  joinTemplate,
  textSource,
} from "../../dsl/source.ts";
import type { Outcome } from "../../jit/diagnostics/diagnostic.ts";

/** What a reader says about a text. */
export interface Mistake {
  readonly text: string;
  readonly outcome: Outcome<unknown>;
}

const TENSOR: Hole = { kind: "tensor" };
const NUMBER: Hole = { kind: "number" };

/** The mistake that the example of each code makes. */
export const DOCUMENTED_MISTAKES: ReadonlyMap<string, () => Mistake> = new Map([
  ["PIT0104", () => program("C[i] = A[i]\n".repeat(6000))],
  [
    "PIT0116",
    () => template(["C[i] = ", "[i]"], { kind: "invalid", what: "string" }),
  ],
  [
    "PIT0117",
    () => template(["C[i] = ", "[i]"], { kind: "name", name: "2nd" }),
  ],
  [
    "PIT0118",
    () => template(["C[i] = A[i] * ", ""], { kind: "const", value: NaN }),
  ],
  ["PIT0123", () => expression("A[i] + 1 where i < 3")],
  ["PIT0124", () => einsum("ij,jk", 2)],
  ["PIT0125", () => einsum("i1->i", 1)],
  ["PIT0126", () => einsum("..i->i", 1)],
  ["PIT0127", () => einsum("ij->ijk", 1)],
  ["PIT0128", () => einsum("i->ii", 1)],
  ["PIT0129", () => einsum("ij->ji", 2)],
  ["PIT0130", () => einsum("ij->ji->ij", 1)],
  ["PIT0131", () => einsum("...i->i", 1)],
  ["PIT0132", () => einsum("ijk->i", 1, [2])],
  ["PIT0212", () => template(["C[i] = A[i + ", "]"], NUMBER)],
  ["PIT0223", () => template(["", "[i] = A[i]"], TENSOR)],
  ["PIT0237", () => template(["C[i] = ", "[i]"], NUMBER)],
  ["PIT0238", () => template(["C[i] = ", "[i] * B[i]"], TENSOR)],
]);

/** The mistake of a program text. */
export function program(text: string): Mistake {
  return { text, outcome: readProgram(textSource(text)) };
}

function expression(text: string): Mistake {
  return { text, outcome: readExpression(textSource(text)) };
}

function einsum(
  text: string,
  count: number,
  ranks: readonly number[] | null = null,
): Mistake {
  return { text, outcome: readEinsum(text, count, ranks) };
}

function template(pieces: readonly string[], hole: Hole): Mistake {
  const joined = joinTemplate(pieces, [hole]);
  const text = joinedText(pieces, [hole]);
  return { text, outcome: joined.ok ? readProgram(joined.value) : joined };
}
